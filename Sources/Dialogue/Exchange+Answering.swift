import Understanding

/// Hearing answers: to the question that is open, and to others in the same breath.
extension Exchange {
  /// What one slot's reading made of a line.
  private enum Outcome {
    /// The slot was filled, or passed over; these tokens were used for it.
    case filled(Range<Int>)
    /// Something was said about it that the next line must settle.
    case waiting
    /// Nothing for this slot.
    case nothing
  }

  /// Fills what the line answers; true when it answered anything. The open question has first
  /// claim to the words; what it does not use may answer others.
  mutating func hearAnswer(_ utterance: Utterance, _ acts: [HeardAct]) -> Bool {
    var used: Range<Int> = 0..<0
    var isHeard = false
    if let slot = talk.asked.flatMap({ script.slots[$0] }) {
      switch answer(slot, utterance, acts) {
      case .filled(let tokens):
        used = tokens
        isHeard = true
      case .waiting: return true
      case .nothing: break
      }
      if isHeard, slot.kind == .text, !slot.listens { return true }
    }
    if case .clarify? = talk.pending { return true }
    let passing = hearInPassing(utterance, except: used, isAnswered: isHeard)
    return isHeard || passing
  }

  /// Goes on after an answer. What a yes or a no left over ("no, every other Tuesday at ten") may be
  /// the answer to the question that comes next; then that one is not asked.
  mutating func goOn(with utterance: Utterance) {
    let before = talk.asked
    let lead = ActReader.read(utterance, asking: .yesNo).lead
    let wasYesNo = before.flatMap { script.slots[$0] }?.kind == .yesNo
    proceed()
    guard wasYesNo, let lead, let slot = talk.asked.flatMap({ script.slots[$0] }),
      slot.id != before, lead.tokens.upperBound < utterance.tokens.count
    else { return }
    let rest = script.book.read(
      utterance.words(lead.tokens.upperBound..<utterance.tokens.count))
    if slot.kind == .text, rest.meaningfulCount > 2 {
      says.removeAll { $0.id == Script.question(for: slot.id) }
      _ = answerText(slot, rest, [])
      return proceed()
    }
    guard case .custom(let reader) = slot.kind else { return }
    let question = says.last
    if question?.id == Script.question(for: slot.id) { says.removeLast() }
    switch answerCustom(slot, reader, rest, []) {
    case .filled, .waiting: proceed()
    case .nothing: if let question { says.append(question) }
    }
  }

  /// Reads the line for the open question.
  private mutating func answer(
    _ slot: Slot, _ utterance: Utterance, _ acts: [HeardAct]
  ) -> Outcome {
    switch slot.kind {
    case .text: return answerText(slot, utterance, acts)
    case .yesNo: return answerYesNo(slot, utterance, acts)
    case .choice: return answerChoice(slot, utterance, acts)
    case .custom(let reader): return answerCustom(slot, reader, utterance, acts)
    case .derived: return .nothing
    }
  }

  /// The person's own words are kept whole. Commands and questions were heard before this.
  private mutating func answerText(
    _ slot: Slot, _ utterance: Utterance, _ acts: [HeardAct]
  ) -> Outcome {
    if acts.contains(where: { $0.name == "unsure" }) { return giveHelp(for: slot) }
    // A bare yes, no or number is nobody's own words: "no" leaves the question out, the others are
    // for the fallback.
    let answers = ActReader.acts(in: utterance, asking: .yesNo).map(\.act)
    if answers.contains(.deny), !slot.isRequired {
      trace("slot.\(slot.id).none")
      set(slot.id, Answer(nil, words: "", turn: reply.turn, origin: .skipped))
      return .filled(utterance.tokens.indices)
    }
    if answers.contains(.affirm) || utterance.tokens.allSatisfy({ Double($0.text) != nil }) {
      return .nothing
    }
    trace("slot.\(slot.id)", words: utterance.line)
    // Of a private opening only what it told is used, not its words.
    let isPrivate = line == nil && slot.listens
    fill(slot.id, .text(isPrivate ? "" : utterance.line.trimmed), words: utterance.line)
    return .filled(slot.listens ? 0..<0 : utterance.tokens.indices)
  }

  private mutating func answerYesNo(
    _ slot: Slot, _ utterance: Utterance, _ acts: [HeardAct]
  ) -> Outcome {
    let lead = ActReader.read(utterance, asking: .yesNo).lead.map(HeardAct.init)
    if let hit = utterance.hits(of: "answer.\(slot.id)").first(where: { !$0.isNegated }) {
      trace("slot.\(slot.id)", hit, words: utterance.words(hit.tokens))
      fill(slot.id, .flag(hit.rule.name == "yes"), words: utterance.words(hit.tokens))
      return .filled(hit.tokens)
    }
    let act = (acts + (lead.map { [$0] } ?? [])).first {
      ["affirm", "deny", "unsure", "cancel"].contains($0.name)
    }
    let isDenied = act?.name == "deny" || act?.name == "cancel"
    // "no, Thursday" corrects what was to be confirmed; a bare "no" only refuses it.
    let isBare = act.map { utterance.isCovered(by: $0.tokens) } ?? false
    if !isBare, !slot.confirms.isEmpty, correctConfirmed(slot, utterance) {
      return .filled(utterance.tokens.indices)
    }
    guard let act else { return .nothing }
    // "actually, make it large" is about an earlier answer, whatever it begins with.
    if acts.isEmpty, contradicts(utterance, except: act.tokens) { return .nothing }
    trace(act)
    if act.name == "unsure" {
      set(slot.id, Answer(nil, words: act.words, turn: reply.turn, origin: .unsure))
      return .filled(act.tokens)
    }
    fill(slot.id, .flag(!isDenied), words: act.words)
    if isDenied {
      for other in slot.confirms { set(other, nil) }
    }
    return .filled(act.tokens)
  }

  private mutating func answerChoice(
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
    default: break
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

  private mutating func answerCustom(
    _ slot: Slot, _ reader: String, _ utterance: Utterance, _ acts: [HeardAct]
  ) -> Outcome {
    if acts.contains(where: { $0.name == "unsure" }) { return giveHelp(for: slot) }
    var pending: Value?
    if case .gap(slot.id, let value)? = talk.pending { pending = value }
    let result = dialogue.reading.read(
      reader, utterance, slot: slot, current: talk.answers[slot.id]?.value, pending: pending,
      answers: talk.answers, setting: setting)
    switch result {
    case .value(let value, let says):
      trace("slot.\(slot.id)", words: utterance.line)
      setPending(nil)
      for saying in says { say(saying) }
      fill(slot.id, value, words: utterance.line)
      return .filled(utterance.tokens.indices)
    case .ask(let says, let pending):
      trace("slot.\(slot.id).ask")
      setPending(.gap(slot.id, pending))
      for saying in says { say(saying) }
      return .waiting
    case .reject(let says):
      trace("slot.\(slot.id).reject")
      setPending(nil)
      for saying in says { say(saying) }
      return .waiting
    case .none:
      return .nothing
    }
  }

  /// "I don't know" at an open question: examples the first time, a way on the second.
  private mutating func giveHelp(for slot: Slot) -> Outcome {
    let times = count("unsure.\(slot.id)")
    let help = script.responses[Script.question(for: slot.id)]?.help ?? []
    guard times == 0, !help.isEmpty else {
      trace("slot.\(slot.id).unsure")
      set(slot.id, Answer(nil, words: "", turn: reply.turn, origin: .unsure))
      say("utter_parked")
      return .filled(0..<0)
    }
    trace("slot.\(slot.id).help")
    says.append(
      Said(
        id: "utter_help_\(slot.id)",
        text: word(help, of: "help.\(slot.id)", with: values(for: slot.id))))
    return .waiting
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
