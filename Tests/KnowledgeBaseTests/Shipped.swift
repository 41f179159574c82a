import Authoring
import Content
import Foundation
import KnowledgeBase
import Understanding

/// The shipped knowledge, read from the checkout once for all tests.
enum Shipped {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let content = Result { try read(root.appendingPathComponent("Knowledge")) }
  static let loaded = Result { try load(content.get()) }

  static func knowledge() throws -> KnowledgeBase { try loaded.get().knowledge }

  struct Loaded {
    var library: Library
    var book: PhraseBook
    var samples: [Sample]
    var knowledge: KnowledgeBase
  }

  static func load(_ content: ContentSet) throws -> Loaded {
    let library = try Library(content: content)
    var builder = PhraseBook.Builder()
    let samples = try library.addHearing(to: &builder)
    let book = try builder.build()
    return Loaded(
      library: library, book: book, samples: samples,
      knowledge: try KnowledgeBase(library: library, book: book))
  }

  private static func read(_ folder: URL) throws -> ContentSet {
    let folder = folder.resolvingSymlinksInPath()
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    var files: [ContentSet.File] = []
    for name in (names ?? []).sorted() {
      let path = "Knowledge/\(name)"
      let text = { try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8) }
      if name.hasSuffix(".md") {
        files.append(.init(path: path, root: try MarkdownReader.read(try text(), file: path)))
      } else if name.hasSuffix(".yml") {
        files.append(.init(path: path, root: try YAMLReader.read(try text(), file: path)))
      }
    }
    return ContentSet(files: files)
  }

  /// The shipped content with files added: (path, text).
  static func content(adding files: [(String, String)]) throws -> ContentSet {
    let added = try files.map { path, text in
      ContentSet.File(path: path, root: try MarkdownReader.read(text, file: path))
    }
    return try content.get().merging(ContentSet(files: added))
  }
}
