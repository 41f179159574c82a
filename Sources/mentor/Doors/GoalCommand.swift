import ArgumentParser
import Mentoring
import Rehearsal
import Terminal

/// `mentor goal`: what a goal has and lacks.
struct GoalCommand: ParsableCommand, Door {
  static let configuration = CommandConfiguration(
    commandName: "goal", abstract: "Say what a goal has and lacks.",
    discussion: "--batch --json reads one {\"id\", \"text\"} per line from standard input.")

  /// A goal of a batch, with a time of its own where it has one.
  struct Request: Decodable {
    var text: String
    var now: String?
    var tz: String?
  }

  @Argument(help: "The goal.") var text: [String] = []
  @Flag(help: "Answer every line of standard input.") var batch = false
  @OptionGroup(title: "Common options") var options: CommonOptions

  func run() throws {
    let text = text.joined(separator: " ")
    try run(text.isEmpty ? nil : Request(text: text), isBatch: batch, options: options)
  }

  func answer(_ request: Request, by assistant: Assistant) throws -> GoalReading {
    let clock = try SessionClock(
      clock: request.now ?? options.clock, zone: request.tz ?? options.timeZone)
    return assistant.goal(request.text, setting: clock.setting(seed: options.seed ?? 0))
  }

  func lines(_ answer: GoalReading, on page: Page) throws -> [String] {
    let facts = try Facts(answer)
    func yesNo(_ path: String) -> String? { facts[path].map { $0 == "true" ? "yes" : "no" } }
    let probe = facts.elements("probe").compactMap(\.string)
    let date = facts["deadline.date"].map { "\($0)  “\(facts["deadline.words"] ?? "")”" }
    return facts.table(
      [
        ("goal", facts["text"]), ("kind", facts["kind"]), ("area", facts["area"]),
        ("specific", yesNo("specific")), ("measurable", yesNo("measurable")),
        ("deadline", date ?? "none"),
        ("still to ask", probe.isEmpty ? "nothing" : probe.joined(separator: ", ")),
      ], on: page)
  }
}
