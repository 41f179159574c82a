extension Reader {
  /// "the last two weeks of December", "the first week of May": so many times seven days
  /// from the month's beginning or end.
  func weeksOfMonth(_ start: Int) -> (first: CivilDate, last: CivilDate, next: Int)? {
    let place = has(start, .the) ? start + 1 : start
    guard let value = ordinal(place), value == -1 || (1...4).contains(value) else { return nil }
    var inner = place + 1
    var count = 1
    if let number = number(inner) {
      count = number
      inner += 1
    }
    guard unit(inner) == .week, has(inner + 1, .of) || has(inner + 1, .in), count <= 4,
      value <= 1 || count == 1, let (month, next) = monthOfWeeks(skipping(inner + 2, .the))
    else { return nil }
    let length = 7 * count
    if value == -1 { return (month.last.adding(days: 1 - length), month.last, next) }
    let first = month.first.adding(days: 7 * (value - 1))
    return (first, min(first.adding(days: length - 1), month.last), next)
  }

  private func monthOfWeeks(_ place: Int) -> (month: Stretch, next: Int)? {
    guard let found = stretch(place) else { return nil }
    switch found.day {
    case .stretch(let known) where known.unit == .month: return (known, found.next)
    case .month(let month):
      guard case .stretch(let known) = monthStretch(month, nil) else { return nil }
      return (known, found.next)
    default: return nil
    }
  }
}
