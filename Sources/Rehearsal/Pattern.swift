/// The text that one reply is expected to be, with the parts that are left open.
///
/// ```
/// mentor: Your first check-in is on {day}. [..]
/// ```
///
/// White space is compared loosely: a break in the pattern matches a break or a space of the reply,
/// so that an author can break long lines; a break of the reply must be a break in the pattern.
public struct Pattern: Sendable, Hashable {
  /// One part of a pattern.
  enum Element: Sendable, Hashable {
    /// These characters; a line break stands for a break or a space.
    case text([Character])
    /// `[..]`: any text within a line, or none.
    case skip
    /// `...` on a line of its own: any lines, or none.
    case skipLines
    /// `{name}`: text within a line, at least one character, the same at every use.
    case capture(String)
    /// `{utter_name}`: any wording of a response.
    case variant(String)
    /// A blank of a response's wording: anything.
    case blank
  }

  /// The parts in order.
  let elements: [Element]
  /// The lines as the author wrote them, without label and indentation.
  public let source: [String]

  /// Reads the lines of a block.
  init(_ lines: [String]) {
    source = lines
    var elements: [Element] = []
    var text: [Character] = []
    func flush() {
      if !text.isEmpty { elements.append(.text(text)) }
      text = []
    }
    for line in lines {
      let line = Self.normalised(line)
      if line == "..." {
        flush()
        elements.append(.skipLines)
        continue
      }
      if !text.isEmpty || (!elements.isEmpty && elements.last != .skipLines) { text.append("\n") }
      var rest = line[...]
      while let (wildcard, range) = Self.wildcard(in: rest) {
        text += rest[..<range.lowerBound]
        flush()
        elements.append(wildcard)
        rest = rest[range.upperBound...]
      }
      text += rest
    }
    flush()
    self.elements = elements
  }

  /// Whether some part is left open.
  public var isOpen: Bool {
    elements.contains { if case .text = $0 { false } else { true } }
  }

  /// The response that the whole block stands for, or nil.
  var soleVariant: String? {
    if elements.count == 1, case .variant(let id) = elements[0] { id } else { nil }
  }

  /// The longest name that a wildcard may have, in characters; longer braces are text.
  static let nameLimit = 80
  /// The most parts that a pattern may have; ``ChatParser`` refuses more.
  static let partLimit = 200

  /// The first wildcard of a text, and where it stands.
  static func wildcard(
    in text: Substring
  ) -> (element: Element, range: Range<Substring.Index>)? {
    var index = text.startIndex
    while index < text.endIndex {
      let rest = text[index...]
      if rest.hasPrefix("[..]") {
        return (.skip, index..<text.index(index, offsetBy: 4))
      }
      if rest.first == "{", let close = rest.prefix(nameLimit + 2).firstIndex(of: "}") {
        let name = rest[rest.index(after: index)..<close]
        if !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || "_-.".contains($0) }) {
          let element: Element =
            name.hasPrefix("utter_") ? .variant(String(name)) : .capture(String(name))
          return (element, index..<text.index(after: close))
        }
      }
      index = text.index(after: index)
    }
    return nil
  }

  /// `text` with single spaces, without indentation, trailing spaces and empty lines.
  static func normalised(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isNewline)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
      .joined(separator: "\n")
  }
}
