import Content

/// The framing sentences of answers, from `Knowledge/phrasing.yml`: `{name}` is filled in.
struct Phrasing: Sendable {
  /// The sentences that must be there.
  enum Key: String, CaseIterable, Sendable {
    case yes, says, claim, limitNone = "limit-none", callsIt = "calls-it"
    case documentNote = "document-note"
    case citation, citationNote = "citation-note", cited, references
    case direction_traditional = "direction-traditional", direction_reverse = "direction-reverse"
    case direction_both = "direction-both", direction_document = "direction-document"
    case traditional, reverse, both
    case notHere = "not-here", notHereWay = "not-here-way", nearest, askWhom = "ask-whom"
    case outside, injected, foreign, empty, refer, referContacts = "refer-contacts"
    case clarify, option, partSeparator = "part", noMore = "no-more"
    case comparisonTitle = "comparison-title", combining, aspect
    case handoutLead = "handout-lead"
  }

  /// A sentence cut at its places.
  private enum Piece: Sendable {
    case text(String)
    case place(String)
  }
  private var sentences: [Key: [Piece]] = [:]

  init() {}

  init(reading node: Node) throws {
    var missing: [Diagnostic] = []
    for key in Key.allCases {
      if let value = node[key.rawValue] {
        sentences[key] = Self.pieces(of: try value.text())
      } else {
        missing.append(
          Diagnostic(
            "missing-phrasing", at: node.location, "the sentence “\(key.rawValue)” is missing",
            remedy: "add a line “\(key.rawValue): …”"))
      }
    }
    if !missing.isEmpty { throw Diagnostics(missing) }
  }

  /// The sentence `key` with its places filled.
  func callAsFunction(_ key: Key, _ values: [String: String] = [:]) -> String {
    var result = ""
    for piece in sentences[key] ?? [] {
      switch piece {
      case .text(let text): result += text
      case .place(let name): result += values[name] ?? "{\(name)}"
      }
    }
    return result
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(.place(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }
}
