/// Splits a line into tokens.
///
/// ```swift
/// Tokenizer.tokens(of: "I don't, honestly").map(\.text)   // ["i", "do", "not", "honestly"]
/// ```
///
/// Phrases in the content go through the same splitting, so what an author writes and what a person
/// types meet in the same form.
public enum Tokenizer {
  /// How many tokens of a line are read; the rest of a longer line is left alone.
  public static let limit = 600

  /// The tokens of `line`, without lexicon ids.
  ///
  /// Reads at most the first 16 KiB: nobody's answer is longer, and a pasted book must not stall
  /// the conversation.
  /// - Complexity: O(length), at most 16 KiB of it.
  public static func tokens(of line: String) -> [Token] {
    var splitter = Splitter()
    var offset = 0
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      splitter.take(scalar, at: offset..<offset + width)
      offset += width
      if splitter.tokens.count >= limit || offset > 16_384 { break }
    }
    splitter.endWord()
    return splitter.tokens
  }
}

private struct Splitter {
  var tokens: [Token] = []
  private var word = ""
  private var start = 0
  private var end = 0
  private var gap = Token.Break.sentence
  private var capital = false
  /// A pending apostrophe, comma or full stop, which belongs to a word only if a letter follows.
  private var joint: Unicode.Scalar?

  mutating func take(_ scalar: Unicode.Scalar, at range: Range<Int>) {
    guard let folded = Fold.scalar(scalar) else { return }
    if isWordPart(scalar, folded) {
      if let mark = joint {
        joint = nil
        if joins(mark, folded) { word += mark == "'" ? "'" : String(mark) } else { endWord() }
      }
      if word.isEmpty {
        start = range.lowerBound
        capital = scalar.properties.isUppercase
      }
      word += folded
      end = range.upperBound
      return
    }
    if !word.isEmpty, joint == nil, folded == "'" || folded == "." || folded == "," || folded == "/"
    {
      joint = folded.unicodeScalars.first
      return
    }
    endWord()
    switch folded {
    case " ", "\t": break
    case ",", "(", ")", "-", "\u{2013}", "\u{2014}", "\"", "/", "\u{201C}", "\u{201D}":
      // A hyphen inside a compound joins; one with space around it parts.
      if folded == "-", end == range.lowerBound { break }
      raise(.part)
    case ".", "?", "!", ";", ":", "\n", "\r", "\u{2026}": raise(.sentence)
    default:
      if scalar.properties.isEmojiPresentation || scalar.value >= 0x1F000 {
        append(String(scalar), range)
      }
    }
  }

  mutating func endWord() {
    defer { word = "" }
    let mark = joint
    joint = nil
    if !word.isEmpty {
      let range = start..<end
      for part in Contraction.expand(word) ?? [word] where !part.isEmpty { append(part, range) }
    }
    switch mark {
    case "."?: raise(.sentence)
    case ","?, "/"?: raise(.part)
    default: break
    }
  }

  private mutating func append(_ text: String, _ range: Range<Int>) {
    let name = capital && gap != .sentence && text != "i"
    tokens.append(Token(text: text, range: range, breakBefore: gap, looksLikeName: name))
    gap = .none
  }

  private mutating func raise(_ strength: Token.Break) { gap = max(gap, strength) }

  private func isWordPart(_ scalar: Unicode.Scalar, _ folded: String) -> Bool {
    if scalar.value < 0x80 {
      return scalar.properties.isAlphabetic || (scalar.value >= 0x30 && scalar.value <= 0x39)
        || scalar == "+" || scalar == "#" || scalar == "&" || scalar == "%"
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// Whether `mark` between the word so far and a following letter or digit keeps them together:
  /// `don't`, `3.5`, `1,000`, `w/o`; but not `one,two`.
  private func joins(_ mark: Unicode.Scalar, _ next: String) -> Bool {
    if mark == "'" { return true }
    if mark == "/" { return word == "w" && next == "o" }
    guard let last = word.unicodeScalars.last, let first = next.unicodeScalars.first else {
      return false
    }
    return last.properties.numericType != nil && first.properties.numericType != nil
  }
}
