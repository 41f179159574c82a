/// A piece of authored content with its place: a scalar, a list or a map.
///
/// Scalars are always the text that the author typed: `no`, `9:30` and `2026-03-09` stay what they
/// are, and whoever reads them decides what they mean. Maps keep the author's order.
///
/// ```swift
/// let name = try node.required("name").text()
/// for step in try node["steps"]?.items() ?? [] { … }
/// ```
public struct Node: Sendable, Hashable {
  /// The three forms a node can take.
  public enum Form: Sendable, Hashable {
    case scalar(String)
    case list([Node])
    case map([Entry])
  }

  /// One key of a map with its value.
  public struct Entry: Sendable, Hashable {
    /// The key as typed.
    public var key: String
    /// Where the key stands.
    public var location: SourceLocation
    /// What stands under it.
    public var value: Node

    /// A key with its value.
    public init(key: String, location: SourceLocation, value: Node) {
      self.key = key
      self.location = location
      self.value = value
    }
  }

  /// What the node holds.
  public var form: Form
  /// Where it begins.
  public var location: SourceLocation

  /// A node at `location`.
  public init(_ form: Form, at location: SourceLocation) {
    self.form = form
    self.location = location
  }

  /// The value under `key` of a map, or nil for an absent key and for other forms.
  public subscript(key: String) -> Node? {
    guard case .map(let entries) = form else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// Whether this is an empty scalar, as YAML reads `key:` with nothing behind it.
  public var isEmpty: Bool {
    switch form {
    case .scalar(let text): text.isEmpty
    case .list(let items): items.isEmpty
    case .map(let entries): entries.isEmpty
    }
  }
}
