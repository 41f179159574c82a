import Authoring
import Content
import Testing
import Understanding

@testable import Mentoring

@Suite("Titles")
struct TitleTests {
  private func titles(_ line: String) throws -> [String] {
    let lexicon = try TitleLexicon(in: TestContent.prompts.get().files(under: "Prompts/hearing/"))
    return lexicon.titles(in: try PhraseBook.Builder().build().read(line)).map(\.name)
  }

  @Test("a title is the speaker's at the head of a part and behind I am, and another's behind our")
  func owners() throws {
    let chef = try titles("Head chef, our kitchen porters know more than me")
    #expect(chef == ["my head", "other front"])
    let sailor = try titles("I'm a commodore and the deckhands see it first")
    #expect(sailor == ["my top", "other front"])
  }

  @Test("a word in front sets the level of the title behind it")
  func modifiers() throws {
    #expect(try titles("as a trainee surgeon") == ["my novice"])
    #expect(try titles("the senior nurse") == ["other lead"])
  }

  @Test("words that are no titles are none")
  func none() throws { #expect(try titles("it rained the whole week") == []) }

  @Test("a level that is none is refused with its place")
  func unknownLevel() throws {
    let file = try ContentSet.File(
      path: "t.yml", root: YAMLReader.read("titles:\n  middling: |\n    clerk\n", file: "t.yml"))
    #expect { try TitleLexicon(in: [file]) } throws: { error in
      "\(error)".contains("middling") && "\(error)".contains("t.yml:2")
    }
  }

  @Test("what is written is read back the same")
  func compiled() throws {
    let lexicon = try TitleLexicon(in: TestContent.prompts.get().files(under: "Prompts/hearing/"))
    var pack = PackWriter()
    lexicon.write(to: &pack)
    let read = try pack.bytes.withUnsafeBufferPointer { bytes in
      var reader = PackReader(bytes)
      return try TitleLexicon(reading: &reader)
    }
    #expect(read == lexicon)
  }
}
