/// A titled block of text that may stand beside another.
public struct Block: Sendable, Equatable {
  public let title: String
  /// As for `Page.prose`.
  public let text: String

  public init(title: String, text: String) {
    self.title = title
    self.text = text
  }
}

extension Page {
  /// From this width on two blocks stand beside each other.
  private static let widthForTwo = 100
  private static let gutter = 4

  /// Two blocks, left and right where there is room, else one below the other.
  public func sideBySide(_ left: Block, _ right: Block) -> [String] {
    guard fullWidth >= Self.widthForTwo, !isAccessible else {
      return heading(left.title) + prose(left.text) + [""]
        + heading(right.title) + prose(right.text)
    }
    // The looks are applied after the widths are known: an escape has none.
    let half = min((fullWidth - Self.gutter) / 2, width)
    let narrow = Page(width: half, glyphs: glyphs)
    let (titles, texts) = (
      (narrow.prose(left.title), narrow.prose(right.title)),
      (narrow.prose(left.text), narrow.prose(right.text))
    )
    return style.apply(.heading, toEach: beside(titles.0, titles.1, half))
      + beside(texts.0, texts.1, half)
  }

  private func beside(_ left: [String], _ right: [String], _ half: Int) -> [String] {
    (0..<max(left.count, right.count)).map { row in
      let first = row < left.count ? left[row] : ""
      let second = row < right.count ? right[row] : ""
      return (first.padded(to: half + Self.gutter) + second).trimmedAtEnd
    }
  }
}
