import Dialogue
import Rehearsal

extension TurnRecord {
  /// What a script can assert on, and a transcript holds, of one reply.
  init(_ reply: Reply, of sitting: Sitting) throws {
    self.init(
      json: try JSONValue.encoding(sitting.turn(reply)), says: reply.says, trace: reply.trace,
      user: reply.user,
      // A question that was passed over is answered, too: with nothing.
      answers: sitting.conversation.answers.mapValues { $0.value?.json ?? .null },
      ends: reply.ends, isFinished: sitting.isAtRest)
  }
}
