import Understanding

/// How a goal is built: the words that lead up to it, the verbs that it turns on, and whether one of
/// them makes a single thing.
///
/// "By June I want to [write] a first concept and [present] it" turns on two verbs; "I'd like to
/// [learn] to write concepts" on one, and that one names a skill.
struct GoalShape {
  private let utterance: Utterance
  private let dated: Set<Int>
  private let pieces: [String: [Hit]]

  /// Where each clause's own verb stands, the first one first.
  let verbs: [Int]
  /// Whether the words that lead up to the first verb say what one can do: "in June I can …".
  let isAbility: Bool

  init(
    _ utterance: Utterance, within range: Range<Int>, dated: Set<Int>, pieces: [String: [Hit]]
  ) {
    self.utterance = utterance
    self.dated = dated
    self.pieces = pieces
    let tokens = utterance.tokens
    let wishes = Set(
      (pieces["wish"] ?? []).filter { $0.tokens.count <= 6 }.flatMap { Array($0.tokens) })
    /// The first token from `start` on that leads up to nothing.
    func body(from start: Int) -> Int? {
      range.dropFirst(max(0, start - range.lowerBound)).first {
        !dated.contains($0) && !wishes.contains($0) && !utterance.isFiller[$0]
          && !Self.openers.contains(tokens[$0].text)
      }
    }
    var found: [Int] = []
    if let head = body(from: range.lowerBound) {
      found = [head]
      isAbility = tokens[range.lowerBound..<head].contains { Self.abilities.contains($0.text) }
    } else {
      isAbility = false
    }
    for index in range where index > found.first ?? range.lowerBound {
      let isJoint = Self.joints.contains(tokens[index].text)
      guard isJoint || tokens[index].breakBefore >= .part,
        let next = body(from: isJoint ? index + 1 : index), !found.contains(next)
      else { continue }
      found.append(next)
    }
    verbs = found
  }

  /// The verb that the goal turns on, or its first word of substance.
  var head: Int? { verbs.first }

  /// Whether it names anything to do.
  var hasVerb: Bool {
    head.map { head in
      ["learn", "make", "deliver", "errand", "strong-start", "meet", "insight"].contains {
        begins($0, at: head)
      }
    } ?? false
  }

  /// Whether a piece called `name` begins at `index`.
  func begins(_ name: String, at index: Int) -> Bool { piece(name, at: index) != nil }

  /// Whether the goal turns on a skill: "learn to write", "be able to", "get better at".
  var isSkill: Bool {
    guard let head else { return false }
    guard !isAbility, let skill = piece("learn", at: head) else { return isAbility }
    // "Speak" is a skill, "speak to the union" a step.
    return skill.tokens.count >= piece("errand", at: head)?.tokens.count ?? 0
  }

  /// Whether it turns on what somebody becomes.
  var isBecoming: Bool { head.map { utterance.tokens[$0].text == "become" } ?? false }

  /// Whether one of the verbs makes, asks for or hands over a single thing.
  var isDeed: Bool { verbs.contains(where: isDeed) }

  /// Whether the first verb is a step towards somebody: "ask Tom", "book an hour".
  var isErrand: Bool {
    guard let head, !isSkill, let hit = piece("errand", at: head),
      !utterance.tokens[head...].contains(where: { $0.text == "without" })
    else { return false }
    return hit.tokens.count > 2 || hasSingleObject(from: hit.tokens.upperBound, orNamed: true)
  }

  private func isDeed(_ verb: Int) -> Bool {
    if verb == head, isAbility { return false }
    // "Be delegating" goes on, "delegate" is done once.
    if verb > 0, Self.being.contains(utterance.tokens[verb - 1].text) { return false }
    if let skill = piece("learn", at: verb),
      skill.tokens.count >= (piece("make", at: verb)?.tokens.count ?? 0)
    {
      return false
    }
    if let hit = piece("deliver", at: verb) {
      return hasSingleObject(from: hit.tokens.upperBound, orNamed: true)
    }
    guard let hit = piece("make", at: verb) ?? piece("errand", at: verb) else { return false }
    return hasSingleObject(from: hit.tokens.upperBound, orNamed: false)
  }

  /// Whether what follows from `start` on is one thing: "a workshop", "my first shift", and where
  /// `orNamed`, "the rota", "Tom".
  private func hasSingleObject(from start: Int, orNamed: Bool) -> Bool {
    let tokens = utterance.tokens
    let start = tokens.indices.contains(start) && tokens[start].text == "of" ? start + 1 : start
    guard tokens.indices.contains(start), tokens[start].breakBefore == .none else { return false }
    let article = tokens[start].text
    // A name, also in small letters: nobody knows the word.
    if orNamed,
      tokens[start].looksLikeName || Self.titles.contains(article)
        || tokens[start].word < 0 && tokens[start].stem < 0 && !article.hasSuffix("s")
    {
      return true
    }
    let isOne = Self.articles.contains(article)
    guard isOne || (orNamed && Self.definites.contains(article)) else {
      return false
    }
    var end = start + 1
    while end < tokens.count, end - start < 6, tokens[end].breakBefore == .none,
      !Self.prepositions.contains(tokens[end].text), !dated.contains(end)
    {
      end += 1
    }
    guard end > start + 1 else { return false }
    let noun = tokens[end - 1].text
    if !isOne { return !noun.hasSuffix("s") || noun.hasSuffix("ss") }
    let vague = pieces["vague"] ?? []
    return !(start + 1..<end).allSatisfy { index in
      vague.contains { $0.tokens.contains(index) }
    }
  }

  /// The end of the verb at `index`: of "set up" two tokens on.
  func end(ofVerbAt index: Int) -> Int {
    ["make", "deliver", "errand", "learn"].compactMap { piece($0, at: index)?.tokens.upperBound }
      .max() ?? index + 1
  }

  private func piece(_ name: String, at index: Int) -> Hit? {
    (pieces[name] ?? []).filter { $0.tokens.lowerBound == index }
      .max { $0.tokens.count < $1.tokens.count }
  }

  private static let joints: Set<String> = ["and", "then", "plus", "also", "or"]
  private static let abilities: Set<String> = ["can", "could", "able"]
  private static let being: Set<String> = ["be", "being", "am", "is", "are"]
  private static let openers: Set<String> = [
    "i", "we", "and", "to", "that", "be", "also", "by", "then", "or", "plus", "finally", "myself",
    "at", "least",
  ]
  private static let articles: Set<String> = ["a", "an", "one", "another"]
  private static let definites: Set<String> = [
    "the", "this", "my", "our", "his", "her", "their", "him", "them", "someone", "somebody", "hr",
    "it", "marketing", "finance", "sales", "legal", "two", "me",
  ]
  private static let titles: Set<String> = ["mr", "mrs", "ms", "miss", "dr", "prof", "professor"]
  private static let prepositions: Set<String> = [
    "in", "at", "on", "for", "with", "from", "to", "of", "about", "by", "before", "after", "into",
    "that", "which", "who", "where", "and", "or", "without", "during", "how", "over", "as", "using",
    "until", "till", "within", "through", "so", "because", "why", "what", "then", "whether", "if",
    "between", "among", "against", "under", "than", "when",
  ]
}
