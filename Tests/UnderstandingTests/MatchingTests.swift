import Content
import Testing

@testable import Understanding

@Suite("Matching")
struct MatchingTests {
  private func book(_ rules: [String: [String]], filler: [String] = []) throws -> PhraseBook {
    var builder = PhraseBook.Builder()
    builder.add(concept: "filler", members: filler.map { PhraseBook.Source($0) })
    for (name, phrases) in rules.sorted(by: { $0.key < $1.key }) {
      for phrase in phrases { builder.add(rule: RuleID("test", name), phrase: .init(phrase)) }
    }
    return try builder.build()
  }

  @Test("fillers may stand before an optional part")
  func fillerBeforeOptional() throws {
    let book = try book(["thank": ["thank you so [much] >"]], filler: ["very"])
    #expect(book.read("thank you so very much").hits.first?.tokens == 0..<5)
  }

  @Test("a less specific hit of the same rule is kept aside when it overlaps")
  func overlapped() throws {
    let book = try book(["ask": ["say that", "what you say"]])
    let read = book.read("what you say that")
    #expect(read.hits.map(\.tokens) == [0..<3])
    #expect(read.overlapped.map(\.tokens) == [2..<4])
  }

  @Test("words that only share a stem by accident stay apart")
  func stems() {
    for (a, b) in [("note", "not"), ("quite", "quit"), ("care", "car"), ("here", "her")] {
      #expect(Inflection.stem(a) != Inflection.stem(b), "“\(a)” is not “\(b)”")
    }
  }

  @Test("an unknown word is not parted into an interjection and something else")
  func splitting() throws {
    let book = try book(["care": ["care"]], filler: ["er"])
    #expect(book.read("find a career").tokens.map(\.text) == ["find", "a", "career"])
  }
}
