extension Reader {
  /// "once a week", "twice a month", "three times per week".
  mutating func readTimesPer() -> Bool {
    let from = index
    var place = from
    let count: Int
    switch key(place) {
    case .once: count = 1
    case .twice: count = 2
    case .thrice: count = 3
    default:
      guard let value = number(place),
        has(place + 1, .times) || has(place + 1, .x) || has(place + 1, .time)
          || has(place + 1, .session), value > 0
      else { return false }
      count = value
      place += 1
    }
    place += 1
    if has(place, .session) { place += 1 }
    if has(place, .weekly) || has(place, .monthly), count > 1 {
      var rhythm = Rhythm(unit: has(place, .weekly) ? .week : .month, intervals: [1])
      rhythm.perUnit = count
      return take(rhythm, from, place + 1)
    }
    guard
      has(place, .a) || has(place, .per) || has(place, .each) || has(place, .every)
        || hasSign(place, "/")
    else {
      if key(place - 1) == .twice { return false }
      return false
    }
    let every = has(place, .every)
    place += 1
    var interval = 1
    if every, has(place, .other) {
      interval = 2
      place += 1
    } else if every, let value = number(place), value > 0, value < 100 {
      interval = value
      place += 1
    }
    guard let unit = unit(place), unit != .minute, unit != .hour else { return false }
    let next = place + 1
    var rhythm: Rhythm
    switch unit {
    case .day, .workday:
      rhythm = Rhythm(unit: .day, intervals: [interval])
      if count > 1 { form.vague = Heard(value: .time, span: span(from, next)) }
      return take(rhythm, from, next)
    case .week: rhythm = Rhythm(unit: .week, intervals: [interval])
    case .fortnight: rhythm = Rhythm(unit: .week, intervals: [2 * interval])
    case .month: rhythm = Rhythm(unit: .month, intervals: [interval])
    case .quarter:
      rhythm = Rhythm(unit: .month, intervals: [3 * interval], isQuarterly: true)
    case .year: rhythm = Rhythm(unit: .year, intervals: [interval])
    default: return false
    }
    rhythm.perUnit = count
    return take(rhythm, from, next)
  }

  /// daily, weekly, fortnightly, biweekly, monthly, quarterly, yearly, weekdays.
  mutating func readAdverb() -> Bool {
    let from = index
    var place = skipping(from, .on, .a)
    var interval = 1
    // "two-weekly", "3 monthly", "bi-weekly", "semi-annually", "half-yearly"
    let prefix = text(place).lowercased()
    var doubled = false
    if let value = number(place), (1...52).contains(value) {
      let inner = hasSign(place + 1, "-") ? place + 2 : place + 1
      guard has(inner, .weekly) || has(inner, .monthly) && value <= 12 else { return false }
      interval = value
      place = inner
    } else if prefix == "bi" || prefix == "semi" || prefix == "half" {
      let inner = hasSign(place + 1, "-") ? place + 2 : place + 1
      switch key(inner) {
      case .weekly where prefix == "bi": doubled = true
      case .monthly where prefix == "bi": doubled = true
      case .yearly:
        return take(Rhythm(unit: .month, intervals: [6]), from, inner + 1)
      default: return false
      }
      place = inner
    }
    if prefix == "business" || prefix == "working", unit(place + 1) == .day,
      text(place + 1).utf8.last == 115
    {
      return take(Rhythm(unit: .week, intervals: [1], days: .workdays), from, place + 2)
    }
    switch key(place) {
    case .daily: return take(Rhythm(unit: .day, intervals: [interval]), from, place + 1)
    case .weekly where doubled: return biweekly(from, place + 1)
    case .monthly where doubled: return bimonthly(from, place + 1)
    case .weekly:
      if has(place - 1, .the), has(place + 1, .session) { return false }
      return take(Rhythm(unit: .week, intervals: [interval]), from, place + 1)
    case .fortnightly: return take(Rhythm(unit: .week, intervals: [2]), from, place + 1)
    case .monthly: return take(Rhythm(unit: .month, intervals: [interval]), from, place + 1)
    case .quarterly:
      return take(Rhythm(unit: .month, intervals: [3], isQuarterly: true), from, place + 1)
    case .yearly: return take(Rhythm(unit: .year, intervals: [1]), from, place + 1)
    case .halfYearly: return take(Rhythm(unit: .month, intervals: [6]), from, place + 1)
    case .weekdays:
      return take(Rhythm(unit: .week, intervals: [1], days: .workdays), from, place + 1)
    case .biweekly: return biweekly(from, place + 1)
    case .bimonthly: return bimonthly(from, place + 1)
    default: break
    }
    return false
  }

  mutating func biweekly(_ from: Int, _ next: Int) -> Bool {
    take(Rhythm(unit: .week, intervals: [2, 0]), from, next)
  }

  mutating func bimonthly(_ from: Int, _ next: Int) -> Bool {
    take(Rhythm(unit: .month, intervals: [2, 0]), from, next)
  }

  /// "Mondays", "on Tuesdays and Thursdays", "Monday to Friday".
  mutating func readPluralDays(_ from: Int) -> Bool {
    guard let list = weekdayList(from) else { return false }
    let plural = list.plural || pluralPart(list.next)
    guard plural || list.ranged else { return false }
    if list.choice { form.unexplained.append(span(from, list.next)) }
    return take(Rhythm(unit: .week, intervals: [1], days: list.days), from, list.next)
  }

  func pluralPart(_ place: Int) -> Bool {
    if case .part(_, plural: true)? = lexeme(place) { true } else { false }
  }
}
