extension Reader {
  /// Steps over numbers and words that look like dates and are none: room 12, 1:1, step 3.
  mutating func skipNoise() -> Bool {
    let from = index
    // 1:1, 2:1, one-to-one, one on one, 1-2-1
    if let a = number(from), a <= 3, tokens[from].digits <= 1 {
      if hasSign(from + 1, ":"), tight(from + 1), number(from + 2) != nil,
        tokens[from + 2].digits == 1, tight(from + 2)
      {
        return skip(to: from + 3)
      }
      let dash = hasSign(from + 1, "-") ? from + 2 : from + 1
      if a == 1, has(dash, .to) || has(dash, .on) || number(dash) == 2 && hasSign(from + 1, "-") {
        let inner = hasSign(dash + 1, "-") ? dash + 2 : dash + 1
        if number(inner) == 1, !hasSign(inner + 1, ":"), !hasMeridiem(inner + 1),
          number(dash) == 2 || hasSign(from + 1, "-") || tokens[from].digits == 0 || has(dash, .on)
        {
          return skip(to: inner + 1)
        }
      }
      if a == 1, hasSign(from + 1, "-"),
        text(from + 2).lowercased() == "off"
          || number(from + 2) == 1 && !hasMeridiem(from + 3) && key(from - 1) != .from
      {
        return skip(to: from + 3)
      }
    }
    if number(from) == 121, tokens[from].digits == 3 { return skip(to: from + 1) }
    // "the next one", "one of us", "this one": a pronoun.
    if number(from) == 1, tokens[from].digits == 0, from > 0 || has(from + 1, .of),
      unit(from + 1) == nil
    {
      if has(from - 1, .this) || has(from - 1, .next) || ordinal(from - 1) != nil
        || has(from - 1, .that) || has(from - 1, .of) || has(from + 1, .of)
        || lexeme(from - 1) == .plain && !isClockEndWord(from + 1)
      {
        return skip(to: from + 1)
      }
    }
    // Names of things with a number behind them.
    if has(from, .label) {
      var next = from + 1
      if hasSign(next, "#") || hasSign(next, "-") { next += 1 }
      if number(next) != nil,
        !hasSign(next + 1, ":") || next + 2 >= tokens.count || tokens[next + 2].spaced
          || tokens[from].end + 1 == tokens[next].start && text(from).lowercased() == "room"
      {
        next += 1
        if hasSign(next, "."), tight(next), number(next + 1) != nil, tight(next + 1) { next += 2 }
        if lexeme(next) == .plain, tight(next) { next += 1 }
        while has(next, .and) || hasSign(next, ","), number(next + 1) != nil, isListEnd(next + 2) {
          next += 2
        }
        return skip(to: next)
      }
      if case .ordinal? = lexeme(from - 1) { return skip(to: from + 1) }
      return skip(to: from + 1)
    }
    if ordinal(from) != nil, has(from + 1, .label) { return skip(to: from + 2) }
    // "our next session", "my first check-in": which meeting, not when.
    if has(from, .next) || has(from, .this) || ordinal(from).map({ $0 > 0 }) == true {
      let word = text(from + 1).lowercased()
      if has(from + 1, .session)
        || ["check", "catch", "follow", "kick", "attempt", "try"].contains(word)
      {
        return skip(to: from + 2)
      }
    }
    // 50%, 24/7, telephone numbers
    if number(from) != nil, hasSign(from + 1, "%") { return skip(to: from + 2) }
    if number(from) == 24, hasSign(from + 1, "/"), tight(from + 2), number(from + 2) == 7 {
      return skip(to: from + 3)
    }
    if number(from) != nil, tokens[from].digits >= 3, number(from + 1) != nil,
      tokens[from + 1].digits >= 5
    {
      return skip(to: from + 2)
    }
    if number(from) != nil, tokens[from].digits == 3, hasSign(from + 1, "-"), tight(from + 2),
      number(from + 2) != nil, tokens[from + 2].digits == 4
    {
      return skip(to: from + 3)
    }
    if hasSign(from, "#"), number(from + 1) != nil { return skip(to: from + 2) }
    // "Q3 review" is a name; "in Q3" is a time.
    if has(from, .quarterQ), number(from + 1) != nil, lexeme(from + 2) == .plain,
      ![.in, .by, .of, .until, .the, .for, .from, .start, .end].contains(key(from - 1))
    {
      return skip(to: from + 2)
    }
    if ["mr", "mrs", "ms", "dr", "prof"].contains(text(from).lowercased()) {
      return skip(to: hasSign(from + 1, ".") ? from + 3 : from + 2)
    }
    // People and things that are counted.
    if number(from) != nil, !has(from - 1, .at), lexeme(from + 1) == .plain,
      tokens[from + 1].spaced, Self.countable.contains(text(from + 1).lowercased())
    {
      return skip(to: from + 2)
    }
    // "our 3 person team", "my 2 reports", "with 4 others"
    if number(from) != nil, from > 0, tokens[from].digits < 4, lexeme(from + 1) == .plain,
      tokens[from + 1].spaced,
      lexeme(from - 1) == .plain
        || [.my, .our, .your, .their, .the, .with, .of, .all].contains(key(from - 1)),
      !hasMeridiem(from + 1), !Self.polite.contains(text(from + 1).lowercased()),
      !isDurationBehind(from)
    {
      return skip(to: from + 2)
    }
    if number(from) != nil, has(from - 1, .of), lexeme(from - 2) == .key(.label) {
      return skip(to: from + 1)
    }
    // A long number is a telephone or a ticket.
    if number(from) != nil, tokens[from].digits > 4 {
      return skip(to: from + 1)
    }
    // "April" and "June" behind "with" are people.
    if has(from, .with), let month = month(from + 1), [4, 5, 6, 8].contains(month),
      tokens[from + 1].capital, number(from + 2) == nil, ordinal(from + 2) == nil
    {
      return skip(to: from + 2)
    }
    if has(from, .with), weekday(from + 1) != nil, isCapitalPlain(from + 2) {
      return skip(to: from + 3)
    }
    // "see each other": whom, not how often.
    if has(from, .each), has(from + 1, .other), unit(from + 2) == nil, weekday(from + 2) == nil {
      return skip(to: from + 2)
    }
    // Greetings and set phrases.
    let word = text(from).lowercased()
    if word == "good" || word == "happy", let next = lexeme(from + 1) {
      switch next {
      case .part, .unit(.day), .weekday: return skip(to: from + 2)
      default: break
      }
    }
    if word == "of", text(from + 1).lowercased() == "course" { return skip(to: from + 2) }
    if number(from) == 1 || has(from, .a), unit(from + 1) == nil, ordinal(from + 1) == 2,
      lexeme(from + 2) == nil
    {
      return skip(to: from + 2)
    }
    return false
  }

  private mutating func skip(to next: Int) -> Bool {
    index = next
    joint = .none
    return true
  }

  /// Part of a name: a word of no meaning here with a capital letter.
  func isCapitalPlain(_ place: Int) -> Bool {
    lexeme(place) == .plain && tokens[place].capital
  }

  private func isClockEndWord(_ place: Int) -> Bool {
    switch lexeme(place) {
    case .key(.oclock), .key(.pm), .key(.am), .number, .unit, .key(.times), .key(.and), .sign,
      .weekday:
      true
    default: false
    }
  }

  private func isListEnd(_ place: Int) -> Bool {
    switch lexeme(place) {
    case .plain?, .key(.on)?, .key(.and)?, nil: true
    case .sign?: !tight(place) || place + 1 == tokens.count
    default: false
    }
  }

  private func isDurationBehind(_ place: Int) -> Bool {
    minutes(place) != nil || amount(place) != nil
  }

  /// What people put behind a bare hour.
  private static let polite: Set<String> = [
    "please", "pls", "plz", "thanks", "thx", "cheers", "ok", "okay", "if", "would", "is", "good",
    "great", "fine", "best", "ideally", "latest", "ish", "everyone", "team", "as", "until", "or",
  ]

  private static let countable: Set<String> = [
    "people", "persons", "attendees", "mentors", "mentees", "colleagues", "coffees", "coffee",
    "slides", "items", "goals", "topics", "questions", "points", "pages", "participants", "of",
    "things", "folks", "teams", "rooms", "directors", "managers", "juniors", "seniors", "euros",
    "reports", "options", "candidates", "projects", "percent", "km", "miles", "kids", "children",
  ]

  /// Words that put off or leave open: soon, some time, a week or two, after the offsite.
  mutating func readVagueness() -> Bool {
    let from = index
    func vague(_ kind: Form.Vagueness, _ next: Int) -> Bool {
      form.vague = Heard(value: kind, span: span(from, next))
      index = next
      return true
    }
    if has(from, .recurring) {
      form.saysRecurring = true
      index += 1
      return true
    }
    if has(from, .soon) || has(from, .later) { return vague(.time, from + 1) }
    let word = text(from).lowercased()
    if word == "same" || word == "usual" || word == "regular",
      has(from + 1, .time) || unit(from + 1) == .day || weekday(from + 1) != nil
    {
      form.sameTime = true
      return vague(.time, has(from + 1, .time) ? from + 2 : from + 1)
    }
    if has(from, .some) || has(from, .any),
      has(from + 1, .time) || unit(from + 1) != nil
        || lexeme(from + 1) == .plain && text(from + 1) == "point"
    {
      return vague(.time, from + 2)
    }
    if has(from, .any) || has(from, .some), weekday(from + 1) != nil || has(from + 1, .other) {
      return vague(.day, from + 1)
    }
    if has(from, .few) || has(from, .several) || (has(from, .a) && has(from + 1, .few)) {
      let inner = has(from, .a) ? from + 2 : from + 1
      if unit(inner) != nil { return vague(.aFew, inner + 1) }
    }
    let place = skipping(from, .in, .within, .for, .about)
    if let (_, _, next) = amount(place), has(next, .or),
      number(next + 1) != nil || has(next + 1, .so)
    {
      return vague(.aFew, unit(next + 2) == nil ? next + 2 : next + 3)
    }
    if let value = number(place), value > 0,
      has(place + 1, .or) || hasSign(place + 1, "-") || has(place + 1, .to),
      number(place + 2) != nil, unit(place + 3) != nil
    {
      return vague(.aFew, place + 4)
    }
    // Before and after things that only the person knows the date of.
    let event: Bool =
      switch key(from) {
      case .after, .before, .during, .following: true
      default: word == "once" || word == "when" || word == "around" && has(from + 1, .the)
      }
    if event {
      let inner = skipping(from + 1, .the, .my, .our, .your, .their, .a, .that, .next, .this, .it)
      switch lexeme(inner) {
      case .plain, .key(.session), .key(.label), .key(.holiday), .key(.unknownDay), .key(.work):
        if number(inner) == nil { return vague(.event, inner + 1) }
      default: break
      }
    }
    return false
  }
}
