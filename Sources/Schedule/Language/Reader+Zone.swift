extension Reader {
  /// A zone named in the phrase: "Tokyo time", "EST", "UTC+2", "Europe/Paris", "my time".
  mutating func readZone() -> Bool {
    let from = index
    if has(from, .my) || has(from, .our) || has(from, .local),
      has(from + 1, .time) || has(from + 1, .local)
    {
      index = from + (has(from + 1, .local) && has(from + 2, .time) ? 3 : 2)
      return true
    }
    if has(from, .their) || has(from, .your), has(from + 1, .time) || has(from + 1, .local) {
      form.zones = Heard(value: [], span: span(from, from + 2))
      index = from + (has(from + 1, .local) && has(from + 2, .time) ? 3 : 2)
      return true
    }
    guard lexeme(from) == .plain || isLetter(from, UInt8(ascii: "z")) else { return false }
    let first = tokens[from]
    // IANA names are written with a stroke.
    if hasSign(from + 1, "/"), tight(from + 1), tight(from + 2), first.capital,
      lexeme(from + 2) != nil
    {
      var last = from + 2
      while last + 1 < tokens.count, tight(last + 1), !hasSign(last + 1, ","),
        !hasSign(last + 1, "."), !hasSign(last + 1, ")")
      { last += 1 }
      let name = String(decoding: bytes[first.start..<tokens[last].end], as: UTF8.self)
      if first.end - first.start > 1, lexeme(from + 2) == .plain || ZoneID(name) != nil {
        if let zone = ZoneID(name) {
          return zones([zone], from, last + 1)
        }
        if tokens[last].end - tokens[from].start > 4, tokens[from + 2].capital, !form.clocks.isEmpty
        {
          form.problem = Heard(value: .unknownZone(name), span: span(from, last + 1))
          index = last + 1
          return true
        }
      }
    }
    let word = text(from).lowercased()
    if word == "utc" || word == "gmt" || (word == "z" && tight(from)) {
      if let (minutes, next) = shift(from + 1) { return fixedZone(minutes, from, next) }
      return zones([.utc], from, has(from + 1, .time) ? from + 2 : from + 1)
    }
    if let names = ZoneNames.abbreviations[word],
      first.capital || word.utf8.count > 2 || has(from + 1, .time)
    {
      let found = names.compactMap { ZoneID($0) }
      if word.utf8.count <= 3, form.clocks.isEmpty, !first.capital { return false }
      form.zoneRemark = true
      return zones(found, from, has(from + 1, .time) ? from + 2 : from + 1)
    }
    // A place of one to three words, with "time" behind it or "in" before it.
    for length in [3, 2, 1] where from + length <= tokens.count {
      let last = from + length - 1
      guard
        (from..<(from + length)).allSatisfy({
          lexeme($0) == .plain || $0 > from && tokens[$0].capital
        })
      else { continue }
      var name = String(decoding: bytes[first.start..<tokens[last].end], as: UTF8.self).lowercased()
      if tokens[last].possessive { name = String(name.prefix { $0 != "'" && $0 != "’" }) }
      guard let found = ZoneNames.zones(named: name) else { continue }
      var next = last + 1
      if next < tokens.count,
        text(next).lowercased() == "local" || has(next, .local)
          || text(next).lowercased() == "standard" || text(next).lowercased() == "summer"
          || text(next).lowercased() == "daylight"
      {
        next += 1
      }
      let sure = has(next, .time) || ["timezone", "clock"].contains(text(next).lowercased())
      if sure { return zones(found, from, next + 1) }
      // "3pm Berlin", "3pm in Berlin", "(Berlin)": a place or its clock.
      let afterClock =
        form.clocks.last.map { $0.token < from && tokens[from].start - $0.span.upperBound <= 4 }
        ?? false
      guard afterClock, first.capital else {
        index = next
        return true
      }
      if has(from - 1, .in) { form.placeDoubt = true }
      return zones(found, from, next)
    }
    // "Gotham time": a zone that does not exist.
    if first.capital, has(from + 1, .time), from > 0, !form.clocks.isEmpty {
      form.problem = Heard(value: .unknownZone(text(from)), span: span(from, from + 2))
      index = from + 2
      return true
    }
    return false
  }

  private mutating func zones(_ found: [ZoneID], _ from: Int, _ next: Int) -> Bool {
    form.zones = Heard(value: found, span: span(from, next))
    index = next
    return true
  }

  /// "+2", "-05:30", "+0530" behind UTC or GMT, in minutes.
  private func shift(_ place: Int) -> (minutes: Int, next: Int)? {
    guard hasSign(place, "+") || hasSign(place, "-"), let value = number(place + 1),
      tight(place + 1)
    else { return nil }
    let sign = hasSign(place, "+") ? 1 : -1
    if tokens[place + 1].digits == 4 { return (sign * (value / 100 * 60 + value % 100), place + 2) }
    guard value <= 14 else { return nil }
    if hasSign(place + 2, ":"), tight(place + 2), let minutes = number(place + 3) {
      return (sign * (value * 60 + minutes), place + 4)
    }
    return (sign * value * 60, place + 2)
  }

  private mutating func fixedZone(_ minutes: Int, _ from: Int, _ next: Int) -> Bool {
    if minutes == 0 { return zones([.utc], from, next) }
    let hours = minutes / 60
    // The names of the database count westwards: Etc/GMT-2 is two hours ahead.
    if minutes % 60 == 0,
      let zone = ZoneID("Etc/GMT" + (hours > 0 ? "-" : "+") + String(abs(hours)))
    {
      return zones([zone], from, next)
    }
    if let name = ZoneNames.halfHours[minutes], let zone = ZoneID(name) {
      return zones([zone], from, next)
    }
    form.problem = Heard(
      value: .unknownZone(String(decoding: bytes[span(from, next)], as: UTF8.self)),
      span: span(from, next))
    index = next
    return true
  }
}
