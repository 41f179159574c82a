/// Breaks one paragraph at its blanks so that no line is wider than `width` columns.
///
/// ```swift
/// wrapped("direction, choices, doubts", width: 18)   // ["direction,", "choices, doubts"]
/// ```
///
/// Meaning is never cut: a word that is wider than the line (an address, say) stands whole on a
/// line of its own. Runs of blanks count as one; a no-break space holds its words together; between
/// ideographs, which are written without blanks, a line may end anywhere but before closing
/// punctuation. An empty paragraph is one empty line.
///
/// - Complexity: O(*n*).
public func wrapped(_ paragraph: some StringProtocol, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var used = 0
  for piece in Pieces(of: paragraph) {
    let gap = piece.followsBlank && !line.isEmpty ? 1 : 0
    if used + gap + piece.width > width, !line.isEmpty {
      lines.append(line)
      line = piece.text
      used = piece.width
    } else {
      if gap == 1 { line.append(" ") }
      line += piece.text
      used += gap + piece.width
    }
  }
  lines.append(line)
  return lines
}

/// What a line may not be broken within: words, and single ideographs.
private struct Pieces: Sequence {
  struct Piece {
    var text = ""
    var width = 0
    var followsBlank = false
  }

  private let text: Substring

  init(of text: some StringProtocol) { self.text = Substring(text) }

  func makeIterator() -> AnyIterator<Piece> {
    var rest = text[...]
    return AnyIterator {
      var piece = Piece()
      while let next = rest.first, next.isBlank {
        piece.followsBlank = true
        rest.removeFirst()
      }
      let start = rest.startIndex
      var endsWide = false
      while let next = rest.first, !next.isBlank {
        let columns = displayWidth(next)
        let isWide = columns == 2
        if rest.startIndex > start, isWide || endsWide, !next.closesPhrase { break }
        piece.width += columns
        endsWide = isWide
        rest.removeFirst()
      }
      piece.text = String(text[start..<rest.startIndex])
      return piece.text.isEmpty ? nil : piece
    }
  }
}

extension Character {
  /// Where a line may be broken. A no-break space is not among these.
  var isBlank: Bool {
    switch self {
    case " ", "\t", "\n", "\r", "\r\n", "\u{2003}", "\u{2002}", "\u{2009}", "\u{3000}": true
    default: false
    }
  }

  /// May not begin a line.
  fileprivate var closesPhrase: Bool {
    switch self {
    case ".", ",", ";", ":", "!", "?", ")", "]", "”", "’", "…": true
    case "。", "、", "，", "．", "！", "？", "；", "：", "」", "』", "）", "】", "》", "ー": true
    default: false
    }
  }
}

extension String {
  /// Filled up with blanks on the right to `columns` columns; a wider text stays as it is.
  func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, columns - displayWidth(self)))
  }
}
