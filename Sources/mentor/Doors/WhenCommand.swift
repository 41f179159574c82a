import ArgumentParser
import Mentoring
import Rehearsal
import Terminal

/// `mentor when`: how a date or a rhythm is understood.
struct WhenCommand: ParsableCommand, Door {
  static let configuration = CommandConfiguration(
    commandName: "when", abstract: "Say how a date or a rhythm is understood.",
    discussion: """
      --batch --json reads one {"id", "phrase", "now", "tz"} per line from standard input.
      """)

  /// A phrase of a batch, with a time of its own where it has one.
  struct Request: Decodable {
    var phrase: String
    var now: String?
    var tz: String?

    private enum Key: String, CodingKey { case phrase, text, now, tz }

    init(phrase: String) { self.phrase = phrase }

    /// The other doors say `text`, so that is fine too.
    init(from decoder: any Decoder) throws {
      let object = try decoder.container(keyedBy: Key.self)
      let text = try object.decodeIfPresent(String.self, forKey: .text)
      phrase = try text ?? object.decode(String.self, forKey: .phrase)
      now = try object.decodeIfPresent(String.self, forKey: .now)
      tz = try object.decodeIfPresent(String.self, forKey: .tz)
    }
  }

  @Argument(help: "The date or the rhythm.") var phrase: [String] = []
  @Flag(help: "Answer every line of standard input.") var batch = false
  @OptionGroup(title: "Common options") var options: CommonOptions

  func run() throws {
    let phrase = phrase.joined(separator: " ")
    try run(phrase.isEmpty ? nil : Request(phrase: phrase), isBatch: batch, options: options)
  }

  func answer(_ request: Request, by assistant: Assistant) throws -> WhenAnswer {
    let clock = try SessionClock(
      clock: request.now ?? options.clock, zone: request.tz ?? options.timeZone)
    return assistant.when(request.phrase, setting: clock.setting(seed: options.seed ?? 0))
  }

  func lines(_ answer: WhenAnswer, on page: Page) throws -> [String] {
    let facts = try Facts(answer)
    let sentences = ["echo", "reason", "question"].compactMap { facts[$0] }
    let dates = facts.elements("occurrences").compactMap(\.string)
    let options = facts.elements("options").map { $0.string ?? $0.description }
    guard !sentences.isEmpty || !dates.isEmpty else { return ["There is no date in that."] }
    return sentences.flatMap { page.prose($0) } + page.choices(options, indent: 2)
      + page.bullets(dates.map { $0 + (facts["tz"].map { "  \($0)" } ?? "") }, indent: 2)
  }
}
