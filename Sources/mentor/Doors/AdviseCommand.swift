import ArgumentParser
import Mentoring
import Rehearsal
import Terminal

/// `mentor advise`: which format and seat some words point to.
struct AdviseCommand: ParsableCommand, Door {
  static let configuration = CommandConfiguration(
    commandName: "advise", abstract: "Say which kind of mentoring some words point to, and why.",
    discussion: "--batch --json reads one {\"id\", \"text\"} per line from standard input.")

  @Argument(help: "What somebody says about themselves.") var text: [String] = []
  @Flag(help: "Answer every line of standard input.") var batch = false
  @OptionGroup(title: "Common options") var options: CommonOptions

  func run() throws {
    try run(
      text.isEmpty ? nil : TextRequest(text: text.joined(separator: " ")), isBatch: batch,
      options: options)
  }

  func answer(_ request: TextRequest, by assistant: Assistant) -> Advice {
    assistant.advise(request.text)
  }

  func lines(_ answer: Advice, on page: Page) throws -> [String] {
    let facts = try Facts(answer)
    let options = facts.elements("options").compactMap { $0["seat"]?.string }
    let routes = facts.elements("routes").compactMap(\.string)
    let heard = facts.elements("signals").map {
      "\($0["signal"]?.string ?? ""): \($0["answer"]?.string ?? "")  “\($0["words"]?.string ?? "")”"
    }
    let table = facts.table(
      [
        ("status", facts["status"]), ("format", facts["format"]), ("seat", facts["seat"]),
        ("either", options.isEmpty ? nil : options.joined(separator: ", ")),
        ("how sure", facts["confidence"]),
        ("routes", routes.isEmpty ? nil : routes.joined(separator: ", ")),
        ("heard", heard.isEmpty ? nil : heard.joined(separator: "\n")),
        ("rubric", facts["rubric"]),
      ], on: page)
    return table + (facts["question"].map { [""] + page.prose($0) } ?? [])
  }
}
