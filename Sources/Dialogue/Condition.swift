/// When a step applies. Compiled and checked when the script is loaded, so that it cannot fail
/// while people talk.
public enum Condition: Sendable, Hashable {
  /// The slot holds this choice, text or flag (`yes`, `no`).
  case equals(SlotID, String)
  /// The slot is answered, skipped or derived.
  case isFilled(SlotID)
  /// A question that the domain answers, by name.
  case predicate(String)
  /// The opposite.
  indirect case not(Condition)

  /// Whether it holds.
  public func holds(for answers: Answers, domain: any Acting, setting: Setting) -> Bool {
    switch self {
    case .equals(let slot, let value):
      switch answers[slot]?.value {
      case .flag(let flag): flag == (value == "yes")
      case let other: other?.string == value
      }
    case .isFilled(let slot): answers[slot] != nil
    case .predicate(let name): domain.holds(name, answers: answers, setting: setting)
    case .not(let condition): !condition.holds(for: answers, domain: domain, setting: setting)
    }
  }
}
