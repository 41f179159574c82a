import Content

/// An ordered checklist: what to find out and to say about one subject.
///
/// A flow has no program counter. The next step is the first that is not done; see ``Agenda``.
public struct Flow: Sendable, Hashable {
  /// The flow's id.
  public var id: String
  /// What the person calls it: "order a pizza".
  public var name: String
  /// The steps in order.
  public var steps: [Step]
  /// Slots that are forgotten when the flow begins, so that it can be gone through again.
  public var fresh: [SlotID]
  /// Where it is written.
  public var location: SourceLocation
}

/// One item of a flow's checklist.
public struct Step: Sendable, Hashable {
  /// What a step does.
  public enum Kind: Sendable, Hashable {
    /// Asks for a slot.
    case collect(SlotID)
    /// Asks for whichever slot the domain names, until it names none.
    case interview(String)
    /// Says a response, once, and again when a slot that it hangs on changes.
    case say(String)
    /// Runs an action of the domain, once, and again when a slot that it hangs on changes.
    case act(String)
  }

  /// The step's id, stable across edits; `flow.id` marks it as done.
  public var id: String
  /// What it does.
  public var kind: Kind
  /// All of these must hold for the step to apply.
  public var conditions: [Condition]
  /// For `say` and `act`: the slots whose change makes it due again.
  public var dependsOn: [SlotID]
  /// Where it is written.
  public var location: SourceLocation
}
