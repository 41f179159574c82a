import Dialogue
import Foundation
import Schedule

/// The dated series of a plan: what is in the calendar, and what became of each meeting.
public struct CheckIns: Sendable, Hashable, Codable {
  /// One logged meeting.
  public struct Logged: Sendable, Hashable, Codable {
    /// When it was to be, on the person's clock.
    public var date: CivilDateTime
    /// Whether it took place.
    public var isHeld: Bool
    /// What changed, in the person's words.
    public var change: String?
    /// The one action until the next meeting.
    public var action: String?
    /// How useful it was, 1 to 5.
    public var usefulness: Int?
    /// Why it did not take place.
    public var reason: String?
  }

  /// The rhythms: one, or two that belong together.
  public var series: [Series]
  /// One calendar id for each rhythm; made once, so that a file imported again moves the event.
  public var uids: [String]
  /// How often the dates were changed; calendars need it to accept a change.
  public var sequence: Int
  /// When the dates were first settled, and last changed, on the clock of `zone`.
  public var created: CivilDateTime
  public var changed: CivilDateTime
  /// The person's zone.
  public var zone: ZoneID
  /// The rhythm in a sentence.
  public var sentence: String
  /// Whether the dates were proposed and accepted as they stood.
  public var isProposed: Bool
  /// The meetings so far, oldest first.
  public var log: [Logged] = []

  /// Dates that are settled now.
  init(_ plan: Plan, sentence: String, now: CivilDateTime, seed: UInt64, isProposed: Bool) {
    series = plan.series
    uids = plan.series.indices.map { Self.uid(now: now, seed: seed, index: $0) }
    sequence = 0
    created = now
    changed = now
    zone = plan.userZone
    self.sentence = sentence
    self.isProposed = isProposed
  }

  /// These dates with other rhythms. The ids stay, so that calendars move what they have.
  func replacing(_ plan: Plan, sentence: String, now: CivilDateTime, seed: UInt64) -> CheckIns {
    var copy = self
    copy.series = plan.series
    while copy.uids.count < plan.series.count {
      copy.uids.append(Self.uid(now: now, seed: seed, index: copy.uids.count + 16))
    }
    copy.sequence += 1
    copy.changed = now
    copy.sentence = sentence
    copy.isProposed = false
    return copy
  }

  /// The next meetings after `moment`, on the person's clock, earliest first.
  public func next(_ count: Int, after moment: CivilDateTime) -> [CivilDateTime] {
    let all = series.flatMap { series in
      series.next(count, from: zone.convert(moment, to: series.zone)).map {
        series.zone.convert($0, to: zone)
      }
    }
    return Array(all.sorted().prefix(count))
  }

  /// All meetings before `moment` that nobody has logged, oldest first; at most `limit`.
  public func unlogged(before moment: CivilDateTime, limit: Int = 20) -> [CivilDateTime] {
    let logged = Set(log.map(\.date))
    var found: [CivilDateTime] = []
    for series in series {
      for date in series.planned {
        let local = series.zone.convert(series.moved[date] ?? date, to: zone)
        if local >= moment || found.count >= limit { break }
        if !logged.contains(local) { found.append(local) }
      }
    }
    return found.sorted()
  }

  /// How many meetings there are in all; nil without an end.
  public var total: Int? {
    var sum = 0
    for series in series {
      guard let total = series.total else { return nil }
      sum += total
    }
    return sum
  }

  /// How long a meeting is, in minutes; nil when nobody has said.
  public var durationMinutes: Int? { series.first?.durationMinutes }

  /// A calendar id: a UUID from the moment and the seed, holding nothing about host or person.
  private static func uid(now: CivilDateTime, seed: UInt64, index: Int) -> String {
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
