import Content
import Testing

@testable import Understanding

@Suite("Matcher")
struct MatcherTests {
  /// What the matcher hears, as entry, start, end and weight.
  private func heard(_ book: PhraseBook, _ tokens: [Token]) -> Set<[Int]> {
    var matcher = Matcher(book: book, tokens: tokens)
    matcher.run()
    return Set(matcher.found.map { [Int($0.entry), $0.start, $0.end, $0.weight] })
  }

  @Test("hears what the definition says, on random phrases and lines", arguments: 1...8)
  func reference(seed: UInt64) throws {
    var random = Chance(seed)
    let book = try GeneratedBook(&random).book
    for _ in 0..<10 {
      let line = GeneratedBook.line(&random)
      let tokens = book.read(line).tokens
      let reference = ReferenceMatcher(book, tokens)
      let heard = heard(book, tokens)
      #expect(
        heard.subtracting(reference.found).isEmpty,
        "“\(line)” (seed \(seed)): the matcher hears what is not there; see Matcher+Stepping.swift")
      // The index looks three fillers beyond a phrase's width, the definition any number; and where
      // nothing said precedes a phrase's symbol, it begins there and not at a filler before it.
      let missed = reference.found.subtracting(heard).filter { found in
        book.entries[found[0]].reach.upperBound > 0
          && book.read(line).isFiller[found[1]..<found[2]].count(where: { $0 }) <= Matcher.patience
      }
      #expect(
        missed.isEmpty, "“\(line)” (seed \(seed)): the matcher misses entry, start, end, weight")
    }
  }

  @Test("the compiled form hears the same", arguments: 1...4)
  func compiled(seed: UInt64) throws {
    var random = Chance(seed)
    let book = try GeneratedBook(&random).book
    let loaded = try PhraseBook(compiled: book.compiled())
    #expect(loaded.compiled() == book.compiled())
    for _ in 0..<10 {
      let line = GeneratedBook.line(&random)
      #expect(loaded.read(line).hits == book.read(line).hits, "“\(line)”")
      #expect(loaded.read(line).overlapped == book.read(line).overlapped, "“\(line)”")
      #expect(loaded.read(line).tokens == book.read(line).tokens, "“\(line)”")
    }
  }

  @Test("a broken compiled form is refused, not trusted")
  func broken() throws {
    var random = Chance(1)
    let bytes = try GeneratedBook(&random).book.compiled()
    for count in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: Diagnostic.self) { try PhraseBook(compiled: Array(bytes.prefix(count))) }
    }
    // What is not refused may hear nonsense, but it must hear it without a crash.
    for _ in 0..<200 {
      var bytes = bytes
      bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
      let book = try? PhraseBook(compiled: bytes)
      _ = book?.read(GeneratedBook.line(&random))
    }
  }

  @Test("a line of one word six hundred times is heard in every place, once each")
  func repetition() throws {
    var builder = PhraseBook.Builder()
    builder.add(concept: "filler", members: [.init("well")])
    builder.add(rule: RuleID("t", "word"), phrase: .init("go"))
    builder.add(rule: RuleID("t", "pair"), phrase: .init("go *12 go *12 go"))
    builder.add(rule: RuleID("t", "edges"), phrase: .init("< [go] * go >"))
    builder.add(rule: RuleID("t", "fillers"), phrase: .init("well * well >"))
    let book = try builder.build()
    let read = book.read(String(repeating: "go ", count: 1_000))
    #expect(read.tokens.count == Tokenizer.limit)
    #expect(read.hits.count { $0.rule.name == "word" } == Tokenizer.limit)
    #expect(read.hits.contains { $0.rule.name == "pair" && $0.tokens == 0..<3 })
    #expect(Set((read.hits + read.overlapped).map(\.tokens.lowerBound)).count == Tokenizer.limit)
    let wells = book.read(String(repeating: "well ", count: 1_000))
    #expect(wells.hits.contains { $0.rule.name == "fillers" })
  }

  @Test("a misspelt word must have one end right, and one nearest word")
  func spelling() throws {
    let spelling = Spelling(words: ["leadership", "feedback", "career"], plain: [])
    let lexicon = Lexicon(words: ["leadership", "feedback", "career"])
    func nearest(_ word: String) -> String? {
      spelling.nearest(to: word, lexicon: lexicon, stems: [0, 1, 2])
    }
    #expect(nearest("laedership") == "leadership")
    #expect(nearest("eedback") == "feedback")
    #expect(nearest("carer") == "career")
    #expect(nearest("xeadershiq") == nil)
  }

  @Test("giving meets give; words listed to be kept apart stay apart")
  func inflection() {
    #expect(Inflection.stem("giving") == Inflection.stem("gave"))
    #expect(Inflection.stem("coming") == Inflection.stem("came"))
    #expect(Inflection.stem("planning") == Inflection.stem("plan"))
    #expect(Inflection.stem("plan") != Inflection.stem("plane"))
  }
}
