import Content

/// Something to find out: what can fill it, and what else hangs on it.
public struct Slot: Sendable, Hashable {
  /// What can fill a slot.
  public enum Kind: Sendable, Hashable {
    /// One of several values.
    case choice([Choice])
    /// Yes or no.
    case yesNo
    /// The person's own words, kept whole.
    case text
    /// A value that a reader of the domain understands, such as a date; by the reader's name.
    case custom(String)
    /// A value that only actions fill.
    case derived
  }

  /// One value of a choice slot.
  public struct Choice: Sendable, Hashable {
    /// The value's id.
    public var id: String
    /// What the person reads in the numbered list.
    public var label: String

    /// A value with its label.
    public init(id: String, label: String) {
      self.id = id
      self.label = label
    }
  }

  /// The slot's id.
  public var id: SlotID
  /// What can fill it.
  public var kind: Kind
  /// The slots whose change makes this one's value stale: it is then forgotten and found again.
  public var dependsOn: [SlotID]
  /// Whether "not sure" is among the choices.
  public var offersUnsure: Bool
  /// Whether the conversation cannot go on without it, so that it is never skipped.
  public var isRequired: Bool
  /// Whether a value may be heard in passing, when something else was asked.
  public var isHeardInPassing: Bool
  /// For a text slot: whether its words are also read for other slots' values, as those of an
  /// opening are. A goal's words are not.
  public var listens: Bool
  /// For a yes-or-no slot: the slots that a yes confirms. A no forgets them, and other words
  /// ("no, Thursday") are read as corrections of them.
  public var confirms: [SlotID]
  /// Where it is defined.
  public var location: SourceLocation

  /// The rule group whose hits are values of this slot.
  public var group: String { "slot.\(id)" }

  /// The choices, or none for other kinds.
  public var choices: [Choice] {
    if case .choice(let choices) = kind { choices } else { [] }
  }
}
