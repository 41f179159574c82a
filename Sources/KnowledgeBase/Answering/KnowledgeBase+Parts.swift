import Understanding

extension KnowledgeBase {
  /// Answers a question of two parts in two parts, or gives nil when it is one question.
  ///
  /// > What do veterans hand down, and what comes back from the young?
  ///
  /// A part counts when a subject is heard in it; the direction of the whole holds for a part that
  /// names none. Two parts that lead to the same article are one question.
  func parts(of search: Search) -> KnowledgeAnswer? {
    let cuts = Self.cuts(in: search.heard)
    guard let cut = cuts.first, search.heard.tokens.count <= 60 else { return nil }
    let count = search.heard.tokens.count
    let searches = [0..<cut, cut..<count].map { range in
      self.search(book.read(search.heard.words(range)))
    }
    var answers: [KnowledgeAnswer] = []
    for var part in searches {
      guard part.isSubjectFound, !part.candidates.isEmpty else { return nil }
      if part.asked.direction == nil, let direction = search.asked.direction, direction != .both {
        part.asked.direction = direction
        part = self.search(part.asked, part.heard)
      }
      guard case .answer = Decision(part, habits: library.habits) else { return nil }
      var answer = compose(part)
      // Two parts must not become a page: the claims of each, and one citation for both.
      answer.lines =
        Array(answer.lines.filter { $0.role == .claim }.prefix(2)) + answer.lines.suffix(1)
      answers.append(answer)
    }
    guard answers.count == 2, answers[0].articles.first?.id != answers[1].articles.first?.id else {
      return nil
    }
    return joined(answers[0], answers[1])
  }

  private func joined(_ first: KnowledgeAnswer, _ second: KnowledgeAnswer) -> KnowledgeAnswer {
    var answer = first
    let citations = first.lines.suffix(1) + second.lines.suffix(1)
    answer.lines = first.lines.dropLast() + second.lines.dropLast()
    answer.lines.append(
      AnswerLine(
        role: .citation, direction: nil, text: citations.map(\.text).joined(separator: " ")))
    for cited in second.articles where !answer.articles.contains(where: { $0.id == cited.id }) {
      answer.articles.append(cited)
    }
    answer.shown.articles += second.shown.articles
    answer.shown.claims += second.shown.claims
    if first.shown.direction != second.shown.direction { answer.shown.direction = .both }
    let ids = answer.articles.map(\.id)
    answer.suggestions = Array(
      (first.suggestions + second.suggestions).filter { !ids.contains($0) }.prefix(2))
    return answer
  }

  /// Where a new question begins inside the line: behind a question mark, or behind an “and” when the
  /// line began as a question, before a question word.
  private static func cuts(in heard: Utterance) -> [Int] {
    let tokens = heard.tokens
    let bytes = Array(heard.line.utf8)
    return tokens.indices.filter { index in
      guard index > 1, index + 2 < tokens.count, openers.contains(tokens[index].text),
        tokens[index + 1].text != "not"
      else { return false }
      if tokens[index - 1].text == "and" { return openers.contains(tokens[0].text) }
      guard tokens[index].breakBefore == .sentence else { return false }
      let between = tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound
      return bytes[between].contains(0x3F)
    }
  }

  private static let openers: Set<String> = [
    "what", "who", "whom", "which", "how", "why", "when", "where", "does", "do", "is", "are",
    "can", "could", "will", "would", "should",
  ]
}
