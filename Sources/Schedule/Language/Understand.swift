/// Reads what a phrase says about when to meet, and decides: one meaning, a question, a refusal,
/// or nothing about dates at all.
///
///     understand("every other Tuesday at 3pm for 45 minutes", now: now, zone: berlin)
///
/// `now` is the wall clock in `zone`. The function reads no clock and keeps no state.
///
/// - Complexity: linear in the phrase; phrases over 2,000 bytes are refused unread.
public func understand(_ phrase: String, now: CivilDateTime, zone: ZoneID) -> When {
  switch hear(phrase, now: now) {
  case .failure(let refusal): return .reject(refusal)
  case .success(let form):
    guard !form.isEmpty else { return .none }
    var decision = Decision(form: form, phrase: phrase, now: now, zone: zone)
    return decision.decide()
  }
}

enum Hearing {
  case success(Form)
  case failure(Refusal)
}

/// Scans and reads a phrase, corrections applied, nothing decided.
func hear(_ phrase: String, now: CivilDateTime) -> Hearing {
  if phrase.utf8.count > Scanner.longestPhrase {
    let head = phrase.utf8.prefix(200)
    return .failure(Refusal(isCalendarFile(Array(head)) ? .calendarFile : .tooLong))
  }
  let bytes = Array(phrase.utf8)
  if isCalendarFile(bytes) { return .failure(Refusal(.calendarFile)) }
  var tokens = Scanner.scan(bytes)
  Numerals.join(&tokens)
  DayLetters.expand(&tokens, bytes)
  let spans = tokens.map { $0.start..<$0.end }
  func text(_ index: Int) -> String {
    spans.indices.contains(index) ? String(decoding: bytes[spans[index]], as: UTF8.self) : ""
  }
  Unavailable.mark(&tokens, text: text)
  let segments = Correction.segments(tokens, text: text)
  var form = Form()
  for (index, segment) in segments.enumerated() {
    var reader = Reader(
      tokens: segments.count == 1 && segment == tokens.indices ? tokens : Array(tokens[segment]),
      bytes: bytes, now: now)
    let part = reader.read()
    form = index == 0 ? part : form.merging(part)
  }
  return .success(form)
}

private func isCalendarFile(_ bytes: [UInt8]) -> Bool {
  let mark = Array("BEGIN:VCALENDAR".utf8)
  guard bytes.count >= mark.count else { return false }
  for start in 0...min(bytes.count - mark.count, 100) where bytes[start] == mark[0] {
    if bytes[start..<(start + mark.count)].elementsEqual(mark) { return true }
  }
  return false
}

/// Joins the parts of numbers: "twenty five", "twenty-first", "10,000", "a couple of".
enum Numerals {
  static func join(_ tokens: inout [Token]) {
    var index = 0
    while index + 1 < tokens.count {
      defer { index += 1 }
      guard case .number(let tens) = tokens[index].lexeme else { continue }
      // 10,000
      if tokens[index + 1].isSign(","), !tokens[index + 1].spaced, index + 2 < tokens.count,
        !tokens[index + 2].spaced, case .number(let rest) = tokens[index + 2].lexeme,
        tokens[index + 2].digits == 3, tokens[index].digits <= 3, tokens[index].digits > 0
      {
        tokens[index].lexeme = .number(tens * 1000 + rest)
        tokens[index].digits += 3
        tokens[index].end = tokens[index + 2].end
        tokens.removeSubrange((index + 1)...(index + 2))
        continue
      }
      guard tokens[index].digits == 0, tens >= 20, tens % 10 == 0 else { continue }
      let next = tokens[index + 1].isSign("-") ? index + 2 : index + 1
      guard next < tokens.count, tokens[next].digits == 0 else { continue }
      switch tokens[next].lexeme {
      case .number(let ones) where (1...9).contains(ones):
        tokens[index].lexeme = .number(tens + ones)
      case .ordinal(let ones) where (1...9).contains(ones):
        tokens[index].lexeme = .ordinal(tens + ones)
      default: continue
      }
      tokens[index].end = tokens[next].end
      tokens.removeSubrange((index + 1)...next)
    }
  }
}
