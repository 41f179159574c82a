import Content

/// Sentences of the content by key, each with variants and with places to fill in.
///
/// ```yaml
/// ask.vantage:
///   - "Where do you stand: early in this kind of work, established, or a senior leader?"
/// ```
public struct Phrasing: Sendable, Hashable {
  private var variants: [String: [String]]

  /// Sentences by key.
  public init(_ variants: [String: [String]]) { self.variants = variants }

  /// Reads one file of a content folder: a flat map of keys to a text or a list of texts.
  /// - Throws: a `Diagnostic` when the file is missing or has another form.
  public init(content: ContentSet, path: String) throws {
    guard let file = content.files.first(where: { $0.path == path }) else {
      throw Diagnostic(
        "missing-file", at: SourceLocation(file: path, line: 1), "this file is missing",
        remedy: "restore \(path)")
    }
    var variants: [String: [String]] = [:]
    for entry in try file.root.entries() { variants[entry.key] = try entry.value.texts() }
    self.init(variants)
  }

  /// The keys, sorted.
  public var keys: [String] { variants.keys.sorted() }

  /// All variants under `key`; empty for a key that nobody wrote.
  public func variants(_ key: String) -> [String] { variants[key] ?? [] }

  /// Whether there is a sentence under `key`.
  public func has(_ key: String) -> Bool { variants[key]?.isEmpty == false }

  /// A sentence with its places filled in; nil for a key that nobody wrote.
  /// - Parameter variant: which of the variants; any number, counted round.
  public func text(
    _ key: String, _ values: [String: String] = [:], variant: Int = 0
  ) -> String? {
    guard let list = variants[key], !list.isEmpty else { return nil }
    return Self.fill(list[((variant % list.count) + list.count) % list.count], with: values)
  }

  /// Fills every `{place}` in one pass, so that braces in what a person typed stay what they are.
  private static func fill(_ template: String, with values: [String: String]) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      result += rest[..<open]
      result += values[String(name)] ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
