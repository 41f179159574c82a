import Dialogue
import Foundation

/// Typed things inside a conversation's values: each is kept as its JSON text, beside a label that
/// people read.
extension Value {
  /// A record that holds `thing`, and `label` for showing.
  static func stored(_ thing: some Encodable, label: String) -> Value {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Only plain value types come here; what cannot be written is kept as an empty record, which
    // reads back as nothing and is asked again.
    let data = (try? encoder.encode(thing)) ?? Data()
    return .record(["data": .text(String(decoding: data, as: UTF8.self)), "label": .text(label)])
  }

  /// The thing that ``stored(_:label:)`` kept, or nil when this is none of that type.
  func restored<Thing: Decodable>(_ type: Thing.Type) -> Thing? {
    guard let text = self["data"]?.string else { return nil }
    return try? JSONDecoder().decode(type, from: Data(text.utf8))
  }
}
