import Understanding

/// Answers to questions with numbered choices.
extension Exchange {
  /// Reads the line for a question with numbered choices: by number, place, label or meaning.
  mutating func answerChoice(
    _ slot: Slot, _ utterance: Utterance, _ acts: [HeardAct]
  ) -> Outcome {
    if acts.contains(where: { $0.name == "unsure" }) {
      trace("slot.\(slot.id).unsure")
      set(slot.id, Answer(nil, words: utterance.line, turn: reply.turn, origin: .unsure))
      return .filled(utterance.tokens.indices)
    }
    let choices = offered(slot)
    if let choice = yesOrNo(among: choices, in: utterance) {
      trace("slot.\(slot.id)", words: utterance.line)
      fill(slot.id, .choice(choice.id), words: own(utterance))
      return .filled(utterance.tokens.indices)
    }
    switch ChoiceReader.read(
      utterance, among: self.choices(of: slot.id).map { .init($0) })
    {
    case .picked(let indices) where indices.count == 1:
      trace("slot.\(slot.id)", words: utterance.line)
      if indices[0] >= choices.count {
        set(slot.id, Answer(nil, words: utterance.line, turn: reply.turn, origin: .unsure))
      } else {
        fill(slot.id, .choice(choices[indices[0]].id), words: own(utterance))
      }
      return .filled(utterance.tokens.indices)
    case .picked(let indices)
    where indices.count > 1 && choices.contains { $0.id.hasPrefix("both") }:
      let both = choices.first { $0.id.hasPrefix("both") }?.id ?? ""
      fill(slot.id, .choice(both), words: utterance.line)
      return .filled(utterance.tokens.indices)
    case .none
    where choices.contains { $0.id == "neither" }:
      fill(slot.id, .choice("neither"), words: utterance.line)
      return .filled(utterance.tokens.indices)
    case .none where !slot.isRequired:
      trace("slot.\(slot.id).none")
      set(slot.id, Answer(nil, words: utterance.line, turn: reply.turn, origin: .skipped))
      say("utter_skipped")
      return .filled(utterance.tokens.indices)
    default: break
    }
    if let (index, tokens) = leadingPick(among: self.choices(of: slot.id), in: utterance),
      choices.indices.contains(index)
    {
      trace("slot.\(slot.id)", words: utterance.words(tokens))
      fill(slot.id, .choice(choices[index].id), words: own(utterance))
      return .filled(tokens)
    }
    if let alternatives = alternatives(of: slot, in: utterance) {
      clarify(
        alternatives.map { .init(label: $0.label, slot: slot.id, value: .choice($0.id)) },
        line: utterance.line)
      return .waiting
    }
    let heard = heardValues(of: slot, in: utterance)
    // "yes, and I have been here for years": a yes set off from the rest answers, too.
    if heard.isEmpty, let yes = yesOrNo(among: choices, in: utterance, isWhole: false) {
      trace("slot.\(slot.id)")
      fill(slot.id, .choice(yes.id), words: "")
      return .filled(0..<1)
    }
    return take(heard, for: slot, utterance)
  }

  /// The pick by number or place that a line begins with, when more is said behind it: "1, and I have
  /// an hour a month".
  private func leadingPick(
    among labels: [String], in utterance: Utterance
  ) -> (index: Int, tokens: Range<Int>)? {
    let tokens = utterance.tokens
    guard
      let end = tokens.indices.dropFirst().prefix(4).first(where: {
        tokens[$0].breakBefore >= .part || Self.connectives.contains(tokens[$0].text)
      })
    else { return nil }
    // "First, I am new here" only begins a list.
    if Self.openers.contains(tokens[0].text) { return nil }
    // Labels without words leave only numbers and places to pick by.
    let start = script.book.read(utterance.words(0..<end))
    let numbers = labels.map { _ in ChoiceReader.Option("-") }
    guard case .picked(let indices) = ChoiceReader.read(start, among: numbers), indices.count == 1
    else { return nil }
    return (indices[0], 0..<end)
  }

  private static let openers: Set<String> = ["first", "second", "third", "last", "a"]
  private static let connectives: Set<String> = [
    "and", "but", "because", "since", "as", "though", "although", "plus", "with",
  ]

  /// The person's own words for a pick; none for a bare number or a single word, which say nothing
  /// by themselves.
  private func own(_ utterance: Utterance) -> String {
    utterance.meaningfulCount < 3 ? "" : utterance.line
  }

  /// The value `yes` or `no` of a choice that has them, when the whole line is a yes or a no.
  private func yesOrNo(
    among choices: [Slot.Choice], in utterance: Utterance, isWhole: Bool = true
  ) -> Slot.Choice? {
    guard choices.contains(where: { $0.id == "yes" }) else { return nil }
    let reading = ActReader.read(utterance, asking: .yesNo)
    let acts = (isWhole ? reading.heard : Array(reading.beside.prefix(1))).map(\.act)
    let id = acts.contains(.affirm) ? "yes" : acts.contains(.deny) ? "no" : nil
    return choices.first { $0.id == id }
  }

  /// The values that an "or" leaves the person between ("leadership or new tools"); nil without one.
  private func alternatives(of slot: Slot, in utterance: Utterance) -> [Slot.Choice]? {
    let hits = utterance.hits.filter {
      !$0.isNegated && ($0.rule.group == slot.group || $0.rule.group == "answer.\(slot.id)")
    }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    let choices = offered(slot)
    for (left, right) in zip(hits, hits.dropFirst())
    where left.rule.name != right.rule.name && utterance.isAlternative(left.tokens, right.tokens) {
      let named = [left, right].compactMap { hit in choices.first { $0.id == hit.rule.name } }
      if named.count == 2 { return named }
    }
    return nil
  }

  /// Takes the value that was heard; asks when there are two as good as each other.
  private mutating func take(
    _ heard: [Heard], for slot: Slot, _ utterance: Utterance
  ) -> Outcome {
    guard let first = heard.first else { return .nothing }
    let others = heard.dropFirst().filter { $0.value != first.value }
    if let other = others.first {
      clarify(
        [first, other].map {
          .init(label: label(of: $0.value, for: slot.id) ?? "", slot: slot.id, value: $0.value)
        }, line: utterance.line)
      return .waiting
    }
    reply.trace.append(
      Trace("slot.\(slot.id)", rule: first.rule, words: utterance.words(first.tokens)))
    // To the question itself the whole line is the answer, and is quoted as such.
    fill(slot.id, first.value, words: own(utterance))
    return .filled(first.tokens)
  }

  /// The values of one choice slot that the line holds, most specific first.
  func heardValues(of slot: Slot, in utterance: Utterance) -> [Heard] {
    let byDomain = dialogue.reading.hear(
      utterance, asked: slot.id, answers: talk.answers, setting: setting
    ).filter { $0.slot == slot.id }
    if !byDomain.isEmpty { return byDomain }
    // What is only understood as an answer ("growth", "frank talk") has a group of its own, so that
    // such words mean nothing anywhere else.
    let hits = utterance.hits.filter {
      !$0.isNegated && ($0.rule.group == slot.group || $0.rule.group == "answer.\(slot.id)")
    }
    guard let best = hits.first else { return [] }
    return hits.filter { $0.weight == best.weight || $0.rule == best.rule }.map {
      Heard(
        slot: slot.id, value: .choice($0.rule.name), tokens: $0.tokens,
        rule: $0.location.description)
    }
  }
}
