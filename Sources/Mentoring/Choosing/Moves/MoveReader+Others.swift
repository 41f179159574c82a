import Understanding

/// What goes beyond single verbs.
extension MoveReader {
  /// "A junior should drag me into the present": whatever somebody is to do to me moves something
  /// to me; whatever I would do for somebody below moves it to them.
  func byAnyVerb(except told: Set<Int>) -> [Move] {
    parties.compactMap { party in
      let start = party.tokens.lowerBound
      guard !party.tokens.contains(where: told.contains) else { return nil }
      let reach = max(line.start(of: start, reach: 6), 0)
      // "I would love to get our CPO to try it"
      if party.rank == .above, line.text(party.tokens.upperBound) == "to",
        ["get", "getting", "make"].contains(line.wordBefore(start).text),
        (reach..<start).contains(where: { isWish($0) || Self.modals.contains(line.text($0)) })
      {
        return Move(
          direction: .fromMe, other: .above, tokens: reach..<party.tokens.upperBound, strength: 4)
      }
      guard party.form == .object, party.rank == .me,
        let link = (reach..<start).last(where: {
          Self.modals.contains(line.text($0)) || line.text($0) == "to"
        }), start - link >= 2,
        let who = person(leftOf: link), who.rank != .me,
        line.utterance.negators[link] < 0, line.utterance.negators[start] < 0
      else { return nil }
      // "Management should get that from me."
      let isSource = line.text(start - 1) == "from"
      return Move(
        direction: isSource ? .fromMe : .toMe, other: who.rank,
        tokens: span(who.tokens, party.tokens), strength: who.rank == .anyone ? 2 : 4)
    }
  }

  /// "I could spare them that": what I could do for somebody below.
  func forSomebody(except told: Set<Int>) -> [Move] {
    parties.compactMap { party in
      let start = party.tokens.lowerBound
      guard party.rank == .below, start >= 3, !party.tokens.contains(where: told.contains),
        Self.modals.contains(line.text(start - 2)), ["i", "we"].contains(line.text(start - 3)),
        line.utterance.negators[start - 1] < 0,
        !["be", "like", "love", "want"].contains(line.text(start - 1))
      else { return nil }
      return Move(
        direction: .fromMe, other: .below, tokens: start - 3..<party.tokens.upperBound, strength: 4)
    }
  }

  /// "I know why customers leave. Those who decide don't."
  func ignorant() -> [Move] {
    parties.compactMap { party in
      let end = party.tokens.upperBound
      guard party.rank == .above, ["do", "does", "can", "have", "did"].contains(line.text(end)),
        line.text(end + 1) == "not", end + 2 >= line.tokens.count || line.breaks(at: end + 2, .part)
      else { return nil }
      return Move(
        direction: .fromMe, other: .above, tokens: party.tokens.lowerBound..<end + 2, strength: 3)
    }
  }

  /// "I need some straight talk from folks who made director": whatever I want from somebody.
  func fromSomebody(except told: Set<Int>) -> [Move] {
    parties.compactMap { party in
      let start = party.tokens.lowerBound
      guard party.rank == .above || party.rank == .below,
        !party.tokens.contains(where: told.contains)
      else { return nil }
      let (before, place) = line.wordBefore(start)
      guard before == "from" || before == "of" && line.text(place - 1) == "eyes" else { return nil }
      let left = line.start(of: place, reach: 8)..<place
      guard left.contains(where: { isWish($0) && line.utterance.negators[$0] < 0 }),
        line.utterance.negators[place] < 0
      else { return nil }
      return Move(
        direction: .toMe, other: party.rank, tokens: place..<party.tokens.upperBound, strength: 3)
    }
  }

  private func person(leftOf index: Int) -> Party? {
    let start = line.start(of: index, reach: 5)
    for place in stride(from: index - 1, through: start, by: -1) {
      if let party = party(at: place) { return party.form == .object ? nil : party }
    }
    return nil
  }

  /// People who are wished for without a verb ("somebody senior in finance would be ideal"), and
  /// people who are in need ("the trainees need it").
  func wanted(except told: Set<Int>) -> [Move] {
    parties.compactMap { party in
      guard [.above, .below, .peer].contains(party.rank), party.isNamed,
        !party.tokens.contains(where: told.contains)
      else { return nil }
      let (start, end) = (party.tokens.lowerBound, party.tokens.upperBound)
      let left = line.start(of: start, reach: 5)..<start
      let right = (end..<min(line.tokens.count, end + 6)).prefix { !line.breaks(at: $0) }
      if line.utterance.negators[start] >= 0 { return nil }
      if right.prefix(3).contains(where: { Self.needs.contains(line.text($0)) }) {
        return Move(direction: .fromMe, other: party.rank, tokens: party.tokens, strength: 2)
      }
      let before = line.wordBefore(start).text
      guard !["than", "about", "into", "against", "as"].contains(before) else { return nil }
      let isWished =
        left.contains { isWish($0) && line.utterance.negators[$0] < 0 }
        || right.contains { isWish($0) } || line.has(["ideally", "preferably", "maybe"], in: left)
      let isMentor = line.has(["mentor"], in: party.tokens)
      let isSome =
        ["a", "an", "some", "any", "someone", "somebody", "anyone"].contains(
          line.text(start)) || ["a", "an", "some", "any"].contains(line.text(start - 1))
      if party.rank == .below, !isMentor { return nil }
      guard isWished || isMentor || isSome && party.rank == .above else { return nil }
      return Move(
        direction: .toMe, other: party.rank, tokens: party.tokens,
        strength: isMentor ? 4 : isWished ? 2 : 1)
    }
  }

  private static let needs: Set<String> = ["need", "needs", "deserve", "deserves", "lack", "lacks"]

  /// "None of the partners has ever opened it": what a whole group lacks.
  func absent(except told: Set<Int>) -> [Move] {
    parties.compactMap { party in
      let start = party.tokens.lowerBound
      guard party.rank == .above || party.rank == .below,
        !party.tokens.contains(where: told.contains)
      else { return nil }
      let place =
        stride(from: start, through: max(0, start - 4), by: -1).first {
          ["none", "neither", "nobody", "few"].contains(line.text($0))
        } ?? (line.has(["none", "neither"], in: party.tokens) ? start : nil)
      guard let place, !line.breaks(at: start) else { return nil }
      return Move(
        direction: .fromMe, other: party.rank, tokens: place..<party.tokens.upperBound, strength: 2)
    }
  }
}
