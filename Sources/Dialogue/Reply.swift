/// What comes of one line: what is said, what is asked, what changed, and why.
public struct Reply: Sendable, Hashable {
  /// The open question.
  public struct Asking: Sendable, Hashable {
    /// The slot.
    public var slot: SlotID
    /// The labels of the numbered choices, in order; empty for an open question.
    public var choices: [String]

    /// A question for `slot`.
    public init(slot: SlotID, choices: [String]) {
      self.slot = slot
      self.choices = choices
    }
  }

  /// What whoever keeps the conversation must do, in order, before the reply is shown.
  public enum Keeping: Sendable, Hashable {
    /// Add this turn.
    case append(Turn)
    /// Move the last turn to those that can be put back.
    case retract
    /// Move the turn that was taken back last in place again.
    case restore
  }

  /// The turn's number.
  public var turn: Int
  /// The line; nil when it is kept nowhere.
  public var user: String?
  /// What is said, in order.
  public var says: [Said] = []
  /// The question that is open afterwards, or nil.
  public var asking: Asking?
  /// The slots whose value changed, with the new value (nil: forgotten).
  public var changed: [SlotID: Value?] = [:]
  /// The articles that an answer rested on.
  public var answered: [String] = []
  /// Which rules and repairs were taken, in order: the engine's own account, for tests and authors.
  public var trace: [Trace] = []
  /// Whether the person wants to leave.
  public var ends = false
  /// A command of the program that the line asked for, such as `plan`; the terminal carries it out.
  public var command: String?
  /// What must be kept.
  public var keeping: [Keeping] = []
}

/// One step of the way from a line to its reply.
public struct Trace: Sendable, Hashable {
  /// What was done: `act.undo`, `slot.goal`, `correction`, `digression`, `fallback.2`.
  public var step: String
  /// The phrase that led there, as `file:line:column`; empty when the engine's own order did.
  public var rule: String
  /// The words.
  public var words: String

  /// A step.
  public init(_ step: String, rule: String = "", words: String = "") {
    self.step = step
    self.rule = rule
    self.words = words
  }
}
