/// Marks the parts of a phrase in which somebody says when they cannot: "I'm busy on Monday".
enum Unavailable {
  static func mark(_ tokens: inout [Token], text: (Int) -> String) {
    var start = 0
    for index in 0...tokens.count {
      let ends = index == tokens.count || endsClause(tokens, index, text)
      guard ends else { continue }
      if start < index, isNegative(tokens, start..<index, text) {
        for place in start..<index { tokens[place].negated = true }
      }
      start = index + 1
    }
  }

  private static func endsClause(_ tokens: [Token], _ index: Int, _ text: (Int) -> String) -> Bool {
    let token = tokens[index]
    if token.isSign(",") || token.isSign(";") || token.isSign("!") || token.isSign("?") {
      return true
    }
    if token.isSign("."), index + 1 == tokens.count || tokens[index + 1].spaced { return true }
    if token.isSign("-"), token.spaced { return true }
    if token.is(.so) || token.is(.but) || token.is(.then) { return true }
    let word = token.lexeme == .plain ? text(index).lowercased() : ""
    return word == "how" || word == "because" || word == "therefore" || word == "what"
      || word == "lets" || word == "let's" || word == "please" || word == "can" && index > 0
  }

  /// "why don't we meet on Tuesday", "won't you join": no refusal at all.
  private static func isSuggestion(_ index: Int, _ text: (Int) -> String) -> Bool {
    ["we", "you", "mind", "care"].contains(text(index + 1).lowercased())
      || text(index - 1).lowercased() == "why"
  }

  /// "Monday is bad", "off in December", not "kick off on Monday".
  private static func isUnsuitable(
    _ tokens: [Token], _ index: Int, _ range: Range<Int>, _ text: (Int) -> String
  ) -> Bool {
    switch text(index).lowercased() {
    case "bad", "full", "impossible", "tricky", "excluded", "excepted", "omitted", "exempt",
      "blocked":
      return index > range.lowerBound
    case "off":
      let dash = index > range.lowerBound + 1 && tokens[index - 1].isSign("-")
      let before = index > range.lowerBound ? text(dash ? index - 2 : index - 1).lowercased() : ""
      let starts = ["kick", "kicking", "kicks", "set", "start", "starting", "sign", "show", "one"]
      if starts.contains(before) || index > 0 && tokens[index - 1].is(.start) { return false }
      guard index == range.lowerBound else { return true }
      return index + 1 < range.upperBound
        && [.in, .on, .during, .over].contains { tokens[index + 1].is($0) }
    default: return false
    }
  }

  private static func isNegative(_ tokens: [Token], _ range: Range<Int>, _ text: (Int) -> String)
    -> Bool
  {
    var negative = false
    for index in range {
      guard case .key(let key) = tokens[index].lexeme else {
        if tokens[index].lexeme == .plain, isUnsuitable(tokens, index, range, text) {
          negative = true
        }
        continue
      }
      func next(_ wanted: Key...) -> Bool {
        (index + 1..<min(index + 4, range.upperBound)).contains { place in
          if case .key(let key) = tokens[place].lexeme { wanted.contains(key) } else { false }
        }
      }
      switch key {
      case .busy:
        if index > range.lowerBound, tokens[index - 1].is(.not) { return false }
        negative = true
      case .cannot: negative = !next(.wait)
      case .doesNot where next(.works, .available, .make, .session): negative = true
      case .doesNot where index + 1 == range.upperBound && index > range.lowerBound:
        // "Thursdays suit her, Fridays don't"
        negative = true
      case .doesNot where isSuggestion(index, text): break
      case .doesNot:
        if (index..<range.upperBound).contains(where: {
          ["good", "do", "meet", "see", "want", "like", "happen", "talk", "speak"].contains(
            text($0).lowercased())
        }) {
          negative = true
        }
      case .apart where index > range.lowerBound && !next(.from): negative = true
      case .not where next(.available, .works): negative = true
      case .no where index + 1 < range.upperBound && text(index + 1).lowercased() == "good":
        negative = true
      case .out
      where index > range.lowerBound && tokens[index - 1].possessive
        || ["is", "am", "are", "i'm", "im", "be", "she's", "he's", "they're"].contains(
          text(index - 1).lowercased()):
        negative = true
      default: break
      }
    }
    return negative
  }
}
