import Dialogue

/// The script as it would have to be for its last run to pass.
///
/// Only what failed is written anew, and wildcards stay where the text around them still fits.
/// Assertions with `has`, `lacks`, `~` and `not:` are an author's intent and never rewritten.
public enum Proposal {
  /// The proposed text; nil when nothing can be proposed.
  public static func text(for chat: Chat, _ result: ChatResult) -> String? {
    var edits = Edits(lines: chat.lines)
    for (scene, played) in zip(chat.scenes, result.scenes) {
      for (beat, outcome) in zip(scene.beats, played.beats) {
        if let alignment = outcome.alignment {
          rewrite(beat, alignment, outcome.record.says, &edits)
        }
        for check in beat.checks { rewrite(check, outcome, &edits) }
      }
    }
    return edits.text
  }

  private static func rewrite(
    _ beat: Chat.Beat, _ alignment: Alignment, _ says: [Said], _ edits: inout Edits
  ) {
    var last = beat.location.line - 1
    var missing: [Chat.Expectation] = []
    var extra: [Said] = []
    // Between two rows that fit, the n-th missing block and the n-th extra reply belong together.
    func settle() {
      for (index, expectation) in missing.enumerated() {
        last = expectation.lines.upperBound - 1
        let block = index < extra.count ? block(extra[index], like: expectation.pattern) : []
        edits.replace(expectation.lines, by: block)
      }
      for said in extra.dropFirst(missing.count) {
        edits.insert(ChatText.block(said.text), after: last)
      }
      (missing, extra) = ([], [])
    }
    for row in alignment.rows {
      switch row {
      case .missing(let expected): missing.append(beat.expectations[expected])
      case .extra(let said): extra.append(says[said])
      case .same(let expected, _):
        settle()
        last = beat.expectations[expected].lines.upperBound - 1
      case .skipped: settle()
      }
    }
    settle()
  }

  private static func rewrite(
    _ check: Chat.Check, _ outcome: BeatResult, _ edits: inout Edits
  ) {
    guard case .state(let state) = check.kind, state.relation == .is,
      !state.value.contains("{"), !state.holds(for: outcome.record.json, bindings: [:]),
      let actual = state.actual(in: outcome.record.json)
    else { return }
    let line = check.location.line - 1
    let isText = actual.string.map { !$0.isEmpty && !$0.contains(where: \.isNewline) } ?? false
    let value = isText ? actual.string ?? "" : actual.description
    edits.replace(line..<line + 1, by: ["= \(state.path) is \(value)"])
  }

  /// A reply as a block with the wildcards of the block that it replaces.
  static func block(_ said: Said, like pattern: Pattern?) -> [String] {
    guard let pattern, pattern.isOpen else { return ChatText.block(said.text) }
    if pattern.soleVariant != nil, said.id.hasPrefix("utter_") { return ["mentor: {\(said.id)}"] }
    return ChatText.block(WildcardTransfer.text(said.text, like: pattern))
  }
}

/// Changes to lines, collected by the numbers that the lines had before.
private struct Edits {
  let lines: [String]
  private var replacements: [Int: [String]] = [:]
  private var insertions: [Int: [String]] = [:]

  init(lines: [String]) { self.lines = lines }

  mutating func replace(_ range: Range<Int>, by new: [String]) {
    for line in range { replacements[line] = line == range.lowerBound ? new : [] }
  }

  mutating func insert(_ new: [String], after line: Int) {
    insertions[line, default: []] += new
  }

  var text: String? {
    guard !replacements.isEmpty || !insertions.isEmpty else { return nil }
    let changed = lines.indices.flatMap { index in
      (replacements[index] ?? [lines[index]]) + (insertions[index] ?? [])
    }
    return changed == lines ? nil : changed.joined(separator: "\n") + "\n"
  }
}
