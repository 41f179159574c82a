import Understanding

extension MoveReader {
  /// Whether a verb tells of something wished, past or denied.
  struct Mood {
    var isWished = false
    /// Directly behind "could", "will", "to" and the like.
    var isAfterModal = false
    var isPast = false
    /// Whether a "not" governs it.
    var isDenied = false
    /// Whether that "not" turns it down ("I do not want to teach"), rather than telling of a lack.
    var isRefused = false
  }

  func mood(of verb: Verb, subject: Party?) -> Mood {
    let index = verb.tokens.lowerBound
    var mood = Mood()
    let start = line.start(of: index, reach: 12)
    let from = max(start, min(index, subject?.tokens.upperBound ?? start))
    let before = line.wordBefore(index).text
    mood.isAfterModal = Self.modals.contains(before) || before == "to"
    let wishes = verb.kind == .know ? Self.duties : Self.modals
    mood.isWished = (from..<index).contains { isWish($0) || wishes.contains(line.text($0)) }
    let isHanded =
      subject.map { line.text($0.tokens.upperBound) == "to" || $0.form == .object } ?? false
    if let subject,
      ["have", "having", "let"].contains(line.wordBefore(subject.tokens.lowerBound).text)
    {
      // "… and have a newcomer mentor me"
      mood.isWished = true
    }
    if !mood.isWished, verb.kind != .know || isHanded {
      // The wish may stand before the person ("I want somebody to …") or behind the whole.
      let after = verb.tokens.upperBound..<min(line.tokens.count, verb.tokens.upperBound + 10)
      let isInClause = subject.map { Self.questions.contains(line.text($0.tokens.lowerBound - 1)) }
      let isNear =
        isInClause != true
        && (subject == nil || subject?.rank == .me || isHanded
          || Self.prepositionsAndRelatives.contains(line.text(from)))
      mood.isWished =
        isNear && (start..<index).contains { isWish($0) || Self.duties.contains(line.text($0)) }
        || verb.kind != .know && after.contains { ["please", "would"].contains(line.text($0)) }
    }
    let word = line.text(index)
    let isBare = !mood.isAfterModal && !isPassive(verb)
    mood.isPast =
      isBare && (Self.pasts.contains(word) || word.hasSuffix("ed"))
      && !line.has(["if"], in: start..<index)
    let negator = Int(line.utterance.negators[index])
    let isSomebody = negator > 0 && line.text(negator) == "nobody" && line.text(negator - 1) == "a"
    if negator >= 0, !verb.tokens.contains(negator), !isSomebody {
      mood.isDenied = true
      let between = negator..<index
      mood.isRefused =
        between.contains { isWish($0) || ["going", "here", "for"].contains(line.text($0)) }
        || ["would", "will"].contains(line.text(negator - 1))
    }
    return mood
  }

  /// Whether a verb is a noun here: "some help", "a good mentor".
  func isNoun(_ verb: Verb) -> Bool {
    let index = verb.tokens.lowerBound
    let word = line.text(index)
    if ["mentoring", "coaching"].contains(word) {
      return line.breaks(at: index + 1) || person(after: index + 1, behind: [], within: 2) == nil
    }
    if word.hasSuffix("ing"), verb.kind == .give { return false }
    let before = line.text(index - 1)
    let isObjectNext = ["me", "us", "them", "him", "em"].contains(line.text(index + 1))
    if isObjectNext, verb.kind != .advice, !line.breaks(at: index + 1, .part) { return false }
    if Self.modals.contains(before)
      || [
        "to", "not", "and", "me", "i", "id", "who", "that", "let", "they",
        "we", "you", "she", "he", "or",
      ].contains(before), !line.breaks(at: index, .part)
    {
      return false
    }
    if party(at: index - 1) != nil, verb.kind == .give { return false }
    if verb.kind == .mentor || verb.kind == .advice { return true }
    return Self.determiners.contains(before)
      || Self.determiners.contains(line.text(index - 2)) && party(at: index - 1) == nil
        && !Self.modals.contains(before)
  }

  /// "be taught", "get shown".
  func isPassive(_ verb: Verb) -> Bool { verb.kind == .give && isPassiveForm(verb) }

  func isPassiveForm(_ verb: Verb) -> Bool {
    let word = line.text(verb.tokens.lowerBound)
    guard word.hasSuffix("ed") || Self.participles.contains(word) else { return false }
    let before = line.wordBefore(verb.tokens.lowerBound).text
    return Self.beings.contains(before) || line.text(verb.tokens.upperBound) == "by"
  }

  static let modals: Set<String> = [
    "could", "can", "would", "will", "should", "might", "may", "must", "ought", "shall", "gladly",
    "happily", "let", "id", "wud", "cud", "wanna",
  ]
  private static let prepositionsAndRelatives: Set<String> = [
    "who", "that", "from", "in", "on", "at",
  ]
  private static let questions: Set<String> = ["what", "how", "why", "where", "whether", "when"]
  private static let duties: Set<String> = ["should", "ought", "must", "let", "gladly", "shall"]
  private static let beings: Set<String> = [
    "be", "being", "been", "is", "are", "am", "was", "were", "get", "getting", "gets", "got",
  ]
  private static let participles: Set<String> = [
    "taught", "shown", "told", "given", "led", "brought", "taken", "put", "left", "kept", "lent",
  ]
  private static let pasts: Set<String> = [
    "taught", "told", "gave", "brought", "took", "learnt", "heard", "led", "left", "kept", "lent",
    "knew", "saw", "met", "spoke", "came", "went", "found", "got", "had", "understood", "sat",
  ]
  private static let determiners: Set<String> = [
    "a", "an", "the", "my", "our", "your", "his", "her", "their", "some", "any", "no", "more",
    "another", "this", "that", "of", "with", "for", "without", "need", "want", "get", "have",
    "proper", "good", "need", "little", "much", "such", "as", "extra", "real", "seek", "needs",
  ]
}
