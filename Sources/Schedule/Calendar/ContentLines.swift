/// Collects content lines, folded after 75 octets and never inside a character.
struct ContentLines {
  private(set) var text = ""

  /// A line whose value needs no escaping.
  mutating func add(_ name: String, _ value: String) { append(name + ":" + Self.clean(value)) }

  /// A line whose value is text that people wrote.
  mutating func add(_ name: String, text value: String) {
    append(name + ":" + Self.escape(value))
  }

  /// Several values in one line, escaped one by one.
  mutating func add(_ name: String, list: [String]) {
    append(name + ":" + list.map(Self.escape).joined(separator: ","))
  }

  private mutating func append(_ line: String) {
    var width = 0
    for scalar in line.unicodeScalars {
      let size = scalar.utf8.count
      if width + size > 75 {
        text += "\r\n "
        width = 1
      }
      text.unicodeScalars.append(scalar)
      width += size
    }
    text += "\r\n"
  }

  /// Backslash, semicolon, comma and line ends get a backslash; other control characters go.
  static func escape(_ value: String) -> String {
    var escaped = ""
    var afterReturn = false
    for scalar in value.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      switch scalar {
      case "\\": escaped += "\\\\"
      case ";": escaped += "\\;"
      case ",": escaped += "\\,"
      case "\n" where afterReturn: break
      case "\r", "\n", "\u{85}", "\u{2028}", "\u{2029}": escaped += "\\n"
      case "\t": escaped += " "
      case let other where isControl(other): break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func clean(_ value: String) -> String {
    var cleaned = ""
    for scalar in value.unicodeScalars where !isControl(scalar) {
      cleaned.unicodeScalars.append(scalar)
    }
    return cleaned
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7f...0x9f).contains(scalar.value)
  }
}
