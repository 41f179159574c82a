import Understanding

/// What a line asks for, as far as the rules heard it.
///
/// > How would an executive's circle grow if a junior mentors her?
///
/// asks *how*, of *reverse* mentoring, about the subjects *contacts* and *executive-circle*.
struct Asked: Sendable {
  /// A subject with the words by which it was heard.
  struct Subject: Sendable {
    var name: String
    var tokens: Range<Int>
    /// How much it counts: 1 for a single word, more for a longer phrase, less inside another.
    var weight: Float
    /// The weight of the phrase that was heard, as ``Hit/weight``.
    var specificity: Int
  }
  /// A word that counts in the search.
  struct Word: Sendable {
    var text: String
    var token: Int
    /// Whether some rule understood it.
    var isExplained: Bool
  }

  var intents: [String] = []
  /// The direction that was named, or nil.
  var direction: Direction?
  var audiences: [String] = []
  var subjects: [Subject] = []
  /// Articles that were named, with the weight of the phrase.
  var named: [(id: String, tokens: Range<Int>, weight: Int)] = []
  var words: [Word] = []
  var outside: Hit?
  var refer: Hit?
  var gap: Hit?
  var clarify: Hit?
  /// Whether mentoring was spoken of at all, if only by naming a direction.
  var isDomain = false
  /// Whether a word such as “mentor” was said.
  var isMentoring = false
  /// Whether the line has the form of a question or a request.
  var isAsking = false

  /// Whether something is wanted to be known, be it in a whole question or in a few words.
  var isRequest: Bool { isAsking || !intents.isEmpty }

  /// Understands a line.
  /// - Parameters:
  ///   - ignored: words that no search should count.
  ///   - knows: whether a word stands in an article, in some form.
  init(_ heard: Utterance, ignoring ignored: Set<String>, knows: (String) -> Bool) {
    var explained = [Bool](repeating: false, count: heard.tokens.count)
    for hit in heard.hits where !Self.isFarFetched(hit, heard, knows) && take(hit) {
      for index in hit.tokens { explained[index] = true }
    }
    isAsking = isAsking || heard.endsWithQuestionMark
    // “Which kind …, traditional or reverse?” names both and means one: the claims decide.
    if direction == .both, intents.contains("choice"), !intents.contains("compare") {
      direction = nil
    }
    lightenNested()
    for (index, token) in heard.tokens.enumerated()
    where Index.counts(token, ignoring: ignored) {
      words.append(Word(text: token.text, token: index, isExplained: explained[index]))
    }
  }

  /// Whether a reading rests on a misspelling that is none: a word that an article uses (“insulated”
  /// is not “insulted”), or, for grave readings, one with another first letter (“painted” is not
  /// “fainted”).
  private static func isFarFetched(
    _ hit: Hit, _ heard: Utterance, _ knows: (String) -> Bool
  ) -> Bool {
    guard hit.isRepaired else { return false }
    let isGrave = [Group.refer, Group.outside, Group.gap].contains(hit.rule.group)
    return hit.tokens.contains { index in
      guard let read = heard.tokens[index].repairedAs else { return false }
      let typed = heard.words(index..<index + 1).lowercased()
      return knows(typed) || (isGrave && typed.utf8.first != read.utf8.first)
    }
  }

  /// Files one hit; false when it is of a group that others listen to.
  private mutating func take(_ hit: Hit) -> Bool {
    switch hit.rule.group {
    case Group.subject:
      let specific = 0.9 + 0.06 * Float(max(0, hit.weight - 3))
      subjects.append(
        Subject(
          name: hit.rule.name, tokens: hit.tokens, weight: min(1.25, specific),
          specificity: hit.weight))
    case Group.article: named.append((hit.rule.name, hit.tokens, hit.weight))
    case Group.intent: if !intents.contains(hit.rule.name) { intents.append(hit.rule.name) }
    case Group.direction: point(hit.rule.name)
    case Group.audience: audiences.append(hit.rule.name)
    case Group.outside: keep(hit, in: &outside)
    case Group.refer: keep(hit, in: &refer)
    case Group.gap: keep(hit, in: &gap)
    case Group.clarify: keep(hit, in: &clarify)
    case Group.domain:
      isDomain = true
      isMentoring = true
    case Group.ask: isAsking = true
    default: return false
    }
    return true
  }

  private mutating func point(_ name: String) {
    guard let new = Direction(rawValue: name) else { return }
    isDomain = true
    if let old = direction, old != new { direction = .both } else { direction = new }
  }

  private func keep(_ hit: Hit, in place: inout Hit?) {
    if place.map({ $0.weight < hit.weight }) ?? true { place = hit }
  }

  /// A subject heard inside the words of a longer one says less: “digital transformation” is not
  /// about “digital”.
  private mutating func lightenNested() {
    for index in subjects.indices {
      let inner = subjects[index]
      let isNested = subjects.contains {
        $0.tokens.count > inner.tokens.count && $0.tokens.contains(inner.tokens.lowerBound)
          && $0.tokens.upperBound >= inner.tokens.upperBound && $0.name != inner.name
      }
      if isNested { subjects[index].weight *= 0.6 }
    }
  }
}
