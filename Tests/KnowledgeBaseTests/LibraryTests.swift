import Content
import KnowledgeBase
import Testing

/// Loading articles: what is refused, and how.
@Suite struct LibraryTests {
  private func findings(_ text: String, layer: String = "source") throws -> [Diagnostic] {
    do {
      let content = try Shipped.content(adding: [("Knowledge/\(layer)/x-new.md", text)])
      return try Library(content: content).warnings
    } catch let error as Diagnostics {
      return error.all
    } catch let error as Diagnostic {
      return [error]
    }
  }

  @Test(arguments: [
    ("no front matter", "missing-front-matter", 1), ("---\nid: x", "open-front-matter", 1),
    ("---\nid: x\n---\n## Both\n- a: hello", "missing-key", 2),
    ("---\nid: x\nheading: X\n---\n- a: hello", "claim-without-direction", 5),
    ("---\nid: x\nheading: X\n---\n## Sideways\n- a: hello", "unknown-direction", 5),
    ("---\nid: x\nheading: X\n---\n## Both\n- a: one\n- a: two", "duplicate-claim", 7),
    ("---\nid: x\nheading: X\n---\n", "empty-article", 2),
    ("---\nid: innovation\nheading: X\n---\n## Both\n- a: hello", "duplicate-article", 2),
    ("---\nid: x\nheading: X\ncolour: red\n---\n## Both\n- a: hello", "unknown-key", 4),
    ("---\nid: x\nheading: X\nnear: [inovation]\n---\n## Both\n- a: hi", "unknown-article", 2),
  ])
  func aMistakeIsNamedWithItsPlace(text: String, code: String, line: Int) throws {
    let found = try findings(text).first { $0.location.file.hasSuffix("x-new.md") }
    let finding = try #require(found, "nothing was found")
    #expect(finding.code == code)
    #expect(finding.location.line == line)
    #expect(!finding.remedy.isEmpty)
  }

  @Test func theShippedKnowledgeIsWhole() throws {
    let loaded = try Shipped.loaded.get()
    let source = loaded.library.articles.filter { $0.layer == "source" }
    #expect(source.count == 29)
    #expect(source.flatMap(\.claims).count == 187)
    #expect(loaded.library.articles.filter { $0.layer == "practice" }.count == 31)
    let noted = loaded.library.articles.filter { $0.layer == "practice" && $0.references.isEmpty }
    #expect(noted.isEmpty, "give references: \(noted.map(\.id))")
  }

  @Test func everySampleReachesItsRule() throws {
    let loaded = try Shipped.loaded.get()
    for sample in loaded.samples {
      let hits = loaded.book.read(sample.text).hits
      #expect(
        hits.contains { $0.rule == sample.rule },
        "\(sample.location): “\(sample.text)” does not reach \(sample.rule)")
    }
  }

  @Test func everyArticleIsReachedAndEverySubjectHeard() throws {
    let grave = try Shipped.knowledge().check().filter { $0.code != "contested-question" }
    #expect(grave.isEmpty, "\(grave.map(\.description).joined(separator: "\n"))")
  }

  @Test func anOrganisationsNotesAppearUnderTheirOwnLabel() throws {
    let text = """
      ---
      id: badge-office
      heading: Where to collect a badge
      questions: [Where do I collect my visitor badge?]
      ---

      The badge office sits beside the loading dock and opens at nine.
      """
    let content = try Shipped.content(adding: [("Knowledge/acme-handbook/badge.md", text)])
    let answer = try Shipped.load(content).knowledge.answer("where is the badge office?")
    #expect(answer.articles.first?.layer == "acme-handbook", "\(answer.text)")
    #expect(answer.articles.first?.label == "Acme handbook")
    #expect(answer.text.contains("loading dock"))
  }
}
