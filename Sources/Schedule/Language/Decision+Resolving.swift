/// Looks days up in the calendar.
extension Decision {
  func after(_ day: Day, _ date: CivilDate) -> CivilDate {
    if let stretch = stretch(day) { return stretch.last.adding(days: 1) }
    return date.adding(days: 1)
  }

  /// The first day of what was said.
  func resolve(_ day: Day) -> CivilDate? {
    switch day {
    case .fixed(let date): return date
    case .either(let dates): return dates.first { $0 >= today }
    case .weekday(let weekday): return today.onOrAfter(weekday)
    case .yearly(let month, let day):
      for year in today.year...(today.year + 8) {
        if let date = CivilDate(year: year, month: month, day: day), date >= today { return date }
      }
      return nil
    case .monthDay(let day):
      for ahead in 0...12 {
        let index = today.year * 12 + today.month - 1 + ahead
        if let date = CivilDate(year: index / 12, month: index % 12 + 1, day: day), date >= today {
          return date
        }
      }
      return nil
    case .weeksAhead(let weeks): return today.adding(days: 7 * weeks)
    case .monthsAhead(let months): return today.adding(months: months)
    case .stretch, .month: return stretch(day)?.first
    case .places(let places):
      if case .stretch(let stretch) = places.within { return dates(places, in: stretch).first }
      if case .month(let month) = places.within, let stretch = stretch(.month(month)) {
        return dates(places, in: stretch).first
      }
      return nil
    case .elapsed, .problem, .unknown: return nil
    }
  }

  mutating func lastDay(_ day: Day, from first: CivilDate, _ remarks: inout [Remark])
    -> CivilDate?
  {
    switch day {
    case .problem(let found):
      problem = found
      return nil
    case .unknown:
      ask(.event)
      return nil
    case .yearly(let month, let day):
      for year in first.year...(first.year + 8) {
        if let date = CivilDate(year: year, month: month, day: day), date >= first { return date }
      }
      return nil
    case .month(let month):
      let year = month < first.month ? first.year + 1 : first.year
      let date = CivilDate(clampingYear: year, month: month, day: 1).endOfMonth
      if form.endIsBefore { return date.startOfMonth }
      remarks.append(.throughMonth(date))
      return date
    case .stretch(let stretch): return form.endIsBefore ? stretch.first : stretch.last
    case .monthDay(let day):
      for ahead in 0...12 {
        let index = first.year * 12 + first.month - 1 + ahead
        if let date = CivilDate(year: index / 12, month: index % 12 + 1, day: day), date >= first {
          return date
        }
      }
      return nil
    case .weekday(let weekday): return max(first, today).onOrAfter(weekday)
    case .either(let dates):
      if dates.count > 1 { ask(.dateOrder) }
      return dates.first
    default:
      guard let date = resolve(day) else {
        ask(.day)
        return nil
      }
      return date
    }
  }
}
