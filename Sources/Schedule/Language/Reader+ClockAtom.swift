extension Reader {
  /// Reads a single time at `place`.
  func clockAtom(_ start: Int, ranged: Bool) -> ClockAtom? {
    var place = start
    if has(place, .noon) {
      return ClockAtom(hour: 12, minute: 0, bare: false, next: place + 1, strong: true)
    }
    if has(place, .midnight) {
      return ClockAtom(
        hour: 0, minute: 0, bare: false, next: place + 1, strong: true, isMidnight: true)
    }
    if has(place, .twice) { return nil }
    if has(place, .half) {
      let past = has(place + 1, .past) || has(place + 1, .after)
      let at = place + (past ? 2 : 1)
      if past, has(at, .noon) {
        return ClockAtom(hour: 12, minute: 30, bare: false, next: at + 1, strong: true)
      }
      guard let hour = number(at), (1...12).contains(hour), past || isClockEnd(at + 1) else {
        return nil
      }
      return finish(hour, 30, at + 1, strong: true)
    }
    if has(place, .a), unit(place + 1) == .quarter { place += 1 }
    if unit(place) == .quarter, let side = side(place + 1, allowOf: true),
      let hour = hourNumber(place + 2)
    {
      return relative(hour, 15, side, place + 3)
    }
    guard let value = number(place) else { return nil }
    let token = tokens[place]
    // "twenty past ten", "five minutes to four".
    let minuted = unit(place + 1) == .minute
    let at = minuted ? place + 2 : place + 1
    if (1...29).contains(value), let side = side(at, allowOf: false),
      minuted || value % 5 == 0, let hour = hourNumber(at + 1),
      !(ranged && !minuted && side == -1 && has(start - 1, .from)), !hasSign(at + 2, ":"),
      minuted || token.digits == 0 || has(at, .past) || has(start - 1, .at) || value > 12
    {
      return relative(hour, value, side, at + 2)
    }
    // 15:30, 9.15
    if hasSign(place + 1, ":") || hasSign(place + 1, "."), tight(place + 1), tight(place + 2),
      let minute = number(place + 2), tokens[place + 2].digits == 2, token.digits <= 2
    {
      let colon = hasSign(place + 1, ":")
      let dotted =
        !colon
        && (hasSign(place + 3, ".") && tight(place + 3) && number(place + 4) != nil
          && tight(place + 4))
      let letter = tight(place + 3) && text(place + 3).utf8.count == 1 && value >= 6
      let unitBehind =
        unit(place + 3) == .hour && !colon && !letter && token.digits == 1
      let dateLike = !colon && value <= 31 && (1...12).contains(minute)
      let timeSaid =
        colon || has(start - 1, .at) || hasMeridiem(place + 3) || minute > 12 || minute == 0
      if !dotted, !unitBehind, timeSaid || !dateLike {
        var next = place + 3
        if unit(next) == .hour, tight(next) || token.digits == 2 { next += 1 }
        // Seconds, as in a pasted stamp.
        if hasSign(next, ":"), tight(next), number(next + 1) != nil, tight(next + 1) { next += 2 }
        if value > 24 || minute > 59 || (value == 24 && minute > 0) {
          if !colon, value > 31 { return nil }
          if !colon, minute <= 12 { return nil }
          return ClockAtom(
            hour: 0, minute: 0, bare: false, next: next, strong: true, impossible: true)
        }
        return finish(
          value, minute, next, strong: true, literal: token.digits == 2 && value < 10)
      }
      if !colon { return nil }
    }
    // 15h, 9h15
    if unit(place + 1) == .hour, tight(place + 1),
      tokens[place + 1].end - tokens[place + 1].start == 1
    {
      if let minute = number(place + 2), tight(place + 2) {
        guard value <= 23, minute <= 59, value >= 6 || has(start - 1, .at) else { return nil }
        return finish(value, minute, place + 3, strong: true, literal: true)
      }
      guard value <= 23, value >= 6 || has(start - 1, .at) else { return nil }
      if has(start - 1, .for) || has(start - 1, .in) { return nil }
      return finish(value, 0, place + 2, strong: true, literal: value > 12 || token.digits == 2)
    }
    // 0845, 1430 hrs
    if token.digits == 4 || token.digits == 3 {
      let hour = value / 100
      let minute = value % 100
      guard hour <= 23, minute <= 59 else { return nil }
      let hrs = unit(place + 1) == .hour
      let marked =
        hrs || has(start - 1, .at) || hasMeridiem(place + 1) || value < 1000 && token.digits == 4
      if token.digits == 4 {
        // 2027 may be a year; 1430 may not.
        guard marked || !(1900...2100).contains(value) else { return nil }
        let atom = finish(hour, minute, hrs ? place + 2 : place + 1, strong: true, literal: true)
        return atom
      }
      guard marked, hour >= 1 else { return nil }
      return finish(hour, minute, hrs ? place + 2 : place + 1, strong: true)
    }
    guard token.digits <= 2 else { return nil }
    // "nine thirty"
    let spoken = hasSign(place + 1, "-") && tight(place + 1) ? place + 2 : place + 1
    if token.digits == 0, (1...12).contains(value), let minute = number(spoken),
      tokens[spoken].digits == 0, (10...59).contains(minute)
    {
      return finish(value, minute, spoken + 1, strong: true)
    }
    if hasSign(place + 1, "%") { return nil }
    let next = place + 1
    if hasMeridiem(next) || has(next, .oclock) || part(next) != nil && tight(next) {
      return finish(value, 0, next, strong: true)
    }
    if value > 24 {
      guard has(start - 1, .at), isClockEnd(next) else { return nil }
      return ClockAtom(hour: 0, minute: 0, bare: false, next: next, strong: true, impossible: true)
    }
    guard isClockEnd(next) else { return nil }
    return finish(value, 0, next, strong: false, literal: token.digits == 2 && value < 10)
  }

  func hourNumber(_ place: Int) -> Int? {
    guard let hour = number(place), (1...12).contains(hour), tokens[place].digits <= 2,
      isClockEnd(place + 1)
    else {
      if has(place, .noon) { return 12 }
      return nil
    }
    return hour
  }

  /// +1 after the hour, -1 before it.
  func side(_ place: Int, allowOf: Bool) -> Int? {
    switch key(place) {
    case .past, .after: 1
    case .to, .before, .until: -1
    case .of where allowOf: -1
    default: nil
    }
  }

  func relative(_ hour: Int, _ minutes: Int, _ side: Int, _ next: Int) -> ClockAtom? {
    if has(next - 1, .noon) {
      let total = 720 + side * minutes
      return ClockAtom(
        hour: total / 60, minute: total % 60, bare: false, next: next, strong: true)
    }
    if side > 0 { return finish(hour, minutes, next, strong: true) }
    return finish(hour == 1 ? 12 : hour - 1, 60 - minutes, next, strong: true, hourSaid: hour)
  }

  func hasMeridiem(_ place: Int) -> Bool { meridiem(place) != nil }

  /// am, pm, a.m., p.m., and a tight "a" or "p"; with the place behind it.
  func meridiem(_ place: Int) -> (pm: Bool, next: Int)? {
    if has(place, .am) { return (false, place + 1) }
    if has(place, .pm) { return (true, place + 1) }
    guard isLetter(place, UInt8(ascii: "a")) || isLetter(place, UInt8(ascii: "p")) else {
      return nil
    }
    let pm = isLetter(place, UInt8(ascii: "p"))
    if hasSign(place + 1, "."), tight(place + 1), isLetter(place + 2, UInt8(ascii: "m")) {
      return (pm, hasSign(place + 3, ".") && tight(place + 3) ? place + 4 : place + 3)
    }
    if isLetter(place + 1, UInt8(ascii: "m")) { return (pm, place + 2) }
    return tight(place) ? (pm, place + 1) : nil
  }

  func finish(
    _ hour: Int, _ minute: Int, _ next: Int, strong: Bool, literal: Bool = false,
    hourSaid: Int? = nil
  ) -> ClockAtom {
    var atom = ClockAtom(
      hour: hour, minute: minute, bare: !literal && (1...12).contains(hour), next: next,
      strong: strong)
    if has(atom.next, .oclock) {
      atom.next += 1
      atom.strong = true
    }
    if let (pm, after) = meridiem(atom.next) {
      atom.next = after
      atom.strong = true
      atom.meridiem = true
      if hour > 12 {
        // "15:00 pm" says the same twice; "15:00 am" and "0 pm" contradict themselves.
        atom.impossible = !pm
      } else if hour == 0 {
        atom.impossible = pm
      } else {
        let base = hourSaid.map { _ in hour } ?? hour
        atom.hour = base % 12 + (pm ? 12 : 0)
        // "quarter to 12 pm": the hour before noon.
        if let hourSaid, hourSaid == 12 { atom.hour = pm ? 11 : 23 }
        if let hourSaid, hourSaid == 1 { atom.hour = pm ? 12 : 0 }
      }
      atom.bare = false
    }
    if atom.hour == 24 {
      atom.hour = 0
      atom.isMidnight = true
      atom.bare = false
    }
    if has(atom.next, .sharp) { atom.next += 1 }
    if has(atom.next, .about), atom.next < tokens.count, text(atom.next) == "ish" { atom.next += 1 }
    return atom
  }
}
