/// A day by which something is to be done, with the words that name it.
public struct Deadline: Sendable, Hashable, Codable {
  /// The person's words: "by the end of May".
  public var words: String
  /// The last day that keeps them, as ISO text (`2026-05-31`); nil when there is no such day.
  public var date: String?
  /// How many days from now that is.
  public var daysAway: Int?
  /// Whether the words name a day that does not exist or has passed.
  public var isImpossible: Bool

  /// A deadline.
  public init(words: String, date: String?, daysAway: Int? = nil, isImpossible: Bool = false) {
    self.words = words
    self.date = date
    self.daysAway = daysAway
    self.isImpossible = isImpossible
  }

  private enum Key: String, CodingKey { case words, date, daysAway, isImpossible }

  /// Writes `words` and `date`, a missing date as null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(words, forKey: .words)
    try container.encode(date, forKey: .date)
  }

  /// Reads what `encode(to:)` wrote.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let date = try container.decodeIfPresent(String.self, forKey: .date)
    self.init(
      words: try container.decode(String.self, forKey: .words), date: date,
      isImpossible: date == nil)
  }
}
