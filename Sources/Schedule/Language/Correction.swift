/// Splits a phrase where somebody corrects themselves: "Tuesday, no, Wednesday at 4".
enum Correction {
  /// The runs of tokens between corrections; the last said wins.
  static func segments(_ tokens: [Token], text: (Int) -> String) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < tokens.count {
      if let next = marker(tokens, index, text) {
        if hasContent(tokens, start..<index) { segments.append(start..<index) }
        start = next
        index = next
      } else {
        index += 1
      }
    }
    if start < tokens.count { segments.append(start..<tokens.count) }
    return segments
  }

  private static func hasContent(_ tokens: [Token], _ range: Range<Int>) -> Bool {
    tokens[range].contains { token in
      switch token.lexeme {
      case .weekday, .number, .month, .part, .ordinal, .unit: true
      case .key(let key):
        switch key {
        case .today, .tomorrow, .noon, .midnight, .daily, .weekly, .monthly, .fortnightly, .tonight,
          .every, .weekdays:
          true
        default: false
        }
      default: false
      }
    }
  }

  /// The place behind a correcting word at `index`, or nil.
  private static func marker(_ tokens: [Token], _ index: Int, _ text: (Int) -> String) -> Int? {
    func key(_ place: Int) -> Key? {
      guard tokens.indices.contains(place), case .key(let key) = tokens[place].lexeme else {
        return nil
      }
      return key
    }
    func pause(_ place: Int) -> Bool {
      guard tokens.indices.contains(place) else { return false }
      let token = tokens[place]
      return token.isSign(",") || (token.isSign("-") && token.spaced)
        || token.isSign(".") && token.spaced == false
          && !(tokens.indices.contains(place + 1) && !tokens[place + 1].spaced)
        || token.isSign(";") || token.isSign("!")
    }
    func singular(_ place: Int) -> Bool {
      guard tokens.indices.contains(place) else { return false }
      switch tokens[place].lexeme {
      case .weekday(_, let plural): return !plural
      case .number, .month: return true
      case .ordinal: return tokens[place].digits > 0
      case .key(let key):
        return key == .at || key == .tomorrow || key == .make || key == .the || key == .on
          || key == .today
      default: return false
      }
    }
    switch key(index) {
    case .no:
      if pause(index + 1)
        || [.wait, .sorry, .make, .actually, .rather, .instead, .hang, .hold, .scratch, .that]
          .contains(key(index + 1))
      {
        return follow(tokens, index + 1, text)
      }
      if (pause(index - 1) || index > 0 && singularDay(tokens, index - 1)), singular(index + 1),
        !leavesOut(tokens, index)
      {
        return index + 1
      }
      return nil
    case .sorry, .oops, .correction, .actually, .rather:
      if key(index) == .rather, key(index + 1) == .than { return nil }
      guard index > 0 else { return follow(tokens, index + 1, text) }
      return follow(tokens, index + 1, text)
    case .wait, .hang, .hold:
      if key(index) == .wait || text(index + 1).lowercased() == "on" {
        return follow(tokens, index + 1, text)
      }
      return nil
    case .scratch: return follow(tokens, index + 1, text)
    case .make:
      // "make it four", "make that Tuesday"; "can't make it" was dealt with before.
      if key(index + 1) == .it || key(index + 1) == .that, !tokens[index].negated {
        return follow(tokens, index + 2, text)
      }
      return nil
    case .mean:
      return text(index - 1).lowercased() == "i" ? follow(tokens, index + 1, text) : nil
    case .or:
      if [.rather, .actually, .sorry].contains(key(index + 1)) {
        return follow(tokens, index + 2, text)
      }
      return nil
    default:
      let word = tokens[index].lexeme == .plain ? text(index).lowercased() : ""
      if word == "better", index > 0, key(index - 1) == .or || pause(index - 1) { return index + 1 }
      if word == "err" || word == "er" || word == "erm" || word == "um" && pause(index + 1)
        || word == "argh" || word == "nah"
      {
        return follow(tokens, index + 1, text)
      }
      if word == "change" && key(index + 1) == .that { return index + 2 }
      if word == "lets", text(index + 1).lowercased() == "say", index > 0 { return index + 2 }
      if word == "let's", text(index + 1).lowercased() == "say", index > 0 { return index + 2 }
      return nil
    }
  }

  /// Whether "no" with a day behind it leaves that day out instead of correcting: a day that was
  /// named before, "no Thursday in December", "no April" beside a rhythm.
  private static func leavesOut(_ tokens: [Token], _ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    let behind = index + 2 < tokens.count ? tokens[index + 2] : nil
    if let behind, behind.is(.session) { return true }
    let before = tokens[..<index]
    let isRecurring = before.contains(where: isHabitual)
    switch tokens[index + 1].lexeme {
    case .weekday(let day, _):
      let isNamed = before.contains { token in
        switch token.lexeme {
        case .weekday(let other, _): other == day
        case .unit(.workday), .key(.weekdays), .key(.daily): true
        default: false
        }
      }
      if isNamed { return true }
      guard isRecurring, let behind else { return false }
      return [.in, .of, .during, .over, .next, .this].contains { behind.is($0) }
    case .month: return isRecurring
    default:
      // "no the week of 14 December", "no 17 December": a day the first of its kind.
      let dated = tokens[(index + 1)...].prefix(5).contains(where: isMonthOrUnit)
      return isRecurring && dated && !before.contains(where: \.isMonth)
    }
  }

  private static func isHabitual(_ token: Token) -> Bool {
    switch token.lexeme {
    case .weekday(_, plural: true), .part(_, plural: true): true
    case .key(let key):
      [.every, .each, .daily, .weekly, .monthly, .fortnightly, .alternate, .weekdays, .times]
        .contains(key)
    default: false
    }
  }

  private static func isMonthOrUnit(_ token: Token) -> Bool {
    if case .unit(let unit) = token.lexeme {
      unit != .minute && unit != .hour
    } else {
      token.isMonth
    }
  }

  private static func singularDay(_ tokens: [Token], _ index: Int) -> Bool {
    if case .weekday(_, plural: false) = tokens[index].lexeme { true } else { false }
  }

  /// Steps over what else belongs to the correcting words.
  private static func follow(_ tokens: [Token], _ start: Int, _ text: (Int) -> String) -> Int {
    var index = start
    while index < tokens.count {
      let token = tokens[index]
      switch token.lexeme {
      case .sign
      where token.isSign(",") || token.isSign("-") || token.isSign(".") || token.isSign(";")
        || token.isSign("!"):
        index += 1
      case .key(let key)
      where [
        .sorry, .actually, .rather, .wait, .make, .it, .that, .no, .oops, .correction, .hang, .hold,
        .mean, .instead,
      ].contains(key):
        if key == .no, index + 1 < tokens.count,
          case .weekday(_, plural: true) = tokens[index + 1].lexeme
        {
          return index
        }
        index += 1
      case .plain
      where [
        "i", "lets", "let's", "let", "us", "well", "on", "better", "say", "um", "er", "erm",
        "minute", "second",
      ].contains(text(index).lowercased()):
        index += 1
      default: return index
      }
    }
    return index
  }
}
