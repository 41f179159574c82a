/// What the random walker can say. Choices it takes from the question itself.
public struct WalkerVocabulary: Sendable {
  /// Answers to open questions, by slot; those under `*` may answer any.
  public var answers: [String: [String]]
  /// First lines.
  public var openings: [String]
  /// Lines that change an earlier answer.
  public var corrections: [String]
  /// Questions and small talk in the middle of anything.
  public var digressions: [String]
  /// Commands that work everywhere: undo, back, help.
  public var commands: [String]

  /// A vocabulary; what is left out is not said.
  public init(
    answers: [String: [String]] = [:], openings: [String] = [], corrections: [String] = [],
    digressions: [String] = [],
    commands: [String] = [
      "help", "why", "back", "undo", "redo", "skip", "repeat", "status", "quit", "start over",
    ]
  ) {
    self.answers = answers
    self.openings = openings
    self.corrections = corrections
    self.digressions = digressions
    self.commands = commands
  }
}

/// What a walk must never find, where assistants differ.
public struct WalkRules: Sendable {
  /// How many times running a question may be left standing because a line was not understood.
  public var ladder = 6
  /// How many moves a conversation has at most.
  public var length = 40
  /// The steps that may take an answer away, or ask for one that is known; with everything below
  /// them (`act.undo`).
  public var lossSteps = [
    "act.undo", "act.back", "act.redo", "restart", "correction", "trigger",
  ]
  /// Slots that the assistant works out by itself: they may come and go.
  public var derivedSlots: Set<String> = []
  /// For a slot, those whose change makes its answer stale, so that it may go.
  public var dependsOn: [String: [String]] = [:]
  /// For a question that confirms others, the slots that a "no" to it may empty.
  public var confirms: [String: [String]] = [:]

  /// The rules of an assistant that loses nothing.
  public init() {}
}

/// One thing that a walk does.
enum WalkMove: Hashable, Sendable {
  /// A line is sent.
  case line(String, isPrivate: Bool)
  /// The conversation is kept and loaded; nobody may notice.
  case reload
  /// The session ends, another one begins.
  case later(Span)
}
