/// Puts plans, questions and refusals into the words of `Prompts/phrasing/when.yml`.
///
/// The words come through `lookup`, which takes a key and what to fill in:
///
///     let words = ScheduleWords { key, values in phrasing.text(key, values) ?? key }
///     words.echo(plan, now: now)  // "Every two weeks on Tuesday at 15:00, first on 3 November, …"
public struct ScheduleWords: Sendable {
  public typealias Lookup = @Sendable (_ key: String, _ values: [String: String]) -> String

  let lookup: Lookup

  public init(_ lookup: @escaping Lookup) { self.lookup = lookup }

  func say(_ key: String, _ values: [String: String] = [:]) -> String { lookup(key, values) }

  /// The plan in one sentence, without a full stop. Dates within a year leave the year out.
  public func echo(_ plan: Plan, now: CivilDateTime) -> String {
    let all = plan.series.map { echo($0, userZone: plan.userZone, now: now) }
    guard let first = all.first else { return "" }
    return zip(all, plan.series).dropFirst().reduce(first) { text, next in
      let small = next.0.prefix(1).lowercased() + next.0.dropFirst()
      return say("echo.two", ["a": text, "b": next.1.isRecurring ? small : next.0])
    }
  }

  private func echo(_ series: Series, userZone: ZoneID, now: CivilDateTime) -> String {
    let first = series.next(1).first ?? series.start
    var text: String
    if let rule = series.rule {
      text = say(
        "echo.series",
        [
          "rhythm": rhythm(rule, start: series.start), "time": series.start.time.description,
          "first": day(first.date, now: now),
        ])
    } else {
      let dates = series.next(12).map { moment($0, now: now) }
      text = say("echo.once", ["moment": list(dates, "list.and")])
    }
    if series.zone != userZone {
      text = say("echo.zone", ["echo": text, "zone": place(series.zone)])
    }
    if let minutes = series.durationMinutes {
      text = say("echo.length", ["echo": text, "length": length(minutes)])
    }
    if let count = series.rule?.count {
      let times = number(count)
      text = say(count == 1 ? "echo.once_only" : "echo.times", ["echo": text, "n": times])
    } else if let until = series.rule?.until {
      text = say("echo.until", ["echo": text, "date": day(until.date, now: now)])
    }
    if !series.skipped.isEmpty {
      let dates = series.skipped.sorted().prefix(4).map { day($0.date, now: now) }
      text = say("echo.skipped", ["echo": text, "dates": list(dates, "list.and")])
    }
    return text
  }

  /// The lines of a receipt: sentence, next dates with weekday and zone, end, remarks.
  public func receipt(_ plan: Plan, now: CivilDateTime) -> [String] {
    let receipt = Receipt(plan)
    var lines = [sentence(echo(plan, now: now))]
    let dates = receipt.next.map { moment($0, now: now) }
    if plan.isRecurring || dates.count > 1 {
      let zone = place(plan.userZone)
      let said = say("moment.zone", ["moment": list(dates, "list.comma"), "zone": zone])
      lines.append(say("receipt.next", ["dates": said]))
    }
    if receipt.durationMinutes == nil {
      lines.append(say("receipt.usual", ["length": length(Series.usualDuration)]))
    }
    if plan.isRecurring {
      if let last = receipt.last, let total = receipt.total {
        lines.append(
          say("receipt.end", ["date": day(last.date, now: now), "n": String(total)]))
      } else {
        lines.append(say("receipt.open"))
      }
    }
    lines += plan.remarks.map { remark($0, now: now) }
    return lines
  }

  private func sentence(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }
}
