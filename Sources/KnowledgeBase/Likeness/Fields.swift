import Content
import Understanding

/// Words and idioms of everyday speech that circle round one idea.
///
/// ```yaml
/// fields:
///   hierarchy: [hierarchy, top down, pecking order, red tape, ivory tower]
/// ```
///
/// A line that says “red tape” then shares something with one that says “pecking order”, though they
/// have no word in common. A word may lie in several fields.
struct Fields: Sendable {
  /// A field's name with the words of one of its members.
  struct Member: Sendable {
    var field: String
    var words: [String]
  }
  private(set) var members: [Member] = []

  init() {}

  /// Reads the entry `fields` of hearing files.
  /// - Throws: a `Diagnostic` when an entry is no list of texts.
  init(files: [ContentSet.File]) throws {
    for file in files {
      for entry in try file.root["fields"]?.entries() ?? [] {
        for text in try entry.value.texts() {
          let words = Tokenizer.tokens(of: text).map(\.text)
          if !words.isEmpty { members.append(Member(field: entry.key, words: words)) }
        }
      }
    }
  }
}
