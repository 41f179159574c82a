import Foundation

/// A JSON value, as a conversation's state is asserted on and compared.
///
/// ```swift
/// let turn = try JSONValue.encoding(reply)
/// turn["state.goals.count"]     // .number(2)
/// ```
public enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// What `value` looks like as JSON.
  /// - Throws: what its `encode(to:)` throws.
  public static func encoding(_ value: some Encodable) throws -> JSONValue {
    // The wrapping object lets a bare text or number through.
    let data = try JSONEncoder().encode(["value": value])
    return try JSONDecoder().decode([String: JSONValue].self, from: data)["value"] ?? .null
  }

  /// Reads JSON text; nil when it is not JSON.
  public init?(json text: String) {
    guard let value = try? JSONDecoder().decode(Self.self, from: Data(text.utf8)) else {
      return nil
    }
    self = value
  }

  /// The text of a string; nil for other forms.
  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The elements of an array; empty for other forms.
  public var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  /// The fields of an object; empty for other forms.
  public var fields: [String: JSONValue] {
    if case .object(let fields) = self { fields } else { [:] }
  }
}

extension JSONValue: Codable {
  public init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    if box.decodeNil() {
      self = .null
    } else if let flag = try? box.decode(Bool.self) {
      self = .bool(flag)
    } else if let number = try? box.decode(Double.self) {
      self = .number(number)
    } else if let text = try? box.decode(String.self) {
      self = .string(text)
    } else if let elements = try? box.decode([JSONValue].self) {
      self = .array(elements)
    } else {
      self = .object(try box.decode([String: JSONValue].self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var box = encoder.singleValueContainer()
    switch self {
    case .null: try box.encodeNil()
    case .bool(let flag): try box.encode(flag)
    case .number(let number):
      if let whole = Int(exactly: number) { try box.encode(whole) } else { try box.encode(number) }
    case .string(let text): try box.encode(text)
    case .array(let elements): try box.encode(elements)
    case .object(let fields): try box.encode(fields)
    }
  }
}

extension JSONValue: CustomStringConvertible {
  /// Compact JSON with sorted keys: equal values have equal texts.
  public var description: String {
    var out = ""
    write(to: &out)
    return out
  }

  private func write(to out: inout String) {
    switch self {
    case .null: out += "null"
    case .bool(let flag): out += flag ? "true" : "false"
    case .number(let number): out += Int(exactly: number).map { "\($0)" } ?? "\(number)"
    case .string(let text): Self.write(text, to: &out)
    case .array(let elements):
      out += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { out += "," }
        element.write(to: &out)
      }
      out += "]"
    case .object(let fields):
      out += "{"
      for (index, key) in fields.keys.sorted().enumerated() {
        if index > 0 { out += "," }
        Self.write(key, to: &out)
        out += ":"
        (fields[key] ?? .null).write(to: &out)
      }
      out += "}"
    }
  }

  private static func write(_ text: String, to out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}
