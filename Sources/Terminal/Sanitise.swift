/// A text that is safe to print: it cannot move the cursor, change a colour, ring, or turn the
/// direction of what follows it.
///
/// ```swift
/// sanitised("red \u{1B}[31m")   // "red ^[[31m"
/// sanitised("a\r\nb\tc")        // "a\nb c"
/// ```
///
/// Control characters become visible in caret notation, C1 controls become U+FFFD, line and
/// paragraph separators become line feeds, a tab a blank. Overrides and isolates of writing
/// direction are dropped, which shows the letters in the order in which they are stored.
///
/// - Complexity: O(*n*).
public func sanitised(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { $0.value != 0x0A && $0.isUnsafe }) else {
    return text
  }
  var safe = String.UnicodeScalarView()
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    defer { previous = scalar }
    switch scalar.value {
    case 0x0A where previous == "\r": break  // the carriage return has stood for both
    case 0x0D, 0x2028, 0x2029: safe.append("\n")
    case 0x09: safe.append(" ")
    case _ where !scalar.isUnsafe: safe.append(scalar)
    case 0x00..<0x20, 0x7F:
      safe.append("^")
      safe.append(Unicode.Scalar(UInt8(scalar.value) ^ 0x40))
    case 0x80..<0xA0: safe.append("\u{FFFD}")
    default: break
    }
  }
  return String(safe)
}

/// A sanitised text without line ends, for the fields of a picture.
func oneLine(_ text: String) -> String {
  String(sanitised(text).map { $0 == "\n" ? " " : $0 })
}

/// What a person typed, piped or pasted, as text: invalid UTF-8 becomes U+FFFD, every end of line a
/// line feed, a tab a blank; other control characters (an escape byte in a paste is an attack) and
/// overrides of writing direction are dropped.
///
/// - Complexity: O(*n*).
func typedText(decoding bytes: some Collection<UInt8>) -> String {
  let text = String(decoding: bytes, as: UTF8.self)
  guard text.unicodeScalars.contains(where: \.isUnsafe) else { return text }
  var clean = String.UnicodeScalarView()
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x0A where previous == "\r": break
    case 0x0D, 0x2028, 0x2029: clean.append("\n")
    case 0x09: clean.append(" ")
    default: if !scalar.isUnsafe { clean.append(scalar) }
    }
    previous = scalar
  }
  return String(clean)
}

extension Unicode.Scalar {
  /// May not reach a terminal as it is. A line feed may, where lines are told apart.
  var isUnsafe: Bool {
    switch value {
    case 0x0A: false
    case 0x00..<0x20, 0x7F..<0xA0: true
    case 0x2028...0x202E, 0x2066...0x2069: true
    case 0xFEFF, 0xFFF9...0xFFFB: true
    default: false
    }
  }
}
