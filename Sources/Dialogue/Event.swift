/// One change to a conversation. Events are the save format: a conversation is what applying its
/// turns' events makes of an empty one. Each holds what was there before, so that it can be undone
/// exactly.
public enum Event: Sendable, Hashable, Codable {
  /// A slot's answer changed.
  case answer(SlotID, from: Answer?, to: Answer?)
  /// A step was done, in a turn, or became due again (nil).
  case step(String, from: Int?, to: Int?)
  /// The stack of open flows changed; the last is the one being gone through.
  case flows(from: [String], to: [String])
  /// A count changed: failures to understand a question, wordings used.
  case count(String, from: Int, to: Int)
  /// Another question is open.
  case asked(from: SlotID?, to: SlotID?)
  /// Something waits for the next line.
  case pending(from: Pending?, to: Pending?)
  /// The article that was answered from last.
  case article(from: String?, to: String?)

  /// The event that takes this one back.
  public var inverse: Event {
    switch self {
    case .answer(let slot, let from, let to): .answer(slot, from: to, to: from)
    case .step(let id, let from, let to): .step(id, from: to, to: from)
    case .flows(let from, let to): .flows(from: to, to: from)
    case .count(let name, let from, let to): .count(name, from: to, to: from)
    case .asked(let from, let to): .asked(from: to, to: from)
    case .pending(let from, let to): .pending(from: to, to: from)
    case .article(let from, let to): .article(from: to, to: from)
    }
  }
}

/// What the next line is expected to settle before anything else.
public enum Pending: Sendable, Hashable, Codable {
  /// A numbered question between readings of a line; the pick stands for the line.
  case clarify(Clarification)
  /// Whether to start again from the beginning.
  case restart
  /// A custom slot's gap.
  case gap(SlotID, Value)
}

/// A numbered question between close meanings, and the line that raised it.
public struct Clarification: Sendable, Hashable, Codable {
  /// One reading.
  public struct Option: Sendable, Hashable, Codable {
    /// What the person reads.
    public var label: String
    /// The value that the pick gives a slot, or nil for a question.
    public var slot: SlotID?
    /// The value.
    public var value: Value?
    /// The line that the pick stands for, when it is not a value.
    public var line: String?

    /// A reading.
    public init(label: String, slot: SlotID? = nil, value: Value? = nil, line: String? = nil) {
      self.label = label
      self.slot = slot
      self.value = value
      self.line = line
    }
  }

  /// The line that raised the question.
  public var line: String
  /// The readings in order.
  public var options: [Option]

  /// A question between `options`.
  public init(line: String, options: [Option]) {
    self.line = line
    self.options = options
  }
}
