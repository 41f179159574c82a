extension Reader {
  /// One clock time, and how sure its form is.
  struct ClockAtom {
    var hour: Int
    var minute: Int
    var bare: Bool
    var next: Int
    /// Has a colon, am or pm, "o'clock": cannot be anything but a time.
    var strong: Bool
    var isMidnight = false
    var meridiem = false
    var impossible = false
  }

  /// Reads a time or a range of times.
  mutating func readClock() -> Bool {
    let from = index
    var place = from
    var marked = false
    var ranged = false
    while let key = key(place) {
      if key == .at || key == .about || key == .by {
        marked = true
        // "by three" is a deadline, no appointment.
        if key == .by, clockAtom(place + 1, ranged: false) != nil { note(tokens[place]) }
      } else if key == .from || key == .between {
        ranged = true
      } else {
        break
      }
      place += 1
    }
    if hasSign(place, "@") || hasSign(place, "~") {
      marked = true
      place += 1
    }
    if has(place, .the), marked || ranged { return false }
    guard let first = clockAtom(place, ranged: ranged) else { return false }
    if first.impossible {
      form.problem = Heard(value: .noSuchTime, span: span(place, first.next))
      index = first.next
      return true
    }
    var clock = Clock(
      hour: first.hour, minute: first.minute, bare: first.bare, isMidnight: first.isMidnight)
    var next = first.next
    var strong = first.strong || marked
    if let (end, after) = rangeEnd(next, first, sure: strong || ranged) {
      strong = true
      var last = Clock.End(hour: end.hour, minute: end.minute, bare: end.bare)
      if first.bare, !end.bare, end.meridiem {
        // "2-3pm", "11-1pm": the start takes the half of the day that keeps the order.
        let endMinutes = end.hour * 60 + end.minute
        let late = (first.hour % 12 + 12) * 60 + first.minute
        let early = (first.hour % 12) * 60 + first.minute
        clock.hour = late < endMinutes ? late / 60 : early / 60
        clock.bare = false
      }
      if last.bare, first.meridiem, !first.bare {
        // "3pm to 4": the first such hour after the start.
        let start = first.hour * 60 + first.minute
        for hour in [last.hour % 12, last.hour % 12 + 12]
        where hour * 60 + last.minute > start {
          last = Clock.End(hour: hour, minute: last.minute, bare: false)
          break
        }
      }
      clock.end = last
      next = after
      // "10 to 4": ten minutes to four, or from ten until four?
      if has(first.next, .to), !ranged, !marked, first.hour % 5 == 0, first.minute == 0,
        first.bare, last.bare, number(place).map({ tokens[place].digits > 0 && $0 <= 10 }) == true
      {
        form.unexplained.append(span(from, next))
      }
    } else if ranged {
      // "from 3" is a time only with a strong form; "from 3 March" is not for here.
      guard strong || form.rhythm != nil, key(from) == .from else { return false }
      guard isClockEnd(next) else { return false }
    }
    if !strong {
      guard isLooseHour(place, next) else { return false }
    }
    let joint = form.clocks.isEmpty ? .none : self.joint
    form.clocks.append(
      SaidClock(clock: clock, joint: joint, span: span(from, next), token: from))
    index = next
    // "or 4pm" after this one is a second choice.
    self.joint = .none
    readOrClock()
    return true
  }

  /// "3 or 4 pm": a second time behind "or".
  private mutating func readOrClock() {
    guard has(index, .or), let last = form.clocks.last else { return }
    let place = has(index + 1, .at) ? index + 2 : index + 1
    guard var atom = clockAtom(place, ranged: false), !atom.impossible else { return }
    if weekday(atom.next) != nil, !atom.strong { return }
    if atom.meridiem, last.clock.bare, var first = form.clocks.popLast() {
      if atom.hour >= 12, first.clock.hour < 12 { first.clock.hour += 12 }
      first.clock.bare = false
      form.clocks.append(first)
    }
    if last.clock.bare == false, atom.bare, last.clock.hour >= 12, atom.hour < 12 {
      atom.hour += 12
      atom.bare = false
    }
    form.clocks.append(
      SaidClock(
        clock: Clock(hour: atom.hour, minute: atom.minute, bare: atom.bare), joint: .or,
        span: span(place, atom.next), token: place))
    index = atom.next
  }

  /// The end of a range after "to", "until", "-".
  private func rangeEnd(_ place: Int, _ first: ClockAtom, sure: Bool) -> (ClockAtom, Int)? {
    var next = place
    let dash = hasSign(place, "-")
    let word = has(place, .to) || has(place, .until) || has(place, .through) || has(place, .and)
    guard dash || word else { return nil }
    if has(place, .and) {
      guard has(index, .between) else { return nil }
    }
    next += 1
    if has(next, .about) { next += 1 }
    guard let end = clockAtom(next, ranged: true), !end.impossible else { return nil }
    if !end.strong {
      // "9 - 5 March", "at 3 until 4 December", "Tuesday 9 until 12 weeks": not a time.
      guard isClockEnd(end.next), end.hour >= 1 else { return nil }
      // Two bare numbers with a dash are hours only beside a day.
      let dated = !form.days.isEmpty || form.rhythm != nil
      if dash, !sure, !dated, !first.strong { return nil }
    }
    return (end, end.next)
  }

  /// Whether what follows a bare number leaves it free to be an hour.
  func isClockEnd(_ next: Int) -> Bool {
    switch lexeme(next) {
    case .month, .unit, .number: return false
    case .ordinal: return false
    case .key(let key):
      if key == .of, month(next + 1) != nil { return false }
      return key != .times && key != .session
    case .sign(let sign):
      guard tight(next), number(next + 1) != nil else { return true }
      if sign == UInt8(ascii: "/") { return false }
      // "2-3pm" is a range, "4-3-2027" a date.
      return sign != UInt8(ascii: "-") || !hasSign(next + 2, "-")
    default: return true
    }
  }

  /// Whether a bare number right here reads as an hour: after a day, a part of the day, a comma.
  private func isLooseHour(_ place: Int, _ next: Int) -> Bool {
    _ = next
    guard let token = tokens.indices.contains(place) ? tokens[place] : nil else { return false }
    // "nine thirty", "ten to four" come with strong atoms; the rest is settled at the end.
    return token.lexeme == .key(.noon) || token.lexeme == .key(.midnight)
  }

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
      let unitBehind = unit(place + 3) == .hour && !colon
      let dateLike = !colon && value <= 31 && (1...12).contains(minute)
      let timeSaid =
        colon || has(start - 1, .at) || hasMeridiem(place + 3) || minute > 12 || minute == 0
      if !dotted, !unitBehind, timeSaid || !dateLike {
        var next = place + 3
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
    if token.digits == 0, (1...12).contains(value), let minute = number(place + 1),
      tokens[place + 1].digits == 0, (10...59).contains(minute)
    {
      return finish(value, minute, place + 2, strong: true)
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

  private func hourNumber(_ place: Int) -> Int? {
    guard let hour = number(place), (1...12).contains(hour), tokens[place].digits <= 2,
      isClockEnd(place + 1)
    else {
      if has(place, .noon) { return 12 }
      return nil
    }
    return hour
  }

  /// +1 after the hour, -1 before it.
  private func side(_ place: Int, allowOf: Bool) -> Int? {
    switch key(place) {
    case .past, .after: 1
    case .to, .before, .until: -1
    case .of where allowOf: -1
    default: nil
    }
  }

  private func relative(_ hour: Int, _ minutes: Int, _ side: Int, _ next: Int) -> ClockAtom? {
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

  private func finish(
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

  /// A part of the day: "in the afternoon", "first thing", "after lunch".
  mutating func readPart() -> Bool {
    var place = skipping(index, .in, .on, .at, .by, .during, .over, .before, .after, .the, .this)
    let lead = key(max(index, place - 1))
    let before = (index..<place).contains { has($0, .before) }
    let after = (index..<place).contains { has($0, .after) }
    let thisDay = (index..<place).contains { has($0, .this) }
    _ = lead
    let from = index
    func found(_ part: DayPart, _ next: Int, plural: Bool = false) -> Bool {
      if thisDay {
        form.days.append(
          SaidDay(day: .fixed(today), joint: .none, span: span(from, next), token: from))
      }
      if form.part != nil, joint == .or { form.unexplained.append(span(from, next)) }
      form.part = Heard(value: part, span: span(from, next))
      form.partIsPlural = form.partIsPlural || plural
      index = next
      joint = .none
      return true
    }
    if ordinal(place) == 1, has(place + 1, .thing) { return found(.firstThing, place + 2) }
    if has(place, .end) || has(place, .ending) || has(place, .start) {
      let inner = skipping(place + 1, .of, .the, .my, .a)
      let isEnd = !has(place, .start)
      if has(inner, .work) { return found(isEnd ? .endOfDay : .firstThing, inner + 1) }
      if unit(inner) == .day || unit(inner) == .workday {
        return found(isEnd ? .endOfDay : .firstThing, inner + 1)
      }
      if text(inner).lowercased() == "business" { return found(.endOfDay, inner + 1) }
      return false
    }
    if text(place).lowercased() == "close" {
      let inner = skipping(place + 1, .of)
      let word = text(inner).lowercased()
      if inner > place + 1, word == "business" || word == "play" {
        return found(.endOfDay, inner + 1)
      }
    }
    var early: Key?
    if let key = key(place), key == .early || key == .late || key == .mid || key == .middle {
      early = key
      place = skipping(place + 1, .in, .of, .the)
      if hasSign(place, "-") { place += 1 }
    }
    if has(place, .tonight) {
      form.days.append(
        SaidDay(day: .fixed(today), joint: .none, span: span(from, place + 1), token: from))
      return found(.evening, place + 1)
    }
    if has(place, .noon), before { return found(.beforeLunch, place + 1) }
    if has(place, .noon), after { return found(.earlyAfternoon, place + 1) }
    guard case .part(var part, let plural)? = lexeme(place) else { return false }
    switch (part, early) {
    case (.morning, .early?): part = .earlyMorning
    case (.morning, .late?): part = .lateMorning
    case (.morning, .some): part = .midMorning
    case (.afternoon, .early?): part = .earlyAfternoon
    case (.afternoon, .late?): part = .lateAfternoon
    case (.afternoon, .some): part = .midAfternoon
    default: break
    }
    if part == .lunch, before { part = .beforeLunch }
    if part == .lunch, after { part = .afterLunch }
    if part != .beforeLunch, part != .afterLunch, before || after { return false }
    return found(part, place + 1, plural: plural)
  }
}
