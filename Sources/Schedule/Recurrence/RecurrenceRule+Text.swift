/// Why a text is no rule that can be followed.
public enum RuleProblem: Error, Sendable, Hashable {
  case malformed(String)
  case unsupported(String)
  case missingFrequency
  case repeated(String)
  case outOfRange(String)
  case countAndUntil
}

extension RecurrenceRule {
  /// The RRULE value, without the property's name. UNTIL is written in UTC, as RFC 5545 asks of
  /// events with a zone; without a zone it stays on the wall clock.
  public func text(in zone: ZoneID?) -> String {
    var text = "FREQ=" + frequency.rawValue
    if interval > 1 { text += ";INTERVAL=\(interval)" }
    if !months.isEmpty { text += ";BYMONTH=" + joined(months) }
    if !monthDays.isEmpty { text += ";BYMONTHDAY=" + joined(monthDays) }
    if !days.isEmpty {
      let codes = days.map { ($0.ordinal == 0 ? "" : String($0.ordinal)) + $0.weekday.code }
      text += ";BYDAY=" + codes.joined(separator: ",")
    }
    if !positions.isEmpty { text += ";BYSETPOS=" + joined(positions) }
    if let count { text += ";COUNT=\(count)" }
    if let until {
      // Through the last second of that minute, so that no reader loses the last meeting.
      text += ";UNTIL="
      text += zone.map { utcStamp($0.instant(of: until).seconds + 59) } ?? localStamp(until)
    }
    if weekStart != .monday || (frequency == .weekly && interval > 1) {
      text += ";WKST=" + weekStart.code
    }
    return text
  }

  /// Reads an RRULE value. A UNTIL in UTC is turned to the wall clock of `zone`.
  public init(parsing text: String, zone: ZoneID) throws(RuleProblem) {
    var seen: [String: Substring] = [:]
    guard text.utf8.count <= 1000 else { throw .malformed("longer than any rule") }
    for part in text.split(separator: ";") {
      guard let equals = part.firstIndex(of: "=") else { throw .malformed(String(part)) }
      let key = part[..<equals].uppercased()
      guard seen[key] == nil else { throw .repeated(key) }
      seen[key] = part[part.index(after: equals)...]
    }
    guard let name = seen.removeValue(forKey: "FREQ") else { throw .missingFrequency }
    guard let frequency = Frequency(rawValue: name.uppercased()) else {
      throw .unsupported("FREQ=\(name)")
    }
    self.init(frequency)
    for (key, value) in seen { try read(key, value, zone: zone) }
    if count != nil, until != nil { throw .countAndUntil }
    let numbered = days.contains { $0.ordinal != 0 }
    if numbered, frequency == .daily || frequency == .weekly { throw .unsupported("BYDAY") }
    if frequency == .weekly, !monthDays.isEmpty { throw .unsupported("BYMONTHDAY") }
    if !positions.isEmpty, days.isEmpty, monthDays.isEmpty, months.isEmpty {
      throw .malformed("BYSETPOS alone")
    }
  }

  private mutating func read(
    _ key: String, _ value: Substring, zone: ZoneID
  ) throws(RuleProblem) {
    switch key {
    case "INTERVAL":
      let numbers = try integers(value, 1...Self.longestInterval, key)
      guard let number = numbers.first, numbers.count == 1 else { throw .malformed(key) }
      interval = number
    case "COUNT":
      let numbers = try integers(value, 1...1_000_000, key)
      guard numbers.count == 1 else { throw .malformed(key) }
      count = numbers.first
    case "BYMONTH": months = try integers(value, 1...12, key)
    case "BYMONTHDAY": monthDays = try integers(value, -31...31, key)
    case "BYSETPOS": positions = try integers(value, -366...366, key)
    case "BYDAY":
      for item in value.split(separator: ",", omittingEmptySubsequences: false) {
        guard let weekday = Weekday(code: item.suffix(2).uppercased()) else {
          throw .malformed("BYDAY=\(item)")
        }
        let digits = item.dropLast(2)
        let ordinal = digits.isEmpty ? 0 : Int(digits)
        guard let ordinal, digits.isEmpty || ordinal != 0, abs(ordinal) <= 53 else {
          throw .outOfRange("BYDAY=\(item)")
        }
        days.append(RuleDay(weekday, ordinal: ordinal))
      }
    case "WKST":
      guard let day = Weekday(code: value.uppercased()) else { throw .malformed(key) }
      weekStart = day
    case "UNTIL":
      guard let moment = Self.until(value, zone: zone) else { throw .malformed("UNTIL=\(value)") }
      until = moment
    default: throw .unsupported(key)
    }
  }

  private func integers(
    _ value: Substring, _ range: ClosedRange<Int>, _ key: String
  ) throws(RuleProblem) -> [Int] {
    var numbers: [Int] = []
    for item in value.split(separator: ",", omittingEmptySubsequences: false) {
      guard let number = Int(item) else { throw .malformed("\(key)=\(item)") }
      guard range.contains(number), number != 0 else { throw .outOfRange("\(key)=\(item)") }
      numbers.append(number)
    }
    return numbers
  }

  private static func until(_ value: Substring, zone: ZoneID) -> CivilDateTime? {
    let bytes = Array(value.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count else { return nil }
      return bytes[range].reduce(into: 0 as Int?) { total, byte in
        let digit = Int(byte) - 48
        total = (0...9).contains(digit) ? total.map { $0 * 10 + digit } : nil
      }
    }
    guard let year = number(0..<4), let month = number(4..<6), let day = number(6..<8),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    if bytes.count == 8 { return CivilDateTime(date, CivilTime(wrappingMinutes: 1439)) }
    guard bytes.count >= 15, bytes[8] == UInt8(ascii: "T"), let hour = number(9..<11),
      let minute = number(11..<13), number(13..<15) != nil,
      let time = CivilTime(hour: hour, minute: minute)
    else { return nil }
    let moment = CivilDateTime(date, time)
    switch bytes.count {
    case 15: return moment
    case 16 where bytes[15] == UInt8(ascii: "Z"): return ZoneID.utc.convert(moment, to: zone)
    default: return nil
    }
  }
}

private func joined(_ numbers: [Int]) -> String {
  numbers.map(String.init).joined(separator: ",")
}

/// An instant as RFC 5545 writes it in UTC: `20261231T225959Z`.
func utcStamp(_ seconds: Int) -> String {
  let moment = ZoneID.utc.local(at: seconds)
  return localStamp(moment, seconds: floorMod(seconds, 60)) + "Z"
}

/// A wall-clock time as RFC 5545 writes it: `20261231T235959`.
func localStamp(_ moment: CivilDateTime, seconds: Int = 0) -> String {
  let (year, month, day) = moment.date.parts
  return padded(year, 4) + padded(month, 2) + padded(day, 2) + "T" + padded(moment.time.hour, 2)
    + padded(moment.time.minute, 2) + padded(seconds, 2)
}
