/// The compiled form of content: a compact text of length-prefixed values that loads in one pass.
///
/// It is made at build time and carried in the binary, so that starting the program parses no YAML.
/// It is printable UTF-8, because a Swift literal must be.
///
/// - Complexity: encoding and decoding are linear in the size of the content.
public enum Archive {
  /// Writes `content` in the compiled form.
  public static func encode(_ content: ContentSet) -> String {
    var out = "\(content.files.count)\n"
    for file in content.files {
      write(file.path, to: &out)
      write(file.root, to: &out)
    }
    return out
  }

  /// Reads what ``encode(_:)`` wrote.
  /// - Throws: a `Diagnostic` (`broken-archive`) when the text was not made by this version.
  public static func decode(_ bytes: UnsafeBufferPointer<UInt8>) throws -> ContentSet {
    var reader = ArchiveReader(bytes: bytes)
    let count = try reader.integer(until: 0x0A)
    var files: [ContentSet.File] = []
    for _ in 0..<count {
      let path = try reader.string()
      files.append(.init(path: path, root: try reader.node(file: path)))
    }
    return ContentSet(files: files)
  }

  private static func write(_ text: String, to out: inout String) {
    out += "\(text.utf8.count):"
    out += text
  }

  private static func write(_ node: Node, to out: inout String) {
    let place = "\(node.location.line),\(node.location.column),"
    switch node.form {
    case .scalar(let text):
      out += "s" + place
      write(text, to: &out)
    case .list(let items):
      out += "l" + place + "\(items.count):"
      for item in items { write(item, to: &out) }
    case .map(let entries):
      out += "m" + place + "\(entries.count):"
      for entry in entries {
        write(entry.key, to: &out)
        out += "\(entry.location.line),\(entry.location.column),"
        write(entry.value, to: &out)
      }
    }
  }
}

private struct ArchiveReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0

  mutating func integer(until end: UInt8) throws -> Int {
    var value = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == end { return value }
      guard byte >= 0x30, byte <= 0x39, value < 1 << 40 else { break }
      value = value * 10 + Int(byte - 0x30)
    }
    throw broken
  }

  mutating func string() throws -> String {
    let count = try integer(until: 0x3A)
    guard count <= bytes.count - position else { throw broken }
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  mutating func node(file: String, depth: Int = 0) throws -> Node {
    guard position < bytes.count, depth < 64 else { throw broken }
    let kind = bytes[position]
    position += 1
    let place = try location(file)
    switch kind {
    case 0x73: return Node(.scalar(try string()), at: place)
    case 0x6C:
      let count = try integer(until: 0x3A)
      var items: [Node] = []
      for _ in 0..<count { items.append(try node(file: file, depth: depth + 1)) }
      return Node(.list(items), at: place)
    case 0x6D:
      let count = try integer(until: 0x3A)
      var entries: [Node.Entry] = []
      for _ in 0..<count {
        let key = try string()
        let keyPlace = try location(file)
        let value = try node(file: file, depth: depth + 1)
        entries.append(.init(key: key, location: keyPlace, value: value))
      }
      return Node(.map(entries), at: place)
    default: throw broken
    }
  }

  private mutating func location(_ file: String) throws -> SourceLocation {
    let line = try integer(until: 0x2C)
    return SourceLocation(file: file, line: line, column: try integer(until: 0x2C))
  }

  private var broken: Diagnostic {
    Diagnostic(
      "broken-archive", at: SourceLocation(file: "compiled content", line: 1, column: position + 1),
      "the compiled content cannot be read", remedy: "build the program again from a clean checkout"
    )
  }
}
