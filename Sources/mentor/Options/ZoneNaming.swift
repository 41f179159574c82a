import ArgumentParser
import Foundation
import Schedule
import Understanding

/// Finds time zones by the names that people type.
enum ZoneNaming {
  /// - Throws: `ValidationError` that offers the nearest name.
  static func zone(named name: String) throws -> ZoneID {
    if let zone = ZoneID(name) { return zone }
    let offer = nearest(to: name).map { "Did you mean \($0)?" }
    throw ValidationError(
      "“\(name)” is no time zone. \(offer ?? "Names look like Europe/Berlin or Asia/Kolkata.")")
  }

  /// Today's names of zones that Foundation lists under their old ones only; they come first.
  private static let renamed = [
    "Asia/Kolkata", "Asia/Kathmandu", "Asia/Yangon", "Asia/Ho_Chi_Minh", "Asia/Dhaka",
    "Asia/Thimphu", "Asia/Ashgabat", "Asia/Ulaanbaatar", "Europe/Kyiv", "Atlantic/Faroe",
    "America/Argentina/Buenos_Aires", "America/Nuuk", "Pacific/Chuuk", "Pacific/Kanton",
  ]

  /// The zone whose name, or whose city, is nearest; nil when none is near.
  static func nearest(to name: String) -> String? {
    guard (2...64).contains(name.utf8.count) else { return nil }
    let wanted = plain(name)
    let city = plain(name.split(separator: "/").last ?? "")
    var best: (distance: Int, zone: String)?
    for zone in renamed + TimeZone.knownTimeZoneIdentifiers.sorted() {
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
