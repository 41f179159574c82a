import Dialogue
import Rehearsal

extension TurnRecord {
  /// What a script can assert on, and a transcript holds, of one reply.
  init(_ reply: Reply, of sitting: Sitting) throws {
    self.init(
      json: try JSONValue.encoding(sitting.turn(reply)), says: reply.says, trace: reply.trace,
      user: reply.user,
      answers: sitting.conversation.answers.compactMapValues { $0.value?.json },
      ends: reply.ends, isFinished: reply.asking == nil)
  }
}
