import Content
import KnowledgeBase
import Mentoring
import Understanding

/// From the compiled content to an assistant that can answer, and where that time goes.
enum StartBenchmark {
  static func run() throws {
    let content = try Shipped.content()
    let archive = Array(Archive.encode(content).utf8)
    var (decode, phrases, library, whole) = (Timing(), Timing(), Timing(), Timing())
    var compiled: [UInt8] = []
    var load = Timing()
    for _ in 0..<20 {
      let content = try decode.measure { try archive.withUnsafeBufferPointer(Archive.decode) }
      let articles = try library.measure { try Library(content: content) }
      let book = try phrases.measure { try Self.book(content, articles) }
      compiled = book.compiled()
      _ = try load.measure { try PhraseBook(compiled: compiled) }
      _ = try whole.measure { try Assistant(content: content) }
    }
    print("decode \(archive.count / 1024) KiB of content: \(decode.summary)")
    print("check the library: \(library.summary)")
    print(
      "read and index the phrases: \(phrases.summary); the same from \(compiled.count / 1024) KiB "
        + "of compiled form: \(load.summary)")
    print("put the assistant together, all of this but decoding: \(whole.summary)")
  }

  private static func book(_ content: ContentSet, _ library: Library) throws -> PhraseBook {
    var builder = PhraseBook.Builder()
    for file in content.files(under: "Prompts/")
    where !file.path.hasPrefix("Prompts/phrasing/") {
      _ = try builder.add(file: file.root)
    }
    _ = try library.addHearing(to: &builder)
    return try builder.build()
  }
}
