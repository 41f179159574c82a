/// An assertion on a turn's JSON: `= check_ins[0].next[0] is 2026-03-05T15:00:00`.
public struct StateCheck: Sendable, Hashable, CustomStringConvertible {
  /// How the value is compared.
  public enum Relation: String, Sendable, CaseIterable {
    /// Equal. An absent value is `null`.
    case `is`
    /// An array holds it, or an object with it; an object has the key; a text contains it.
    case has
    /// The opposite of `has`; the place must exist.
    case lacks
  }

  /// The place.
  public var path: JSONPath
  /// How the value is compared.
  public var relation: Relation
  /// The value as the author wrote it.
  public var value: String

  /// Reads `path is value`; nil when it is none.
  init?(_ text: some StringProtocol) {
    let words = text.split(separator: " ", maxSplits: 2)
    guard words.count == 3, let path = JSONPath(words[0]),
      let relation = Relation(rawValue: String(words[1]))
    else { return nil }
    self.path = path
    self.relation = relation
    let value = words[2].drop(while: \.isWhitespace)
    self.value = String(value.reversed().drop(while: \.isWhitespace).reversed())
    if self.value.isEmpty { return nil }
  }

  public var description: String { "\(path) \(relation.rawValue) \(value)" }

  /// The value at the place: in the turn itself, or under its `state`. `advise` is short for
  /// `state.recommendation`.
  func actual(in turn: JSONValue) -> JSONValue? {
    guard case .key(let root) = path.components.first else { return nil }
    if turn.fields[root] != nil { return turn[path] }
    let rest = Array(path.components.dropFirst())
    let head: [JSONPath.Component] = root == "advise" ? [.key("recommendation")] : [.key(root)]
    return turn[JSONPath([.key("state")] + head + rest)]
  }

  /// Whether it holds for a turn.
  func holds(for turn: JSONValue, bindings: Bindings) -> Bool {
    let actual = actual(in: turn)
    let wanted = value.filling(bindings)
    switch (relation, actual) {
    case (.is, let actual): return Self.equals(actual ?? .null, wanted)
    case (.has, nil), (.lacks, nil): return false
    case (.has, let actual?): return Self.contains(actual, wanted)
    case (.lacks, let actual?): return !Self.contains(actual, wanted)
    }
  }

  private static func equals(_ actual: JSONValue, _ wanted: String) -> Bool {
    if case .string(wanted) = actual { return true }
    return JSONValue(json: wanted) == actual
  }

  private static func contains(_ actual: JSONValue, _ wanted: String) -> Bool {
    switch actual {
    case .array(let elements):
      elements.contains { element in
        equals(element, wanted) || element.fields.values.contains { equals($0, wanted) }
      }
    case .object(let fields): fields[wanted] != nil
    case .string(let text):
      text.contains(wanted) || (JSONValue(json: wanted)?.string.map(text.contains) ?? false)
    default: equals(actual, wanted)
    }
  }
}

extension String {
  /// The text with every `{name}` that is bound replaced by what it stands for.
  func filling(_ bindings: Bindings) -> String {
    guard utf8.contains(UInt8(ascii: "{")) else { return self }
    var text = self
    for name in bindings.keys.sorted() {
      text = text.replacing("{\(name)}", with: bindings[name] ?? "")
    }
    return text
  }
}
