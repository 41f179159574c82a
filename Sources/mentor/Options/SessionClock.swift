import ArgumentParser
import Dialogue
import Foundation
import Schedule
import Understanding

/// What time it is for a session, and where: the computer's, or what the command line says.
struct SessionClock: Sendable {
  /// The person's zone.
  let zone: ZoneID
  private let fixed: CivilDateTime?

  /// - Throws: `ValidationError` for a clock or a zone that does not exist.
  init(clock: String? = nil, zone: String? = nil) throws {
    fixed = try clock.map(Self.read)
    self.zone = try zone.map(ZoneNaming.zone(named:)) ?? Self.ownZone
  }

  /// A clock that stands still.
  init(standingAt time: CivilDateTime, in zone: ZoneID) {
    fixed = time
    self.zone = zone
  }

  /// Now, on the wall of the person's zone.
  var now: CivilDateTime { fixed ?? zone.local(at: Int(Date().timeIntervalSince1970)) }

  /// Everything that a reply may depend on.
  func setting(seed: UInt64) -> Setting {
    Setting(now: now.description, zone: zone.name, seed: seed)
  }

  private static func read(_ clock: String) throws -> CivilDateTime {
    let text = clock.replacing(" ", with: "T", maxReplacements: 1)
    guard let time = CivilDateTime(iso: text) ?? CivilDateTime(iso: text + "T09:00") else {
      throw ValidationError("“\(clock)” is no time. Write it as 2026-03-02T09:00.")
    }
    return time
  }

  private static var ownZone: ZoneID { ZoneID(TimeZone.current.identifier) ?? .utc }
}

/// Finds time zones by the names that people type.
enum ZoneNaming {
  /// - Throws: `ValidationError` that offers the nearest name.
  static func zone(named name: String) throws -> ZoneID {
    if let zone = ZoneID(name) { return zone }
    let offer = nearest(to: name).map { "Did you mean \($0)?" }
    throw ValidationError(
      "“\(name)” is no time zone. \(offer ?? "Names look like Europe/Berlin or Asia/Kolkata.")")
  }

  /// The zone whose name, or whose city, is nearest; nil when none is near.
  static func nearest(to name: String) -> String? {
    guard (2...64).contains(name.utf8.count) else { return nil }
    let wanted = plain(name)
    let city = plain(name.split(separator: "/").last ?? "")
    var best: (distance: Int, zone: String)?
    for zone in TimeZone.knownTimeZoneIdentifiers.sorted() {
      let distance = min(
        slips(wanted, plain(zone)), slips(city, plain(zone.split(separator: "/").last ?? "")))
      if distance < best?.distance ?? (wanted.utf8.count / 3 + 1) { best = (distance, zone) }
    }
    return best?.zone
  }

  private static func plain(_ name: some StringProtocol) -> String {
    String(name.lowercased().map { $0 == "_" || $0 == "-" ? " " : $0 })
  }

  private static func slips(_ a: String, _ b: String) -> Int {
    EditDistance.between(Array(a.utf8), Array(b.utf8), atMost: 8)
  }
}
