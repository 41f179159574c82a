extension ScheduleWords {
  /// "3 November", with the year where it is not this year's or the coming months'.
  public func day(_ date: CivilDate, now: CivilDateTime) -> String {
    let (year, month, day) = date.parts
    let values = ["day": String(day), "month": say("month.\(month)"), "year": String(year)]
    let near = abs(date.dayNumber - now.date.dayNumber) < 300
    return say(near ? "day" : "day.year", values)
  }

  /// "Tuesday 3 November at 15:00".
  public func moment(_ moment: CivilDateTime, now: CivilDateTime) -> String {
    let values = [
      "weekday": weekday(moment.date.weekday), "date": day(moment.date, now: now),
    ]
    return say("moment", ["date": say("date", values), "time": moment.time.description])
  }

  /// "45 minutes", "one hour", "2 hours and 15 minutes".
  public func length(_ minutes: Int) -> String {
    let hours = minutes / 60
    let rest = minutes % 60
    let whole = hours == 1 ? say("hour") : say("hours", ["n": String(hours)])
    if hours == 0 || minutes == 90 { return say("minutes", ["n": String(minutes)]) }
    if rest == 0 { return whole }
    return say("hours.minutes", ["hours": whole, "minutes": say("minutes", ["n": String(rest)])])
  }

  func weekday(_ day: Weekday) -> String { say("weekday.\(day.rawValue + 1)") }
  func number(_ value: Int) -> String {
    (2...12).contains(value) ? say("number.\(value)") : String(value)
  }

  /// The city of a zone's name.
  func place(_ zone: ZoneID) -> String {
    let city = zone.name.split(separator: "/").last.map(String.init) ?? zone.name
    return String(city.map { $0 == "_" ? " " : $0 })
  }

  /// "a, b and c".
  func list(_ items: [String], _ last: String) -> String {
    guard let final = items.last else { return "" }
    guard items.count > 1 else { return final }
    let head = items.dropLast().dropFirst().reduce(items[0]) {
      say("list.comma", ["a": $0, "b": $1])
    }
    return say(last, ["a": head, "b": final])
  }

  /// "Every two weeks on Tuesday", "On the last Friday of every month".
  func rhythm(_ rule: RecurrenceRule, start: CivilDateTime) -> String {
    var rule = rule
    var text: String
    let interval = number(rule.interval)
    let weekdays = rule.weekdays
    switch rule.frequency {
    case .daily:
      text = rule.interval == 1 ? say("daily") : say("daily.n", ["n": interval])
    case .weekly:
      let days = list(
        (weekdays.isEmpty ? [start.date.weekday] : weekdays.days).map(weekday), "list.and")
      if rule.interval > 1 {
        text = say("weekly.n", ["n": interval, "days": days])
      } else {
        text = weekdays == .workdays ? say("workdays") : say("weekly", ["days": days])
      }
    case .monthly:
      text = monthly(rule, start: start, key: "monthly", months: monthSpan(&rule, interval))
    case .yearly:
      let months = list(rule.months.map { say("month.\($0)") }, "list.and")
      if rule.days.isEmpty {
        let date = say(
          "day", ["day": String(rule.monthDays.first ?? start.date.day), "month": months])
        text = say("yearly.day", ["date": date])
      } else {
        text = monthly(rule, start: start, key: "yearly", months: months)
      }
      if rule.interval > 1 { text = say("yearly.n", ["rhythm": text, "n": interval]) }
      return text
    }
    guard !rule.months.isEmpty else { return text }
    let absent = (1...12).filter { !rule.months.contains($0) }
    let named = absent.count < rule.months.count ? absent : rule.months
    let months = list(named.map { say("month.\($0)") }, "list.and")
    let key = absent.count < rule.months.count ? "without_months" : "in_months"
    return say(key, ["rhythm": text, "months": months])
  }

  private func monthSpan(_ rule: inout RecurrenceRule, _ interval: String) -> String {
    if !rule.months.isEmpty, rule.months.count <= 4 {
      defer { rule.months = [] }
      let names = list(rule.months.map { say("month.\($0)") }, "list.and")
      return say("months.named", ["months": names])
    }
    return rule.interval == 1 ? say("months.every") : say("months.n", ["n": interval])
  }

  private func monthly(
    _ rule: RecurrenceRule, start: CivilDateTime, key: String, months: String
  ) -> String {
    if !rule.positions.isEmpty {
      let places = rule.positions.map { say("place.workday", ["ordinal": ordinal($0)]) }
      return say("\(key).place", ["places": list(places, "list.and"), "months": months])
    }
    if !rule.days.isEmpty, rule.monthDays.isEmpty {
      let places = rule.days.map {
        say("place", ["ordinal": ordinal($0.ordinal), "weekday": weekday($0.weekday)])
      }
      return say("\(key).place", ["places": list(places, "list.and"), "months": months])
    }
    if rule.monthDays == [-1] { return say("monthly.last", ["months": months]) }
    let days = (rule.monthDays.isEmpty ? [start.date.day] : rule.monthDays).map(String.init)
    return say("monthly.day", ["days": list(days, "list.and"), "months": months])
  }

  private func ordinal(_ value: Int) -> String {
    abs(value) <= 5 && value != 0 ? say("ordinal.\(value)") : String(value)
  }
}
