import Content

/// What the hearing files say besides phrases: how heard things bear on articles.
///
/// ```yaml
/// implied:                       # what an intent looks for when no subject was heard
///   benefit: {traditional: [advantages], reverse: [advantages], both: [payoff]}
/// gaps: {cost: [time-commitment]}   # nearest articles to what neither layer knows
/// clarify: {how-long: [session-length, programme-length]}
/// faint: [leaders, guidance]     # subjects that say little beside others
/// strong: [lack]                 # subjects that turn the whole question
/// ignore_words: [the, of]        # words that no search should count
/// asked: {ending: {both: [how do we part]}}     # how people ask for an article, by direction
/// elsewhere: {office: [where is the canteen]}   # lines that are no questions to us
/// ```
///
/// and `fields:`, for which see ``Fields``.
struct Habits: Sendable {
  var implied: [String: [Direction: [String]]] = [:]
  var gaps: [String: [String]] = [:]
  var clarify: [String: [String]] = [:]
  var faint: Set<String> = []
  var strong: Set<String> = []
  var ignored: Set<String> = []
  /// How people ask for an article, by its id: samples from which the search learns.
  var asked: [String: [Direction: [String]]] = [:]
  /// Lines that ask about something else, or answer a question of ours, by what they are.
  var elsewhere: [String: [String]] = [:]
  var fields = Fields()

  init() {}

  init(files: [ContentSet.File]) throws {
    for file in files {
      for entry in try file.root["implied"]?.entries() ?? [] {
        for cell in try entry.value.entries() {
          implied[entry.key, default: [:]][try Self.direction(cell)] = try cell.value.texts()
        }
      }
      for entry in try file.root["gaps"]?.entries() ?? [] {
        gaps[entry.key] = try entry.value.texts()
      }
      for entry in try file.root["clarify"]?.entries() ?? [] {
        clarify[entry.key] = try entry.value.texts()
      }
      for text in try file.root["faint"]?.texts() ?? [] {
        faint.formUnion(text.split(separator: " ").map(String.init))
      }
      strong.formUnion(try file.root["strong"]?.texts() ?? [])
      for text in try file.root["ignore_words"]?.texts() ?? [] {
        ignored.formUnion(text.split(separator: " ").map(String.init))
      }
      for entry in try file.root["asked"]?.entries() ?? [] {
        for cell in try entry.value.entries() {
          asked[entry.key, default: [:]][try Self.direction(cell), default: []] +=
            try cell.value.texts()
        }
      }
      for entry in try file.root["elsewhere"]?.entries() ?? [] {
        elsewhere[entry.key, default: []] += try entry.value.texts()
      }
    }
    fields = try Fields(files: files)
  }

  private static func direction(_ cell: Node.Entry) throws -> Direction {
    if let direction = Direction(rawValue: cell.key) { return direction }
    throw Diagnostic(
      "unknown-direction", at: cell.location, "“\(cell.key)” is no direction",
      remedy: "write traditional, reverse, both or document")
  }
}
