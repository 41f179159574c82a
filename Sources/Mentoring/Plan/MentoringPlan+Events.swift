import Schedule

/// One rhythm taken apart into what calendars can follow.
///
/// A repeating event must begin with a meeting that takes place: several readers show its beginning
/// even when it is excepted. So meetings before that which were moved become events of their own,
/// and what no longer takes place is cancelled under the id that an earlier file gave it.
struct CalendarParts: Hashable, Sendable {
  /// One event.
  struct Part: Hashable, Sendable {
    /// What follows the rhythm's id in the event's.
    var suffix: String
    var series: Series
    /// When it was planned, for its agenda; nil for a whole rhythm.
    var planned: CivilDateTime?
    var isCancelled = false
  }

  private(set) var parts: [Part] = []

  init(_ series: Series) {
    guard let rule = series.rule else {
      takeDates(of: series)
      return
    }
    var dropped = 0
    var first: CivilDateTime?
    for date in Occurrences(of: rule, from: series.start).prefix(1000) {
      guard series.skipped.contains(date) || series.moved[date] != nil else {
        first = date
        break
      }
      dropped += 1
    }
    var main = series
    if let first {
      main.start = first
      main.rule?.count = rule.count.map { $0 - dropped }
      main.skipped = series.skipped.filter { $0 >= first }
      main.moved = series.moved.filter { $0.key >= first && !series.skipped.contains($0.key) }
    } else {
      main.skipped = []
      main.moved = [:]
    }
    parts.append(Part(suffix: "", series: main, isCancelled: first == nil))
    for (planned, time) in series.moved.sorted(by: { $0.key < $1.key }) {
      let isCancelled = series.skipped.contains(planned)
      guard isCancelled || first.map({ planned < $0 }) ?? true else { continue }
      let stamp = planned.description.filter { $0 != "-" && $0 != ":" }
      add("-" + stamp, at: time, planned: planned, of: series, isCancelled: isCancelled)
    }
  }

  /// Dates that were said one by one.
  private mutating func takeDates(of series: Series) {
    for (index, date) in ([series.start] + series.extraDates).enumerated() {
      add(
        index == 0 ? "" : "-\(index + 1)", at: series.moved[date] ?? date, planned: date,
        of: series, isCancelled: series.skipped.contains(date))
    }
  }

  private mutating func add(
    _ suffix: String, at time: CivilDateTime, planned: CivilDateTime, of series: Series,
    isCancelled: Bool
  ) {
    let single = Series(start: time, zone: series.zone, durationMinutes: series.durationMinutes)
    parts.append(
      Part(suffix: suffix, series: single, planned: planned, isCancelled: isCancelled))
  }
}
