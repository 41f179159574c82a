import Schedule

/// What became of meetings.
extension CheckIns {
  /// One logged meeting.
  public struct Logged: Sendable, Hashable, Codable {
    /// What changed for one goal.
    public struct Change: Sendable, Hashable, Codable {
      /// The goal as it read then.
      public var goal: String
      /// What changed, in the person's words.
      public var text: String
    }

    /// When it was to be, on the person's clock.
    public var date: CivilDateTime
    /// When it was told how it went.
    public var told: CivilDateTime
    /// Whether it took place.
    public var isHeld: Bool
    /// What kind of meeting it was.
    public var stage: Stage
    /// What changed, goal by goal.
    public var changes: [Change] = []
    /// The one action until the next meeting.
    public var action: String?
    /// Whether the action from the meeting before was done.
    public var isActionDone: Bool?
    /// How useful it was, 1 to 5.
    public var usefulness: Int?
    /// How near the goals are, 1 to 5; asked at the beginning, half-way and at the end.
    public var standing: Int?
    /// Whether the two fit, asked after the first meeting.
    public var fit: Fit?
    /// Half-way: what to keep and what to change. At the end: what comes afterwards.
    public var review: String?
    /// Why it did not take place.
    public var reason: String?

    /// A meeting that took place or did not; the rest is filled in as it is told.
    public init(date: CivilDateTime, told: CivilDateTime, isHeld: Bool, stage: Stage = .regular) {
      self.date = date
      self.told = told
      self.isHeld = isHeld
      self.stage = stage
    }
  }

  /// Whether two people suit each other, as asked after their first meeting.
  public enum Fit: String, Sendable, Hashable, Codable, CaseIterable { case good, partly, poor }

  /// The meetings that took place.
  public var held: [Logged] { log.filter(\.isHeld) }

  /// The actions that are still open, oldest first: an action is carried into the next agenda
  /// until it is said to be done. At most the newest three.
  public var openActions: [String] {
    var open: [String] = []
    for entry in held {
      if entry.isActionDone == true { open.removeAll() }
      if let action = entry.action, !open.contains(action) { open.append(action) }
    }
    return open.suffix(3)
  }

  /// These dates with what became of them.
  ///
  /// The log is kept beside the dates, because telling how a meeting went changes no date. The number
  /// that calendars compare grows with it, for the agenda in the file follows from the log.
  func with(log: [Logged]) -> CheckIns {
    var copy = self
    copy.log = log.sorted { $0.date < $1.date }
    copy.sequence += log.count
    copy.changed = max(changed, log.map(\.told).max() ?? changed)
    return copy
  }

  /// The dates alone, as they are kept: the opposite of ``with(log:)``.
  var withoutLog: CheckIns {
    var copy = self
    copy.log = []
    copy.sequence = max(0, sequence - log.count)
    return copy
  }
}
