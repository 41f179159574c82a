import Understanding

extension MoveReader {
  /// Who does it: the nearest person to the left that can be a subject, nil when nobody is named.
  func subject(of verb: Verb, beside: Set<Int>) -> Party? {
    let start = line.start(of: verb.tokens.lowerBound, reach: 16)
    var index = verb.tokens.lowerBound - 1
    var fallback: Party?
    while index >= start {
      guard let party = party(at: index) else {
        // "… but none has ever had to explain": what stands before is another clause.
        if Self.stops.contains(line.text(index)) { return fallback }
        index -= 1
        continue
      }
      let between = party.tokens.upperBound..<verb.tokens.lowerBound
      if isSubject(party, before: between, beside: beside) { return party }
      // "A user from the call centre could show me"
      let before = line.wordBefore(party.tokens.lowerBound).text
      if fallback == nil, [.above, .below].contains(party.rank),
        ["from", "at", "in", "on"].contains(before)
      {
        fallback = party
      }
      index = party.tokens.lowerBound - 1
    }
    return fallback
  }

  private func isSubject(_ party: Party, before between: Range<Int>, beside: Set<Int>) -> Bool {
    let start = party.tokens.lowerBound
    let hasRelative = between.first.map { Self.relatives.contains(line.text($0)) } ?? false
    if party.form == .object {
      // "let me teach", "want them to hear", "help me understand"
      let isNear = between.allSatisfy {
        ["to", "be", "a", "an", "her", "his", "their", "the", "your"].contains(line.text($0))
          || line.utterance.isFiller[$0]
      }
      return isNear && Self.causatives.contains(line.text(start - 1))
    }
    if hasRelative { return true }
    let (before, place) = line.wordBefore(start)
    // "I would like somebody to …" is no comparison.
    let isVerb =
      before == "like" && ["would", "i", "id", "also", "really"].contains(line.text(place - 1))
    if Self.prepositions.contains(before), !isVerb {
      // "with somebody above me giving advice", "for our leaders to hear what …"
      if before == "with", between.isEmpty { return true }
      return before == "for" && between.first.map { line.text($0) == "to" } ?? false
    }
    // "I help the trainees and could teach …": the trainees are no subject.
    let isJoined = between.contains { ["and", "but", "or", "then"].contains(line.text($0)) }
    return !(isJoined && beside.contains(start) && party.form != .subject)
  }

  /// The person beside a verb, mostly to its right.
  func complement(of verb: Verb, subject: Party?) -> Party? {
    if let party = complement(rightOf: verb) { return party }
    // "I would mentor a talent": somebody whom no rule knows.
    let end = verb.tokens.upperBound
    let stem = line.text(verb.tokens.lowerBound)
    if ["a", "an", "another", "some", "two"].contains(line.text(end)),
      ["mentor", "coach", "guide", "advise", "mentoring", "guiding"].contains(stem)
    {
      return Party(rank: .anyone, tokens: end..<min(end + 2, line.tokens.count), isNamed: false)
    }
    // "a boss who I advise"
    guard let subject, subject.rank == .me, subject.form == .subject,
      Self.relatives.contains(line.text(subject.tokens.lowerBound - 1))
    else { return nil }
    return party(at: subject.tokens.lowerBound - 2)
  }

  private func complement(rightOf verb: Verb) -> Party? {
    let end = min(line.tokens.count, verb.tokens.upperBound + 10)
    var index = verb.tokens.upperBound
    var isAfterQuestion = false
    while index < end {
      if line.breaks(at: index) { return nil }
      let word = line.text(index)
      if Self.stops.contains(word) || word == "you" { return nil }
      if word == "and" || word == "or", let next = party(at: index + 1), next.form == .subject {
        return nil
      }
      if ["what", "how", "why", "where", "whether", "which"].contains(word) {
        isAfterQuestion = true
      }
      if let party = party(at: index) {
        let isGive = verb.kind == .give || verb.kind == .mentor
        if party.form == .subject, isGive || party.rank == .me && line.text(index) == "i" {
          index = party.tokens.upperBound
          continue
        }
        if party.form == .subject, !isAfterQuestion { return nil }
        if isGive,
          Self.notReceivers.contains(line.wordBefore(index).text)
            || ["of", "about", "than"].contains(line.text(index - 2))
              && line.text(index - 1) != "to"
        {
          index = party.tokens.upperBound
          continue
        }
        return party
      }
      if index > verb.tokens.upperBound, let next = self.verb(at: index), next.kind == .give,
        !isNoun(next), !isAfterQuestion
      {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// Whom something is learnt from: "from" somebody, "what" somebody thinks, or somebody heard.
  func source(of verb: Verb, _ other: Party?) -> Party? {
    let from = person(
      after: verb.tokens.upperBound, behind: ["from", "off", "by", "under", "of", "with"], within: 9
    )
    guard let other else { return from }
    let between = verb.tokens.upperBound..<max(verb.tokens.upperBound, other.tokens.lowerBound)
    let isClause = line.has(["what", "how", "why", "where", "whether"], in: between)
    if let from, !isClause || from.tokens.lowerBound <= other.tokens.lowerBound { return from }
    if line.has(["what", "how", "why", "where", "whether"], in: between) {
      // "how to lead people" is about people, "how people lead" is what they know.
      return line.has(["to"], in: between) ? nil : other
    }
    if line.has(["about", "to", "for"], in: between),
      !["listen", "listening", "talk", "turn", "come", "go", "look"].contains(
        line.text(verb.tokens.lowerBound))
    {
      return nil
    }
    if verb.kind == .know, Self.needsClause.contains(line.text(verb.tokens.lowerBound)) {
      return nil
    }
    let isLearn = ["learn", "learning", "learnt", "learned", "study"].contains(
      line.text(verb.tokens.lowerBound))
    return isLearn || between.count > 4 ? nil : other
  }

  /// The person behind one of `words`, or any next person when there are none.
  func person(after start: Int, behind words: Set<String>, within reach: Int) -> Party? {
    var isBehind = words.isEmpty
    var last = start + reach
    for index in start..<min(line.tokens.count, start + reach + 4) {
      if line.breaks(at: index, .part) { return nil }
      let word = line.text(index)
      if let party = party(at: index), isBehind { return party.form == .subject ? nil : party }
      if isBehind, index > last { return nil }
      if words.contains(word) {
        guard index < start + reach else { return nil }
        isBehind = true
        last = index + 3
      } else if isBehind, !words.isEmpty, Self.prepositions.contains(word), word != "of" {
        return nil
      } else if ["and", "but", "because", "so", "if", "when"].contains(word) {
        return nil
      }
    }
    return nil
  }

  /// The person whose possession begins at `index` ("a director's advice").
  func party(before index: Int) -> Party? {
    for place in stride(from: index - 1, through: max(0, index - 3), by: -1) {
      if line.breaks(at: place + 1, .part) { return nil }
      if let party = party(at: place) { return party.form == .either ? party : nil }
      if Self.relatives.union([
        "for", "to", "from", "want", "need", "give", "with", "of", "my",
        "a", "some", "get", "and", "would", "could", "can", "no", "any", "have", "like", "seek",
        "the",
      ]).contains(line.text(place)) {
        return nil
      }
    }
    return nil
  }

  static let relatives: Set<String> = ["who", "that", "whose", "whom", "which"]
  private static let causatives: Set<String> = [
    "let", "make", "want", "wants", "need", "help", "helps", "ask", "like", "love", "have", "get",
    "tell", "for", "allow", "enable", "expect", "wanted", "asked", "letting", "helping", "prefer",
    "invite", "teach", "see", "lets",
  ]
  /// "See others" and "know somebody" learn nothing of them without a "how" or "what".
  private static let needsClause: Set<String> = [
    "see", "seeing", "know", "knowing", "feel", "notice", "remember", "care", "touch", "handle",
    "use", "using", "master", "recognise", "imagine", "appreciate",
  ]
  private static let notReceivers: Set<String> = [
    "from", "of", "about", "than", "like", "by", "in", "at", "that", "what", "how", "why", "as",
    "when", "where", "who", "whose", "whether", "not",
  ]
  static let prepositions: Set<String> = [
    "from", "by", "with", "about", "than", "like", "of", "under", "for", "to", "at", "in", "on",
    "off", "between", "among", "without", "behind", "beside", "against",
  ]
  private static let stops: Set<String> = [
    "because", "but", "if", "while", "although", "though", "until", "unless", "whereas",
  ]
}
