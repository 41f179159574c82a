/// A time of day to the minute, as a clock on the wall shows it.
public struct CivilTime: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Minutes since midnight, 0 to 1439.
  public let minutes: Int

  /// Nil outside 00:00 to 23:59.
  public init?(hour: Int, minute: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  /// Wraps round midnight.
  public init(wrappingMinutes minutes: Int) { self.minutes = floorMod(minutes, 1440) }

  public var hour: Int { minutes / 60 }
  public var minute: Int { minutes % 60 }
  public static let noon = CivilTime(wrappingMinutes: 720)
  public static let midnight = CivilTime(wrappingMinutes: 0)

  public static func < (a: CivilTime, b: CivilTime) -> Bool { a.minutes < b.minutes }

  /// As `09:30`.
  public var description: String { padded(hour, 2) + ":" + padded(minute, 2) }
}

/// A day and a time on it, in no zone yet.
///
///     CivilDateTime(iso: "2026-11-03T15:00:00")?.adding(minutes: 90)  // 2026-11-03T16:30:00
public struct CivilDateTime: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let date: CivilDate
  public let time: CivilTime

  public init(_ date: CivilDate, _ time: CivilTime) {
    self.date = date
    self.time = time
  }

  /// Minutes since the midnight that began 1970, as if there were no zones.
  public var minuteNumber: Int { date.dayNumber * 1440 + time.minutes }

  public init(minuteNumber: Int) {
    date = CivilDate(dayNumber: floorDiv(minuteNumber, 1440))
    time = CivilTime(wrappingMinutes: minuteNumber)
  }

  public func adding(minutes: Int) -> CivilDateTime {
    CivilDateTime(minuteNumber: minuteNumber + minutes)
  }

  public func adding(days: Int) -> CivilDateTime { CivilDateTime(date.adding(days: days), time) }

  public static func < (a: CivilDateTime, b: CivilDateTime) -> Bool {
    a.minuteNumber < b.minuteNumber
  }

  /// As `2026-11-03T15:00:00`.
  public var description: String { "\(date)T\(time):00" }

  /// Reads `2026-11-03T15:00` with or without seconds, which are dropped.
  public init?(iso text: some StringProtocol) {
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    guard halves.count == 2, let date = CivilDate(iso: halves[0]) else { return nil }
    let clock = halves[1].split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 2 || clock.count == 3, clock.allSatisfy({ $0.utf8.count >= 2 }),
      let hour = Int(clock[0]), let minute = Int(clock[1]),
      let time = CivilTime(hour: hour, minute: minute)
    else { return nil }
    self.init(date, time)
  }
}

// Kept as readable text, because plans are exported and looked at by people.
extension CivilDate: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let date = CivilDate(iso: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no such day")
    }
    self = date
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension CivilDateTime: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let value = CivilDateTime(iso: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no such time")
    }
    self = value
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
