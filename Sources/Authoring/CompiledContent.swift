import Content

/// Writes content as Swift source, so that the program carries it.
///
/// One string literal a file: a literal compiles in linear time, an array of bytes does not.
public enum CompiledContent {
  /// The source of an extension of the enum `name` with the compiled files.
  public static func swift(for content: ContentSet, named name: String) -> String {
    var source = "// Made by the build from the files of \(name). Edit those instead.\n\n"
    source += "extension \(name) {\n  static let compiled: [StaticString] = [\n"
    for file in content.files {
      source += "    \(literal(Archive.encode(ContentSet(files: [file])))),\n"
    }
    return source + "  ]\n}\n"
  }

  /// The source of an extension of the enum `type` with the groundwork of the folders `names`.
  /// - Parameter bytes: UTF-8.
  public static func swift(
    forGroundwork bytes: [UInt8], of names: [String], extending type: String
  ) -> String {
    """
    // Made by the build from the files of \(names.joined(separator: " and ")). Edit those instead.

    extension \(type) {
      static let groundwork: StaticString = \(literal(String(decoding: bytes, as: UTF8.self)))
    }

    """
  }

  private static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
