/// All authored files of one content folder, parsed but not yet understood.
///
/// `Prompts/` files are YAML; `Knowledge/` files are Markdown, whose front matter and sections the
/// loader has already turned into nodes. The form is the same whether it came from the binary or
/// from a folder on disk, so that everything behind it has one way in.
public struct ContentSet: Sendable, Hashable {
  /// One file.
  public struct File: Sendable, Hashable {
    /// The path from the content's parent folder, with `/`: `Prompts/flows/main.yml`.
    public var path: String
    /// Its root node.
    public var root: Node

    /// A parsed file.
    public init(path: String, root: Node) {
      self.path = path
      self.root = root
    }
  }

  /// The files, sorted by path.
  public var files: [File]

  /// Collects files; their order is by path, whatever order they came in.
  public init(files: [File]) {
    self.files = files.sorted { $0.path < $1.path }
  }

  /// The files whose path begins with `prefix`, for instance `Prompts/flows/`.
  public func files(under prefix: String) -> [File] {
    files.filter { $0.path.hasPrefix(prefix) }
  }

  /// This set with the files of `other` added; a file with the same path is replaced.
  public func merging(_ other: ContentSet) -> ContentSet {
    let replaced = Set(other.files.map(\.path))
    return ContentSet(files: files.filter { !replaced.contains($0.path) } + other.files)
  }
}
