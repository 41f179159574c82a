import Understanding

extension MoveReader {
  /// The moves in the order of the line.
  /// - Complexity: linear in the words; each verb looks no further than a dozen words around it.
  func read() -> [Move] {
    var moves: [Move] = []
    var beside: Set<Int> = []
    // Whom the speaker is to teach: what they are then to do is no move of theirs.
    var taught: Set<Int> = []
    for verb in verbs {
      let subject = self.subject(of: verb, beside: beside)
      // "open my eyes" has its other person within.
      let isMine =
        line.has(["me", "us"], in: verb.tokens)
        || line.has(["my"], in: verb.tokens)
          && line.has(
            [
              "challenge", "question", "correct", "eyes", "eye", "ears", "mind", "horizon",
              "horizons", "shoulder",
            ], in: verb.tokens)
      let other =
        isMine ? Party(rank: .me, tokens: verb.tokens) : complement(of: verb, subject: subject)
      if let other { beside.insert(other.tokens.lowerBound) }
      if let subject, taught.contains(subject.tokens.lowerBound), other == nil { continue }
      guard let move = move(verb, subject: subject, other: other) else { continue }
      if verb.kind == .give, move.direction == .fromMe, let other {
        taught.insert(other.tokens.lowerBound)
      }
      moves.append(move)
    }
    let told = Set(moves.flatMap { Array($0.tokens) })
    return moves + byAnyVerb(except: told) + fromSomebody(except: told) + wanted(except: told)
      + absent(except: told) + forSomebody(except: told) + ignorant()
  }

  private func move(_ verb: Verb, subject: Party?, other: Party?) -> Move? {
    let mood = mood(of: verb, subject: subject)
    switch verb.kind {
    case .give:
      if isNoun(verb) || other == nil && isSought(verb) {
        return noun(verb, mood, subject)
      }
      if isPassive(verb) { return given(verb, mood, subject) }
      if let other, line.wordBefore(other.tokens.lowerBound).text == "with", !isSharing(verb) {
        return meet(verb, mood, subject, other)
      }
      return give(verb, mood, subject, other)
    case .get: return get(verb, mood, subject, other)
    case .know:
      return mood.isWished || mood.isDenied
        ? get(verb, mood, subject, other)
        : has(verb, subject)
    case .lack: return lacks(verb, subject, other)
    case .meet: return meet(verb, mood, subject, other)
    case .advice:
      return isNoun(verb) || !mood.isAfterModal
        ? noun(verb, mood, subject) : give(verb, mood, subject, other)
    case .mentor:
      return isNoun(verb) ? mentor(verb, mood, subject) : give(verb, mood, subject, other)
    case .mentee: return mentee(verb, mood, subject)
    }
  }
}
