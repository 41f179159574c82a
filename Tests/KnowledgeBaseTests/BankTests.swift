import Foundation
import KnowledgeBase
import Testing

/// The bank: questions written by somebody who had not seen the rules.
@Suite struct BankTests {
  struct Question: Decodable {
    var id: String
    var text: String
    var status: String?
    var accept: [String]?
    var topic: String?
    var alsoTopics: [String]?
    var direction: String?

    var wanted: [String] { (accept ?? []) + [topic].compactMap(\.self) + (alsoTopics ?? []) }
  }

  static func read(_ url: URL) throws -> [Question] {
    try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Question.self, from: Data($0.utf8))
    }
  }

  static func bank(_ name: String) throws -> [Question] {
    try read(
      Shipped.root.appendingPathComponent("Tests/KnowledgeBaseTests/Bank/\(name).jsonl"))
  }

  /// The questions for which `isRight` does not hold, as lines for a failure message.
  static func misses(
    in bank: [Question], _ isRight: (Question, KnowledgeAnswer) -> Bool
  ) throws -> [String] {
    let knowledge = try Shipped.knowledge()
    return bank.compactMap { question in
      let answer = knowledge.answer(question.text)
      if isRight(question, answer) { return nil }
      let got = answer.articles.first.map { "\($0.id) (\($0.direction.rawValue))" } ?? ""
      return "\(question.id) “\(question.text)” wants \(question.status ?? "answered") "
        + "\(question.wanted.joined(separator: " or ")), got \(answer.status.rawValue) \(got)"
    }
  }

  static func advice(_ misses: [String]) -> Comment {
    """
    \(misses.count) misses; run `mentor ask --explain` on them, then widen a concept in \
    Knowledge/hearing or add questions of the kind to Knowledge/samples, never these:
    \(misses.joined(separator: "\n"))
    """
  }

  private func isAnswered(_ question: Question, _ answer: KnowledgeAnswer) -> Bool {
    answer.status == .answered && question.wanted.contains(answer.articles.first?.id ?? "")
  }

  private static func isToBeDeclined(_ question: Question) -> Bool {
    ["out-of-scope", "not-in-source", "refer"].contains(question.status ?? "")
  }

  @Test func nineInTenFreshLinesFromOutsideAreDeclined() throws {
    let bank = try Self.bank("fresh").filter(Self.isToBeDeclined)
    let misses = try Self.misses(in: bank) { $1.status != .answered }
    #expect(misses.count * 10 <= bank.count, Self.advice(misses))
  }

  @Test(arguments: ["questions", "fresh", "fresh-read"])
  func nineInTenQuestionsFindTheirArticle(name: String) throws {
    let bank = try Self.bank(name).filter { !Self.isToBeDeclined($0) }
    let misses = try Self.misses(in: bank, isAnswered)
    #expect(misses.count * 10 <= bank.count, Self.advice(misses))
  }

  @Test func everyClaimIsReachedByAQuestion() throws {
    let bank = try Self.bank("claims")
    let misses = try Self.misses(in: bank, isAnswered)
    #expect(misses.count * 20 <= bank.count, Self.advice(misses))
  }

  @Test func noAnswerSpeaksTheWrongWay() throws {
    let bank = try Self.bank("questions") + Self.bank("claims")
    let opposite = ["traditional": Direction.reverse, "reverse": .traditional]
    let misses = try Self.misses(in: bank) { question, answer in
      guard let way = question.direction, let wrong = opposite[way] else { return true }
      return answer.articles.first?.direction != wrong
    }
    #expect(misses.isEmpty, Self.advice(misses))
  }

  @Test func whatIsOutsideIsDeclined() throws {
    let bank = try Self.bank("outside")
    let misses = try Self.misses(in: bank) { $1.status.rawValue == $0.status }
    #expect(misses.count * 20 <= bank.count, Self.advice(misses))
  }
}
