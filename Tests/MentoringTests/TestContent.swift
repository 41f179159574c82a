import Authoring
import Content
import Foundation
import Mentoring
import Understanding

/// The product's own content, read from the repository.
enum TestContent {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func files(under folder: String) throws -> ContentSet {
    let base = root.appendingPathComponent(folder).resolvingSymlinksInPath()
    let paths = FileManager.default.enumerator(atPath: base.path)?.allObjects as? [String] ?? []
    return ContentSet(
      files: try paths.filter { $0.hasSuffix(".yml") }.map { path in
        let text = try String(contentsOf: base.appendingPathComponent(path), encoding: .utf8)
        let name = "\(folder)/\(path)"
        return ContentSet.File(path: name, root: try YAMLReader.read(text, file: name))
      })
  }

  static let prompts = Result { try files(under: "Prompts") }
  static let rubric = Result { try Rubric(content: prompts.get()) }

  /// The whole assistant, with everything learnt from the samples.
  static let assistant = Result {
    try Assistant(content: ContentLoader.load(directory: root.path))
  }

  /// The lines of a bank file as JSON objects.
  static func bank(_ name: String) throws -> [[String: Any]] {
    let url = root.appendingPathComponent("Tests/MentoringTests/Bank/\(name)")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }
}

/// A small generator with a seed, so that a failure can be seen again.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
