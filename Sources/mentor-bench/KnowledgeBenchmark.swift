import Authoring
import Content
import GRDB
import KnowledgeBase
import Understanding

/// Questions to the shipped articles, and to 10,000 made-up ones beside SQLite's FTS5 with bm25.
enum KnowledgeBenchmark {
  static func run() throws {
    let shipped = try Shipped.content()
    let before = Memory.resident
    var (shippedLoad, shippedTurn) = (Timing(), Timing())
    let knowledge = try shippedLoad.measure { try Self.knowledge(shipped) }
    let taken = Memory.resident - before
    for _ in 0..<40 {
      for question in questions { shippedTurn.measure { _ = knowledge.answer(question) } }
    }
    print(
      "\(knowledge.ids.count) shipped articles: a question \(shippedTurn.summary); "
        + "promised: median < 100 µs; ready after \(Timing.text(shippedLoad.percentile(0.5))), "
        + "phrase book and all, in \(Memory.text(taken))")

    var random = Seeded(6)
    let articles = (0..<10_000).map { Article(number: $0, &random) }
    let files = try articles.map {
      ContentSet.File(
        path: "Knowledge/foreign/\($0.id).md",
        root: try MarkdownReader.read($0.markdown, file: "Knowledge/foreign/\($0.id).md"))
    }
    let others = shipped.files.filter { !$0.path.hasSuffix(".md") }
    var load = Timing()
    let beforeForeign = Memory.resident
    let foreign = try load.measure { try Self.knowledge(ContentSet(files: others + files)) }
    let asked = (0..<200).map { _ in articles[Int.random(in: 0..<10_000, using: &random)] }
      .map { (id: $0.id, words: $0.question(&random)) }
    var mine = Timing()
    var found = 0
    for (id, words) in asked {
      let answer = mine.measure { foreign.answer("what about \(words.joined(separator: " "))?") }
      if answer.articles.first?.id == id { found += 1 }
    }
    print(
      "10,000 made-up articles: a question \(mine.summary), \(found) of \(asked.count) right first, "
        + "ready after \(Timing.text(load.percentile(0.5))) in "
        + "\(Memory.text(Memory.resident - beforeForeign)); promised: < 2 ms")
    try beside(articles, asked)
  }

  private static func beside(
    _ articles: [Article], _ asked: [(id: String, words: [String])]
  ) throws {
    let queue = try DatabaseQueue()
    var (load, turn) = (Timing(), Timing())
    var found = 0
    try queue.write { db in
      try load.measure {
        try db.execute(
          sql: "CREATE VIRTUAL TABLE article USING fts5(id UNINDEXED, heading, body)")
        for article in articles {
          try db.execute(
            sql: "INSERT INTO article VALUES (?, ?, ?)",
            arguments: [article.id, article.heading, article.body])
        }
      }
      for (id, words) in asked {
        let query = words.map { "\"\($0)\"" }.joined(separator: " OR ")
        let first = try turn.measure {
          try String.fetchOne(
            db, sql: "SELECT id FROM article WHERE article MATCH ? ORDER BY bm25(article) LIMIT 1",
            arguments: [query])
        }
        if first == id { found += 1 }
      }
    }
    print(
      "beside FTS5 with bm25: a question \(turn.summary), \(found) of \(asked.count) right first, "
        + "ready after \(Timing.text(load.percentile(0.5)))")
  }

  private static func knowledge(_ content: ContentSet) throws -> KnowledgeBase {
    let library = try Library(content: content)
    var builder = PhraseBook.Builder()
    for file in content.files(under: "Prompts/hearing/") { _ = try builder.add(file: file.root) }
    _ = try library.addHearing(to: &builder)
    return try KnowledgeBase(library: library, book: try builder.build())
  }

  private static let questions = [
    "what is reverse mentoring?", "does it help my network?", "how often should we meet?",
    "who benefits more, the mentor or the mentee?", "can a junior teach an executive?",
    "what if we don't get along?", "is my boss a good mentor?", "what does it cost?",
    "how does mentoring help leadership skills", "what is the capital of France?",
  ]

  /// An article of made-up words.
  private struct Article {
    let id: String
    let heading: String
    let body: String
    let markdown: String

    init(number: Int, _ random: inout Seeded) {
      id = "foreign-\(number)"
      heading = Self.words(3, &random).joined(separator: " ")
      let claims = (0..<5).map { _ in Self.words(14, &random).joined(separator: " ") }
      body = claims.joined(separator: " ")
      var text = "---\nid: \(id)\nheading: \(heading)\ntitle: \(heading)\n---\n\n## Both\n\n"
      for (index, claim) in claims.enumerated() {
        text += "- \(Character(Unicode.Scalar(UInt8(97 + index)))): \(claim).\n"
      }
      markdown = text
    }

    /// Five words of the article.
    func question(_ random: inout Seeded) -> [String] {
      Array(
        (heading + " " + body).split(separator: " ").map(String.init).shuffled(using: &random)
          .prefix(5))
    }

    private static func words(_ count: Int, _ random: inout Seeded) -> [String] {
      (0..<count).map { _ in PhraseBenchmark.word(random.zipf(20_000)) }
    }
  }
}
