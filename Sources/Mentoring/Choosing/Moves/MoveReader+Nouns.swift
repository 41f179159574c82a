import Understanding

/// Moves told by nouns: "a director's advice", "a mentor for the trainees", "I would take a mentee".
extension MoveReader {
  /// "guidance from a director", "a director's guidance", "guidance for the trainees".
  func noun(_ verb: Verb, _ mood: Mood, _ subject: Party?) -> Move? {
    // "I can offer a view from the tills" has been read at "offer".
    let near = max(0, verb.tokens.lowerBound - 5)..<verb.tokens.lowerBound
    if near.contains(where: { self.verb(at: $0)?.kind == .give }), subject?.rank ?? .me == .me {
      return nil
    }
    let end = verb.tokens.upperBound
    if mood.isDenied, mood.isRefused { return nil }
    if ["my", "our"].contains(line.text(verb.tokens.lowerBound - 1)) { return nil }
    let isTheirs = ["their", "his", "her"].contains(line.text(verb.tokens.lowerBound - 1))
    let owner =
      isTheirs
      ? lastParty(before: verb.tokens.lowerBound) : party(before: verb.tokens.lowerBound)
    if let owner, owner.rank != .me { return made(.toMe, owner, verb, nil, owner, mood) }
    if let giver = person(after: end, behind: ["from", "of", "by"], within: 5), giver.rank != .me {
      if giver.rank == .below, let subject, subject.rank == .above {
        return made(.fromMe, subject, verb, subject, nil, mood, less: 1)
      }
      return made(.toMe, giver, verb, nil, giver, mood)
    }
    if line.text(end) == "from", ["below", "above"].contains(line.text(end + 1)) {
      let isAbove = line.text(end + 1) == "above"
      let other = Party(rank: isAbove ? .above : .below, tokens: end..<end + 2)
      if let subject, subject.rank != .me, !isAbove {
        let leaders = Party(rank: .above, tokens: subject.tokens)
        return made(.fromMe, leaders, verb, subject, other, mood)
      }
      return made(.toMe, other, verb, subject, other, mood)
    }
    if let taker = person(after: end, behind: ["to", "for"], within: 5),
      [.above, .below].contains(taker.rank)
    {
      return made(.fromMe, taker, verb, nil, taker, mood, less: 1)
    }
    if let subject, subject.rank == .below,
      line.has(
        [
          "need", "needs", "get", "lack", "deserve",
          "want", "no",
        ], in: subject.tokens.upperBound..<verb.tokens.lowerBound)
    {
      return made(.fromMe, subject, verb, subject, nil, mood, less: 1)
    }
    let isFormat = ["reverse", "traditional", "reciprocal"].contains(
      line.text(verb.tokens.lowerBound - 1))
    let isSought =
      !isFormat
      && ["guidance", "advice", "counsel", "wisdom", "mentoring", "mentorship", "support"]
        .contains(line.text(verb.tokens.lowerBound))
    guard isSought, subject?.rank ?? .me == .me, mood.isWished else { return nil }
    return made(.toMe, nil, verb, subject, nil, mood)
  }

  /// The person whom "their" stands for.
  private func lastParty(before index: Int) -> Party? {
    for place in stride(from: index - 1, through: max(0, index - 30), by: -1) {
      if let party = party(at: place), party.rank != .me, !party.isPlace { return party }
    }
    return nil
  }

  func mentor(_ verb: Verb, _ mood: Mood, _ subject: Party?) -> Move? {
    let (start, end) = (verb.tokens.lowerBound, verb.tokens.upperBound)
    let owner = party(at: start - 1)
    let subject = subject?.tokens == owner?.tokens ? nil : subject
    let before = line.wordBefore(owner?.tokens.lowerBound ?? start)
    let isRole = ["be", "become", "becoming", "being", "as", "am", "make", "act"].contains(
      before.text)
    if isRole, line.text(start - 1) == "my" {
      return made(.toMe, subject?.rank == .me ? nil : subject, verb, subject, nil, mood)
    }
    if isRole, let owner, owner.rank != .me, subject?.rank ?? .me == .me, !mood.isRefused {
      return made(.fromMe, owner, verb, subject, nil, mood)
    }
    if isRole, subject?.rank ?? .me == .me, !mood.isRefused {
      let taker = person(after: end, behind: ["for", "to", "of"], within: 6)
      if let taker, taker.rank == .me { return nil }
      return made(.fromMe, taker, verb, subject, taker, mood)
    }
    if isRole, let subject { return made(.toMe, subject, verb, subject, nil, mood) }
    if mood.isRefused || subject?.rank ?? .me != .me { return nil }
    guard let person = person(after: end, behind: [], within: 6), person.rank != .me else {
      // "a mentor outside my department who knows the company" is told apart by what they know
      let isTold = line.has(["who", "with"], in: end..<min(line.tokens.count, end + 7))
      let someone = Party(rank: .anyone, tokens: verb.tokens, isNamed: false)
      return isTold && mood.isWished ? made(.toMe, someone, verb, subject, nil, mood) : nil
    }
    let isTaker =
      line.text(person.tokens.lowerBound - 1) == "for"
      || line.wordBefore(person.tokens.lowerBound).text == "for"
    if isTaker { return made(.fromMe, person, verb, nil, person, mood, less: 1) }
    return made(.toMe, person, verb, nil, person, mood)
  }

  func mentee(_ verb: Verb, _ mood: Mood, _ subject: Party?) -> Move? {
    let before = line.wordBefore(verb.tokens.lowerBound)
    if ["be", "become", "being", "as", "am"].contains(before.text) { return nil }
    if let subject, subject.rank != .me, !mood.isDenied {
      return made(.toMe, subject, verb, subject, nil, mood)
    }
    guard !mood.isDenied, mood.isWished else { return nil }
    return made(.fromMe, Party(rank: .below, tokens: verb.tokens), verb, nil, nil, mood)
  }
}
