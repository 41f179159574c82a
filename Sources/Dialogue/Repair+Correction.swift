import Understanding

/// Correcting an earlier answer in passing. The right answer is replaced, what hung on it is asked
/// or worked out again, and the change is told.
extension Exchange {
  /// Whether the line announces a correction: "actually", "no, I meant", "sorry".
  func isCorrection(_ utterance: Utterance) -> Bool {
    marks(in: utterance).contains { $0.act == .correct || $0.act == .deny }
      || utterance.hits.contains {
        $0.rule.group.hasPrefix(ActReader.group) && $0.rule.name == Act.correct.rawValue
          && $0.tokens.lowerBound <= 1
      } || utterance.hits.contains { $0.rule.group == Script.nameGroup }
  }

  /// What stands beside the rest of a line, or begins it. "No, tools" corrects at any question, not only
  /// where a no would be an answer.
  private func marks(in utterance: Utterance) -> [ActHeard] {
    [ActReader.read(utterance, asking: asked), ActReader.read(utterance, asking: .yesNo)]
      .flatMap { reading in
        reading.beside + (reading.lead.map { [$0] } ?? [])
          + reading.heard.filter { $0.tokens.count < utterance.tokens.count }
      }
  }

  /// Whether the line begins by naming an answer that it changes ("change my second goal to …"):
  /// only then may words at a free-text question be a correction.
  func changesNamed(_ utterance: Utterance) -> Bool {
    utterance.hits(of: Script.nameGroup).contains { hit in
      utterance.tokens[..<hit.tokens.lowerBound].indices.allSatisfy { utterance.isFiller[$0] }
        && script.slots[hit.rule.name] != nil
    }
  }

  /// Whether the line begins by naming an answer that was given.
  func namesAnswered(_ utterance: Utterance) -> Bool {
    changesNamed(utterance)
      && utterance.hits(of: Script.nameGroup).contains { talk.answers[$0.rule.name]?.value != nil }
  }

  /// Whether the line begins with the mark of a correction: "actually", "wait, no".
  func beginsAsCorrection(_ utterance: Utterance) -> Bool {
    utterance.hits.contains {
      $0.rule.group.hasPrefix(ActReader.group) && $0.rule.name == Act.correct.rawValue
        && $0.tokens.lowerBound <= 1
    }
  }

  /// Corrects an earlier answer; true when the line did.
  /// - Parameter isCertain: whether a reading that leaves anything open is none, as it must be where
  ///   the line may as well be the person's own words.
  mutating func correct(
    _ utterance: Utterance, _ acts: [HeardAct], isCertain: Bool = false
  ) -> Bool {
    guard isCorrection(utterance) else { return false }
    let named = utterance.hits(of: Script.nameGroup).map(\.rule.name)
    return correctHeard(utterance, named: named)
      || correctRead(utterance, named: named, isCertain: isCertain) || reopen(named, utterance)
  }

  /// A choice was said that differs from the answer given.
  private mutating func correctHeard(_ utterance: Utterance, named: [SlotID]) -> Bool {
    let heard = heardInPassing(utterance, except: 0..<0).filter { item in
      guard let old = talk.answers[item.slot] else { return false }
      return old.value != item.value && (named.isEmpty || named.contains(item.slot))
    }
    guard let first = heard.first else { return named.isEmpty && correctLatest(utterance) }
    let slots = Set(heard.map(\.slot))
    if slots.count > 1, named.isEmpty, heard.allSatisfy({ $0.tokens == first.tokens }) {
      clarify(
        heard.map {
          .init(label: label(of: $0.value, for: $0.slot) ?? "", slot: $0.slot, value: $0.value)
        }, line: utterance.line)
      return true
    }
    for item in heard {
      replace(item.slot, with: item.value, words: utterance.words(item.tokens), rule: item.rule)
    }
    return true
  }

  /// An earlier choice, the newest first, corrected in words that mean something as an answer to it:
  /// "actually, less than that", "sorry, 12 not 10 years", "wait no, the second one".
  private mutating func correctLatest(_ utterance: Utterance) -> Bool {
    let said = talk.answers
      .filter { id, answer in
        answer.origin == .said && answer.value != nil && script.slots[id]?.choices.isEmpty == false
      }
      .sorted { ($1.value.turn, $0.key) < ($0.value.turn, $1.key) }
    for (index, (id, old)) in said.enumerated() {
      guard let slot = script.slots[id] else { continue }
      // Words that only answer one question are the newest question's; the others need more.
      let heard =
        index == 0
        ? heardValues(of: slot, in: utterance).first : heardByDomain(slot, utterance)
      if let heard {
        if heard.value == old.value {
          guard heard.tokens.count > 1 else { continue }
          return confirm(id, words: utterance.words(heard.tokens), rule: heard.rule)
        }
        replace(id, with: heard.value, words: utterance.words(heard.tokens), rule: heard.rule)
        return true
      }
      if index == 0, let choice = place(of: slot, in: utterance), .choice(choice.id) != old.value {
        replace(id, with: .choice(choice.id), words: utterance.line, rule: "")
        return true
      }
    }
    return false
  }

  private func heardByDomain(_ slot: Slot, _ utterance: Utterance) -> Heard? {
    dialogue.reading.hear(utterance, asked: slot.id, answers: talk.answers, setting: setting)
      .first { $0.slot == slot.id }
  }

  /// The choice that a line picks by its place, behind the mark of a correction.
  private func place(of slot: Slot, in utterance: Utterance) -> Slot.Choice? {
    let end = marks(in: utterance).map(\.tokens.upperBound).max() ?? 0
    let rest = script.book.read(utterance.words(end..<utterance.tokens.count))
    let choices = offered(slot)
    guard
      case .picked(let indices) = ChoiceReader.read(
        rest, among: choices.map { .init($0.label) }), indices.count == 1
    else { return nil }
    return choices.indices.contains(indices[0]) ? choices[indices[0]] : nil
  }

  /// What was corrected leads to the same answer: the words are put right, and that is said.
  private mutating func confirm(_ slot: SlotID, words: String, rule: String) -> Bool {
    guard let value = talk.answers[slot]?.value else { return false }
    reply.trace.append(Trace("correction", rule: rule, words: words))
    change(
      .answer(
        slot, from: talk.answers[slot],
        to: Answer(value, words: line == nil ? "" : words, turn: reply.turn)))
    let clause =
      dialogue.acting.clause(for: value, of: slot) ?? label(of: value, for: slot) ?? words
    say("utter_corrected_same", ["new": clause])
    return true
  }

  /// The newest answer whose reader understands the words: "no, Thursday" after a date.
  private mutating func correctRead(
    _ utterance: Utterance, named: [SlotID], isCertain: Bool
  ) -> Bool {
    let answered = talk.answers.filter { $0.value.origin == .said }
      .sorted { ($1.value.turn, $0.key) < ($0.value.turn, $1.key) }
    for (id, old) in answered {
      guard let slot = script.slots[id], named.isEmpty || named.contains(id),
        case .custom(let reader) = slot.kind
      else { continue }
      if reread(slot, reader, utterance, old: old.value, isCertain: isCertain) { return true }
    }
    return false
  }

  /// Reads a line as a change of what a yes-or-no question was to confirm.
  mutating func correctConfirmed(_ question: Slot, _ utterance: Utterance) -> Bool {
    for id in question.confirms {
      guard let slot = script.slots[id], let old = talk.answers[id] else { continue }
      switch slot.kind {
      case .custom(let reader):
        if reread(slot, reader, utterance, old: old.value) { return true }
      case .choice:
        if let heard = heardValues(of: slot, in: utterance).first(where: { $0.value != old.value })
        {
          replace(id, with: heard.value, words: utterance.words(heard.tokens), rule: heard.rule)
          return true
        }
      default: continue
      }
    }
    return false
  }

  private mutating func reread(
    _ slot: Slot, _ reader: String, _ utterance: Utterance, old: Value?, pending: Value? = nil,
    isCertain: Bool = false
  ) -> Bool {
    let result = dialogue.reading.read(
      reader, utterance, slot: slot, current: old, pending: pending, answers: talk.answers,
      setting: setting)
    switch result {
    case .value(let value, let says):
      guard value != old else { return false }
      setPending(nil)
      for saying in says { say(saying) }
      replace(slot.id, with: value, words: utterance.line, rule: "", isTold: !says.isEmpty)
    case .ask(let says, let pending) where !isCertain:
      // The answer stays as it is until the gap is filled.
      trace("correction.ask")
      setPending(.gap(slot.id, pending))
      for saying in says { say(saying) }
    case .reject(let says) where !isCertain:
      trace("correction.reject")
      for saying in says { say(saying) }
    default: return false
    }
    return true
  }

  /// Fills the gap that a correction left open; true when the line did.
  mutating func fillGap(of id: SlotID, _ gap: Value, _ utterance: Utterance) -> Bool {
    guard let slot = script.slots[id], case .custom(let reader) = slot.kind else { return false }
    return reread(slot, reader, utterance, old: talk.answers[id]?.value, pending: gap)
  }

  /// - Parameter isTold: whether the reader has already said what changed.
  private mutating func replace(
    _ slot: SlotID, with value: Value, words: String, rule: String, isTold: Bool = false
  ) {
    let old = label(of: talk.answers[slot]?.value, for: slot) ?? ""
    reply.trace.append(Trace("correction", rule: rule, words: words))
    fill(slot, value, words: words)
    guard !isTold else { return }
    let new = label(of: value, for: slot) ?? words
    let own = "utter_corrected_\(slot)"
    say(
      script.responses[own] == nil ? "utter_corrected" : own, ["old": old, "new": new])
  }

  /// A slot was named, and no new value given: it is asked again.
  private mutating func reopen(_ named: [SlotID], _ utterance: Utterance) -> Bool {
    let known = named.filter { talk.answers[$0] != nil && script.slots[$0]?.kind != .derived }
    guard let slot = known.first else { return false }
    trace("correction.reopened", words: slot)
    set(slot, nil)
    return true
  }
}
