import Schedule

/// The dated series of a plan: what is in the calendar, and what became of each meeting.
public struct CheckIns: Sendable, Hashable, Codable {
  /// The rhythms: one, or two that belong together; none when all dates were dropped.
  public var series: [Series]
  /// One calendar id for each rhythm; made once, so that a file imported again moves the event.
  public var uids: [String]
  /// How often the dates were changed; calendars need it to accept a change.
  public var sequence: Int
  /// When the dates were first settled, on the clock of `zone`.
  public var created: CivilDateTime
  /// When they were last changed, on the clock of `zone`.
  public var changed: CivilDateTime
  /// The person's zone.
  public var zone: ZoneID
  /// The rhythm in a sentence.
  public var sentence: String
  /// Whether the dates were proposed and accepted as they stood.
  public var isProposed: Bool
  /// The meetings so far, oldest first.
  public var log: [Logged] = []
  /// Rhythms that calendars may still hold and that no longer stand.
  public var dropped: [Dropped] = []
  /// Meetings that were called off beforehand, in the order in which that was told.
  public var skips: [Skip] = []

  /// A rhythm that was given up: the calendar file cancels it.
  public struct Dropped: Sendable, Hashable, Codable {
    /// Its calendar id.
    public var uid: String
    /// The dates that it had.
    public var series: Series
  }

  enum CodingKeys: String, CodingKey {
    case series, uids, sequence, created, changed, zone, sentence, isProposed, log, dropped, skips
  }

  /// Dates that are settled now.
  init(_ plan: Plan, sentence: String, now: CivilDateTime, seed: UInt64, isProposed: Bool) {
    series = plan.series
    uids = plan.series.indices.map { CalendarID.make(now: now, seed: seed, index: $0) }
    sequence = 0
    created = now
    changed = now
    zone = plan.userZone
    self.sentence = sentence
    self.isProposed = isProposed
  }

  /// These dates with other rhythms. The ids stay, so that calendars move what they have; a rhythm
  /// that has no successor is cancelled there.
  func replacing(_ plan: Plan, sentence: String, now: CivilDateTime, seed: UInt64) -> CheckIns {
    var copy = self
    for index in series.indices.dropFirst(plan.series.count) where uids.indices.contains(index) {
      copy.dropped.append(Dropped(uid: uids[index], series: series[index]))
    }
    copy.series = plan.series
    copy.uids = Array(uids.prefix(plan.series.count))
    while copy.uids.count < plan.series.count {
      let place = copy.uids.count + copy.dropped.count + 16 * (sequence + 1)
      copy.uids.append(CalendarID.make(now: now, seed: seed, index: place))
    }
    copy.sequence += 1
    copy.changed = now
    copy.sentence = sentence
    copy.isProposed = false
    return copy
  }

  /// These dates given up altogether. What was logged stays.
  func dropping(now: CivilDateTime) -> CheckIns {
    var copy = self
    copy.dropped += zip(uids, series).map { Dropped(uid: $0, series: $1) }
    copy.series = []
    copy.uids = []
    copy.sequence += 1
    copy.changed = now
    return copy
  }

  /// How long a meeting is, in minutes; nil when nobody has said.
  public var durationMinutes: Int? { series.first?.durationMinutes }
}

/// Ids for calendar events.
enum CalendarID {
  /// A UUID from the moment and the seed, holding nothing about host or person.
  static func make(now: CivilDateTime, seed: UInt64, index: Int) -> String {
    var state = "\(now)#\(index)".utf8.reduce(0xCBF2_9CE4_8422_2325 ^ seed) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    var bytes: [UInt8] = []
    for _ in 0..<16 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes.append(UInt8(truncatingIfNeeded: state >> 33))
    }
    // Version 8: a UUID whose bits are the maker's own (RFC 9562, 5.8).
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let hex = bytes.map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }
    return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { hex[$0].joined() }.joined(separator: "-")
  }
}
