/// One meeting or a run of meetings: a start, a rule, and what differs from the rule.
///
/// All times are on the wall clock of `zone`, so a meeting at nine stays at nine when the clocks
/// change. Times that the clocks jump over are held an hour later that day.
public struct Series: Sendable, Hashable, Codable {
  /// The first meeting; it always fits the rule.
  public var start: CivilDateTime
  /// Nil for dates that were said one by one.
  public var rule: RecurrenceRule?
  /// Further dates without a rule, after the start.
  public var extraDates: [CivilDateTime]
  /// Dates of the rule on which no meeting takes place.
  public var skipped: Set<CivilDateTime>
  /// Single meetings held at another time than the rule's.
  public var moved: [CivilDateTime: CivilDateTime]
  public var zone: ZoneID
  /// Nil when nobody has said how long.
  public var durationMinutes: Int?

  public init(
    start: CivilDateTime, rule: RecurrenceRule? = nil, extraDates: [CivilDateTime] = [],
    skipped: Set<CivilDateTime> = [], moved: [CivilDateTime: CivilDateTime] = [:], zone: ZoneID,
    durationMinutes: Int? = nil
  ) {
    self.start = start
    self.rule = rule
    self.extraDates = extraDates
    self.skipped = skipped
    self.moved = moved
    self.zone = zone
    self.durationMinutes = durationMinutes
  }

  private enum CodingKeys: String, CodingKey {
    case start, rule, extraDates, skipped, moved, zone, durationMinutes
  }

  /// Reads what ``encode(to:)`` wrote.
  public init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: CodingKeys.self)
    start = try box.decode(CivilDateTime.self, forKey: .start)
    rule = try box.decodeIfPresent(RecurrenceRule.self, forKey: .rule)
    extraDates = try box.decode([CivilDateTime].self, forKey: .extraDates)
    skipped = Set(try box.decode([CivilDateTime].self, forKey: .skipped))
    let pairs = try box.decode([[CivilDateTime]].self, forKey: .moved)
    moved = [:]
    for pair in pairs where pair.count == 2 { moved[pair[0]] = pair[1] }
    zone = try box.decode(ZoneID.self, forKey: .zone)
    durationMinutes = try box.decodeIfPresent(Int.self, forKey: .durationMinutes)
  }

  /// Writes the series; sets in the order of their dates, so that the same series gives the same
  /// bytes.
  public func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: CodingKeys.self)
    try box.encode(start, forKey: .start)
    try box.encodeIfPresent(rule, forKey: .rule)
    try box.encode(extraDates, forKey: .extraDates)
    try box.encode(skipped.sorted(), forKey: .skipped)
    try box.encode(
      moved.sorted { $0.key < $1.key }.map { [$0.key, $0.value] }, forKey: .moved)
    try box.encode(zone, forKey: .zone)
    try box.encodeIfPresent(durationMinutes, forKey: .durationMinutes)
  }

  /// The length to put in a calendar when none was said, in minutes.
  public static let usualDuration = 30

  /// The dates of the rule, skipped ones left out, moved ones still at their first time.
  public var planned: some Sequence<CivilDateTime> {
    let base =
      rule.map { AnySequence(Occurrences(of: $0, from: start)) }
      ?? AnySequence([start] + extraDates)
    return base.lazy.filter { !skipped.contains($0) }
  }

  /// The next meetings at or after a moment of `zone`'s clock (all, when nil), moved ones at their
  /// new time, earliest first.
  public func next(_ count: Int, from moment: CivilDateTime? = nil) -> [CivilDateTime] {
    // A moved meeting can change places with its neighbours, but not with more than there are.
    var found: [CivilDateTime] = []
    for date in planned {
      let date = moved[date] ?? date
      if let moment, date < moment { continue }
      found.append(date)
      if found.count >= count + moved.count { break }
    }
    return Array(found.sorted().prefix(count))
  }

  /// How many meetings there are, or nil when there is no end. Counts no further than 100,000.
  public var total: Int? {
    guard let rule else { return 1 + extraDates.count }
    guard rule.isBounded else { return nil }
    return planned.prefix(100_000).reduce(0) { count, _ in count + 1 }
  }

  public var isRecurring: Bool { rule != nil }
}
