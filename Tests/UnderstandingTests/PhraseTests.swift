import Content
import Testing

@testable import Understanding

@Suite("Phrases")
struct PhraseTests {
  private func book(
    concepts: [String: [String]] = [:], rules: [String: [String]], plain: [String] = []
  ) throws -> PhraseBook {
    var builder = PhraseBook.Builder()
    for (name, members) in concepts.sorted(by: { $0.key < $1.key }) {
      builder.add(concept: name, members: members.map { PhraseBook.Source($0) })
    }
    for (name, phrases) in rules.sorted(by: { $0.key < $1.key }) {
      for phrase in phrases {
        builder.add(rule: RuleID("test", name), phrase: PhraseBook.Source(phrase))
      }
    }
    builder.add(plainWords: plain)
    return try builder.build()
  }

  private func heard(_ book: PhraseBook, _ line: String) -> [String] {
    book.read(line).hits.map { ($0.isNegated ? "not " : "") + $0.rule.name }
  }

  @Test("words are heard in any inflection, quoted words only as written")
  func inflection() throws {
    let book = try book(
      concepts: ["who": ["people", "colleague", "the board"]],
      rules: ["teach": ["teach ~who"], "exact": ["\"leading\" people"]])
    #expect(heard(book, "I taught people") == ["teach"])
    #expect(heard(book, "teaching the board things") == ["teach"])
    #expect(heard(book, "leading people") == ["exact"])
    #expect(heard(book, "I lead people") == [])
  }

  @Test("gaps stay inside a sentence, anchors mean parts of it")
  func gapsAndAnchors() throws {
    let book = try book(
      concepts: ["filler": ["really", "well", "please"]],
      rules: ["want": ["want *3 mentor"], "no": ["< no >"]])
    #expect(heard(book, "I want a really good mentor") == ["want"])
    #expect(heard(book, "That is what I want. A mentor is someone else") == [])
    #expect(heard(book, "well, no please") == ["no"])
    #expect(heard(book, "no, that is wrong") == ["no"])
    #expect(heard(book, "no idea") == [])
  }

  @Test("a not outside the phrase negates it, one inside does not")
  func negation() throws {
    let book = try book(rules: ["promote": ["promotion"], "unsure": ["not sure"]])
    #expect(heard(book, "I'm not looking for a promotion") == ["not promote"])
    #expect(heard(book, "not now, but a promotion later") == ["promote"])
    #expect(heard(book, "not sure") == ["unsure"])
    // "No" answers by itself before a pronoun, and belongs to the noun before a noun.
    #expect(heard(book, "no I want a promotion") == ["promote"])
    #expect(heard(book, "no promotion for me") == ["not promote"])
  }

  @Test("quantities are read with their units")
  func quantities() throws {
    let book = try book(rules: [
      "new": ["(joined|started) * {span<3m} ago"], "old": ["{span>=1y} in"],
    ])
    #expect(heard(book, "I joined three weeks ago") == ["new"])
    #expect(heard(book, "I joined two years ago") == [])
    #expect(heard(book, "twenty-five years in logistics") == ["old"])
  }

  @Test("a misspelt word is repaired when one known word is near, names and plain words never")
  func spelling() throws {
    let book = try book(rules: ["lead": ["leadership"], "wander": ["whether"]], plain: ["weather"])
    #expect(heard(book, "better at leadershp") == ["lead"])
    #expect(heard(book, "the weather today") == [])
    #expect(heard(book, "my friend Leadershop says") == [])
  }

  @Test("a phrase that cannot be read is a finding with its place and a remedy")
  func errors() throws {
    var builder = PhraseBook.Builder()
    builder.add(
      rule: RuleID("a", "b"),
      phrase: .init("(one|two", at: SourceLocation(file: "x.yml", line: 3, column: 5)))
    #expect(throws: Diagnostics.self) { try builder.build() }
  }
}
