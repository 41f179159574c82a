import Authoring
import Content
import Foundation
import Knowledge
import Mentoring
import Prompts

/// What is said and known.
extension CommonOptions {
  /// The assistant with the content that the options ask for.
  func assistant() throws -> Assistant { try ContentSource.assistant(content) }
}

/// Where content comes from: the program itself, or a folder.
enum ContentSource {
  /// The built-in content; `Prompts/` and `Knowledge/` of `directory`, each as a whole, stand in
  /// for the built-in ones.
  static func load(_ directory: String?) throws -> ContentSet {
    guard let directory else { return try builtIn() }
    guard FileManager.default.fileExists(atPath: directory) else {
      throw Refusal(.missingInput, "There is no folder “\(directory)”.")
    }
    let own = try ContentLoader.load(directory: directory)
    let folders = Set(own.files.map { folder(of: $0) })
    return ContentSet(
      files: try builtIn().files.filter { !folders.contains(folder(of: $0)) } + own.files)
  }

  /// The assistant with the content of `directory`; what was worked out of the built-in content is
  /// taken over as far as it is the same.
  static func assistant(_ directory: String?) throws -> Assistant {
    try Assistant(
      content: load(directory), groundwork: groundwork.bytes,
      of: directory == nil ? nil : builtIn())
  }

  /// What was compiled in.
  static func builtIn() throws -> ContentSet {
    ContentSet(
      files: try (Prompts.archives + Knowledge.archives).flatMap { archive in
        try Archive.decode(archive.bytes).files
      })
  }

  private static func folder(of file: ContentSet.File) -> Substring {
    file.path.prefix { $0 != "/" }
  }
}

extension StaticString {
  /// The bytes of the literal, which stay where they are as long as the program runs.
  fileprivate var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
