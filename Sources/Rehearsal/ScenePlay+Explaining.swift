import Dialogue

/// What a report says about replies that are other ones.
extension ScenePlay {
  mutating func explain(
    _ alignment: Alignment, _ record: TurnRecord, _ beat: Chat.Beat, _ stage: any Stage
  ) {
    var difference: [String] = []
    var place = beat.location
    var isPlaced = false
    for row in alignment.rows {
      switch row {
      case .same(_, let said): difference += lines("  ", record.says[said].text)
      case .skipped: difference.append("  ...")
      case .extra(let said): difference += lines("+ ", record.says[said].text)
      case .missing(let expected):
        let expectation = beat.expectations[expected]
        difference += lines("- ", expectation.pattern?.source.joined(separator: "\n") ?? "...")
        if !isPlaced { place = expectation.location }
        isPlaced = true
      }
    }
    for id in unknownResponses(beat, stage) {
      fail(
        .replies, beat,
        "no response is called “\(id)”; correct the name, or write the text itself")
    }
    var near: [String] = []
    if case .line(let text, _) = beat.cue { near = stage.nearMisses(to: text) }
    fail(
      .replies, beat, "the replies are other ones; change the script or the content",
      at: place, difference: difference, trace: record.trace, near: near)
  }

  private func unknownResponses(_ beat: Chat.Beat, _ stage: any Stage) -> [String] {
    beat.expectations.flatMap { $0.pattern?.elements ?? [] }.compactMap { element in
      if case .variant(let id) = element, stage.variants(of: id).isEmpty { id } else { nil }
    }
  }

  private func lines(_ sign: String, _ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
    return lines.enumerated().map { index, line in
      sign + (index == 0 ? "mentor: " : "        ") + line
    }
  }
}
