/// Cuts a phrase into words, numbers and signs.
///
/// One pass over the bytes; a number and a word written together ("3pm", "1h15") are two tokens,
/// an ordinal in digits ("22nd") is one.
struct Scanner {
  private let bytes: [UInt8]
  private var index = 0
  private(set) var tokens: [Token] = []

  /// Longer phrases are not about a meeting.
  static let longestPhrase = 2000

  static func scan(_ bytes: [UInt8]) -> [Token] {
    var scanner = Scanner(bytes: bytes)
    scanner.tokens.reserveCapacity(32)
    scanner.run()
    return scanner.tokens
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() {
    var spaced = true
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= 0x20 || byte == 0x7f {
        spaced = true
        index += 1
        continue
      }
      let start = index
      if isDigit(byte) {
        number(spaced: spaced)
      } else if let width = dashWidth() {
        index += width
        // A dash between spaces breaks the sentence; one without joins two ends of a range.
        add(.sign(UInt8(ascii: "-")), from: start, spaced: spaced)
      } else if let width = blankWidth() {
        index += width
        spaced = true
        continue
      } else if isLetter(byte) {
        word(spaced: spaced)
      } else {
        index += 1
        add(.sign(byte), from: start, spaced: spaced)
      }
      spaced = false
    }
  }

  private mutating func add(_ lexeme: Lexeme, from start: Int, spaced: Bool) {
    tokens.append(Token(lexeme: lexeme, start: start, end: index, spaced: spaced))
  }

  private mutating func number(spaced: Bool) {
    let start = index
    var value = 0
    while index < bytes.count, isDigit(bytes[index]) {
      if value < 1_000_000_000 { value = value * 10 + Int(bytes[index] - 48) }
      index += 1
    }
    let digits = index - start
    if index + 1 < bytes.count, digits <= 2, value > 0,
      index + 2 == bytes.count || !isLetter(bytes[index + 2])
    {
      let suffix = (bytes[index] | 0x20, bytes[index + 1] | 0x20)
      let isOrdinal =
        switch suffix {
        case (115, 116), (110, 100), (114, 100), (116, 104): true  // st nd rd th
        default: false
        }
      if isOrdinal {
        index += 2
        tokens.append(
          Token(
            lexeme: .ordinal(value), start: start, end: index, digits: digits, spaced: spaced))
        return
      }
    }
    tokens.append(
      Token(lexeme: .number(value), start: start, end: index, digits: digits, spaced: spaced))
  }

  private mutating func word(spaced: Bool) {
    let start = index
    var letters = ""
    var possessive = false
    while index < bytes.count {
      let byte = bytes[index]
      if let width = apostropheWidth() {
        // "Monday's" belongs to one Monday; "can't" and "o'clock" lose the sign.
        guard index + width < bytes.count, isLetter(bytes[index + width]) else {
          index += width
          break
        }
        if bytes[index + width] | 0x20 == 115,
          index + width + 1 >= bytes.count || !isLetter(bytes[index + width + 1]),
          letters != "it", letters != "let", letters != "that", letters != "what"
        {
          possessive = true
          index += width + 1
          break
        }
        index += width
        continue
      }
      guard isLetter(byte), dashWidth() == nil, blankWidth() == nil else { break }
      if index - start < 40 {
        let small = byte >= 65 && byte <= 90 ? byte | 0x20 : byte
        letters.unicodeScalars.append(Unicode.Scalar(small))
      }
      index += 1
    }
    let capital = bytes[start] >= 65 && bytes[start] <= 90
    // A letter with digits tight behind it is a name for something: B12, v2. Not so Q3 or x6.
    if index < bytes.count, isDigit(bytes[index]), !["q", "kw", "t", "x", "h"].contains(letters),
      Lexicon.lexeme(of: letters) == nil
    {
      while index < bytes.count, isDigit(bytes[index]) || isLetter(bytes[index]) { index += 1 }
      add(.plain, from: start, spaced: spaced)
      return
    }
    var lexeme = Lexicon.lexeme(of: letters)
    // "I am" says who, not when.
    if letters == "am", followsI { lexeme = .plain }
    if lexeme == nil, !(capital && followsPerson) { lexeme = Spelling.repair(letters) }
    tokens.append(
      Token(
        lexeme: lexeme ?? .plain, start: start, end: index, spaced: spaced, capital: capital,
        possessive: possessive))
  }

  /// Whether the word before is "I".
  private var followsI: Bool {
    guard let last = tokens.last else { return false }
    return last.end == last.start + 1 && bytes[last.start] | 0x20 == UInt8(ascii: "i")
  }

  /// Whether the word before announces a name: "with Marcy", "meet Sunny".
  private var followsPerson: Bool {
    guard let last = tokens.last else { return false }
    return last.is(.with)
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
  private func isLetter(_ byte: UInt8) -> Bool {
    (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte >= 0x80
  }

  private func starts(with sequence: (UInt8, UInt8, UInt8)) -> Bool {
    index + 2 < bytes.count && bytes[index] == sequence.0 && bytes[index + 1] == sequence.1
      && bytes[index + 2] == sequence.2
  }

  /// Hyphen, en dash, em dash, minus.
  private func dashWidth() -> Int? {
    if bytes[index] == UInt8(ascii: "-") { return 1 }
    guard bytes[index] == 0xe2 else { return nil }
    for last: UInt8 in 0x90...0x95 where starts(with: (0xe2, 0x80, last)) { return 3 }
    return starts(with: (0xe2, 0x88, 0x92)) ? 3 : nil
  }

  private func apostropheWidth() -> Int? {
    if bytes[index] == UInt8(ascii: "'") { return 1 }
    return starts(with: (0xe2, 0x80, 0x99)) || starts(with: (0xe2, 0x80, 0x98)) ? 3 : nil
  }

  /// The blanks that are not one byte: no-break spaces, the ellipsis.
  private func blankWidth() -> Int? {
    if bytes[index] == 0xc2, index + 1 < bytes.count, bytes[index + 1] == 0xa0 { return 2 }
    if starts(with: (0xe2, 0x80, 0xaf)) || starts(with: (0xe2, 0x80, 0xa6)) { return 3 }
    return nil
  }
}
