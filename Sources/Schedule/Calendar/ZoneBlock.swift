/// A VTIMEZONE: two yearly rules where the zone has them, found by looking at ten years of changes.
///
/// Readers follow yearly rules; lists of dates they misread. Where no rule fits (Morocco moves its
/// clocks by the moon) each change stands alone, and where clocks never change there is one part.
struct ZoneBlock {
  private struct Change {
    var utc: Int
    var before: Int
    var after: Int
    /// On the clock that is about to change.
    var local: CivilDateTime { ZoneID.utc.local(at: utc + before) }
  }

  private let zone: ZoneID
  private let changes: [Change]
  private let base: Int

  /// A block that holds from the first of January of `year`.
  init(_ zone: ZoneID, from year: Int) {
    self.zone = zone
    let first = CivilDate(clampingYear: year, month: 1, day: 1).dayNumber * 86_400
    let last = CivilDate(clampingYear: year + 11, month: 1, day: 1).dayNumber * 86_400
    base = zone.offset(at: first)
    var found: [Change] = []
    var moment = first
    while found.count < 60, let next = zone.nextTransition(after: moment), next < last,
      next > moment
    {
      let change = Change(
        utc: next, before: zone.offset(at: next - 1), after: zone.offset(at: next))
      if change.before != change.after { found.append(change) }
      moment = next
    }
    changes = found
  }

  func write(to lines: inout ContentLines) {
    lines.add("BEGIN", "VTIMEZONE")
    lines.add("TZID", zone.name)
    if changes.isEmpty {
      part("STANDARD", start: "19700101T000000", from: base, to: base, at: 0, rule: nil, &lines)
    } else if let rules = yearlyRules() {
      for (change, rule) in rules { part(change, rule: rule, &lines) }
    } else {
      part("STANDARD", start: "19700101T000000", from: base, to: base, at: 0, rule: nil, &lines)
      for change in changes { part(change, rule: nil, &lines) }
    }
    lines.add("END", "VTIMEZONE")
  }

  private func part(_ change: Change, rule: RecurrenceRule?, _ lines: inout ContentLines) {
    // A rule is written as if it had always held: some readers compare zones by their past, and
    // would take London without one for UTC.
    let epoch = CivilDateTime(CivilDate(dayNumber: 0), change.local.time)
    let start =
      rule.flatMap { Occurrences(of: $0, from: epoch).first { _ in true } } ?? change.local
    part(
      change.after > change.before ? "DAYLIGHT" : "STANDARD", start: localStamp(start),
      from: change.before, to: change.after, at: change.utc, rule: rule, &lines)
  }

  private func part(
    _ kind: String, start: String, from: Int, to: Int, at utc: Int, rule: RecurrenceRule?,
    _ lines: inout ContentLines
  ) {
    lines.add("BEGIN", kind)
    lines.add("DTSTART", start)
    lines.add("TZOFFSETFROM", Self.offset(from))
    lines.add("TZOFFSETTO", Self.offset(to))
    if let rule { lines.add("RRULE", rule.text(in: nil)) }
    if let name = zone.abbreviation(at: utc) { lines.add("TZNAME", text: name) }
    lines.add("END", kind)
  }

  /// The two rules, when they give exactly the changes that were seen.
  private func yearlyRules() -> [(Change, RecurrenceRule)]? {
    let forward = changes.filter { $0.after > $0.before }
    let back = changes.filter { $0.after < $0.before }
    guard let first = Self.rule(forward), let second = Self.rule(back) else { return nil }
    return [(forward[0], first), (back[0], second)].sorted { $0.0.utc < $1.0.utc }
  }

  private static func rule(_ changes: [Change]) -> RecurrenceRule? {
    guard let first = changes.first, changes.count >= 9 else { return nil }
    let alike = changes.allSatisfy {
      $0.before == first.before && $0.after == first.after
        && $0.local.time == first.local.time && $0.local.date.month == first.local.date.month
        && $0.local.date.weekday == first.local.date.weekday
    }
    guard alike else { return nil }
    for candidate in candidates(changes, first.local.date) {
      let dates = Occurrences(of: candidate, from: first.local).prefix(changes.count)
      if dates.elementsEqual(changes.map(\.local)) { return candidate }
    }
    return nil
  }

  /// The last such weekday of the month, the first to fourth, or the first on or after a day.
  private static func candidates(_ changes: [Change], _ first: CivilDate) -> [RecurrenceRule] {
    var rules: [RecurrenceRule] = []
    for ordinal in [-1, 1, 2, 3, 4] {
      var rule = RecurrenceRule(.yearly)
      rule.months = [first.month]
      rule.days = [RuleDay(first.weekday, ordinal: ordinal)]
      rules.append(rule)
    }
    let days = changes.map { $0.local.date.day }
    let least = days.min() ?? 1
    // Ten years may not have shown the earliest day; try the weeks that hold them all.
    for start in stride(from: least, through: max(1, (days.max() ?? 7) - 6), by: -1)
    where start <= 25 {
      var rule = RecurrenceRule(.yearly)
      rule.months = [first.month]
      rule.monthDays = Array(start..<(start + 7))
      rule.days = [RuleDay(first.weekday)]
      rules.append(rule)
    }
    return rules
  }

  /// As `+0100`, `-0330`.
  private static func offset(_ seconds: Int) -> String {
    let size = abs(seconds)
    let text = (seconds < 0 ? "-" : "+") + padded(size / 3600, 2) + padded(size / 60 % 60, 2)
    return size % 60 == 0 ? text : text + padded(size % 60, 2)
  }
}
