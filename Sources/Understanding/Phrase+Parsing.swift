/// What is wrong with a phrase, for the author's eyes.
public struct PhraseError: Error, Hashable, Sendable {
  /// The cause, as a clause without a full stop.
  public var message: String
  /// What to do.
  public var remedy: String
  /// How many characters into the phrase the trouble is, from 0.
  public var offset: Int
}

/// Reads the notation that ``Phrase`` describes.
struct PhraseParser {
  private let bytes: [UInt8]
  private var position = 0
  /// Gives words their ids, and concepts their numbers (nil for a concept nobody defines).
  private let stem: (String) -> WordID
  private let word: (String) -> WordID
  private let concept: (String) -> Int32?

  init(
    _ text: String, stem: @escaping (String) -> WordID, word: @escaping (String) -> WordID,
    concept: @escaping (String) -> Int32?
  ) {
    bytes = Array(text.utf8)
    self.stem = stem
    self.word = word
    self.concept = concept
  }

  /// The whole phrase.
  mutating func phrase() throws(PhraseError) -> [Phrase] {
    let sequence = try sequence(depth: 0)
    if position < bytes.count {
      throw error("“\(character)” closes nothing", "remove it, or open the group before it")
    }
    if Phrase.width(of: sequence).least == 0 {
      throw error("nothing in this phrase must be said", "add at least one word outside [ ] and *")
    }
    return sequence
  }

  private mutating func sequence(depth: Int) throws(PhraseError) -> [Phrase] {
    guard depth < 8 else { throw error("groups are nested too deeply", "use a concept (~name)") }
    var elements: [Phrase] = []
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: " "), UInt8(ascii: ","): position += 1
      case UInt8(ascii: "("): elements.append(.any(try group(")", depth)))
      case UInt8(ascii: "["): elements.append(.optional(try group("]", depth)))
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "|"): return elements
      case UInt8(ascii: "<"):
        position += 1
        elements.append(.start)
      case UInt8(ascii: ">"):
        position += 1
        elements.append(.end)
      case UInt8(ascii: "*"):
        position += 1
        elements.append(.gap(Int32(digits() ?? 4)))
      case UInt8(ascii: "~"): elements.append(try reference())
      case UInt8(ascii: "\""): elements += try quoted()
      case UInt8(ascii: "{"): elements.append(try quantity())
      default: elements += try words()
      }
    }
    return elements
  }

  private mutating func group(_ close: Character, _ depth: Int) throws(PhraseError) -> [[Phrase]] {
    position += 1
    var branches: [[Phrase]] = []
    while true {
      branches.append(try sequence(depth: depth + 1))
      guard position < bytes.count else {
        throw error("a group is not closed", "add “\(close)”")
      }
      let found = Character(Unicode.Scalar(bytes[position]))
      position += 1
      if found == close { break }
      guard found == "|" else { throw error("“\(found)” closes another group", "add “\(close)”") }
    }
    if branches.contains(where: \.isEmpty) {
      throw error("a group has an empty alternative", "use [ ] for what may be left out")
    }
    return branches
  }

  private mutating func reference() throws(PhraseError) -> Phrase {
    position += 1
    let name = take(while: Self.isName)
    guard let number = concept(name) else {
      throw error("no concept is called “\(name)”", "define it under “concepts:”, or correct it")
    }
    return .concept(number)
  }

  private mutating func quoted() throws(PhraseError) -> [Phrase] {
    position += 1
    let text = take { $0 != UInt8(ascii: "\"") }
    guard position < bytes.count else { throw error("a quotation is not closed", "add a “\"”") }
    position += 1
    return Tokenizer.tokens(of: text).map { .word(word($0.text)) }
  }

  private mutating func words() throws(PhraseError) -> [Phrase] {
    let text = take { byte in
      byte >= 0x80 || !" ,()[]|<>*~\"{}".utf8.contains(byte)
    }
    guard !text.isEmpty else { throw error("“\(character)” is not expected here", "remove it") }
    return Tokenizer.tokens(of: text).map { .stem(stem($0.text)) }
  }

  private mutating func quantity() throws(PhraseError) -> Phrase {
    position += 1
    let text = take { $0 != UInt8(ascii: "}") }
    guard position < bytes.count else { throw error("a quantity is not closed", "add “}”") }
    position += 1
    for (name, isSpan) in [("number", false), ("span", true)] where text.hasPrefix(name) {
      let bound = text.dropFirst(name.count)
      guard let range = Self.range(bound, isSpan: isSpan) else { break }
      return isSpan ? .span(range) : .number(range)
    }
    throw error(
      "“{\(text)}” is no quantity", "write {number}, {number<3}, {span}, {span<3m} or {span>=1y}")
  }

  private static func range(_ text: Substring, isSpan: Bool) -> ClosedRange<Double>? {
    if text.isEmpty { return 0...1e9 }
    var value = text.drop { "<>=".contains($0) }
    let sign = text.dropLast(value.count)
    var unit = 1.0
    if isSpan, let last = value.last, let months = Quantity.monthsPerUnit[last] {
      unit = months
      value = value.dropLast()
    }
    guard let number = Double(value) else { return nil }
    let bound = number * unit
    let step = 0.001
    switch sign {
    case "<": return 0...max(0, bound - step)
    case "<=": return 0...bound
    case ">": return (bound + step)...1e9
    case ">=": return bound...1e9
    case "=": return bound...bound
    default: return nil
    }
  }

  private mutating func digits() -> Int? {
    Int(take { $0 >= 0x30 && $0 <= 0x39 }).map { min($0, 12) }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }

  private mutating func take(while accepts: (UInt8) -> Bool) -> String {
    let start = position
    while position < bytes.count, accepts(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private var character: String {
    position < bytes.count ? String(Unicode.Scalar(bytes[position])) : "the end"
  }

  private func error(_ message: String, _ remedy: String) -> PhraseError {
    PhraseError(message: message, remedy: remedy, offset: position)
  }
}
