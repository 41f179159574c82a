extension Pending {
  /// The plan behind a numbered choice, counted from 0.
  public func choose(_ index: Int) -> Plan? {
    options.indices.contains(index) ? options[index] : nil
  }

  /// Fills the gap with an answer and keeps the rest of what was said.
  ///
  /// A lone number that numbers an option, "the first one" and an empty answer (the default) choose;
  /// anything else is read as words about when.
  public func resolve(with answer: String, now: CivilDateTime) -> When {
    if let index = choice(answer), let plan = choose(index) { return .ok(plan) }
    // Blanks in place of the phrase, so that every span points into phrase and answer together.
    let space = phrase.utf8.count + 1
    let fits = space + answer.utf8.count <= Scanner.longestPhrase
    let heard = fits ? String(repeating: " ", count: space) + answer : answer
    switch hear(heard, now: now) {
    case .failure(let refusal): return .reject(refusal)
    case .success(var reply):
      if reply.isEmpty { return .none }
      var kept = form
      kept.settle(gaps)
      kept.unexplained = []
      kept.vague = nil
      kept.linked = []
      // "pm", "in the morning": only the half of the day was missing.
      if gaps.contains(.halfOfDay), let pm = Self.half(answer), let clock = kept.clocks.first?.clock
      {
        let hour = clock.hour % 12 + (pm ? 12 : 0)
        kept.clocks[0].clock.hour = hour
        kept.clocks[0].clock.bare = false
        reply.part = nil
        reply.unexplained = []
      }
      if reply.loose.count == 1, kept.clocks.isEmpty, let only = reply.loose.first,
        gaps.contains(.time), (1...24).contains(only.number)
      {
        reply.clocks = [
          SaidClock(
            clock: Clock(hour: only.number % 24, minute: 0, bare: only.number <= 12), joint: .none,
            span: only.span, token: only.token)
        ]
        reply.loose = []
      }
      let merged = kept.merging(reply)
      var decision = Decision(form: merged, phrase: phrase + " " + answer, now: now, zone: zone)
      return decision.decide()
    }
  }

  /// The option that an answer picks by its number, or the default for an empty answer.
  private func choice(_ answer: String) -> Int? {
    let words = answer.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard !options.isEmpty else { return nil }
    if words.isEmpty { return 0 }
    let names = [
      ["1", "1st", "first", "one", "a", "yes", "ok", "okay", "earlier", "former"],
      ["2", "2nd", "second", "two", "b"], ["3", "3rd", "third", "three", "c"],
    ]
    let filler: Set<String> = ["the", "one", "option", "number", "please", "choice", "take"]
    var said = words.filter { !filler.contains($0) }
    if said.isEmpty, words.contains("one") { said = ["one"] }
    guard said.count == 1, let word = said.first else { return nil }
    if word == "last" || word == "later" || word == "latter" { return options.count - 1 }
    return names.firstIndex { $0.contains(word) }.flatMap { $0 < options.count ? $0 : nil }
  }

  private static func half(_ answer: String) -> Bool? {
    let text = answer.lowercased()
    if text.contains("pm") || text.contains("p.m") || text.contains("evening")
      || text.contains("afternoon")
    {
      return true
    }
    if text.contains("am") || text.contains("a.m") || text.contains("morning") { return false }
    return nil
  }
}

extension Form {
  /// Takes away what the question was about, so that the answer alone speaks for it.
  mutating func settle(_ gaps: [Gap]) {
    for gap in gaps {
      switch gap {
      case .midnight: clocks = []
      case .zone: zones = nil
      case .event:
        days.removeAll { $0.day == .unknown }
        exceptions.removeAll { $0.value == .unknown }
        if end?.value == .unknown { end = nil }
        if start?.value == .unknown { start = nil }
      case .dateOrder, .whichWeek:
        if let start, case .either = start.value { self.start = nil }
        if let end, case .either = end.value { self.end = nil }
        days.removeAll { if case .either = $0.day { true } else { false } }
      default: break
      }
    }
  }
}
