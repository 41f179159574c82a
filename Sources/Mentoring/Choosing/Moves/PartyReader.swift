import Understanding

/// Finds who is spoken of, the speaker included, in the order of the line.
struct PartyReader {
  let line: MoveLine
  /// Whether the speaker leads others: then whoever is not above is below.
  let isSenior: Bool

  func read() -> [Party] {
    var found = named()
    var taken = Set(found.flatMap { Array($0.tokens) })
    for index in line.tokens.indices where !taken.contains(index) {
      guard let form = Self.speaker[line.text(index)] else { continue }
      found.append(Party(rank: .me, tokens: index..<index + 1, form: form))
      taken.insert(index)
    }
    found += described(except: taken)
    taken.formUnion(found.flatMap { Array($0.tokens) })
    found.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    return withPronouns(joined(found), taken)
  }

  /// Whoever is told apart by what they do: "a mum who has done it already".
  private func described(except taken: Set<Int>) -> [Party] {
    line.tokens.indices.compactMap { index in
      guard line.text(index) == "who", index > 1, !taken.contains(index - 1),
        !line.breaks(at: index, .part),
        line.has(["a", "an", "another", "some"], in: max(0, index - 4)..<index - 1)
      else { return nil }
      return Party(rank: .anyone, tokens: index - 1..<index, isNamed: false)
    }
  }

  /// Gives "someone from the wards" the rank of the wards, and "somebody who moved abroad" the rank
  /// of somebody who has done it.
  private func joined(_ parties: [Party]) -> [Party] {
    var parties = parties
    for number in parties.indices where parties[number].rank == .anyone {
      let end = parties[number].tokens.upperBound
      if line.hasDone(after: end) {
        parties[number].rank = .above
      } else if let named = sameAs(number, in: parties) {
        parties[number].rank = named.rank
      } else if number + 1 < parties.count {
        let next = parties[number + 1]
        let between = end..<next.tokens.lowerBound
        if between.isEmpty, [.above, .below].contains(next.rank) {
          parties[number].rank = next.rank
          parties[number].isNamed = true
          continue
        }
        guard (1...3).contains(between.count), [.above, .below].contains(next.rank),
          let first = between.first,
          ["from", "in", "on", "at", "among", "of"].contains(line.text(first)),
          !line.breaks(at: first, .part)
        else { continue }
        parties[number].rank = next.rank
        parties[number].isNamed = true
      }
    }
    return parties
  }

  /// The people who are named; of overlapping readings the longest and most specific one.
  private func named() -> [Party] {
    // A rank says more than a job, and a long name more than a short one.
    func order(_ hit: Hit) -> (Int, Int, Int) {
      (Self.unranked[hit.rule.name] ?? 2, hit.tokens.count, hit.weight)
    }
    let overlapped = line.utterance.overlapped.filter { $0.rule.group == "who" }
    let hits = (line.utterance.hits(of: "who") + overlapped).sorted { order($0) > order($1) }
    var kept: [Party] = []
    var taken = Set<Int>()
    for hit in hits
    where !hit.tokens.dropFirst().contains(where: { line.breaks(at: $0) })
      && !hit.tokens.contains(where: taken.contains)
    {
      guard let rank = rank(of: hit.rule.name) else { continue }
      let tokens = rank == .me ? hit.tokens : trimmed(hit.tokens)
      taken.formUnion(tokens)
      guard !line.isSpeaker(tokens), !line.isGoal(tokens) else { continue }
      kept.append(
        Party(
          rank: rank, tokens: tokens, isNamed: rank != .anyone, isPlace: hit.rule.name == "place"))
    }
    return kept
  }

  /// Who "the only ones who understand it are our apprentices" speaks of.
  private func sameAs(_ number: Int, in parties: [Party]) -> Party? {
    let party = parties[number]
    guard number + 1 < parties.count, line.text(party.tokens.upperBound) == "who" else {
      return nil
    }
    let next = parties[number + 1]
    let before = line.wordBefore(next.tokens.lowerBound)
    guard [.above, .below].contains(next.rank), ["are", "is", "were"].contains(before.text),
      next.tokens.lowerBound - party.tokens.upperBound < 14
    else { return nil }
    return (party.tokens.upperBound..<next.tokens.lowerBound).contains { line.breaks(at: $0) }
      ? nil : next
  }

  /// A name without what follows it by accident ("an experienced engineer, and").
  private func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    var end = tokens.upperBound
    if let cut = tokens.dropFirst().first(where: { line.breaks(at: $0, .part) }) { end = cut }
    while end - 1 > tokens.lowerBound, Self.trailing.contains(line.text(end - 1)) { end -= 1 }
    return tokens.lowerBound..<end
  }

  private func rank(of name: String) -> Party.Rank? {
    switch name {
    case "above", "seasoned", "exec": .above
    case "below", "place": .below
    case "peer": .peer
    case "like-me": .me
    // A team leader stands above those who lead nobody.
    case "middle": isSenior ? .below : .above
    case "staff": isSenior ? .below : .anyone
    case "anyone": .anyone
    default: nil
    }
  }

  /// Adds pronouns, each with the rank of whoever was spoken of last.
  private func withPronouns(_ named: [Party], _ taken: Set<Int>) -> [Party] {
    var parties: [Party] = []
    var last: Party.Rank?
    // What the sentence is about, where the last one spoken of is only mentioned beside it: in "the
    // partners talk about our trainees" it is the partners.
    var topic: Party.Rank?
    var next = named[...]
    for index in line.tokens.indices {
      while let party = next.first, party.tokens.lowerBound <= index {
        parties.append(party)
        next = next.dropFirst()
        if party.rank == .me || party.isPlace { continue }
        if party.rank == .anyone, line.has(["them", "those", "these", "one"], in: party.tokens) {
          parties[parties.count - 1].rank = last ?? .anyone
        } else if party.rank != .anyone || last == nil {
          let start = party.tokens.lowerBound
          let isTopic = start - line.start(of: start, reach: 3) < 3
          let isAside = ["about", "than", "like"].contains(line.wordBefore(start).text)
          if isTopic { topic = party.rank }
          last = isAside ? topic ?? party.rank : party.rank
        }
      }
      guard !taken.contains(index), let form = Self.others[line.text(index)],
        !line.isPossessive(index)
      else { continue }
      parties.append(
        Party(
          rank: last ?? .anyone, tokens: index..<index + 1, form: form, isNamed: false))
    }
    return parties + next
  }

  private static let trailing: Set<String> = [
    "and", "but", "who", "that", "to", "in", "on", "at", "from", "of", "with", "could", "can",
    "would", "should", "will", "must", "is", "are", "has", "have", "or", "for", "as", "know",
    "knows", "me", "i", "teach", "show", "tell", "about", "do", "does", "don", "by", "my", "the",
    "a", "mentor", "need", "needs", "see", "use", "think", "say",
  ]
  private static let unranked = ["anyone": 0, "staff": 1]
  private static let speaker: [String: Party.Form] = [
    "i": .subject, "id": .subject, "we": .subject, "me": .object, "us": .object, "myself": .object,
    "mine": .object,
  ]
  private static let others: [String: Party.Form] = [
    "they": .subject, "he": .subject, "she": .subject, "them": .object, "em": .object,
    "him": .object,
    "her": .object, "those": .either,
  ]
}
