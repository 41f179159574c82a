import ArgumentParser
import KnowledgeBase
import Mentoring
import Terminal

/// `mentor ask`: one answer from what the assistant knows, with its source.
struct AskCommand: ParsableCommand, Door {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "Answer one question about mentoring, with its source.",
    discussion: "--batch --json reads one {\"id\", \"text\"} per line from standard input.")

  @Argument(help: "The question.") var question: [String] = []
  @Flag(help: "Answer every line of standard input.") var batch = false
  @Flag(help: "Tell what was heard, which words counted and what came second.") var explain = false
  @OptionGroup(title: "Common options") var options: CommonOptions

  func run() throws {
    try run(
      question.isEmpty ? nil : TextRequest(text: question.joined(separator: " ")),
      isBatch: batch, options: options)
  }

  func answer(_ request: TextRequest, by assistant: Assistant) -> AskAnswer {
    let answer = assistant.ask(request.text)
    var result = AskAnswer(answer, by: assistant)
    if explain { result.explanation = assistant.knowledge.explain(answer) }
    return result
  }

  func lines(_ answer: AskAnswer, on page: Page) -> [String] {
    var lines = page.prose(answer.answer.text)
    if !answer.answer.options.isEmpty {
      lines += page.choices(answer.answer.options.map(\.title), indent: 2)
    }
    if !answer.titles.isEmpty {
      lines += ["", "See also:"] + page.bullets(answer.titles, indent: 2)
    }
    if !answer.explanation.isEmpty {
      lines += ["", "How it was decided:"] + page.bullets(answer.explanation, indent: 2)
    }
    return lines
  }
}

/// An answer as `ask --json` writes it.
struct AskAnswer: Encodable {
  private enum Key: String, CodingKey { case status, articles, text, suggestions, explanation }
  private struct Article: Encodable {
    let id: String
    let layer: String
    let direction: Direction
  }

  let answer: KnowledgeAnswer
  /// How the suggestions are called.
  let titles: [String]
  /// How the answer came about, when that was asked for.
  var explanation: [String] = []

  init(_ answer: KnowledgeAnswer, by assistant: Assistant) {
    self.answer = answer
    titles = answer.suggestions.compactMap { assistant.knowledge.title(of: $0) }
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(answer.status, forKey: .status)
    let articles = answer.articles.map {
      Article(id: $0.id, layer: $0.layer, direction: $0.direction)
    }
    try object.encode(articles, forKey: .articles)
    try object.encode(answer.text, forKey: .text)
    try object.encode(answer.suggestions, forKey: .suggestions)
    if !explanation.isEmpty { try object.encode(explanation, forKey: .explanation) }
  }
}
