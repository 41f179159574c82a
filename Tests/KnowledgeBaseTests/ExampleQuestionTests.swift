import Foundation
import KnowledgeBase
import Testing

/// The example questions of the working notes, which are not part of the product: they are read where
/// they lie, and where they are not, nothing is tested.
@Suite struct ExampleQuestionTests {
  static let notes = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/domain.md").standardizedFileURL

  @Test(.enabled(if: FileManager.default.fileExists(atPath: notes.path)))
  func eightyOfTheExamplesAreRightOrNear() throws {
    let knowledge = try Shipped.knowledge()
    let text = try String(contentsOf: Self.notes, encoding: .utf8)
    var ids: [String: String] = [:]
    var current = ""
    var misses: [String] = []
    var count = 0
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      for (key, id) in zip(cells, cells.dropFirst()) where knowledge.heading(of: id) != nil {
        ids[key] = id
      }
      if line.hasPrefix("**"), let key = line.dropFirst(2).split(separator: " ").first {
        current = ids[String(key)] ?? ""
      }
      guard line.hasPrefix("- Q: "), let article = knowledge.article(current) else { continue }
      count += 1
      let question = String(line.dropFirst(5))
      let found = knowledge.answer(question).articles.first?.id ?? "nothing"
      if found != article.id, !article.near.contains(found) {
        misses.append("“\(question)” wants \(article.id), got \(found)")
      }
    }
    #expect(count == 87)
    #expect(misses.count <= 7, BankTests.advice(misses))
  }
}
