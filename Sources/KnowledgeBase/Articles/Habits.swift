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
/// ```
struct Habits: Sendable {
  var implied: [String: [Direction: [String]]] = [:]
  var gaps: [String: [String]] = [:]
  var clarify: [String: [String]] = [:]
  var faint: Set<String> = []
  var strong: Set<String> = []
  var ignored: Set<String> = []

  init() {}

  init(files: [ContentSet.File]) throws {
    for file in files {
      for entry in try file.root["implied"]?.entries() ?? [] {
        for cell in try entry.value.entries() {
          guard let direction = Direction(rawValue: cell.key) else {
            throw Diagnostic(
              "unknown-direction", at: cell.location, "“\(cell.key)” is no direction",
              remedy: "write traditional, reverse, both or document")
          }
          implied[entry.key, default: [:]][direction] = try cell.value.texts()
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
    }
  }
}
