/// Going back and forth in time. A turn that is taken back leaves no trace in what is known; it can
/// be put back exactly until something new is said.
extension Exchange {
  /// Takes back the last turn that changed an answer, with everything since.
  mutating func undo() {
    travel(
      by: { talk in
        // The greeting stays: there is nothing before it.
        guard
          talk.turns.contains(where: {
            $0.changedAnswers && $0.line != nil || $0.number > 0 && $0.changedAnswers
          })
        else { return [] }
        var steps: [Reply.Keeping] = []
        while talk.turns.count > 1, let turn = talk.retract() {
          steps.append(.retract)
          if turn.changedAnswers { break }
        }
        return steps
      }, done: "utter_undone", nothing: "utter_nothing_to_undo")
  }

  /// Puts back what was taken back last.
  mutating func redo() {
    travel(
      by: { talk in
        var steps: [Reply.Keeping] = []
        while let turn = talk.undone.last, steps.isEmpty || !turn.changedAnswers {
          guard talk.restore() != nil else { break }
          steps.append(.restore)
        }
        return steps
      }, done: "utter_redone", nothing: "utter_nothing_to_redo")
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
