/// What Ctrl-C does at the prompt. Nobody loses a session to one key.
///
/// ```swift
/// var policy = InterruptPolicy()
/// policy.interrupted(lineWasEmpty: false, at: now)                // .promptAgain
/// policy.interrupted(lineWasEmpty: true, at: now)                 // .notice
/// policy.interrupted(lineWasEmpty: true, at: now + .seconds(1))   // .leave
/// ```
public struct InterruptPolicy: Sendable {
  public enum Action: Equatable, Sendable {
    /// The half-typed line is gone (Ctrl-Y brings it back); ask again.
    case promptAgain
    /// Say that everything is saved and how to leave.
    case notice
    /// Leave with exit code 130.
    case leave
  }

  /// How soon a second Ctrl-C must follow to mean "leave".
  public static let patience = Duration.seconds(2)

  private var lastOnEmptyLine: ContinuousClock.Instant?

  public init() {}

  /// Call for every `LineEvent.interrupted`.
  public mutating func interrupted(
    lineWasEmpty: Bool, at now: ContinuousClock.Instant
  ) -> Action {
    guard lineWasEmpty else {
      lastOnEmptyLine = nil
      return .promptAgain
    }
    if let last = lastOnEmptyLine, now - last <= Self.patience { return .leave }
    lastOnEmptyLine = now
    return .notice
  }

  /// Call for every line, so that two separate slips do not add up to leaving.
  public mutating func lineEntered() { lastOnEmptyLine = nil }
}
