import Understanding

/// Finds a goal's deadline: in the language of dates, and in the roundabout words that people use for
/// a day.
///
/// "Before the year is out" is heard by a rule that is called `31 December`, and that is what the
/// language of dates is asked. So its reader stays small, and the words stand in the content.
struct DeadlineFinder {
  let utterance: Utterance
  /// Asks the language of dates for the deadline in a text.
  let ask: (String) -> Deadline?

  /// The deadline; nil when there is none, or when a time is a standard ("reply within a day").
  var deadline: Deadline? {
    let plain = ask(utterance.line)
    let roundabout = self.roundabout
    var found = roundabout ?? plain
    if let plain, let roundabout, !overlap(plain.words, roundabout.words) { found = plain }
    if let vague = found, let exact = exacter(than: vague) { found = exact }
    guard let found, !isStandard(found), !isRefused(found) else { return nil }
    return found
  }

  /// A day behind the one that was found, when it corrects it ("by August, no, by September") or gives
  /// the number that the first left out ("before summer starts on 21 June").
  private func exacter(than found: Deadline) -> Deadline? {
    guard let place = utterance.line.firstRange(of: found.words) else { return nil }
    let rest = String(utterance.line[place.upperBound...])
    guard let next = ask(rest), next.date != nil, next.words != found.words,
      let start = utterance.line[place.upperBound...].firstRange(of: next.words)?.lowerBound
    else { return nil }
    let between = Tokenizer.tokens(of: String(utterance.line[place.upperBound..<start])).map(\.text)
    let isCorrection = between.contains { Self.corrections.contains($0) }
    let isNumbered =
      next.words.contains(where: \.isNumber) && !found.words.contains(where: \.isNumber)
    return isCorrection || isNumbered && between.count < 4 ? next : nil
  }

  private var roundabout: Deadline? {
    for hit in utterance.hits(of: "goal-month") where hit.tokens.upperBound < tokens.count {
      let month = tokens[hit.tokens.upperBound].text
      let range = hit.tokens.lowerBound..<hit.tokens.upperBound + 1
      if let found = read("\(hit.rule.name) \(month)", at: range, opener: "") { return found }
    }
    if let found = ahead { return found }
    for hit in utterance.hits(of: "goal-date").sorted(by: { $0.tokens.count > $1.tokens.count }) {
      let day = feast(hit.rule.name, before: hit.tokens.upperBound) ?? hit.rule.name
      // "By spring 2027": the year may follow.
      let next = hit.tokens.upperBound
      if let year = tokens.dropFirst(next).first.flatMap({ Int($0.text) }), (2000..<2200) ~= year,
        let found = read("\(day) \(year)", at: hit.tokens.lowerBound..<next + 1)
      {
        return found
      }
      if let found = read(day, at: hit.tokens) { return found }
    }
    return afterthought
  }

  /// A month or a day that is only put behind: "pass PRINCE2, dec", "first draft – 3 May".
  private var afterthought: Deadline? {
    guard let start = tokens.indices.last(where: { $0 > 0 && tokens[$0].breakBefore >= .part }),
      tokens.count - start <= 3
    else { return nil }
    return read(utterance.words(start..<tokens.count), at: start..<tokens.count)
  }

  /// "In the next ten weeks", "inside three months", "six months from now".
  private var ahead: Deadline? {
    for index in tokens.indices {
      guard let number = Quantity.number(in: tokens, at: index), number.value >= 1,
        number.value < 1000, number.end < tokens.count,
        Self.units.contains(tokens[number.end].text),
        !["a", "per", "each", "every"].contains(tokens.dropFirst(number.end + 1).first?.text)
      else { continue }
      let end = number.end + 1
      var start = index
      while start > 0, Self.leads.contains(tokens[start - 1].text) { start -= 1 }
      let isFromNow =
        end + 1 < tokens.count && tokens[end].text == "from"
        && ["now", "today"].contains(tokens[end + 1].text)
      let leads = tokens[start..<index].map(\.text)
      guard isFromNow || !Self.openers.isDisjoint(with: leads) else { continue }
      let range = start..<(isFromNow ? end + 2 : end)
      let text = "in \(Int(number.value)) \(tokens[number.end].text)"
      if let found = read(text, at: range, opener: "") { return found }
    }
    return nil
  }

  /// What the language of dates makes of `text`, in the person's own words.
  private func read(_ text: String, at range: Range<Int>, opener: String = "by ") -> Deadline? {
    guard var found = ask(opener + text) ?? (opener.isEmpty ? nil : ask(text)) else { return nil }
    var start = range.lowerBound
    while start > 0, tokens[start].breakBefore == .none, Self.lead.contains(tokens[start - 1].text)
    {
      start -= 1
    }
    found.words = utterance.words(start..<range.upperBound)
    return found
  }

  /// The next Easter or Whitsun as a plain date; nil for other names.
  private func feast(_ name: String, before next: Int) -> String? {
    guard name == "easter" || name == "whitsun", let tomorrow = ask("by tomorrow")?.date,
      let year = Int(tomorrow.prefix(4))
    else { return nil }
    if let said = tokens.dropFirst(next).first.flatMap({ Int($0.text) }), said >= year, said < 2200
    {
      return Self.easter(said, plus: name == "whitsun" ? 49 : 0)
    }
    for year in [year, year + 1] {
      let date = Self.easter(year, plus: name == "whitsun" ? 49 : 0)
      if date >= tomorrow { return date }
    }
    return nil
  }

  /// The Sunday so many days after Easter Sunday, as ISO text (the anonymous Gregorian algorithm).
  static func easter(_ year: Int, plus days: Int) -> String {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7
    let f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114
    var (month, day) = (f / 31, f % 31 + 1 + days)
    while month < 6, day > lengths[month - 3] {
      day -= lengths[month - 3]
      month += 1
    }
    return "\(year)-0\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// How long March, April and May are; Whitsun is in June at the latest.
  private static let lengths = [31, 30, 31]

  private func isStandard(_ deadline: Deadline) -> Bool {
    guard let days = deadline.daysAway, days <= 7 else { return false }
    let pieces = utterance.hits(of: "goal")
    if deadline.words.lowercased().hasPrefix("within") {
      // "Within two days, every time".
      if pieces.contains(where: { $0.rule.name == "habit" }) { return true }
    }
    return pieces.contains {
      $0.rule.name == "turnaround" && utterance.words($0.tokens).contains(deadline.words)
    }
  }

  /// "Not next year" names no deadline.
  private func isRefused(_ deadline: Deadline) -> Bool {
    guard let place = utterance.line.firstRange(of: deadline.words) else { return false }
    let start = utterance.line.utf8.distance(
      from: utterance.line.startIndex, to: place.lowerBound)
    guard let index = tokens.firstIndex(where: { $0.range.lowerBound >= start }), index > 0 else {
      return false
    }
    return tokens[index - 1].text == "not"
  }

  private func overlap(_ a: String, _ b: String) -> Bool {
    guard let first = utterance.line.firstRange(of: a),
      let second = utterance.line.firstRange(of: b)
    else { return false }
    return first.overlaps(second)
  }

  private var tokens: [Token] { utterance.tokens }

  private static let lead: Set<String> = ["by", "in", "until", "till", "before", "on", "at", "the"]
  private static let corrections: Set<String> = ["no", "sorry", "rather", "actually", "correction"]
  private static let units: Set<String> = [
    "day", "days", "week", "weeks", "fortnights", "month", "months", "quarters", "year", "years",
  ]
  private static let openers: Set<String> = [
    "next", "coming", "following", "inside", "within", "in",
  ]
  private static let leads: Set<String> = openers.union([
    "the", "in", "over", "during", "for", "of",
  ])
}
