/// The columns that one character takes on a terminal: 0, 1 or 2.
///
/// ```swift
/// displayWidth("e")    // 1, and so is "é" written as two scalars
/// displayWidth("漢")   // 2
/// displayWidth("👩‍👩‍👧")   // 2: a joined family is one picture
/// ```
///
/// A control character counts 0; `sanitised(_:)` has made it visible before it is printed.
public func displayWidth(_ character: Character) -> Int {
  if let ascii = character.asciiValue { return ascii < 0x20 || ascii == 0x7F ? 0 : 1 }
  let scalars = character.unicodeScalars
  guard let base = scalars.first else { return 0 }
  if scalars.count > 1, showsAsEmoji(scalars) { return 2 }
  return base.columns
}

/// The columns that a text takes on one line.
///
/// - Complexity: O(*n*); a text of ASCII only is counted without looking for characters.
public func displayWidth(_ text: some StringProtocol) -> Int {
  var ascii = 0
  for byte in text.utf8 {
    guard byte < 0x7F else {
      return text.reduce(into: 0) { $0 += displayWidth($1) }
    }
    if byte >= 0x20 { ascii += 1 }
  }
  return ascii
}

/// A flag, a keycap, a joined or tinted picture, or a sign that asks for its emoji form.
private func showsAsEmoji(_ scalars: Character.UnicodeScalarView) -> Bool {
  for scalar in scalars {
    switch scalar.value {
    case 0xFE0F, 0x20E3, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF: return true
    default:
      if scalar.properties.isEmojiPresentation { return true }
    }
  }
  return false
}

extension Unicode.Scalar {
  /// The columns of this scalar alone, which is also how libedit counts.
  var columns: Int {
    if value < 0x300 {
      // A soft hyphen is a format character, yet terminals draw it.
      return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1
    }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .format, .lineSeparator, .paragraphSeparator:
      return 0
    default: break
    }
    // The vowels and final consonants of a Hangul syllable stand inside its first letter.
    if (0x1160...0x11FF).contains(value) { return 0 }
    return isWide ? 2 : 1
  }

  /// East Asian wide and full-width, or drawn as an emoji unless asked otherwise (UAX #11).
  var isWide: Bool {
    guard value >= 0x1100 else { return false }
    return properties.isEmojiPresentation || Self.wideBlocks.contains { $0.contains(value) }
  }

  private static let wideBlocks: [ClosedRange<UInt32>] = [
    0x1100...0x115F,  // Hangul first consonants
    0x2329...0x232A,  // angle brackets
    0x2E80...0x303E,  // radicals, ideographic punctuation
    0x3041...0x3247, 0x3250...0x4DBF,  // kana, Bopomofo, Hangul letters, enclosed, extension A
    0x4E00...0xA4CF,  // unified ideographs, Yi
    0xA960...0xA97C, 0xAC00...0xD7A3,  // Hangul
    0xF900...0xFAFF,  // compatibility ideographs
    0xFE10...0xFE19, 0xFE30...0xFE6F,  // vertical and small forms
    0xFF01...0xFF60, 0xFFE0...0xFFE6,  // full-width forms
    0x16FE0...0x16FF6, 0x17000...0x18D08, 0x1AFF0...0x1B2FB,  // Tangut, Khitan, more kana
    0x1F200...0x1F265,  // enclosed ideographs
    0x20000...0x2FFFD, 0x30000...0x3FFFD,  // further ideographs
  ]
}
