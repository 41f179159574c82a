/// Lays text out for one terminal: labelled lines, wrapped at words, never redrawn.
///
/// ```swift
/// let page = Page(terminal)
/// page.said("What should I call you?")   // ["mentor: What should I call you?"]
/// ```
///
/// Every function is pure: text in, lines out. Text from outside is sanitised here, so lines may be
/// printed as they are. Text never becomes wider than the page, save for a single long word.
public struct Page: Sendable {
  /// Where bullets and numbers of a message stand: two columns inside its text.
  public static let listIndent = 10

  /// For prose, in columns.
  public let width: Int
  /// For tables, in columns.
  public let fullWidth: Int
  public let glyphs: Glyphs
  /// Pictures become sentences.
  public let isAccessible: Bool
  public let style: Style

  public init(
    width: Int, fullWidth: Int? = nil, glyphs: Glyphs = .ascii, isAccessible: Bool = false,
    style: Style = .plain
  ) {
    self.width = max(width, 1)
    self.fullWidth = max(fullWidth ?? width, 1)
    self.glyphs = glyphs
    self.isAccessible = isAccessible
    self.style = style
  }

  /// The page of standard output.
  public init(_ capabilities: TerminalCapabilities) {
    self.init(
      width: capabilities.proseWidth, fullWidth: capabilities.columns,
      glyphs: capabilities.glyphs, isAccessible: capabilities.isAccessible,
      style: capabilities.style)
  }

  /// What the mentor says: `mentor: `, with the lines that follow under the first.
  public func said(_ text: String) -> [String] { labelled("mentor:", text) }

  /// What the person said, for transcripts.
  ///
  /// - Parameter prompt: With its last sign, without the blank: `you>`.
  public func heard(_ text: String, prompt: String = "you>") -> [String] {
    labelled(prompt, text, role: .prompt)
  }

  /// Text behind a label, with a hanging indent as wide as the label and its blank.
  public func labelled(
    _ label: String, _ text: String, role: Style.Role = .label
  ) -> [String] {
    let label = sanitised(label)
    let indent = displayWidth(label) + 1
    let lines = prose(text, indent: indent)
    let first = String((lines.first ?? "").drop { $0 == " " })
    let opening = style.apply(role, to: label) + (first.isEmpty ? "" : " " + first)
    return [opening] + lines.dropFirst()
  }

  /// Paragraphs of text. Each line of the source stays a line of its own; a line that begins with
  /// `- `, `* ` or `1. ` hangs under its text, as do lines that begin with blanks.
  public func prose(_ text: String, indent: Int = 0) -> [String] {
    sanitised(text).split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      hanging(line, indent: indent)
    }
  }

  /// Choices with their numbers, from 1.
  ///
  /// ```
  ///           1  Platform
  ///           2  Design
  /// ```
  public func choices(_ choices: [String], indent: Int = Page.listIndent) -> [String] {
    let digits = String(choices.count).count
    return choices.enumerated().flatMap { offset, choice in
      let number = String(offset + 1)
      let padding = String(repeating: " ", count: digits - number.count)
      return item(choice, marker: padding + number + "  ", indent: indent)
    }
  }

  /// Items behind hyphens.
  public func bullets(_ items: [String], indent: Int = Page.listIndent) -> [String] {
    items.flatMap { item($0, marker: "- ", indent: indent) }
  }

  /// A heading on lines of its own.
  public func heading(_ text: String) -> [String] {
    prose(text).map { style.apply(.heading, to: $0) }
  }

  /// One item whose text hangs behind its marker.
  func item(_ text: String, marker: String, indent: Int) -> [String] {
    let blank = String(repeating: " ", count: indent)
    let hang = indent + displayWidth(marker)
    var lines = prose(text, indent: hang)
    let first = String((lines.first ?? "").drop { $0 == " " })
    lines[0] = (blank + marker + first).trimmedAtEnd
    return lines
  }

  private func hanging(_ line: Substring, indent: Int) -> [String] {
    let blanks = line.prefix { $0 == " " }.count
    let text = line.dropFirst(blanks)
    guard !text.isEmpty else { return [""] }
    // A deep indent on a narrow page would leave no room for the words.
    let indent = min(indent + blanks, max(width - 10, 0))
    let marker = text.listMarker
    let words = wrapped(text.dropFirst(marker.count), width: width - indent - marker.count)
    return words.enumerated().map { offset, words in
      let lead = String(repeating: " ", count: offset == 0 ? indent : indent + marker.count)
      return (lead + (offset == 0 ? marker : "") + words).trimmedAtEnd
    }
  }
}

extension StringProtocol {
  /// `- `, `* ` or `12. ` at the beginning, or nothing.
  fileprivate var listMarker: String {
    if hasPrefix("- ") || hasPrefix("* ") { return String(prefix(2)) }
    let digits = prefix(3).prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, dropFirst(digits.count).hasPrefix(". ") { return digits + ". " }
    return ""
  }

  var trimmedAtEnd: String {
    var rest = self[...]
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
