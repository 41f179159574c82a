/// Turns a form into all the plans it could mean and decides between booking, asking and refusing.
///
/// Every field contributes its readings; the plans are their combinations. One plan and no gap is
/// a booking; more than one, or a gap, is a question with the plans as its options.
struct Decision {
  var form: Form
  let phrase: String
  let now: CivilDateTime
  let zone: ZoneID
  var gaps: [Gap] = []
  var problem: Problem?
  var offers: [Plan] = []
  var remarks: [Remark] = []
  /// The zone in which the meeting's clock runs, one of those that could be meant.
  var eventZone: ZoneID
  let nowSeconds: Int
  /// What does not suit, beside a single meeting: it must not be on such a day.
  var ruledOut: [Exception] = []
  /// Whether this is what is offered in place of something else.
  var isOffer = false

  init(form: Form, phrase: String, now: CivilDateTime, zone: ZoneID) {
    self.form = form
    self.phrase = phrase
    self.now = now
    self.zone = zone
    eventZone = zone
    nowSeconds = zone.instant(of: now).seconds
  }

  var today: CivilDate { now.date }

  mutating func decide() -> When {
    if let problem = form.problem?.value {
      return .reject(Refusal(problem, offer: nearest(to: problem)))
    }
    settleLooseNumbers()
    settleContrasts()
    guard hasSubstance else {
      // Only an aside such as a lone number or duration.
      return nothingSaid()
    }
    noteVagueness()
    let zones = zoneReadings()
    var plans: [Plan] = []
    for candidate in zones {
      eventZone = candidate
      for plan in build() where !plans.contains(where: { $0.series == plan.series }) {
        plans.append(plan)
      }
    }
    if let problem {
      let offer = plans.first ?? offers.first ?? nearest(to: problem)
      return .reject(Refusal(problem, offer: offer))
    }
    if let once = form.once, form.rhythm != nil, let plan = plans.first, plan.isRecurring {
      form.unexplained.append(once)
    }
    if plans.contains(where: isRuledOut) { ask(.alternatives) }
    if let first = form.unexplained.first {
      gaps.append(.unexplained(words(first)))
    }
    if gaps == [.onceOrOften], plans.count == 1 { plans += again() }
    if plans.count > 1, gaps.isEmpty { gaps.append(.alternatives) }
    if gaps.isEmpty, var plan = plans.first {
      plan.words = fieldWords()
      return .ok(plan)
    }
    if gaps.isEmpty { gaps.append(.day) }
    return .ask(pending(plans))
  }

  /// The same words as a habit, to offer beside the one meeting.
  private func again() -> [Plan] {
    var often = self
    var days = WeekdaySet()
    for index in often.form.days.indices {
      switch often.form.days[index].day {
      case .weekday(let day): days.insert(WeekdaySet(day))
      case .places(var places):
        places.within = .everyMonth
        often.form.days[index].day = .places(places)
      default: break
      }
    }
    if !days.isEmpty {
      often.form.days.removeAll(where: \.isWeekday)
      often.form.rhythm = Heard(value: Rhythm(unit: .week, intervals: [1], days: days), span: 0..<0)
    }
    return often.buildOne().filter(\.isRecurring)
  }

  private var hasSubstance: Bool {
    !form.days.isEmpty || form.rhythm != nil || !form.clocks.isEmpty || form.part != nil
      || form.start != nil || form.end != nil || form.spanBound != nil || form.count != nil
      || !form.exceptions.isEmpty
      || form.vague != nil
  }

  private mutating func nothingSaid() -> When {
    if form.duration == nil, form.unexplained.isEmpty, form.loose.isEmpty { return .none }
    if form.duration == nil, form.unexplained.isEmpty { return .none }
    gaps = [.day, .time]
    return .ask(pending([]))
  }

  func pending(_ plans: [Plan]) -> Pending {
    var unique: [Gap] = []
    for gap in gaps where !unique.contains(gap) { unique.append(gap) }
    let ahead = plans.isEmpty ? offers : plans
    return Pending(
      gaps: unique, options: Array(ahead.prefix(3)), phrase: phrase, zone: zone, form: form)
  }

  func words(_ span: Range<Int>) -> String {
    let bytes = Array(phrase.utf8)
    guard span.upperBound <= bytes.count else { return "" }
    return String(decoding: bytes[span], as: UTF8.self)
  }

  /// The words that each field was read from, for people who want to know why.
  private func fieldWords() -> [Plan.Field: String] {
    let bytes = Array(phrase.utf8)
    var found: [Plan.Field: String] = [:]
    func note(_ field: Plan.Field, _ span: Range<Int>?) {
      guard let span, !span.isEmpty, span.upperBound <= bytes.count else { return }
      let words = String(decoding: bytes[span], as: UTF8.self)
      found[field] = found[field].map { $0 + " … " + words } ?? words
    }
    for said in form.days { note(.anchor, said.span) }
    note(.anchor, form.start?.span)
    note(.rhythm, form.rhythm?.span)
    for said in form.clocks { note(.time, said.span) }
    note(.time, form.part?.span)
    note(.duration, form.duration?.span)
    for span in [form.end?.span, form.spanBound?.span, form.count?.span] { note(.bound, span) }
    for exception in form.exceptions { note(.exceptions, exception.span) }
    note(.zone, form.zones?.span)
    return found
  }

  mutating func ask(_ gap: Gap) { gaps.append(gap) }

  // MARK: Before anything is built

  /// A bare number is an hour when a day stands by it and no other time was said.
  private mutating func settleLooseNumbers() {
    for (number, span, token) in form.loose {
      let dated = !form.days.isEmpty || form.rhythm != nil || form.start != nil || form.part != nil
      let afterWeekday =
        form.days.last { $0.token < token }.map {
          $0.isWeekday && span.lowerBound - $0.span.upperBound <= 1
        } ?? false
      if number >= 100 {
        if form.clocks.isEmpty, dated, number / 100 <= 23, number % 100 <= 59 {
          addClock(Clock(hour: number / 100, minute: number % 100, bare: false), span, token)
        } else {
          form.unexplained.append(span)
        }
      } else if form.clocks.isEmpty, dated, number <= 24, number > 0 {
        if afterWeekday, case .weekday(let day)? = form.days.last?.day,
          today.onOrAfter(day).day == number || today.adding(days: 1).onOrAfter(day).day == number
        {
          form.unexplained.append(span)
        } else {
          addClock(
            Clock(hour: number % 24, minute: 0, bare: number <= 12, isMidnight: number == 24), span,
            token)
        }
      } else if afterWeekday, number >= 1, number <= 31, words(span).utf8.count <= 2 {
        form.days.append(SaidDay(day: .monthDay(number), joint: .none, span: span, token: token))
      } else if dated || !form.clocks.isEmpty {
        form.unexplained.append(span)
      }
    }
    form.loose = []
  }

  private mutating func addClock(_ clock: Clock, _ span: Range<Int>, _ token: Int) {
    form.clocks.append(SaidClock(clock: clock, joint: .none, span: span, token: token))
  }

  /// "not Tuesday, Wednesday" is a contrast, and no exception, when nothing recurs.
  private mutating func settleContrasts() {
    guard form.rhythm == nil, !form.exceptions.isEmpty, !form.partIsPlural else { return }
    let recurring = form.days.contains {
      if case .places(let places) = $0.day { places.recurs } else { false }
    }
    if recurring || form.spanBound != nil || form.count != nil || form.end != nil { return }
    // What was ruled out is not what is meant, even where it was named again. Leaving out "the
    // first one" or the holidays is for something that recurs.
    guard !form.days.isEmpty else { return }
    let contrasts = form.exceptions.filter { !$0.value.isForSeries }
    if contrasts.count < form.exceptions.count { ask(.onceOrOften) }
    ruledOut = contrasts.map(\.value)
    form.exceptions = []
  }

  private mutating func noteVagueness() {
    switch form.vague?.value {
    case .event?: ask(.event)
    case .aFew?, .day?: ask(.day)
    case .time?:
      if form.clocks.isEmpty && form.part == nil || form.days.isEmpty {
        ask(form.days.isEmpty && form.rhythm == nil ? .day : .time)
      }
    case nil: break
    }
    if form.exceptions.contains(where: { $0.value == .unknown }) { ask(.event) }
  }

  private mutating func zoneReadings() -> [ZoneID] {
    guard let zones = form.zones?.value else { return [zone] }
    if zones.isEmpty {
      ask(.zone)
      return [zone]
    }
    if zones.count > 1 { ask(.zone) }
    if form.placeDoubt, zones.count == 1, let only = zones.first,
      only.offset(at: nowSeconds) != zone.offset(at: nowSeconds)
    {
      ask(.zone)
      return [only, zone]
    }
    return zones
  }
}

extension Places {
  var recurs: Bool {
    if plural { return true }
    switch within {
    case .everyMonth, .quarter(each: true): return true
    // "the second and fourth Tuesday of the month" can only be a habit.
    case .theMonth, .unsaid: return ordinals.count > 1
    default: return false
    }
  }
}
