/// Plain lines of a given width: headings, paragraphs, items and rows. No right edge, no colour.
struct TextSheet {
  /// One row of a timeline.
  struct Row {
    var isMarked: Bool
    var label: String
    var state: String
    var note: String
  }

  private(set) var lines: [String] = []
  private let width: Int
  private let isASCII: Bool

  init(width: Int, isASCII: Bool) {
    self.width = max(width, 20)
    self.isASCII = isASCII
  }

  mutating func blank() { lines.append("") }

  mutating func heading(_ text: String) { add(text, first: "", rest: "") }

  mutating func text(_ text: String, indent: Int = 2) {
    let space = String(repeating: " ", count: indent)
    for paragraph in text.split(separator: "\n") {
      add(String(paragraph), first: space, rest: space)
    }
  }

  mutating func item(_ text: String) { add(text, first: "  - ", rest: "    ") }

  /// Dates, states and notes in columns; a note that does not fit stands below its row.
  mutating func rows(_ rows: [Row]) {
    let labels = rows.map { Self.columns($0.label) }.max() ?? 0
    let states = rows.map { Self.columns($0.state) }.max() ?? 0
    for row in rows {
      let lead = (row.isMarked ? "> " : "  ") + Self.pad(row.label, labels) + "   "
      let whole = lead + Self.pad(row.state, states) + (row.note.isEmpty ? "" : "   " + row.note)
      if Self.columns(whole) <= width {
        lines.append(clean(whole).trimmedEnd)
      } else {
        add(row.label, first: row.isMarked ? "> " : "  ", rest: "  ")
        text([row.state, row.note].filter { !$0.isEmpty }.joined(separator: ", "), indent: 6)
      }
    }
  }

  /// `########------------`
  func bar(done: Int, total: Int) -> String {
    let size = 20
    let done = min(max(done, 0), total)
    let filled = total == 0 ? 0 : max(done * size / total, done > 0 ? 1 : 0)
    let (full, empty) = isASCII ? ("#", "-") : ("━", "╌")
    return String(repeating: full, count: filled) + String(repeating: empty, count: size - filled)
  }

  private mutating func add(_ text: String, first: String, rest: String) {
    var line = first
    var used = Self.columns(first)
    var isEmpty = true
    for word in clean(text).split(separator: " ") {
      let size = Self.columns(word)
      if !isEmpty, used + 1 + size > width {
        lines.append(line)
        line = rest
        used = Self.columns(rest)
        isEmpty = true
      }
      if !isEmpty {
        line += " "
        used += 1
      }
      line += word
      used += size
      isEmpty = false
    }
    lines.append(line.trimmedEnd)
  }

  /// Control characters become blanks; in ASCII, typographic signs their plain likeness.
  private func clean(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: result.append(" ")
      case .format where scalar != "\u{200D}": continue
      default: isASCII ? result.append(contentsOf: Self.plain(scalar)) : result.append(scalar)
      }
    }
    return String(result)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    switch scalar {
    case "“", "”", "„": "\"".unicodeScalars
    case "‘", "’": "'".unicodeScalars
    case "–", "—": "-".unicodeScalars
    case "…": "...".unicodeScalars
    default: String(scalar).unicodeScalars
    }
  }

  private static func pad(_ text: String, _ size: Int) -> String {
    text + String(repeating: " ", count: max(0, size - columns(text)))
  }

  /// The columns that a text takes: 2 for ideographs and pictures, 1 for the rest.
  static func columns(_ text: some StringProtocol) -> Int {
    text.reduce(into: 0) { sum, character in
      let isWide = character.unicodeScalars.contains { scalar in
        scalar.properties.isEmojiPresentation || wide.contains { $0.contains(scalar.value) }
      }
      sum += isWide ? 2 : 1
    }
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD, 0xFE0F...0xFE0F,
  ]
}
