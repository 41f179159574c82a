/// The id of a slot, as the script names it.
public typealias SlotID = String

/// What is known about a slot: the value, the words it came from, and how it came to be.
public struct Answer: Sendable, Hashable, Codable {
  /// How the answer came to be.
  public enum Origin: String, Sendable, Codable {
    /// The person said it.
    case said
    /// The person said that they do not know.
    case unsure
    /// The person passed the question over, or would rather not say. It is not asked again.
    case skipped
    /// An action worked it out.
    case derived
  }

  /// The value; nil when the question was passed over or the person is unsure.
  public var value: Value?
  /// The person's words, empty for a derived value.
  public var words: String
  /// The turn in which it was given.
  public var turn: Int
  /// How it came to be.
  public var origin: Origin

  /// An answer given in `turn`.
  public init(_ value: Value?, words: String, turn: Int, origin: Origin = .said) {
    self.value = value
    self.words = words
    self.turn = turn
    self.origin = origin
  }
}

/// All answers of a conversation, by slot.
public typealias Answers = [SlotID: Answer]
