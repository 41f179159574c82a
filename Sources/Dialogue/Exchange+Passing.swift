import Understanding

/// Answers to questions that are not open: several in one breath, in any order.
extension Exchange {
  /// Fills other slots from what the open question did not use; true when it filled any. A value
  /// that differs from an earlier answer is not taken in silence: it is asked about.
  mutating func hearInPassing(
    _ utterance: Utterance, except used: Range<Int>, isAnswered: Bool
  ) -> Bool {
    // A question tells nothing about the one who asks it, and when nothing is asked any more, stray
    // words change no answer: for that a line has to say that it corrects one.
    if utterance.endsWithQuestionMark, !utterance.isTentative, !isAnswered { return false }
    if talk.asked == nil, !isCorrection(utterance) { return false }
    let all = heardInPassing(utterance, except: used)
    let contradicted = Set(
      all.filter { item in all.contains { $0.slot == item.slot && $0.value != item.value } }
        .map(\.slot))
    let heard = all.filter { !contradicted.contains($0.slot) }
    var noted: [String] = []
    var contested: Heard?
    var isHeard = false
    for item in heard {
      if let old = talk.answers[item.slot], let value = old.value {
        if value != item.value, old.turn != reply.turn { contested = contested ?? item }
        continue
      }
      reply.trace.append(
        Trace("slot.\(item.slot)", rule: item.rule, words: utterance.words(item.tokens)))
      fill(item.slot, item.value, words: utterance.words(item.tokens))
      isHeard = true
      if let words = dialogue.acting.clause(for: item.value, of: item.slot)
        ?? label(of: item.value, for: item.slot)
      {
        noted.append(words)
      }
    }
    let listens = talk.asked.flatMap { script.slots[$0] }?.listens ?? false
    if !noted.isEmpty, !listens {
      say("utter_noted", ["noted": noted.joined(separator: "; ")])
    }
    if let slot = contradicted.min(), talk.answers[slot] == nil {
      // Two answers to one question in one line: both sides are named, and one is picked.
      clarify(
        all.filter { $0.slot == slot }.map {
          .init(label: label(of: $0.value, for: slot) ?? "", slot: slot, value: $0.value)
        }, line: utterance.line)
      return true
    }
    let isInterview = talk.asked.flatMap { script.slots[$0] }?.choices.isEmpty == false
    if let contested, !isAnswered, isInterview, let old = talk.answers[contested.slot]?.value,
      !isCorrection(utterance)
    {
      clarify(
        [old, contested.value].map {
          .init(label: label(of: $0, for: contested.slot) ?? "", slot: contested.slot, value: $0)
        }, line: utterance.line)
      return true
    }
    return isHeard
  }

  /// Takes a value that a reader of the domain understands for a question that is still to come ("every
  /// day at 8" while something else is asked); true when it did. What leaves a gap is not taken.
  mutating func hearAhead(_ utterance: Utterance) -> Bool {
    // A yes is to the open question, never to one that nobody has read yet.
    let reading = ActReader.read(utterance, asking: .yesNo)
    guard reading.heard.isEmpty, reading.lead == nil else { return false }
    for slot in script.slots.values.sorted(by: { $0.id < $1.id })
    where slot.id != talk.asked && talk.answers[slot.id] == nil {
      guard case .custom(let reader) = slot.kind,
        case .value(let value, let says) = dialogue.reading.read(
          reader, utterance, slot: slot, current: nil, pending: nil, answers: talk.answers,
          setting: setting)
      else { continue }
      trace("slot.\(slot.id)", words: utterance.line)
      for saying in says { say(saying) }
      fill(slot.id, value, words: utterance.line)
      let noted = label(of: value, for: slot.id) ?? utterance.line
      // A question that was asked already comes after what was noted.
      let question = withdrawQuestion()
      say("utter_noted", ["noted": noted])
      if let question { self.says.append(question) }
      return true
    }
    return false
  }

  /// Takes the open question out of what is said, to be said again behind something else.
  private mutating func withdrawQuestion() -> Said? {
    guard let slot = talk.asked, says.last?.id == Script.question(for: slot) else { return nil }
    return says.popLast()
  }

  /// What the line holds for slots other than the open one.
  func heardInPassing(_ utterance: Utterance, except used: Range<Int>) -> [Heard] {
    var heard = dialogue.reading.hear(
      utterance, asked: talk.asked, answers: talk.answers, setting: setting
    ).filter { $0.slot != talk.asked }
    for hit in utterance.hits where !hit.isNegated && hit.rule.group.hasPrefix("slot.") {
      let id = String(hit.rule.group.dropFirst(5))
      guard let slot = script.slots[id], slot.isHeardInPassing, id != talk.asked,
        !dialogue.reading.hearsAlone(id),
        !hit.tokens.overlaps(used), !heard.contains(where: { $0.slot == id })
      else { continue }
      heard.append(
        Heard(
          slot: id, value: .choice(hit.rule.name), tokens: hit.tokens,
          rule: hit.location.description))
    }
    return heard.filter {
      script.slots[$0.slot]?.isHeardInPassing == true && !$0.tokens.overlaps(used)
    }
  }

  /// Whether the line holds a value other than the one an earlier question was answered with.
  func contradicts(_ utterance: Utterance, except used: Range<Int>) -> Bool {
    heardInPassing(utterance, except: used).contains { item in
      talk.answers[item.slot].map { $0.value != item.value } ?? false
    }
  }

  /// Uses the rest of a line whose contested slot was settled by a pick.
  mutating func hearRest(of utterance: Utterance, without slot: SlotID) {
    for item in heardInPassing(utterance, except: 0..<0)
    where item.slot != slot && talk.answers[item.slot] == nil {
      fill(item.slot, item.value, words: utterance.words(item.tokens))
    }
  }
}
