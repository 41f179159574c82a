import Understanding

/// Moves told by verbs.
extension MoveReader {
  func give(_ verb: Verb, _ mood: Mood, _ subject: Party?, _ other: Party?) -> Move? {
    let near = max(0, verb.tokens.lowerBound - 4)..<verb.tokens.lowerBound
    if line.has(["nothing", "little"], in: near) { return nil }
    let last = line.text(verb.tokens.upperBound - 1)
    if other == nil, ["for", "on", "into", "to"].contains(last) { return nil }
    // To give a talk, or feedback, is a skill and no gift.
    if other == nil,
      line.has(
        ["feedback", "talk", "presentation", "presentations", "speech", "speeches"],
        in: verb.tokens.upperBound..<min(line.tokens.count, verb.tokens.upperBound + 2))
    {
      return nil
    }
    // What is handed over with a job is nothing to learn.
    if line.has(
      [
        "laptop", "computer", "phone", "badge", "desk", "login", "keys", "contract", "job",
        "office",
      ],
      in: verb.tokens.upperBound..<min(line.tokens.count, verb.tokens.upperBound + 4))
    {
      return nil
    }
    let giver = subject?.rank
    if giver == .me || giver == nil && other?.rank != .me {
      // "Teach me" has no subject either; then it is somebody else's to give.
      if other?.rank == .me, line.text(verb.tokens.lowerBound - 1) == "to",
        !isWish(verb.tokens.lowerBound - 2), verb.tokens.lowerBound >= 3
      {
        // "I want another talent to tell me": somebody whom no rule knows.
        let someone = Party(rank: .anyone, tokens: verb.tokens, isNamed: false)
        return made(.toMe, someone, verb, subject, other, mood)
      }
      guard let other, other.rank != .me else {
        let isSaid =
          mood.isAfterModal || line.text(verb.tokens.lowerBound - 1) == "who"
          || isWish(verb.tokens.lowerBound - 1)
          || mood.isWished && ["and", "or"].contains(line.text(verb.tokens.lowerBound - 1))
          || subject?.tokens.upperBound == verb.tokens.lowerBound
        let isNeed = line.has(["need", "must"], in: near)
        return giver == .me && other == nil && isSaid && !isNeed
          && line.text(verb.tokens.upperBound) != "you"
          ? made(.fromMe, nil, verb, subject, nil, mood, less: 1) : nil
      }
      if mood.isDenied, !mood.isRefused { return denied(.fromMe, other, verb) }
      // "I must tell them by Monday" offers nothing.
      if other.rank == .anyone,
        !mood.isWished || line.wordBefore(verb.tokens.lowerBound).text == "must"
      {
        return nil
      }
      return made(.fromMe, other, verb, subject, other, mood)
    }
    // "Who can tell me …?" asks for somebody.
    let start = verb.tokens.lowerBound
    let isAsked =
      line.has(["who"], in: max(0, start - 3)..<start)
      || line.text(start - 1) == "to" && !isWish(start - 2) && !line.breaks(at: start - 1, .part)
    let someone = isAsked ? Party(rank: .anyone, tokens: verb.tokens, isNamed: false) : nil
    guard let from = subject ?? someone else { return made(.toMe, nil, verb, nil, other, mood) }
    if let other, other.rank != .me {
      // Somebody who helps somebody else: the speaker offers to be that one.
      // "They look for volunteers to mentor the directors" speaks to such a volunteer.
      guard from.rank != .above, other.rank == .above || from.rank == .anyone else { return nil }
      return made(.fromMe, other, verb, nil, other, mood, less: 2)
    }
    if other == nil, !mood.isWished { return nil }
    if other == nil, from.rank == .below, isObjectless(verb, from) {
      // "a beginner to look after"
      return made(.fromMe, from, verb, nil, nil, mood)
    }
    // "Nobody tells me the truth": what is not told is what is missed.
    return made(.toMe, from, verb, subject, other, mood, less: mood.isDenied ? 2 : 0)
  }

  /// Whether a verb stands at the end behind the person it is done to ("a graduate to guide").
  private func isObjectless(_ verb: Verb, _ subject: Party) -> Bool {
    let end = verb.tokens.upperBound
    return line.text(subject.tokens.upperBound) == "to" && subject.form == .either
      && (end >= line.tokens.count || line.breaks(at: end, .part)
        || ["and", "in", "or"].contains(line.text(end)))
  }

  /// "I would like to be taught (by …)"; "they ought to be told".
  func given(_ verb: Verb, _ mood: Mood, _ subject: Party?) -> Move? {
    let giver = person(after: verb.tokens.upperBound, behind: ["by", "from", "of"], within: 6)
    let receiver = subject?.rank ?? .me
    if receiver == .me {
      guard let giver, giver.rank != .me else {
        let isTaught = ["mentored", "taught", "coached", "guided", "advised"].contains(
          line.text(verb.tokens.lowerBound))
        return mood.isWished || isTaught ? made(.toMe, nil, verb, subject, nil, mood) : nil
      }
      return made(.toMe, giver, verb, subject, giver, mood)
    }
    guard giver == nil || giver?.rank == .me else { return nil }
    return made(.fromMe, subject, verb, subject, giver, mood, less: 1)
  }

  func get(_ verb: Verb, _ mood: Mood, _ subject: Party?, _ other: Party?) -> Move? {
    let getter = subject?.rank ?? .me
    if getter == .me, isPassiveForm(verb) {
      guard let asker = person(after: verb.tokens.upperBound, behind: ["by"], within: 3),
        asker.rank != .me
      else { return nil }
      return made(.fromMe, asker, verb, subject, asker, mood)
    }
    let source = source(of: verb, other)
    if getter == .me {
      if mood.isDenied, !mood.isRefused {
        guard let source else { return nil }
        return made(.toMe, source, verb, subject, source, mood, less: 1)
      }
      guard source?.rank != .me,
        source != nil || mood.isWished && (verb.kind != .know || other == nil)
      else { return nil }
      if let source, source.rank == .below, isGrowing(behind: source) {
        // "I love seeing trainees grow"
        return made(.fromMe, source, verb, subject, source, mood, less: 1)
      }
      return made(.toMe, source, verb, subject, source, mood)
    }
    guard let subject, subject.rank != .anyone else {
      return isStranded(verb) ? made(.toMe, subject, verb, subject, nil, mood) : nil
    }
    if source == nil, isStranded(verb) { return made(.toMe, subject, verb, subject, nil, mood) }
    if let source, source.rank != .me, source.isNamed || source.rank != subject.rank {
      // "Leaders should listen to the shop floor": the speaker is of the shop floor.
      guard subject.rank == .above, source.rank != .above else { return nil }
      return made(.fromMe, subject, verb, subject, source, mood, less: 1)
    }
    if mood.isDenied { return lacks(verb, subject, source) }
    guard source?.rank == .me || mood.isWished else { return nil }
    return made(.fromMe, subject, verb, subject, source, mood, less: source == nil ? 1 : 0)
  }

  private func isGrowing(behind other: Party) -> Bool {
    let near = other.tokens.upperBound..<min(line.tokens.count, other.tokens.upperBound + 2)
    return line.has(
      ["become", "grow", "succeed", "develop", "flourish", "improve", "bloom", "thrive", "shine"],
      in: near)
  }

  /// "… would be great to learn from": the preposition has lost its person to the left.
  private func isStranded(_ verb: Verb) -> Bool {
    let end = verb.tokens.upperBound
    let last = ["from", "off"].contains(line.text(end - 1)) ? end : end + 1
    guard ["from", "off"].contains(line.text(last - 1)) else { return false }
    return last >= line.tokens.count || line.breaks(at: last, .part)
      || party(at: last)?.form == .subject
      || ["and", "but", "on", "about", "in", "how", "for"].contains(line.text(last))
  }

  func meet(_ verb: Verb, _ mood: Mood, _ subject: Party?, _ other: Party?) -> Move? {
    guard let other else { return nil }
    if subject?.rank ?? .me == .me, other.rank == .above, isReport(behind: other) {
      return made(.fromMe, other, verb, subject, other, mood, less: 1)
    }
    guard mood.isWished || subject?.rank != .me else { return nil }
    if subject?.rank ?? .me == .me, other.rank == .above || other.rank == .below {
      return made(.toMe, other, verb, subject, other, mood, less: other.rank == .above ? 1 : 3)
    }
    if subject?.rank ?? .me == .me, other.rank == .anyone, mood.isWished {
      return made(.toMe, other, verb, subject, other, mood, less: 1)
    }
    // "A director to spend a day with me" may come to teach or to see.
    guard let subject, other.rank == .me, subject.rank == .below else { return nil }
    return made(.toMe, subject, verb, subject, other, mood, less: 2)
  }

  /// "… about what we go through": then it is the speaker who has something to say.
  private func isReport(behind other: Party) -> Bool {
    let end = other.tokens.upperBound
    let near = end..<min(line.tokens.count, end + 3)
    guard let about = near.first(where: { line.text($0) == "about" }) else { return false }
    return ["what", "how"].contains(line.text(about + 1)) && line.text(about + 2) != "to"
  }

  func has(_ verb: Verb, _ subject: Party?) -> Move? {
    let end = min(line.tokens.count, verb.tokens.upperBound + 10)
    if subject?.rank == .me,
      let than = (verb.tokens.upperBound..<end).first(where: { line.text($0) == "than" }),
      let other = person(after: than, behind: ["than"], within: 4), other.rank == .above
    {
      return Move(
        direction: .fromMe, other: .above, tokens: span(verb.tokens, other.tokens), strength: 3)
    }
    guard let subject, subject.rank == .above || subject.rank == .below else {
      let isMine = subject?.rank == .me && subject?.tokens.upperBound == verb.tokens.lowerBound
      guard let subject, subject.rank != .me || isMine else { return nil }
      return Move(
        direction: isMine ? .fromMe : .toMe, other: .anyone,
        tokens: span(verb.tokens, subject.tokens),
        strength: 1, isState: true)
    }
    // "… more than I do", "… which I never learnt"
    let isCompared = (verb.tokens.upperBound..<end).prefix { !line.breaks(at: $0) }.contains {
      ["than", "better", "i", "me"].contains(line.text($0))
    }
    return Move(
      direction: .toMe, other: subject.rank, tokens: span(verb.tokens, subject.tokens),
      strength: isCompared ? 2 : 1)
  }

  func lacks(_ verb: Verb, _ subject: Party?, _ other: Party?) -> Move? {
    let who = subject ?? Party(rank: .me, tokens: verb.tokens)
    if who.rank == .me {
      guard let other, other.rank != .me, other.rank != .peer else { return nil }
      return Move(
        direction: .toMe, other: other.rank, tokens: span(verb.tokens, other.tokens),
        strength: other.rank == .anyone ? 2 : 3)
    }
    guard who.rank == .above || who.rank == .below else { return nil }
    let strength = other?.rank == .me ? 3 : 2
    return Move(
      direction: .fromMe, other: who.rank, tokens: span(verb.tokens, who.tokens),
      strength: strength)
  }

  /// "I would appreciate support" asks, "I love supporting" offers.
  func isSought(_ verb: Verb) -> Bool {
    isWish(verb.tokens.lowerBound - 1) && line.text(verb.tokens.lowerBound - 1) != "me"
      && ["help", "support", "counsel", "guide"].contains(line.text(verb.tokens.lowerBound))
  }

  func isSharing(_ verb: Verb) -> Bool {
    let word = line.text(verb.tokens.lowerBound)
    return word.hasPrefix("shar") || line.text(verb.tokens.upperBound - 1) == "with"
  }
}
