import Understanding

/// Questions between close meanings, and what else waits for the next line.
extension Exchange {
  /// Settles what is pending; true when the line was used up by that.
  mutating func settlePending(_ utterance: Utterance, _ acts: [HeardAct]) -> Bool {
    switch talk.pending {
    case nil: return false
    case .gap(let slot, let gap)?:
      // The gap of the open question is its own answer's business.
      guard slot != talk.asked else { return false }
      if fillGap(of: slot, gap, utterance) {
        proceed()
        return true
      }
      setPending(nil)
      // A no to how a change was meant drops the change; it is none to the question behind it.
      guard acts.contains(where: { ["deny", "cancel", "unsure"].contains($0.name) }) else {
        return false
      }
      say("utter_clarification_dropped")
      proceed()
      return true
    case .restart?:
      if acts.contains(where: { $0.name == "affirm" }) {
        restart()
        return true
      }
      setPending(nil)
      guard acts.contains(where: { ["deny", "cancel", "unsure"].contains($0.name) }) else {
        return false
      }
      say("utter_restart_declined")
      proceed()
      return true
    case .clarify(let question)?:
      return settle(question, utterance, acts)
    }
  }

  private mutating func settle(
    _ question: Clarification, _ utterance: Utterance, _ acts: [HeardAct]
  ) -> Bool {
    let pick = ChoiceReader.read(utterance, among: question.options.map { .init($0.label) })
    if case .picked(let indices) = pick, let index = indices.first,
      question.options.indices.contains(index)
    {
      setPending(nil)
      take(question.options[index], for: question)
      return true
    }
    setPending(nil)
    if let option = said(utterance, for: question) {
      take(option, for: question)
      return true
    }
    guard
      pick == ChoiceReader.Pick.none
        || acts.contains(where: { ["deny", "unsure", "cancel"].contains($0.name) })
    else { return false }
    trace("clarification.none")
    say("utter_clarification_dropped")
    proceed()
    return true
  }

  /// A value of the slot in question that is none of the readings: "scratch that, someone junior".
  private func said(
    _ utterance: Utterance, for question: Clarification
  ) -> Clarification.Option? {
    guard let id = question.options.first?.slot, let slot = script.slots[id] else { return nil }
    let heard = heardValues(of: slot, in: utterance)
    guard let first = heard.first, heard.allSatisfy({ $0.value == first.value }) else { return nil }
    return .init(label: label(of: first.value, for: id) ?? "", slot: id, value: first.value)
  }

  /// Uses the line that raised the question, with the reading that was picked.
  private mutating func take(_ option: Clarification.Option, for question: Clarification) {
    trace("clarification.picked", words: option.label)
    if let slot = option.slot, let value = option.value {
      fill(slot, value, words: question.line)
      hearRest(of: script.book.read(question.line), without: slot)
      proceed()
    } else if let line = option.line, depth < 3 {
      hear(line)
    } else {
      proceed()
    }
  }

  /// Asks which of several readings is meant.
  mutating func clarify(_ options: [Clarification.Option], line: String) {
    trace("clarification")
    setPending(.clarify(Clarification(line: self.line == nil ? "" : line, options: options)))
    let id = "utter_clarify"
    guard let response = script.responses[id] else { return }
    let text = word(response.texts, of: id, with: [:])
    says.append(Said(id: id, text: text + numbered(options.map(\.label))))
  }
}
