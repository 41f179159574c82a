import Dialogue
import Mentoring
import Rehearsal

/// One turn for other programs: the object that `chat --json` writes on a line.
struct TurnObject: Encodable {
  private enum Key: String, CodingKey {
    case v, turn, user, say, asking, changed, answered, state
  }
  private enum AskingKey: String, CodingKey { case slot, choices }

  /// The version of the form.
  static let version = 1

  let reply: Reply
  let state: AssistantState

  init(_ reply: Reply, state: AssistantState) {
    self.reply = reply
    self.state = state
  }

  /// Every field is always there; what is not known is null.
  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(Self.version, forKey: .v)
    try object.encode(reply.turn, forKey: .turn)
    try object.encode(reply.user, forKey: .user)
    try object.encode(reply.says, forKey: .say)
    if let asking = reply.asking {
      var box = object.nestedContainer(keyedBy: AskingKey.self, forKey: .asking)
      try box.encode(asking.slot, forKey: .slot)
      try box.encode(asking.choices, forKey: .choices)
    } else {
      try object.encodeNil(forKey: .asking)
    }
    try object.encode(reply.changed.mapValues { $0?.json ?? .null }, forKey: .changed)
    try object.encode(reply.answered, forKey: .answered)
    try object.encode(state, forKey: .state)
  }
}

extension Value {
  /// The value as plain JSON, without the name of its form.
  var json: JSONValue {
    switch self {
    case .text(let text), .choice(let text): .string(text)
    case .number(let number): .number(number)
    case .flag(let flag): .bool(flag)
    case .list(let elements): .array(elements.map(\.json))
    case .record(let fields):
      // A record is the program's own; people and bridges read its label.
      fields["label"]?.json ?? .object(fields.mapValues(\.json))
    }
  }
}
