import Foundation

/// What people call time zones: abbreviations, cities, countries.
enum ZoneNames {
  /// More than one zone where the letters mean more than one thing today.
  static let abbreviations: [String: [String]] = [
    "est": ["America/New_York"], "edt": ["America/New_York"], "et": ["America/New_York"],
    "eastern": ["America/New_York"], "central": ["America/Chicago"],
    "pst": ["America/Los_Angeles"], "pdt": ["America/Los_Angeles"], "pt": ["America/Los_Angeles"],
    "pacific": ["America/Los_Angeles"], "mdt": ["America/Denver"], "mountain": ["America/Denver"],
    "cdt": ["America/Chicago"], "mst": ["America/Denver"], "mt": ["America/Denver"],
    "ct": ["America/Chicago"], "cst": ["America/Chicago", "Asia/Shanghai"],
    "ist": ["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"],
    "bst": ["Europe/London", "Asia/Dhaka"], "ast": ["America/Halifax", "Asia/Riyadh"],
    "cet": ["Europe/Berlin"], "cest": ["Europe/Berlin"], "met": ["Europe/Berlin"],
    "wet": ["Europe/Lisbon"], "west": ["Europe/Lisbon"], "eet": ["Europe/Athens"],
    "eest": ["Europe/Athens"], "msk": ["Europe/Moscow"], "jst": ["Asia/Tokyo"],
    "kst": ["Asia/Seoul"], "sgt": ["Asia/Singapore"], "hkt": ["Asia/Hong_Kong"],
    "aest": ["Australia/Brisbane", "Australia/Sydney"], "aedt": ["Australia/Sydney"],
    "acst": ["Australia/Darwin", "Australia/Adelaide"], "awst": ["Australia/Perth"],
    "nzst": ["Pacific/Auckland"], "nzdt": ["Pacific/Auckland"], "brt": ["America/Sao_Paulo"],
    "sast": ["Africa/Johannesburg"], "pkt": ["Asia/Karachi"], "gst": ["Asia/Dubai"],
    "akst": ["America/Anchorage"], "akdt": ["America/Anchorage"], "hst": ["Pacific/Honolulu"],
  ]

  /// Offsets off the hour, in minutes.
  static let halfHours: [Int: String] = [
    330: "Asia/Kolkata", 345: "Asia/Kathmandu", 570: "Australia/Darwin", 270: "Asia/Kabul",
    390: "Asia/Yangon", 525: "Australia/Eucla",
  ]

  /// The zones of a place, several for a country that spans several, nil for an unknown name.
  static func zones(named name: String) -> [ZoneID]? {
    if let known = places[name] { return known.compactMap { ZoneID($0) } }
    if let city = cities[name], let zone = ZoneID(city) { return [zone] }
    return nil
  }

  /// The last parts of the database's own names: "new york" for America/New_York.
  private static let cities: [String: String] = {
    var table: [String: String] = [:]
    for name in TimeZone.knownTimeZoneIdentifiers {
      guard let slash = name.lastIndex(of: "/"), !name.hasPrefix("Etc/") else { continue }
      let city = name[name.index(after: slash)...].lowercased()
      // Names that are ordinary words as well.
      if [
        "center", "easter", "troll", "reunion", "mayotte", "eastern", "central", "pacific",
        "mountain", "general", "thule", "nome", "north", "south",
      ].contains(city) {
        continue
      }
      table[city.split(separator: "_").joined(separator: " ")] = name
    }
    return table
  }()

  private static let places: [String: [String]] = {
    let rows: [(String, String)] = [
      (
        "Europe/Berlin",
        "germany german munich hamburg frankfurt cologne stuttgart düsseldorf leipzig"
      ),
      (
        "Europe/London",
        "uk britain england scotland wales british edinburgh manchester birmingham glasgow bristol leeds cardiff gb"
      ),
      ("Europe/Paris", "france french lyon marseille"),
      ("Europe/Madrid", "spain spanish barcelona valencia"),
      ("Europe/Rome", "italy italian milan turin naples"),
      ("Europe/Zurich", "switzerland swiss geneva zürich basel bern"),
      ("Europe/Vienna", "austria austrian"), ("Europe/Dublin", "ireland irish cork galway"),
      ("Europe/Amsterdam", "netherlands dutch holland rotterdam eindhoven"),
      ("Europe/Brussels", "belgium belgian antwerp"),
      ("Europe/Warsaw", "poland polish krakow wroclaw gdansk"), ("Europe/Prague", "czechia brno"),
      ("Europe/Stockholm", "sweden swedish gothenburg malmö"),
      ("Europe/Oslo", "norway norwegian bergen"),
      ("Europe/Copenhagen", "denmark danish aarhus"), ("Europe/Helsinki", "finland finnish"),
      ("Europe/Lisbon", "portugal portuguese porto"), ("Europe/Athens", "greece greek"),
      ("Europe/Kyiv", "ukraine kiev"), ("Europe/Bucharest", "romania romanian cluj"),
      ("Europe/Istanbul", "turkey turkish ankara"), ("Europe/Moscow", "st petersburg"),
      (
        "Asia/Kolkata",
        "india indian mumbai delhi bangalore bengaluru hyderabad chennai pune calcutta"
      ),
      ("Asia/Tokyo", "japan japanese osaka kyoto"),
      ("Asia/Shanghai", "china chinese beijing shenzhen guangzhou"),
      ("Asia/Seoul", "korea korean"), ("Asia/Singapore", "singaporean"),
      ("Asia/Dubai", "uae abu dhabi"),
      ("Asia/Jerusalem", "israel israeli"), ("Asia/Jerusalem", "haifa"),
      ("Asia/Karachi", "pakistan lahore islamabad"),
      ("Asia/Manila", "philippines"), ("Asia/Ho_Chi_Minh", "vietnam hanoi saigon"),
      ("Asia/Bangkok", "thailand"),
      ("Africa/Johannesburg", "pretoria durban"), ("Africa/Lagos", "nigeria abuja"),
      ("Africa/Nairobi", "kenya"),
      ("Africa/Cairo", "egypt"), ("America/Sao_Paulo", "são"),
      (
        "America/New_York",
        "boston washington philadelphia atlanta miami nyc ny pittsburgh baltimore"
      ),
      ("America/Chicago", "dallas houston austin minneapolis texas milwaukee"),
      ("America/Los_Angeles", "seattle portland california la sf oakland"),
      ("America/Denver", "colorado utah"), ("America/Toronto", "ottawa montreal"),
      ("America/Mexico_City", "guadalajara"), ("America/Argentina/Buenos_Aires", "argentina"),
      ("Australia/Sydney", "canberra"), ("Pacific/Auckland", "wellington"),
    ]
    var table: [String: [String]] = [:]
    for (zone, names) in rows {
      for name in names.split(separator: " ") { table[String(name)] = [zone] }
    }
    let longer: [(String, [String])] = [
      ("san francisco", ["America/Los_Angeles"]), ("san diego", ["America/Los_Angeles"]),
      ("san jose", ["America/Los_Angeles"]), ("las vegas", ["America/Los_Angeles"]),
      ("washington dc", ["America/New_York"]), ("salt lake city", ["America/Denver"]),
      ("new delhi", ["Asia/Kolkata"]), ("tel aviv", ["Asia/Jerusalem"]),
      ("cape town", ["Africa/Johannesburg"]), ("south africa", ["Africa/Johannesburg"]),
      ("new zealand", ["Pacific/Auckland"]), ("são paulo", ["America/Sao_Paulo"]),
      ("rio de janeiro", ["America/Sao_Paulo"]), ("rio", ["America/Sao_Paulo"]),
      ("buenos aires", ["America/Argentina/Buenos_Aires"]), ("hong kong", ["Asia/Hong_Kong"]),
      ("central european", ["Europe/Berlin"]), ("us eastern", ["America/New_York"]),
      ("eastern european", ["Europe/Athens"]), ("western european", ["Europe/Lisbon"]),
      ("us pacific", ["America/Los_Angeles"]), ("us central", ["America/Chicago"]),
      ("us mountain", ["America/Denver"]), ("abu dhabi", ["Asia/Dubai"]),
      ("australia", ["Australia/Sydney", "Australia/Brisbane", "Australia/Perth"]),
      ("brazil", ["America/Sao_Paulo", "America/Manaus"]),
      ("canada", ["America/Toronto", "America/Vancouver"]),
      ("russia", ["Europe/Moscow", "Asia/Vladivostok"]),
      ("mexico", ["America/Mexico_City", "America/Tijuana"]),
      ("us", ["America/New_York", "America/Chicago", "America/Los_Angeles"]),
      ("usa", ["America/New_York", "America/Chicago", "America/Los_Angeles"]),
      ("american", ["America/New_York", "America/Chicago", "America/Los_Angeles"]),
    ]
    for (name, zones) in longer { table[name] = zones }
    table["são"] = nil
    return table
  }()
}
