import Foundation
import Synchronization

/// A time zone of the IANA database, with its offsets.
///
///     ZoneID("Europe/Berlin")?.offset(at: 1_793_000_000)  // 3600
///     ZoneID("Atlantis/Main")                             // nil
public struct ZoneID: Sendable, Hashable, CustomStringConvertible {
  /// The IANA name, as `Europe/Berlin`.
  public let name: String
  private let rules: TimeZone

  public static let utc = ZoneID(name: "UTC", rules: .gmt)

  private init(name: String, rules: TimeZone) {
    self.name = name
    self.rules = rules
  }

  /// The zone of that name, or nil when the database has none.
  public init?(_ name: String) {
    if name == "UTC" {
      self = .utc
      return
    }
    guard name.utf8.count <= 64, name.utf8.contains(UInt8(ascii: "/")) else { return nil }
    let known = Self.cache.withLock { $0[name] }
    guard let rules = known ?? TimeZone(identifier: name) else { return nil }
    if known == nil { Self.cache.withLock { $0[name] = rules } }
    self.init(name: name, rules: rules)
  }

  /// Seconds to add to UTC at the instant `utc` (seconds since 1970).
  public func offset(at utc: Int) -> Int {
    self == .utc ? 0 : rules.secondsFromGMT(for: Date(timeIntervalSince1970: Double(utc)))
  }

  /// The first change of offset after the instant `utc`, in seconds since 1970.
  public func nextTransition(after utc: Int) -> Int? {
    let date = rules.nextDaylightSavingTimeTransition(
      after: Date(timeIntervalSince1970: Double(utc)))
    return date.map { Int($0.timeIntervalSince1970) }
  }

  /// How the people there call their time at an instant, as `CEST`, or nil.
  public func abbreviation(at utc: Int) -> String? {
    rules.abbreviation(for: Date(timeIntervalSince1970: Double(utc)))
  }

  public var description: String { name }
  public static func == (a: ZoneID, b: ZoneID) -> Bool { a.name == b.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  // Making a TimeZone reads a file; a conversation uses a handful of them again and again.
  private static let cache = Mutex<[String: TimeZone]>([:])
}

extension ZoneID: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let zone = ZoneID(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no such time zone")
    }
    self = zone
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }
}

/// What a wall-clock time means in a zone.
public enum LocalInstant: Sendable, Hashable {
  /// The usual case: one instant, in seconds since 1970.
  case once(Int)
  /// The clock shows this time twice; the first pass comes first.
  case twice(first: Int, second: Int)
  /// The clock jumps over this time; `shifted` is the same time read with the old offset.
  case never(shifted: Int)

  /// The instant to use: the first pass, or the shifted time.
  public var seconds: Int {
    switch self {
    case .once(let seconds), .twice(let seconds, _), .never(let seconds): seconds
    }
  }
}

extension ZoneID {
  /// The instant or instants at which clocks in this zone show `local`.
  public func instant(of local: CivilDateTime) -> LocalInstant {
    let seconds = local.minuteNumber * 60
    if self == .utc { return .once(seconds) }
    // No zone has changed its clocks twice within two days.
    let before = offset(at: seconds - 86_400)
    let after = offset(at: seconds + 86_400)
    if before == after { return .once(seconds - before) }
    let early = seconds - before
    let late = seconds - after
    switch (offset(at: early) == before, offset(at: late) == after) {
    case (true, true): return .twice(first: min(early, late), second: max(early, late))
    case (true, false): return .once(early)
    case (false, true): return .once(late)
    case (false, false): return .never(shifted: early)
    }
  }

  /// What clocks in this zone show at an instant.
  public func local(at utc: Int) -> CivilDateTime {
    CivilDateTime(minuteNumber: floorDiv(utc + offset(at: utc), 60))
  }

  /// The same instant on the clocks of another zone.
  public func convert(_ local: CivilDateTime, to other: ZoneID) -> CivilDateTime {
    self == other ? local : other.local(at: instant(of: local).seconds)
  }
}
