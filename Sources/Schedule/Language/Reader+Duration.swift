extension Reader {
  /// Takes how long a meeting lasts.
  mutating func readDuration() -> Bool {
    let from = index
    var place = from
    while let key = key(place),
      key == .for || key == .lasts || key == .about || key == .the || key == .just
    {
      place += 1
    }
    let said = place > from
    guard let (minutes, after) = minutes(place) else { return false }
    var next = after
    // "in half an hour", "twenty minutes past", "half an hour from now", "every 30 minutes"
    if has(next, .from) && (has(next + 1, .now) || has(next + 1, .today)) || has(next, .hence)
      || has(next, .ago)
    {
      return false
    }
    if has(next, .past) || has(next, .to) || has(next, .before) || has(next, .after), !said,
      number(next + 1) != nil || has(next + 1, .noon) || has(next + 1, .midnight)
    {
      return false
    }
    if has(next, .later) { return false }
    if has(from - 1, .every) || has(from - 1, .each) || has(from - 1, .in) && !said { return false }
    if hasSign(next, "-"), text(next + 1).lowercased() == "long" { next += 2 }
    if text(next).lowercased() == "long" || text(next).lowercased() == "each"
      || has(next, .each) && unit(next + 1) == nil && weekday(next + 1) == nil
    {
      next += 1
    }
    guard minutes > 0, minutes <= 1440 else {
      form.unexplained.append(span(from, next))
      index = next
      return true
    }
    form.duration = Heard(value: minutes, span: span(from, next))
    index = next
    return true
  }

  /// A length in minutes: "45 min", "1h15", "1.5 hours", "an hour and a half".
  func minutes(_ start: Int) -> (minutes: Int, next: Int)? {
    var place = start
    // "half an hour", "three quarters of an hour", "a quarter of an hour"
    if has(place, .half) || (has(place, .a) && has(place + 1, .half)) {
      if has(place, .a) { place += 1 }
      let inner = has(place + 1, .a) || hasSign(place + 1, "-") ? place + 2 : place + 1
      return unit(inner) == .hour ? (30, inner + 1) : nil
    }
    if has(place, .a), unit(place + 1) == .quarter { place += 1 }
    var quarters = 1
    if let value = number(place), value == 3, unit(place + 1) == .quarter {
      quarters = 3
      place += 1
    }
    if unit(place) == .quarter {
      let inner = skipping(place + 1, .of, .a)
      return inner > place + 1 && unit(inner) == .hour ? (15 * quarters, inner + 1) : nil
    }
    place = start
    if has(place, .a) || has(place, .one) { place += 1 }
    if place > start || number(place) == nil, unit(place) == .hour,
      place > start || has(place + 1, .and)
    {
      return more(60, place + 1)
    }
    if unit(place) == .hour, hasSign(place + 1, "-"), text(place + 2).lowercased() == "long" {
      return (60, place + 1)
    }
    guard place == start, let value = number(place), tokens[place].digits <= 4 else { return nil }
    // "one and a half hours", "1.5 hours", "1 1/2 hours", "1/2 hour"
    if has(place + 1, .and), has(place + 2, .a), has(place + 3, .half), unit(place + 4) == .hour {
      return (value * 60 + 30, place + 5)
    }
    if hasSign(place + 1, ".") || hasSign(place + 1, ","), tight(place + 1),
      let tenths = number(place + 2),
      tight(place + 2), unit(place + 3) == .hour, tokens[place + 2].digits <= 2, value < 100
    {
      if value >= 6, tokens[place + 2].digits == 2, text(place + 3).utf8.count == 1 { return nil }
      let scale = tokens[place + 2].digits == 1 ? 10 : 100
      return (value * 60 + tenths * 60 / scale, place + 4)
    }
    if hasSign(place + 1, "/"), value == 1, number(place + 2) == 2, unit(place + 3) == .hour {
      return (30, place + 4)
    }
    if number(place + 1) == 1, hasSign(place + 2, "/"), number(place + 3) == 2,
      unit(place + 4) == .hour, value < 24
    {
      return (value * 60 + 30, place + 5)
    }
    let inner = hasSign(place + 1, "-") ? place + 2 : place + 1
    switch unit(inner) {
    case .minute?:
      guard value <= 2000 else { return nil }
      return (value, inner + 1)
    case .hour?:
      guard value <= 100 else { return nil }
      let letter = tokens[inner].end == tokens[inner].start + 1
      if letter, tight(inner), value >= 6, !has(start - 1, .for) { return nil }
      if letter, tight(inner), has(start - 1, .at) { return nil }
      return more(value * 60, inner + 1)
    default:
      if hasSign(place + 1, "'"), value >= 10 { return (value, place + 2) }
      return nil
    }
  }

  /// What follows the hours: "and a half", "and 15 minutes", "30".
  private func more(_ minutes: Int, _ place: Int) -> (minutes: Int, next: Int) {
    let inner = has(place, .and) ? place + 1 : place
    if inner > place, has(inner, .a), has(inner + 1, .half) { return (minutes + 30, inner + 2) }
    if inner > place, has(inner, .a), unit(inner + 1) == .quarter {
      return (minutes + 15, inner + 2)
    }
    if let value = number(inner), value < 60 {
      if unit(inner + 1) == .minute { return (minutes + value, inner + 2) }
      if tight(inner), tokens[inner].digits == 2 { return (minutes + value, inner + 1) }
      if inner == place, tokens[inner].digits == 2, value % 5 == 0, value >= 15,
        isClockEnd(inner + 1), !hasMeridiem(inner + 1), !hasSign(inner + 1, ":")
      {
        return (minutes + value, inner + 1)
      }
    }
    return (minutes, place)
  }
}
