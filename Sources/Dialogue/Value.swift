/// What an answer holds. A small, closed set of forms, so that everything that was said can be
/// saved, compared and shown.
public enum Value: Sendable, Hashable {
  case text(String)
  /// One of a choice slot's values, by its id.
  case choice(String)
  case number(Double)
  case flag(Bool)
  case list([Value])
  case record([String: Value])

  /// The text or the choice's id, or nil for other forms.
  public var string: String? {
    switch self {
    case .text(let text), .choice(let text): text
    default: nil
    }
  }

  /// The list's elements; empty for other forms.
  public var elements: [Value] {
    if case .list(let elements) = self { elements } else { [] }
  }

  /// A field of a record, or nil for an absent one and for other forms.
  public subscript(field: String) -> Value? {
    if case .record(let fields) = self { fields[field] } else { nil }
  }

  /// The number, or nil for other forms.
  public var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  /// Yes or no, or nil for other forms.
  public var flag: Bool? {
    if case .flag(let flag) = self { flag } else { nil }
  }
}

extension Value: Codable {
  private enum Key: String, CodingKey { case text, choice, number, flag, list, record }

  /// Reads the one-field object that ``encode(to:)`` writes.
  public init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: Key.self)
    guard let key = box.allKeys.first, box.allKeys.count == 1 else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a value has exactly one form"))
    }
    switch key {
    case .text: self = .text(try box.decode(String.self, forKey: key))
    case .choice: self = .choice(try box.decode(String.self, forKey: key))
    case .number: self = .number(try box.decode(Double.self, forKey: key))
    case .flag: self = .flag(try box.decode(Bool.self, forKey: key))
    case .list: self = .list(try box.decode([Value].self, forKey: key))
    case .record: self = .record(try box.decode([String: Value].self, forKey: key))
    }
  }

  /// Writes an object with one field, named after the form.
  public func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: Key.self)
    switch self {
    case .text(let text): try box.encode(text, forKey: .text)
    case .choice(let id): try box.encode(id, forKey: .choice)
    case .number(let number): try box.encode(number, forKey: .number)
    case .flag(let flag): try box.encode(flag, forKey: .flag)
    case .list(let elements): try box.encode(elements, forKey: .list)
    case .record(let fields): try box.encode(fields, forKey: .record)
    }
  }
}
