import Dialogue

/// Where a scripted conversation is played: an assistant with an empty store.
///
/// The runner knows nothing of mentoring; whoever owns an assistant puts it on a stage.
public protocol Stage {
  /// Begins with an empty store, and greets.
  mutating func open(_ setting: StageSetting) throws -> TurnRecord
  /// Answers one line.
  mutating func reply(to line: String, isPrivate: Bool) throws -> TurnRecord
  /// Keeps the conversation and loads it again, in the same session. Nobody may notice.
  mutating func reload() throws
  /// Ends the session and begins another one on the same store, at `clock`; greets.
  mutating func resume(at clock: String) throws -> TurnRecord
  /// The wordings of a response with their `{blanks}`; none for an unknown id.
  func variants(of responseID: String) -> [String]
  /// The rules that nearly heard `line`, best first, for a person to read.
  func nearMisses(to line: String) -> [String]
}

extension Stage {
  public func nearMisses(to line: String) -> [String] { [] }
}

/// What a stage is set with.
public struct StageSetting: Sendable, Hashable {
  /// Now, as local wall-clock time with seconds.
  public var clock = "2026-03-02T09:00:00"
  /// The person's time zone, by IANA name.
  public var zone = "Europe/Berlin"
  /// Chooses among wordings.
  public var seed: UInt64 = 1
  /// The width of the page in columns.
  public var width = 80
  /// The profile's name.
  public var profile = "default"
  /// A content folder, relative to the script's folder; nil for the one that is built in.
  public var content: String?

  /// The setting that a script has when it says nothing else.
  public init() {}
}

/// What came of one line, or of opening a session.
public struct TurnRecord: Sendable {
  /// The turn as `chat --json` writes it.
  public var json: JSONValue
  /// What was said, in order.
  public var says: [Said]
  /// Which rules and repairs were taken.
  public var trace: [Trace]
  /// The line; nil for a greeting and for a line that is kept nowhere.
  public var user: String?
  /// Every answer that is known afterwards, by slot.
  public var answers: [String: JSONValue]
  /// Whether the person has left.
  public var ends: Bool
  /// Whether nothing is left to ask.
  public var isFinished: Bool

  /// What came of one line.
  public init(
    json: JSONValue, says: [Said], trace: [Trace] = [], user: String? = nil,
    answers: [String: JSONValue] = [:], ends: Bool = false, isFinished: Bool = false
  ) {
    self.json = json
    self.says = says
    self.trace = trace
    self.user = user
    self.answers = answers
    self.ends = ends
    self.isFinished = isFinished
  }

  /// The slot that is being asked, or nil.
  public var asking: String? { json["asking.slot"]?.string }
  /// The labels of the numbered choices.
  public var choices: [String] { json["asking.choices"]?.elements.compactMap(\.string) ?? [] }
}
