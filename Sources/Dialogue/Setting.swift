/// Everything about the outside that a reply may depend on. It is handed in, so that the same
/// script, turns, line and setting give the same bytes on every machine.
public struct Setting: Sendable, Hashable {
  /// Now, as local wall-clock time: `2026-03-02T09:00:00`.
  public var now: String
  /// The person's time zone, by IANA name.
  public var zone: String
  /// Chooses among wordings.
  public var seed: UInt64

  /// A setting.
  public init(now: String, zone: String, seed: UInt64 = 0) {
    self.now = now
    self.zone = zone
    self.seed = seed
  }
}
