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
    // "how about six in total"
    if place > from, sessions(place) != nil { return false }
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
      settleMinutesTo(&clock, first, place, from, next, marked: ranged || marked)
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

  /// "10 to 4" is ten minutes to four as well as a long meeting: then it is asked about.
  mutating func settleMinutesTo(
    _ clock: inout Clock, _ first: ClockAtom, _ place: Int, _ from: Int, _ next: Int, marked: Bool
  ) {
    guard let end = clock.end, end.bare, end.minute == 0, first.bare, first.minute == 0, !marked,
      has(first.next, .to), first.hour == 5 || first.hour == 10, tokens[place].digits > 0
    else { return }
    let hours = floorMod(end.hour - first.hour, 12)
    if (1...2).contains(hours) { return }
    form.unexplained.append(span(from, next))
    clock = Clock(hour: end.hour == 1 ? 12 : end.hour - 1, minute: 60 - first.hour, bare: true)
  }

  /// "3 or 4 pm": a second time behind "or".
  mutating func readOrClock() {
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
  func rangeEnd(_ place: Int, _ first: ClockAtom, sure: Bool) -> (ClockAtom, Int)? {
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
      let dated =
        !form.days.isEmpty || form.rhythm != nil || weekday(end.next) != nil
        || [.on, .every, .each, .tomorrow, .today].contains(key(end.next))
      if dash, !sure, !dated, !first.strong { return nil }
    }
    return (end, end.next)
  }

  /// Whether what follows a bare number leaves it free to be an hour.
  func isClockEnd(_ next: Int) -> Bool {
    switch lexeme(next) {
    case .number: return minutes(next) != nil || sessions(next) != nil
    case .month, .unit: return false
    case .ordinal(let value):
      return weekday(next + 1) != nil
        || value == -1 && (number(next + 1) == 1 || has(next + 1, .session))
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
  func isLooseHour(_ place: Int, _ next: Int) -> Bool {
    _ = next
    guard let token = tokens.indices.contains(place) ? tokens[place] : nil else { return false }
    // "nine thirty", "ten to four" come with strong atoms; the rest is settled at the end.
    return token.lexeme == .key(.noon) || token.lexeme == .key(.midnight)
  }
}
