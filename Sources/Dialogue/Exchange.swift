import Understanding

/// One line on its way to a reply: the conversation, and what has come of the line so far.
///
/// Each repair and each way of hearing is an extension of this type in a file of its own.
struct Exchange {
  let dialogue: Dialogue
  var talk: Conversation
  let setting: Setting
  var line: String?
  var events: [Event] = []
  var says: [Said] = []
  var reply: Reply
  var unmatched: String?
  /// Set when the line took turns back or put them in place again: then it makes no turn itself.
  var isTimeTravel = false
  /// Doubtful repairs of the line's spelling, to be said when the line was used as repaired.
  var guesses: [Utterance.Guess] = []
  /// Guards against a line that leads to itself through clarifications.
  var depth = 0

  var script: Script { dialogue.script }

  init(dialogue: Dialogue, talk: Conversation, setting: Setting, line: String?, isPrivate: Bool) {
    self.dialogue = dialogue
    self.talk = talk
    self.setting = setting
    self.line = isPrivate ? nil : line
    reply = Reply(turn: talk.nextNumber, user: isPrivate ? nil : line)
  }

  // MARK: Changing

  /// Applies and notes one event; one that changes nothing is dropped.
  mutating func change(_ event: Event) {
    guard event != event.inverse else { return }
    talk.apply(event)
    events.append(event)
  }

  /// Gives a slot an answer, or takes it away, and forgets what hung on the old one.
  mutating func set(_ slot: SlotID, _ answer: Answer?) {
    let old = talk.answers[slot]
    guard old?.value != answer?.value || old?.origin != answer?.origin else { return }
    change(.answer(slot, from: old, to: answer))
    reply.changed.updateValue(answer?.value, forKey: slot)
    resetMisses(of: slot)
    // An answer, also that there is none, closes what was still open about it.
    if case .gap(slot, _)? = talk.pending { setPending(nil) }
    // The same answer given anew makes nothing stale.
    guard old?.value != answer?.value || old == nil || answer == nil else { return }
    for other in script.slots.values.sorted(by: { $0.id < $1.id })
    where other.dependsOn.contains(slot) && talk.answers[other.id] != nil {
      set(other.id, nil)
    }
    for flow in script.flows.values.sorted(by: { $0.id < $1.id }) {
      for step in flow.steps where step.dependsOn.contains(slot) {
        let id = flow.id + "." + step.id
        if let turn = talk.done[id] { change(.step(id, from: turn, to: nil)) }
      }
    }
  }

  mutating func fill(_ slot: SlotID, _ value: Value, words: String, origin: Answer.Origin = .said) {
    set(slot, Answer(value, words: line == nil ? "" : words, turn: reply.turn, origin: origin))
  }

  mutating func setPending(_ pending: Pending?) {
    change(.pending(from: talk.pending, to: pending))
  }

  mutating func setFlows(_ flows: [String]) { change(.flows(from: talk.flows, to: flows)) }

  mutating func count(_ name: String) -> Int {
    let old = talk.counts[name] ?? 0
    // Time travel makes no turn, so nothing may change that a turn would have to keep.
    if isTimeTravel { return old }
    change(.count(name, from: old, to: old + 1))
    return old
  }

  mutating func resetMisses(of slot: SlotID) {
    let name = "miss.\(slot)"
    if let old = talk.counts[name] { change(.count(name, from: old, to: 0)) }
  }

  mutating func trace(_ step: String, _ hit: Hit? = nil, words: String = "") {
    reply.trace.append(Trace(step, rule: hit?.location.description ?? "", words: words))
  }

  // MARK: Ending

  /// The reply, with the turn recorded.
  mutating func finish() -> Reply {
    sayGuesses()
    // A person is never left with silence.
    if says.isEmpty, reply.command == nil { say("utter_nothing_more") }
    reply.says = says
    reply.asking = asking
    if !isTimeTravel {
      let turn = Turn(
        number: reply.turn, line: line, events: events, says: says, unmatched: unmatched,
        at: setting.now)
      talk.record(turn)
      reply.keeping.append(.append(turn))
    }
    return reply
  }

  /// Says how misspelt words were read, before what came of them. A person's own words are never
  /// repaired, and of a line that was not understood there is nothing to say.
  private mutating func sayGuesses() {
    let isUsed = !reply.trace.contains { trace in
      trace.step.hasPrefix("fallback")
        || script.slots.values.contains { $0.kind == .text && trace.step == "slot.\($0.id)" }
    }
    guard isUsed, !guesses.isEmpty, !reply.trace.isEmpty else { return }
    let own = says
    says = []
    let read = guesses.prefix(3).map { "“\($0.typed)” → “\($0.read)”" }
    say("utter_read_as", ["read": read.joined(separator: ", ")])
    says += own
  }

  private var asking: Reply.Asking? {
    switch talk.pending {
    case .clarify(let question)?:
      return .init(slot: talk.asked ?? "clarify", choices: question.options.map(\.label))
    case .gap(let slot, let open)?:
      let options = open["options"]?.elements.compactMap(\.string) ?? []
      return .init(slot: slot, choices: options)
    case .restart?: return .init(slot: "restart", choices: [])
    case nil: break
    }
    guard let slot = talk.asked else { return nil }
    return .init(slot: slot, choices: choices(of: slot))
  }

  /// The values of a choice slot that can be chosen as things stand.
  func offered(_ slot: Slot) -> [Slot.Choice] {
    slot.choices.filter {
      dialogue.acting.offers($0.id, of: slot.id, answers: talk.answers)
    }
  }

  /// The labels of a slot's numbered choices.
  func choices(of slot: SlotID) -> [String] {
    guard let slot = script.slots[slot] else { return [] }
    var labels = offered(slot).map(\.label)
    if slot.offersUnsure, !labels.isEmpty, let label = script.responses["label_unsure"]?.texts.first
    {
      labels.append(label)
    }
    return labels
  }
}
