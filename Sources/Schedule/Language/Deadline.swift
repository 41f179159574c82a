/// The date by which somebody wants to have reached a goal, as the goal's text says it.
///
///     deadline(in: "Run three workshops by June", now: date)?.date  // 2026-06-30
public struct DeadlineReading: Sendable, Hashable {
  /// The words that say it: "by June".
  public var words: String
  /// Where these words stand, in bytes of the text's UTF-8.
  public var range: Range<Int>
  /// The last day that counts; nil when the calendar has no such day (then there is a problem), and
  /// when only the person knows it: "by my birthday", "before the summer break".
  public var date: CivilDate?
  public var problem: DeadlineProblem?
}

/// What is wrong with a deadline.
public enum DeadlineProblem: Sendable, Hashable {
  case past
  case impossible
}

/// Finds the deadline in a text; nil when it names none that the calendar knows.
///
/// A period counts to its last day: "by June" and "this quarter" end with the month and the
/// quarter. "By summer" is
/// when the season begins and "this summer" when it ends, as on the northern half of the earth; Easter
/// is the western one. A rhythm is no deadline, and neither is a
/// number in a name.
///
/// - Complexity: linear in the text; of a text over 20,000 bytes only these are read.
public func deadline(in text: String, now: CivilDate) -> DeadlineReading? {
  let bytes = Array(text.utf8.prefix(20_000))
  var tokens = Scanner.scan(bytes)
  Numerals.join(&tokens)
  let moment = CivilDateTime(now, CivilTime(wrappingMinutes: 0))
  let reader = Reader(tokens: tokens, bytes: bytes, now: moment)
  var finder = DeadlineFinder(reader: reader, now: now)
  return finder.find()
}

struct DeadlineFinder {
  let reader: Reader
  let now: CivilDate

  mutating func find() -> DeadlineReading? {
    var plain: DeadlineReading?
    var limited: DeadlineReading?
    var isCorrected = false
    for place in reader.tokens.indices {
      // "by the end of August, no, by 30 September": the last word wins.
      if limited != nil, corrects(place) { isCorrected = true }
      if limited == nil || isCorrected, let (start, exclusive) = limit(place),
        let found = reading(place, start, exclusive: exclusive)
      {
        limited = found
        isCorrected = false
      }
      if plain == nil, limited == nil { plain = bare(place) }
    }
    return limited ?? plain
  }

  private func corrects(_ place: Int) -> Bool {
    switch reader.key(place) {
    case .no: reader.hasSign(place + 1, ",")
    case .sorry, .correction, .rather, .oops: true
    case .mean: reader.text(place - 1).lowercased() == "i"
    default: false
    }
  }

  /// A word that sets a limit at `place`, and where the date behind it begins.
  private func limit(_ place: Int) -> (start: Int, exclusive: Bool)? {
    switch reader.key(place) {
    case .by, .until:
      // "by the time June is out"
      let time = reader.has(place + 1, .the) && reader.has(place + 2, .time)
      return (time ? place + 3 : place + 1, false)
    case .before: return (place + 1, true)
    case .within:
      return (reader.unit(reader.skipping(place + 1, .the)) == nil ? place : place + 1, false)
    case .no, .not:
      let later = reader.has(place + 1, .later) || reader.text(place + 1).lowercased() == "later"
      return later && reader.has(place + 2, .than) ? (place + 3, false) : nil
    default:
      let word = reader.text(place).lowercased()
      guard word == "deadline" || word == "due" || word == "latest" else { return nil }
      let next = reader.skipping(place + 1, .on, .by, .isA)
      return (reader.hasSign(next, ":") ? next + 1 : next, false)
    }
  }

  private func reading(_ from: Int, _ start: Int, exclusive: Bool) -> DeadlineReading? {
    if let found = feast(start) ?? half(start) ?? outOf(start) {
      return made(from, found.next, found.date.adding(days: exclusive && found.isDay ? -1 : 0), nil)
    }
    if let found = season(start) {
      // "by summer", "before the autumn": when the season begins.
      return made(from, found.next, found.isEnd ? found.last : found.first, nil)
    }
    if let next = untold(start) { return made(from, next, nil, nil) }
    // "by 5pm on Wednesday"
    if let clock = reader.clockAtom(start, ranged: false), clock.strong {
      let behind = reader.skipping(clock.next, .on, .the)
      if let found = reading(from, behind, exclusive: false) { return found }
    }
    guard let (day, next) = reader.parseSingleDay(start) else {
      if let year = year(start) { return made(from, start + 1, year, nil) }
      if reader.has(from, .within), let (day, next) = reader.bareUnit(reader.skipping(start, .the))
      {
        return made(from, next, day)
      }
      return nil
    }
    if case .month(let month) = day, reader.has(next, .next), reader.unit(next + 1) == .year,
      case .stretch(let stretch) = reader.monthStretch(month, now.year + 1)
    {
      // "until March next year"
      return made(from, next + 2, .stretch(stretch), exclusive: exclusive)
    }
    if let date = within(day, start, next) { return made(from, next, date, nil) }
    let atEnd = exclusive && (start..<next).contains { reader.has($0, .end) }
    return made(from, next, day, exclusive: exclusive && !atEnd)
  }

  /// A period or a date without a limiting word: "this year", "in March", "on 5 May".
  private func bare(_ place: Int) -> DeadlineReading? {
    if let key = reader.key(place - 1), [.every, .each, .by, .of, .not].contains(key) {
      return nil
    }
    if let found = soon(place) { return found }
    if [.this, .next, .in, .over, .during].contains(reader.key(place)) {
      let start = reader.key(place) == .this || reader.key(place) == .next ? place : place + 1
      if let found = season(start) { return made(place, found.next, found.last, nil) }
      if reader.has(place, .in), let found = half(place + 1) {
        return made(place, found.next, found.date, nil)
      }
      // "in the next 90 days"
      if !reader.has(place, .this), let found = amountAhead(place) { return found }
    }
    // "exam, autumn 26"
    if let found = season(place), found.isDated { return made(place, found.next, found.last, nil) }
    switch reader.key(place) {
    case .this, .next, .end:
      guard let (day, next) = reader.stretch(place), !reader.tokens[next - 1].possessive else {
        return nil
      }
      return made(place, next, day)
    case .in:
      if let year = year(place + 1) { return made(place, place + 2, year, nil) }
      guard let (day, next) = reader.parseDay(place), !reader.tokens[next - 1].possessive else {
        return nil
      }
      if case .weekday = day { return nil }
      return made(place, next, day)
    case .on:
      let start = reader.skipping(place + 1, .the)
      guard let (day, next) = reader.calendarDate(start) ?? reader.weekdayDay(start) else {
        return nil
      }
      if case .monthDay = day { return nil }
      return made(place, next, day)
    default: return nil
    }
  }

  /// "tomorrow", "tonight", "in two years or so", "…, dec".
  private func soon(_ place: Int) -> DeadlineReading? {
    let isLast = place + 1 == reader.tokens.count
    switch reader.lexeme(place) {
    case .key(.today), .key(.tonight), .key(.tomorrow):
      guard !reader.tokens[place].possessive, !reader.has(place - 1, .from) else { return nil }
      var next = place + 1
      if reader.part(next) != nil { next += 1 }
      return made(place, next, now.adding(days: reader.has(place, .tomorrow) ? 1 : 0), nil)
    case .key(.in):
      guard let (count, unit, next) = reader.amount(place + 1), reader.has(next, .or),
        reader.text(next + 1).lowercased() == "so", let date = later(count, unit)
      else { return nil }
      return made(place, next + 2, date, nil)
    case .month(let month) where isLast && reader.hasSign(place - 1, ","):
      return made(place, place + 1, .month(month))
    default: return nil
    }
  }

  /// "in the next 90 days", "over the coming two quarters".
  private func amountAhead(_ place: Int) -> DeadlineReading? {
    let inner = reader.skipping(place + 1, .the, .next, .coming)
    guard inner > place + 1, reader.has(inner - 1, .next) || reader.has(inner - 1, .coming),
      let (count, unit, next) = reader.amount(inner) ?? coupled(inner),
      let date = later(count, unit)
    else { return nil }
    return made(place, next, date, nil)
  }

  /// "couple of months" without its article.
  private func coupled(_ place: Int) -> (count: Int, unit: TimeUnit, next: Int)? {
    guard reader.has(place, .couple), reader.has(place + 1, .of), let unit = reader.unit(place + 2)
    else { return nil }
    return (2, unit, place + 3)
  }

  private func later(_ count: Int, _ unit: TimeUnit) -> CivilDate? {
    guard count > 0, count < 1000 else { return nil }
    switch unit {
    case .day: return now.adding(days: count)
    case .week: return now.adding(days: 7 * count)
    case .fortnight: return now.adding(days: 14 * count)
    case .month: return now.adding(months: count)
    case .quarter: return now.adding(months: 3 * count)
    case .halfYear: return now.adding(months: 6 * count)
    case .year: return now.adding(months: 12 * count)
    default: return nil
    }
  }

  private func year(_ place: Int) -> CivilDate? {
    guard let value = reader.number(place), reader.tokens[place].digits == 4,
      (now.year...(now.year + 50)).contains(value)
    else { return nil }
    return CivilDate(year: value, month: 12, day: 31)
  }

  private func made(_ from: Int, _ next: Int, _ day: Day, exclusive: Bool = false)
    -> DeadlineReading?
  {
    let shift = exclusive ? -1 : 0
    switch day {
    case .fixed(let date): return made(from, next, date.adding(days: shift), nil)
    case .either(let dates):
      guard dates.count == 1 || exclusive == false, let last = dates.max() else { return nil }
      return made(from, next, last, nil)
    case .problem(let problem): return made(from, next, nil, problem == .past ? .past : .impossible)
    case .month(let month):
      guard case .stretch(let stretch) = reader.monthStretch(month, nil) else { return nil }
      if exclusive {
        var first = stretch.first
        if first <= now { first = first.adding(months: 12) }
        return made(from, next, first.adding(days: -1), nil)
      }
      return made(from, next, stretch.last, nil)
    case .stretch(let stretch):
      return made(from, next, exclusive ? stretch.first.adding(days: -1) : stretch.last, nil)
    case .weeksAhead(let weeks): return made(from, next, now.adding(days: 7 * weeks), nil)
    case .monthsAhead(let months): return made(from, next, now.adding(months: months), nil)
    case .weekday, .yearly, .monthDay:
      guard let date = reader.single(day) else { return nil }
      return made(from, next, date.adding(days: shift), nil)
    case .places, .elapsed, .unknown: return nil
    }
  }

  private func made(
    _ from: Int, _ next: Int, _ date: CivilDate?, _ problem: DeadlineProblem?
  ) -> DeadlineReading {
    let span = reader.span(from, next)
    let words = String(decoding: reader.bytes[span], as: UTF8.self)
    var problem = problem
    if let date, date < now { problem = .past }
    return DeadlineReading(words: words, range: span, date: date, problem: problem)
  }
}
