import ArgumentParser
import Dialogue
import Foundation
import Schedule

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
