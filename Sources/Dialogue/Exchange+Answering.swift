import Understanding

/// Hearing answers: to the question that is open, and to others in the same breath.
extension Exchange {
  /// What one slot's reading made of a line.
  enum Outcome {
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
    guard case .custom(let reader) = slot.kind else {
      _ = hearAhead(rest)
      return
    }
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
    let isReply = utterance.hits(of: Script.replyGroup).contains { !$0.isNegated }
    if !isReply,
      answers.contains(.affirm) || utterance.tokens.allSatisfy({ Double($0.text) != nil })
    {
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
    // Behind so many numbered questions a number comes by itself: it stands for "yes / no" in order.
    if utterance.tokens.count == 1, let isYes = ["1": true, "2": false][utterance.tokens[0].text] {
      trace("slot.\(slot.id)", words: utterance.line)
      fill(slot.id, .flag(isYes), words: "")
      if !isYes { for other in slot.confirms { set(other, nil) } }
      return .filled(utterance.tokens.indices)
    }
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
    // "wait, I meant the other size" is about an answer further back.
    let isElsewhere = isCorrection(utterance) && contradicts(utterance, except: 0..<0)
    if !isBare, !isElsewhere, !slot.confirms.isEmpty, correctConfirmed(slot, utterance) {
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
  mutating func giveHelp(for slot: Slot) -> Outcome {
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
