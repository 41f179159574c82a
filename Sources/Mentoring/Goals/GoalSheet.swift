/// The goals of one person: one to three, each at one of three heights, each rated now and later.
///
/// ```swift
/// var sheet = GoalSheet()
/// try sheet.add(reading)
/// try sheet.rate(at: 0, 2)
/// ```
public struct GoalSheet: Sendable, Hashable, Codable {
  /// One goal.
  public struct Goal: Sendable, Hashable, Codable {
    /// The goal as it reads now.
    public var reading: GoalReading
    /// Where the person says they are, from 1 to 5, when the goal was set.
    public internal(set) var rating: Int?
    /// The same at the end.
    public internal(set) var laterRating: Int?

    /// How far it moved; nil until both ratings are there.
    public var change: Int? {
      guard let rating, let laterRating else { return nil }
      return laterRating - rating
    }
  }

  /// Why an operation was refused.
  public enum Refusal: Error, Sendable, Hashable {
    /// Three goals are enough at once.
    case full
    /// The same goal stands there already.
    case same(Int)
    /// There is no goal at that place.
    case noSuchGoal
    /// A complaint or a disclosure cannot be kept as a goal.
    case notAGoal
    /// Ratings go from 1 to 5.
    case noRating
  }

  /// How many goals one sheet holds at most.
  public static let limit = 3

  /// The goals in the order they came.
  public private(set) var goals: [Goal] = []

  /// An empty sheet.
  public init() {}

  /// The goals of one height.
  public func goals(at height: GoalReading.Kind) -> [Goal] {
    goals.filter { $0.reading.kind == height }
  }

  /// Adds a goal.
  public mutating func add(_ reading: GoalReading) throws(Refusal) {
    guard goals.count < Self.limit else { throw .full }
    try admit(reading, besides: nil)
    goals.append(Goal(reading: reading))
  }

  /// Puts another goal in the place of one. Its rating goes, for it was a rating of the old one.
  public mutating func change(at index: Int, to reading: GoalReading) throws(Refusal) {
    try check(index)
    try admit(reading, besides: index)
    goals[index] = Goal(reading: reading)
  }

  /// Makes a goal more concrete; its rating stays.
  public mutating func refine(at index: Int, as reading: GoalReading) throws(Refusal) {
    try check(index)
    try admit(reading, besides: index)
    goals[index].reading = reading
  }

  /// Takes a goal away and gives it back.
  @discardableResult
  public mutating func delete(at index: Int) throws(Refusal) -> Goal {
    try check(index)
    return goals.remove(at: index)
  }

  /// Rates a goal from 1 to 5: the first time for now, then for later.
  public mutating func rate(at index: Int, _ rating: Int) throws(Refusal) {
    try check(index)
    guard (1...5).contains(rating) else { throw .noRating }
    if goals[index].rating == nil {
      goals[index].rating = rating
    } else {
      goals[index].laterRating = rating
    }
  }

  private func check(_ index: Int) throws(Refusal) {
    guard goals.indices.contains(index) else { throw .noSuchGoal }
  }

  private func admit(_ reading: GoalReading, besides index: Int?) throws(Refusal) {
    guard reading.kind != .notAGoal else { throw .notAGoal }
    let text = reading.text.lowercased()
    for (other, goal) in goals.enumerated()
    where other != index && goal.reading.text.lowercased() == text {
      throw .same(other)
    }
  }
}

/// The sheets of a relationship: one in traditional mentoring, one for each side in reverse and
/// reciprocal, where the junior's growth is a goal as much as the senior's learning.
public struct GoalSheets: Sendable, Hashable, Codable {
  /// The person's own goals.
  public var own = GoalSheet()
  /// The goals of the other side; nil in traditional mentoring.
  public var partner: GoalSheet?

  /// Empty sheets for a seat.
  public init(seat: Seat) { partner = seat.format == .traditional ? nil : GoalSheet() }
}
