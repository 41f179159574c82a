/// Reads numbers and lengths of time at a place in a line: `12`, `twenty-five`, `a couple of weeks`.
public enum Quantity {
  /// What one of each unit letter is in months: d, w, m, y.
  static let monthsPerUnit: [Character: Double] = [
    "d": 12 / 365.25, "w": 84 / 365.25, "m": 1, "y": 12,
  ]

  /// The number that begins at token `start`, and the index behind it.
  ///
  /// Reads digits (`3`, `2.5`, `1,000`), words up to the thousands, `a couple of`, `a few` (3),
  /// `half a` and `a dozen`; a bare `a` or `an` is 1 only for ``span(in:at:)``.
  public static func number(in tokens: [Token], at start: Int) -> (value: Double, end: Int)? {
    guard start < tokens.count else { return nil }
    let text = tokens[start].text
    if let value = literal(text) { return (value, start + 1) }
    if text == "a" || text == "the", start + 1 < tokens.count {
      switch tokens[start + 1].text {
      case "couple": return (2, past("of", in: tokens, start + 2))
      case "few": return (3, past("of", in: tokens, start + 2))
      case "dozen": return (12, start + 2)
      case "hundred": return (100, start + 2)
      case "half": return (0.5, past("a", in: tokens, start + 2))
      default: return nil
      }
    }
    if text == "half" { return (0.5, past("a", in: tokens, start + 1)) }
    if text == "couple" { return (2, past("of", in: tokens, start + 1)) }
    if text == "several" { return (4, start + 1) }
    return spelled(in: tokens, at: start)
  }

  /// The length of time that begins at token `start`, in months, and the index behind it:
  /// `three weeks`, `a year and a half`, `18 months`, `2y`.
  public static func span(in tokens: [Token], at start: Int) -> (months: Double, end: Int)? {
    guard start < tokens.count else { return nil }
    if let joined = compact(tokens[start].text) { return (joined, start + 1) }
    var value = 1.0
    var next = start
    if let number = number(in: tokens, at: start) {
      (value, next) = number
    } else if ["a", "an", "one"].contains(tokens[start].text) {
      next = start + 1
    } else {
      return nil
    }
    if next + 2 < tokens.count, tokens[next].text == "and", tokens[next + 1].text == "a",
      tokens[next + 2].text == "half"
    {
      value += 0.5
      next += 3
    }
    // "12, not 10 years": the unit behind the number that is turned down is the first one's too.
    if next + 2 < tokens.count, tokens[next].text == "not",
      let other = number(in: tokens, at: next + 1), other.end < tokens.count,
      unit(tokens[other.end].text) != nil
    {
      next = other.end
    }
    guard next < tokens.count, let unit = unit(tokens[next].text) else { return nil }
    next += 1
    if next + 2 < tokens.count, tokens[next].text == "and", tokens[next + 1].text == "a",
      tokens[next + 2].text == "half"
    {
      value += 0.5
      next += 3
    }
    return (value * unit, next)
  }

  private static func unit(_ word: String) -> Double? {
    switch word {
    case "day", "days": monthsPerUnit["d"]
    case "week", "weeks", "wk", "wks": monthsPerUnit["w"]
    case "fortnight", "fortnights": monthsPerUnit["w"].map { $0 * 2 }
    case "month", "months", "mth", "mo", "mos": 1
    case "quarter", "quarters": 3
    case "year", "years": 12
    case "decade", "decades": 120
    default: nil
    }
  }

  /// `18m`, `2y`, `3w`, `6mo`: a number with its unit grown on.
  private static func compact(_ text: String) -> Double? {
    // Most words are no quantity, and a pasted megabyte of digits is none either.
    guard let first = text.utf8.first, first >= 0x30, first <= 0x39, text.utf8.count <= 16,
      let letter = text.drop(while: { $0.isNumber }).first,
      let value = Double(text.prefix { $0.isNumber }),
      let unit = monthsPerUnit[letter]
    else { return nil }
    let rest = text.drop { $0.isNumber }
    let isUnit = rest.count == 1 || ["mo", "yr", "wk", "yrs", "wks", "mos"].contains(rest)
    return isUnit ? value * unit : nil
  }

  private static func literal(_ text: String) -> Double? {
    guard let first = text.utf8.first, first >= 0x30, first <= 0x39, text.utf8.count <= 12 else {
      return nil
    }
    return Double(text.filter { $0 != "," && $0 != "+" })
  }

  private static func spelled(in tokens: [Token], at start: Int) -> (value: Double, end: Int)? {
    var total = 0.0
    var current = 0.0
    var next = start
    var isEmpty = true
    while next < tokens.count, next - start < 6 {
      let text = tokens[next].text
      if let unit = units[text], current.truncatingRemainder(dividingBy: 10) == 0 || isEmpty {
        current += unit
      } else if let ten = tens[text], current.truncatingRemainder(dividingBy: 100) == 0 {
        current += ten
      } else if text == "hundred", !isEmpty {
        current *= 100
      } else if text == "thousand", !isEmpty {
        total += current * 1000
        current = 0
      } else {
        break
      }
      isEmpty = false
      next += 1
    }
    return isEmpty ? nil : (total + current, next)
  }

  private static func past(_ word: String, in tokens: [Token], _ index: Int) -> Int {
    index < tokens.count && tokens[index].text == word ? index + 1 : index
  }

  private static let units: [String: Double] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "zero": 0,
  ]
  private static let tens: [String: Double] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
  ]
}
