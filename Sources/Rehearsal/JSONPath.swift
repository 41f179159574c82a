/// The way to a place inside a JSON value: `check_ins[0].next[0]`, `goals.count`.
public struct JSONPath: Sendable, Hashable, CustomStringConvertible {
  /// One step of the way.
  public enum Component: Sendable, Hashable {
    case key(String)
    case index(Int)
  }

  /// The steps in order.
  public var components: [Component]

  /// Reads a path; nil when a bracket is not closed, a key is empty or an index is no number.
  public init?(_ text: some StringProtocol) {
    components = []
    for part in text.split(separator: ".", omittingEmptySubsequences: false) {
      var pieces = part.split(separator: "[", omittingEmptySubsequences: false)
      let key = pieces.removeFirst()
      guard !key.isEmpty, key.allSatisfy({ $0.isLetter || $0.isNumber || "_-".contains($0) }) else {
        return nil
      }
      components.append(.key(String(key)))
      for piece in pieces {
        guard piece.last == "]", let index = Int(piece.dropLast()), index >= 0 else { return nil }
        components.append(.index(index))
      }
    }
  }

  init(_ components: [Component]) { self.components = components }

  public var description: String {
    components.reduce(into: "") { text, component in
      switch component {
      case .key(let key): text += text.isEmpty ? key : ".\(key)"
      case .index(let index): text += "[\(index)]"
      }
    }
  }
}

extension JSONValue {
  /// The value at `path`, or nil when there is none. `count` behind an array is its length.
  public subscript(path: JSONPath) -> JSONValue? {
    var value = self
    for component in path.components {
      switch (component, value) {
      case (.key(let key), .object(let fields)):
        guard let field = fields[key] else { return nil }
        value = field
      case (.key("count"), .array(let elements)): value = .number(Double(elements.count))
      case (.index(let index), .array(let elements)) where index < elements.count:
        value = elements[index]
      default: return nil
      }
    }
    return value
  }

  /// The value at the path that `text` spells.
  public subscript(text: String) -> JSONValue? { JSONPath(text).flatMap { self[$0] } }
}
