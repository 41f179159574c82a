import Understanding

/// Going back and forth in time. A turn that is taken back leaves no trace in what is known; it can
/// be put back exactly until something new is said.
extension Exchange {
  /// Takes back the last turn that changed an answer, with everything since; several of them when the
  /// line says how many ("go back two steps").
  mutating func undo(_ utterance: Utterance) {
    let times = Self.times(in: utterance)
    travel(
      by: { talk in
        var steps: [Reply.Keeping] = []
        for _ in 0..<times {
          // The greeting stays: there is nothing before it.
          guard talk.turns.contains(where: { $0.number > 0 && $0.changedAnswers }) else { break }
          while talk.turns.count > 1, let turn = talk.retract() {
            steps.append(.retract)
            if turn.changedAnswers { break }
          }
        }
        return steps
      }, done: "utter_undone", nothing: "utter_nothing_to_undo")
  }

  /// Puts back what was taken back last, or as many as the line says.
  mutating func redo(_ utterance: Utterance) {
    let times = Self.times(in: utterance)
    travel(
      by: { talk in
        var steps: [Reply.Keeping] = []
        for _ in 0..<times {
          var isFirst = true
          while let turn = talk.undone.last, isFirst || !turn.changedAnswers {
            guard talk.restore() != nil else { break }
            steps.append(.restore)
            isFirst = false
          }
        }
        return steps
      }, done: "utter_redone", nothing: "utter_nothing_to_redo")
  }

  /// How many steps a line asks for: one, unless it says a number.
  private static func times(in utterance: Utterance) -> Int {
    let tokens = utterance.tokens
    if tokens.contains(where: { $0.text == "twice" }) { return 2 }
    let numbers = tokens.indices.compactMap { Quantity.number(in: tokens, at: $0)?.value }
    return numbers.first.map { min(max(Int($0), 1), 100) } ?? 1
  }

  private mutating func travel(
    by move: (inout Conversation) -> [Reply.Keeping], done: String, nothing: String
  ) {
    let before = talk.answers
    let steps = move(&talk)
    // Also a vain attempt makes no turn, or it would forget what can be put back.
    isTimeTravel = true
    guard !steps.isEmpty else {
      say(nothing)
      if let slot = talk.asked { ask(slot) }
      return
    }
    reply.keeping += steps
    for slot in Set(before.keys).union(talk.answers.keys)
    where before[slot]?.value != talk.answers[slot]?.value {
      reply.changed.updateValue(talk.answers[slot]?.value, forKey: slot)
    }
    say(done)
    if let slot = talk.asked { ask(slot) }
  }
}
