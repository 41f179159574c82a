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
      if scalar.value < 0x80 {
        splitter.take(UInt8(scalar.value), at: offset)
      } else {
        splitter.take(scalar, at: offset..<offset + width)
      }
      offset += width
      if splitter.tokens.count >= limit || offset > 16_384 { break }
    }
    splitter.endWord()
    return splitter.tokens
  }
}

private struct Splitter {
  var tokens: [Token] = []
  private var word: [UInt8] = []
  private var start = 0
  private var end = 0
  private var gap = Token.Break.sentence
  private var capital = false
  /// Whether the last letter of the word so far is a digit.
  private var endsInDigit = false
  /// A pending apostrophe, comma or full stop, which belongs to a word only if a letter follows.
  private var joint: UInt8?

  /// Takes an ASCII character, as almost all of a line is.
  mutating func take(_ byte: UInt8, at offset: Int) {
    let isUpper = byte >= 0x41 && byte <= 0x5A
    let isDigit = byte >= 0x30 && byte <= 0x39
    // The grave accent stands for an apostrophe, as in Fold.
    let folded = isUpper ? byte + 32 : byte == 0x60 ? UInt8(ascii: "'") : byte
    if isUpper || isDigit || (byte >= 0x61 && byte <= 0x7A) || Self.isSign(byte) {
      begin(at: offset, capital: isUpper, isDigit: isDigit, isO: folded == UInt8(ascii: "o"))
      word.append(folded)
      endsInDigit = isDigit
      end = offset + 1
    } else {
      separate(folded, at: offset)
    }
  }

  mutating func take(_ scalar: Unicode.Scalar, at range: Range<Int>) {
    guard let folded = Fold.scalar(scalar) else { return }
    if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      let first = folded.unicodeScalars.first
      begin(
        at: range.lowerBound, capital: scalar.properties.isUppercase,
        isDigit: first?.properties.numericType != nil, isO: folded == "o")
      word += folded.utf8
      endsInDigit = folded.unicodeScalars.last?.properties.numericType != nil
      end = range.upperBound
    } else if let byte = folded.utf8.first, byte < 0x80 {
      separate(byte, at: range.lowerBound)
    } else {
      separate(0, at: range.lowerBound)
      switch scalar {
      case "\u{2013}", "\u{2014}", "\u{201C}", "\u{201D}": raise(.part)
      case "\u{2026}": raise(.sentence)
      default:
        if scalar.properties.isEmojiPresentation || scalar.value >= 0x1F000
          || (scalar.value >= 0x2600 && scalar.properties.isEmoji)
        {
          append(String(scalar), range)
        }
      }
    }
  }

  /// Settles whether a letter goes on with the word so far, and else begins one.
  private mutating func begin(at offset: Int, capital: Bool, isDigit: Bool, isO: Bool) {
    if let mark = joint {
      joint = nil
      if joins(mark, isDigit: isDigit, isO: isO) { word.append(mark) } else { endWord() }
    }
    if word.isEmpty {
      start = offset
      self.capital = capital
    }
  }

  /// Takes what is no part of a word; 0 for what has no meaning at all.
  private mutating func separate(_ mark: UInt8, at offset: Int) {
    switch mark {
    case UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/"):
      if !word.isEmpty, joint == nil {
        joint = mark
        return
      }
    default: break
    }
    endWord()
    switch mark {
    case UInt8(ascii: "-"):
      // A hyphen inside a compound joins; one with space around it parts.
      if end != offset { raise(.part) }
    case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""),
      UInt8(ascii: "/"):
      raise(.part)
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"),
      UInt8(ascii: ":"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      raise(.sentence)
    default: break
    }
  }

  mutating func endWord() {
    let mark = joint
    joint = nil
    if !word.isEmpty {
      let range = start..<end
      let text = String(decoding: word, as: UTF8.self)
      word.removeAll(keepingCapacity: true)
      for piece in Self.pieces(of: text) {
        for part in Contraction.expand(piece) ?? [piece] where !part.isEmpty { append(part, range) }
      }
    }
    switch mark {
    case UInt8(ascii: ".")?: raise(.sentence)
    case UInt8(ascii: ",")?, UInt8(ascii: "/")?: raise(.part)
    default: break
    }
  }

  /// A number and the word that was typed onto it: `2years` is `2`, `years`; but `10am`, `3rd` and
  /// `18mo` are of one piece.
  private static func pieces(of text: String) -> [String] {
    guard let first = text.utf8.first, first >= 0x30, first <= 0x39 else { return [text] }
    let number = text.prefix { $0 >= "0" && $0 <= "9" }
    let word = text.dropFirst(number.count)
    guard word.utf8.count > 2, word.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else {
      return [text]
    }
    return [String(number), String(word)]
  }

  private mutating func append(_ text: String, _ range: Range<Int>) {
    let name = capital && gap != .sentence && text != "i"
    tokens.append(Token(text: text, range: range, breakBefore: gap, looksLikeName: name))
    gap = .none
  }

  private mutating func raise(_ strength: Token.Break) { gap = max(gap, strength) }

  /// Signs that words are made of: `c++`, `c#`, `r&d`, `50%`.
  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "&")
      || byte == UInt8(ascii: "%")
  }

  /// Whether `mark` between the word so far and a following letter or digit keeps them together:
  /// `don't`, `3.5`, `1,000`, `w/o`; but not `one,two`.
  private func joins(_ mark: UInt8, isDigit: Bool, isO: Bool) -> Bool {
    switch mark {
    case UInt8(ascii: "'"): true
    case UInt8(ascii: "/"): word == [UInt8(ascii: "w")] && isO
    default: endsInDigit && isDigit
    }
  }
}
