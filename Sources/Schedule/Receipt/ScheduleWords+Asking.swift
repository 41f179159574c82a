extension ScheduleWords {
  /// One question that names everything that is missing, with the choices in words.
  public func question(_ pending: Pending, now: CivilDateTime) -> String {
    // Where an event is unknown, its date is the question; the rest comes with the answer.
    let open = pending.gaps.filter { $0 != .day && $0 != .time }
    let asked = gaps(open.contains(.event) ? open : pending.gaps)
    let choices = options(pending, now: now)
    guard choices.count > 1 else { return asked }
    return say("ask.options", ["question": asked, "options": list(choices, "list.or")])
  }

  /// The choices in words, in the order of the pending question's options, default first.
  public func options(_ pending: Pending, now: CivilDateTime) -> [String] {
    let dates = pending.options.map { plan in
      plan.occurrences(1).first.map { moment($0, now: now) } ?? ""
    }
    // Where the first dates do not tell the choices apart, the rhythms do.
    let alike = Set(dates).count < dates.count
    let mixed =
      pending.options.contains { $0.isRecurring } && pending.gaps.contains { $0.isAboutRhythm }
    return alike || mixed ? pending.options.map { withinSentence($0, now: now) } : dates
  }

  /// A rhythm in the middle of a sentence begins with a small letter, a weekday does not.
  private func withinSentence(_ plan: Plan, now: CivilDateTime) -> String {
    let text = echo(plan, now: now)
    return plan.isRecurring ? text.prefix(1).lowercased() + text.dropFirst() : text
  }

  private func gaps(_ gaps: [Gap]) -> String {
    let day = gaps.contains(.day)
    let time = gaps.contains(.time)
    var count: Int?
    for case .whichDays(let number) in gaps { count = number }
    var said: [String] = []
    for gap in gaps {
      switch gap {
      case .day: if count == nil { said.append(say(time ? "ask.day_and_time" : "ask.day")) }
      case .time: if !day, count == nil { said.append(say("ask.time")) }
      case .whichDays(let number):
        if number < 2 {
          said.append(say(time ? "ask.day_and_time" : "ask.day"))
        } else {
          said.append(say(time ? "ask.days_and_time" : "ask.days", ["n": self.number(number)]))
        }
      case .halfOfDay: said.append(say("ask.half_of_day"))
      case .whichWeek: said.append(say("ask.which_week"))
      case .dateOrder: said.append(say("ask.date_order"))
      case .weekdayContradiction: said.append(say("ask.weekday_contradiction"))
      case .rhythm: said.append(say("ask.rhythm"))
      case .onceOrOften: said.append(say("ask.once_or_often"))
      case .zone: said.append(say("ask.zone"))
      case .event: said.append(say("ask.event"))
      case .midnight: said.append(say("ask.midnight"))
      case .shortMonths: said.append(say("ask.short_months"))
      case .alternatives: said.append(say("ask.alternatives"))
      case .unexplained(let words): said.append(say("ask.unexplained", ["words": words]))
      }
    }
    guard let first = said.first else { return say("ask.day_and_time") }
    return said.dropFirst().prefix(1).reduce(first) { say("ask.both", ["a": $0, "b": $1]) }
  }

  /// Why a request cannot be met, with the nearest that can.
  public func reason(_ refusal: Refusal, now: CivilDateTime) -> String {
    let reason =
      switch refusal.problem {
      case .noSuchDay(let day, let month?):
        say("reject.no_such_day", ["day": String(day), "month": say("month.\(month)")])
      case .noSuchDay(let day, nil): say("reject.no_such_day.bare", ["day": String(day)])
      case .notALeapYear(let year): say("reject.not_a_leap_year", ["year": String(year)])
      case .past: say("reject.past")
      case .noSuchTime: say("reject.no_such_time")
      case .endBeforeStart: say("reject.end_before_start")
      case .nothingLeft: say("reject.nothing_left")
      case .unknownZone(let words): say("reject.unknown_zone", ["words": words])
      case .everyZero: say("reject.every_zero")
      case .intervalTooLong: say("reject.interval_too_long")
      case .tooLong: say("reject.too_long")
      case .calendarFile: say("reject.calendar_file")
      case .clockChange: say("reject.clock_change")
      case .noSuchMeeting: say("reject.no_such_meeting")
      }
    guard let offer = refusal.offer else { return reason }
    if refusal.problem == .noSuchMeeting {
      return say("reject.next_meeting", ["reason": reason, "offer": echo(offer, now: now)])
    }
    return say("reject.offer", ["reason": reason, "offer": echo(offer, now: now)])
  }

  /// One remark as a sentence.
  public func remark(_ remark: Remark, now: CivilDateTime) -> String {
    switch remark {
    case .proposedTime(let time): say("remark.proposed", ["time": time.description])
    case .shortMonths(let day): say("remark.short_months", ["n": String(day)])
    case .monthEnd: say("remark.month_end")
    case .monthWithoutDay(let day): say("remark.month_without", ["n": String(day)])
    case .clockChange(let moment):
      say("remark.clock_change", ["date": day(moment.date, now: now)])
    case .repeatedHour(let moment):
      say("remark.repeated_hour", ["date": day(moment.date, now: now)])
    case .weekend(let day): say("remark.weekend", ["weekday": weekday(day)])
    case .otherZone(let zone): say("remark.other_zone", ["zone": place(zone)])
    case .zoneAbbreviation(let words, let zone):
      say("remark.abbreviation", ["words": words, "zone": place(zone)])
    case .throughMonth(let date): say("remark.through_month", ["date": day(date, now: now)])
    case .idleException: say("remark.idle_exception")
    case .lastDay(let date): say("remark.last_day", ["date": day(date, now: now)])
    }
  }
}

extension Gap {
  /// Whether the choices differ in how often, not only in when.
  var isAboutRhythm: Bool {
    switch self {
    case .rhythm, .onceOrOften, .shortMonths: true
    default: false
    }
  }
}
