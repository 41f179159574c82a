/// Reads the tokens of one phrase from left to right into a form.
///
/// Each `read…` method looks at the place it is given and, when the words there are its own, takes
/// them and says where the rest begins. What nobody takes and what could matter is kept as
/// unexplained, and later asked about.
struct Reader {
  let tokens: [Token]
  let bytes: [UInt8]
  let today: CivilDate
  let now: CivilDateTime
  var form = Form()
  var index = 0
  /// Between the days read last and the next one.
  var joint = Joint.none

  init(tokens: [Token], bytes: [UInt8], now: CivilDateTime) {
    self.tokens = tokens
    self.bytes = bytes
    self.now = now
    today = now.date
  }

  /// Reads everything, and keeps the books: words that filled a field which later words filled
  /// anew ("until March … until June") are unexplained.
  mutating func read() -> Form {
    var takings: [Range<Int>] = []
    while index < tokens.count {
      let before = index
      let isTaken = step()
      if index == before { index += 1 }
      let words = span(before, min(index, tokens.count))
      if isTaken, form.touches(words) { takings.append(words) }
    }
    for words in takings where !form.touches(words) { form.unexplained.append(words) }
    return form
  }

  /// Takes what stands here; whether a rule did.
  private mutating func step() -> Bool {
    if tokens[index].negated {
      readNegatedClause()
      return true
    }
    if skipNoise() || readException() || readBound() || readRhythm() || readDuration()
      || readClock() || readAnchor() || readPart() || readZone() || readVagueness()
    {
      if form.problem != nil { joint = .none }
      return true
    }
    leave()
    return false
  }

  /// Steps over a token that no rule took, noting those that could matter.
  private mutating func leave() {
    let token = tokens[index]
    defer { index += 1 }
    switch token.lexeme {
    case .plain:
      joint = .none
    case .sign(let sign):
      if sign == UInt8(ascii: "/") || sign == UInt8(ascii: "&") || sign == UInt8(ascii: "+") {
        joint = .and
      } else if sign == UInt8(ascii: "-"), !token.spaced {
        joint = .through
      } else if sign == UInt8(ascii: ",") {
        if joint == .none { joint = .comma }
      } else {
        // A minus sign: nobody meets for -3 weeks.
        if sign == UInt8(ascii: "-"), tight(index + 1), number(index + 1) != nil { note(token) }
        joint = .none
      }
    case .number(let value):
      if value <= 31 || (token.digits == 4 && value < 2400) {
        form.loose.append((value, token.start..<token.end, index))
      } else {
        note(token)
      }
    case .key(let key):
      switch key {
      case .and: joint = .and
      case .or: joint = .or
      case .to, .through: joint = .through
      case .on, .at, .the, .of, .in, .for, .both, .about, .only, .just, .then, .a: break
      case .either: break
      case .once: form.once = token.start..<token.end
      case .early, .late, .mid:
        // "early Tuesday morning"
        if weekday(index + 1) == nil || part(index + 2) == nil { note(token) }
        joint = .none
      case .doesNot, .cannot:
        // "why don't we", "I don't mind": no refusal; another one in this clause must not be lost.
        let next = text(index + 1).lowercased()
        let isHarmless =
          ["we", "you", "mind", "care", "forget", "worry", "hesitate", "know", "wait"].contains(
            next)
          || has(index + 1, .wait) || text(index - 1).lowercased() == "why"
        if !isHarmless, tokensOfClause.contains(where: couldMatter) { note(token) }
      case .apart where couldMatter(index + 1): note(token)
      case .skip:
        // "a lunch break" leaves nothing out, "break over Easter" does.
        if tokensOfClause.contains(where: couldMatter) { note(token) }
        joint = .none
      case .no:
        // "no problem" says nothing about dates; "no every Tuesday" and "tomorrow no" might.
        let ends =
          tokensOfClause.isEmpty && index > 0 && (couldMatter(index - 1) || unit(index - 1) != nil)
        if couldMatter(index + 1) || ends { note(token) }
        joint = .none
      case .but:
        // Only before something that could be left out.
        if weekday(index + 1) != nil || month(index + 1) != nil { note(token) }
        joint = .none
      default:
        if key.matters { note(token) }
        joint = .none
      }
    case .month(let month):
      // "may" is a verb and "march" a walk unless a number or a preposition stands by.
      if month == 5 || month == 3, !token.capital { return }
      joint = .none
      if isName(index) { return }
      note(token)
    case .unit(let unit):
      // "have a good day", "my year": units alone say nothing, counted ones do.
      let counted = has(index - 1, .a) || number(index - 1) != nil || ordinal(index - 1) != nil
      let alone = unit == .minute || unit == .hour || unit == .day || unit == .year
      if alone, !counted { return }
      note(token)
    case .weekday, .ordinal, .part: note(token)
    }
  }

  /// The places behind this one up to the end of the clause.
  private var tokensOfClause: Range<Int> {
    let rest = (index + 1)..<max(index + 1, tokens.count)
    let end = rest.first { place in
      guard case .sign(let sign)? = lexeme(place) else { return has(place, .so) }
      return sign == UInt8(ascii: ",") || sign == UInt8(ascii: ".") || sign == UInt8(ascii: ";")
    }
    return rest.lowerBound..<(end ?? rest.upperBound)
  }

  /// Whether the word at `place` belongs to the calendar.
  private func couldMatter(_ place: Int) -> Bool {
    switch lexeme(place) {
    case .weekday, .month, .number, .ordinal, .part: true
    case .key(let key): key.matters
    default: false
    }
  }

  mutating func note(_ token: Token) { form.unexplained.append(token.start..<token.end) }

  /// Whether a time was said behind the days: then another day may begin another meeting.
  var isTimed: Bool {
    let days = max(
      form.days.last { !$0.isStretch }?.span.upperBound ?? 0, form.rhythm?.span.upperBound ?? 0)
    let time = max(form.clocks.last?.span.lowerBound ?? -1, form.part?.span.lowerBound ?? -1)
    return time >= days
  }

  /// Puts complete days and their time aside when another day begins behind them.
  mutating func beginAnother(_ joint: Joint) {
    form.linked.append(
      Linked(
        days: form.days.filter { !$0.isStretch }, rhythm: form.rhythm, clocks: form.clocks,
        part: form.part, joint: joint))
    form.days.removeAll { !$0.isStretch }
    form.clocks = []
    form.part = nil
  }

  // MARK: Looking ahead

  func lexeme(_ index: Int) -> Lexeme? {
    tokens.indices.contains(index) ? tokens[index].lexeme : nil
  }
  func key(_ index: Int) -> Key? {
    if case .key(let key)? = lexeme(index) { key } else { nil }
  }
  func has(_ index: Int, _ key: Key) -> Bool { lexeme(index) == .key(key) }
  func hasSign(_ index: Int, _ sign: Unicode.Scalar) -> Bool {
    lexeme(index) == .sign(UInt8(ascii: sign))
  }
  func unit(_ index: Int) -> TimeUnit? {
    if case .unit(let unit)? = lexeme(index) { unit } else { nil }
  }
  func weekday(_ index: Int) -> Weekday? {
    if case .weekday(let day, _)? = lexeme(index) { day } else { nil }
  }
  func isPluralWeekday(_ index: Int) -> Bool {
    if case .weekday(_, plural: true)? = lexeme(index) {
      return !tokens[index].possessive
    }
    return false
  }
  func month(_ index: Int) -> Int? {
    if case .month(let month)? = lexeme(index) { month } else { nil }
  }
  func number(_ index: Int) -> Int? {
    if case .number(let value)? = lexeme(index) { value } else { nil }
  }
  func ordinal(_ index: Int) -> Int? {
    if case .ordinal(let value)? = lexeme(index) { value } else { nil }
  }
  func part(_ index: Int) -> DayPart? {
    if case .part(let part, _)? = lexeme(index) { part } else { nil }
  }
  func tight(_ index: Int) -> Bool { tokens.indices.contains(index) && !tokens[index].spaced }

  /// The first place at or after `index` that is none of these small words.
  func skipping(_ index: Int, _ keys: Key...) -> Int {
    var index = index
    while let key = key(index), keys.contains(key) { index += 1 }
    return index
  }

  func span(_ from: Int, _ to: Int) -> Range<Int> {
    guard from < to, to <= tokens.count else { return 0..<0 }
    return tokens[from].start..<tokens[to - 1].end
  }

  func text(_ index: Int) -> String {
    guard tokens.indices.contains(index) else { return "" }
    return String(decoding: bytes[tokens[index].start..<tokens[index].end], as: UTF8.self)
  }

  func isLetter(_ index: Int, _ letter: UInt8) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let token = tokens[index]
    return token.end == token.start + 1 && bytes[token.start] | 0x20 == letter
  }
}

extension Key {
  /// Whether this word, left over, could change what was meant.
  var matters: Bool {
    switch self {
    case .every, .each, .per, .other, .alternate, .next, .coming, .following, .until, .between,
      .before, .after, .since, .today, .tomorrow, .tonight, .yesterday, .am, .pm, .oclock, .noon,
      .midnight, .except, .excluding, .but, .not, .skip, .without, .never, .biweekly, .bimonthly,
      .daily, .weekly, .fortnightly, .monthly, .quarterly, .yearly, .halfYearly, .weekdays,
      .twice, .thrice, .holiday, .christmas, .unknownDay, .ago, .most, .times,
      .early, .late, .later, .start, .ending, .end, .rest, .busy, .half, .minus, .several, .few,
      .than:
      true
    default: false
    }
  }
}
