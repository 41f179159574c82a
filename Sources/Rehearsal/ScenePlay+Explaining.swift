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
        "no wording is known for “\(id)”; correct the name, or write the text itself")
    }
    var near: [String] = []
    if case .line(let text, _) = beat.cue { near = stage.nearMisses(to: text) }
    let isTold = difference.contains { $0.hasPrefix("- ") || $0.hasPrefix("+ ") }
    fail(
      .replies, beat,
      isTold
        ? "the replies are other ones; change the script or the content"
        : "each reply fits, but not all with the same captures; look for a “{name}” used twice",
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

  /// The first turn that went otherwise in a performance that was kept and loaded after each turn.
  func difference(from other: ScenePlay) -> Failure? {
    for (index, beat) in scene.beats.enumerated() {
      let mine = index < results.count ? results[index].record : nil
      let theirs = index < other.results.count ? other.results[index].record : nil
      guard mine?.json != theirs?.json || mine?.says != theirs?.says else { continue }
      var places = (mine?.json ?? .null).differences(from: theirs?.json ?? .null)
      if theirs == nil {
        places = other.failures.filter { $0.kind == .broken }.map(\.message)
      }
      return Failure(
        kind: .reload, location: beat.location, scene: scene.title, turn: index, cue: beat.cueLine,
        message: "the turn is another one when the conversation is kept and loaded before it; "
          + "something that the reply depends on is not kept",
        difference: places.map { "  " + $0 }, rules: mine?.trace.map(\.line) ?? [])
    }
    return nil
  }
}
