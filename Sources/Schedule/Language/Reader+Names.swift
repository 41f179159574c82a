/// People who are called like a month: "my manager June and I", "April from HR", "with May".
extension Reader {
  /// Whether people are called like the month at `place`.
  func couldBeName(_ place: Int) -> Bool {
    guard let month = month(place) else { return false }
    return [3, 4, 5, 6, 8].contains(month)
      || month == 1 && tokens[place].end == tokens[place].start + 3
  }

  /// Whether the month at `place` is somebody's name. Where neither this nor a preposition or a
  /// number settles it, the word is asked about.
  func isName(_ place: Int) -> Bool {
    guard let month = month(place), couldBeName(place) || month == 1, number(place + 1) == nil,
      ordinal(place + 1) == nil, !announced(place)
    else { return false }
    // "May Chen"
    if tokens[place].capital, isCapitalPlain(place + 1) { return true }
    if !couldBeName(place) { return false }
    let before = text(place - 1).lowercased()
    if Self.meeting.contains(before) || Self.roles.contains(before) { return true }
    // "June and I", "me and June", "June and my boss"
    let next = text(place + 2).lowercased()
    if has(place + 1, .and), next == "i" || next == "me" || has(place + 2, .my) { return true }
    if has(place - 1, .and), ["i", "me", "us"].contains(text(place - 2).lowercased()) {
      return true
    }
    // "April from HR can", "June suggested"
    let begins = place == 0 || hasSign(place - 1, ",") || hasSign(place - 1, ".")
    let isPlace =
      lexeme(place + 2) == .plain || unit(place + 2) == .hour && tokens[place + 2].capital
    let acts = has(place + 1, .from) && isPlace
    return acts || begins && lexeme(place + 1) == .plain && !Self.calendar.contains(before)
  }

  /// Whether the month stands in a list or by itself behind a comma: "June, July and August".
  func isListed(_ place: Int) -> Bool {
    if year(place + 1) != nil || weekday(place - 1) != nil { return true }
    let before = hasSign(place - 1, ",") || has(place - 1, .and) || has(place - 1, .or)
    let monthBefore = before && (month(place - 2) != nil || hasSign(place - 2, ","))
    let after =
      hasSign(place + 1, ",") || has(place + 1, .and) || has(place + 1, .to)
      || has(place + 1, .or) || has(place + 1, .through) || has(place + 1, .until)
      || hasSign(place + 1, "-")
    if monthBefore || after && month(place + 2) != nil { return true }
    return before && (place + 1 == tokens.count || has(place + 1, .only))
  }

  private static let meeting: Set<String> = [
    "call", "meet", "see", "ask", "tell", "ring", "invite", "catch", "join", "joins", "visit",
  ]

  private static let roles: Set<String> = [
    "manager", "boss", "mentor", "mentee", "colleague", "coworker", "teammate", "friend", "buddy",
    "coach", "lead", "director", "supervisor", "partner", "sponsor", "junior", "senior",
    "assistant",
    "peer", "sister", "wife", "daughter", "mother", "named", "called", "dear", "hi", "hello", "hey",
    "tutor", "trainee", "apprentice", "intern", "head", "chief", "leader", "protege",
  ]

  private static let calendar: Set<String> = ["all", "whole", "throughout"]
}
