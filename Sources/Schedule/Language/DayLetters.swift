/// Weekdays that are written as letters: "M/W/F", "T/Th", "MWF".
enum DayLetters {
  static func expand(_ tokens: inout [Token], _ bytes: [UInt8]) {
    var index = 0
    while index < tokens.count {
      if let end = strokes(tokens, index, bytes) {
        for place in stride(from: index, to: end, by: 2) {
          if let day = day(text(tokens[place], bytes)) {
            tokens[place].lexeme = .weekday(day, plural: true)
          }
        }
        index = end
      } else if tokens[index].capital, let days = run(text(tokens[index], bytes)) {
        let token = tokens[index]
        let all = days.map { day in
          var one = token
          one.lexeme = .weekday(day, plural: true)
          return one
        }
        var and = token
        and.lexeme = .key(.and)
        let list = all.dropFirst().reduce(into: [all[0]]) { $0 += [and, $1] }
        tokens.replaceSubrange(index...index, with: list)
        index += list.count
      } else {
        index += 1
      }
    }
  }

  /// The end of a run of letters with strokes between them, at least two of them.
  private static func strokes(_ tokens: [Token], _ start: Int, _ bytes: [UInt8]) -> Int? {
    var place = start
    var end: Int?
    while place < tokens.count, tokens[place].capital, day(text(tokens[place], bytes)) != nil,
      place == start || !tokens[place].spaced
    {
      if place > start { end = place + 1 }
      guard place + 1 < tokens.count, tokens[place + 1].isSign("/"), !tokens[place + 1].spaced
      else { break }
      place += 2
    }
    return end
  }

  private static func text(_ token: Token, _ bytes: [UInt8]) -> String {
    token.end - token.start <= 5
      ? String(decoding: bytes[token.start..<token.end], as: UTF8.self) : ""
  }

  private static func day(_ letters: String) -> Weekday? {
    switch letters {
    case "M", "Mo": .monday
    case "T", "Tu": .tuesday
    case "W", "We": .wednesday
    case "Th", "R", "TH": .thursday
    case "F", "Fr": .friday
    default: nil
    }
  }

  private static func run(_ letters: String) -> [Weekday]? {
    switch letters {
    case "MWF": [.monday, .wednesday, .friday]
    case "TTh", "TTH", "TuTh": [.tuesday, .thursday]
    case "MW": [.monday, .wednesday]
    default: nil
    }
  }
}
