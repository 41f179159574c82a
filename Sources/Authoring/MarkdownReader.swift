import CCMark
import Content

/// Reads a Markdown article: YAML front matter, then headings with paragraphs and list items.
///
/// ```
/// ---
/// id: first-meeting
/// ---
///
/// ## Both
///
/// - a: Agree what stays between you.
/// ```
///
/// becomes `front: {id: first-meeting}` and `body: [{title: Both, blocks: [{item: "a: Agree …"}]}]`,
/// every node with its place in the file. Text before the first heading is a section without a title.
/// Emphasis and links are read as their text; raw HTML is left out.
public enum MarkdownReader {
  /// Parses one article.
  /// - Throws: a `Diagnostic` (`missing-front-matter`, `open-front-matter`, or one of the YAML
  ///   reader's) with the place.
  public static func read(_ text: String, file: String) throws -> Content.Node {
    let (front, body, firstLine) = try split(text, file: file)
    let start = SourceLocation(file: file, line: 1)
    let matter = try YAMLReader.read(front, file: file, firstLine: 2)
    let sections = MarkdownSections.read(body, file: file, shift: firstLine - 1)
    return Content.Node(
      .map([
        .init(key: "front", location: start, value: matter),
        .init(key: "body", location: start, value: sections),
      ]), at: start)
  }

  /// The front matter, what follows it, and the line on which that begins.
  private static func split(
    _ text: String, file: String
  ) throws -> (front: String, body: String, firstLine: Int) {
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    let start = SourceLocation(file: file, line: 1)
    guard let first = lines.first, first.trimmingPrefix("\u{FEFF}") == "---" else {
      throw Diagnostic(
        "missing-front-matter", at: start, "the article does not begin with front matter",
        remedy: "begin with a line “---”, then “id: …” and “heading: …”, then “---” again")
    }
    guard let close = lines.dropFirst().firstIndex(where: { $0 == "---" }) else {
      throw Diagnostic(
        "open-front-matter", at: start, "the front matter is not closed",
        remedy: "add a line “---” behind the last “key: value” line")
    }
    return (
      lines[1..<close].joined(separator: "\n"),
      lines[(close + 1)...].joined(separator: "\n"), close + 2
    )
  }
}

/// Walks what libcmark parsed and gathers sections.
private struct MarkdownSections {
  let file: String
  let shift: Int
  private var sections: [Node] = []
  private var title = Node(.scalar(""), at: .none)
  private var blocks: [Node] = []

  init(file: String, shift: Int) {
    self.file = file
    self.shift = shift
  }

  static func read(_ text: String, file: String, shift: Int) -> Node {
    var walk = MarkdownSections(file: file, shift: shift)
    var text = text
    let tree = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_VALIDATE_UTF8)
      }
    }
    defer { cmark_node_free(tree) }
    walk.visit(childrenOf: tree, depth: 0)
    walk.close()
    return Node(.list(walk.sections), at: SourceLocation(file: file, line: shift + 1))
  }

  private mutating func visit(childrenOf parent: OpaquePointer?, depth: Int) {
    var child = cmark_node_first_child(parent)
    while let node = child {
      visit(node, depth: depth)
      child = cmark_node_next(node)
    }
  }

  private mutating func visit(_ node: OpaquePointer, depth: Int) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      close()
      title = scalar(node)
    case CMARK_NODE_PARAGRAPH: add("paragraph", node)
    case CMARK_NODE_ITEM: add("item", node)
    case CMARK_NODE_LIST, CMARK_NODE_BLOCK_QUOTE:
      if depth < 8 { visit(childrenOf: node, depth: depth + 1) }
    default: break
    }
  }

  private mutating func add(_ kind: String, _ node: OpaquePointer) {
    let value = scalar(node)
    guard !value.isEmpty else { return }
    blocks.append(
      Node(.map([.init(key: kind, location: value.location, value: value)]), at: value.location))
  }

  private mutating func close() {
    if !blocks.isEmpty || !title.isEmpty {
      let place = title.isEmpty ? blocks.first?.location ?? .none : title.location
      sections.append(
        Node(
          .map([
            .init(key: "title", location: place, value: title),
            .init(key: "blocks", location: place, value: Node(.list(blocks), at: place)),
          ]), at: place))
    }
    title = Node(.scalar(""), at: .none)
    blocks = []
  }

  private func scalar(_ node: OpaquePointer) -> Node {
    let place = SourceLocation(
      file: file, line: Int(cmark_node_get_start_line(node)) + shift,
      column: max(1, Int(cmark_node_get_start_column(node))))
    return Node(.scalar(text(of: node)), at: place)
  }

  /// The text under `node`: words of inline nodes, a space for each line break.
  private func text(of node: OpaquePointer) -> String {
    var text = ""
    let walk = cmark_iter_new(node)
    defer { cmark_iter_free(walk) }
    while case let event = cmark_iter_next(walk), event != CMARK_EVENT_DONE {
      let inner = cmark_iter_get_node(walk)
      switch cmark_node_get_type(inner) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        if let literal = cmark_node_get_literal(inner) { text += String(cString: literal) }
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
      case CMARK_NODE_PARAGRAPH where event == CMARK_EVENT_ENTER && !text.isEmpty: text += " "
      default: break
      }
    }
    return text
  }
}
