import ArgumentParser
import Mentoring
import Rehearsal
import Terminal

/// `mentor explain`: how a line is heard, for authors.
struct ExplainCommand: ParsableCommand, Door {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Show which rules hear a line, and which nearly do.",
    discussion: """
      --batch --json reads one {"id", "text"} per line from standard input; “asking” may stand \
      beside them.
      """)

  /// A line of a batch, with the question that is open.
  struct Request: Decodable {
    var text: String
    var asking: String?
  }

  @Argument(help: "The line.") var line: [String] = []
  @Option(help: "The question that is open: a slot's name, or yes-no.") var asking: String?
  @Flag(help: "Answer every line of standard input.") var batch = false
  @OptionGroup(title: "Common options") var options: CommonOptions

  func run() throws {
    let text = line.joined(separator: " ")
    try run(text.isEmpty ? nil : Request(text: text), isBatch: batch, options: options)
  }

  func answer(_ request: Request, by assistant: Assistant) throws -> Explanation {
    let asking = request.asking ?? asking
    if let asking, asking != "yes-no", assistant.script.slots[asking] == nil {
      throw Refusal(.usage, "“\(asking)” is no slot of this content, nor yes-no.")
    }
    return assistant.explain(request.text, asking: asking)
  }

  func lines(_ answer: Explanation, on page: Page) throws -> [String] {
    let facts = try Facts(answer)
    let heard = facts.elements("heard")
    let near = facts.elements("near")
    guard !heard.isEmpty || !near.isEmpty else { return ["Nothing is heard in that."] }
    var lines = heard.isEmpty ? ["Nothing is heard in that."] : heard.flatMap { item($0, on: page) }
    if !near.isEmpty { lines += ["", "Nearly heard:"] + near.flatMap { item($0, on: page) } }
    return lines
  }

  /// `act affirm   “yeah”   Prompts/hearing/acts.yml:12:9`
  private func item(_ json: JSONValue, on page: Page) -> [String] {
    let name = ["act", "slot", "question"].first { json.fields[$0] != nil } ?? "heard"
    let names: [String?] = [name, json[name]?.string, json["value"]?.string]
    let what = names.compactMap { $0 }
    let words = json["words"]?.string.map { "“\($0)”" }
    let parts: [String?] = [what.joined(separator: " "), words, json["rule"]?.string]
    let first = parts.compactMap { $0 }.joined(separator: "  ")
    let whyNot = json["why_not"]?.string.map { "\n" + $0 } ?? ""
    return page.bullets([first + whyNot], indent: 0)
  }
}
