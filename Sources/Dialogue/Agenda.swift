/// What comes next. The next step is the first of the open flow that applies and is not done; nothing
/// else decides it.
extension Exchange {
  /// Does steps until one waits for the person, or all is done. Asks a question at most once.
  mutating func proceed() {
    // What waits to be settled is the open question; it has just been asked.
    if talk.pending != nil, !needsBridge { return }
    // Content that never comes to rest is an error; the bound keeps it from being a hang.
    for _ in 0..<64 {
      guard let flow = talk.flows.last.flatMap({ script.flows[$0] }) else {
        if let main = talk.flows.popLastUnknown(in: script) { setFlows(main) } else { break }
        continue
      }
      guard let step = nextStep(of: flow) else {
        if talk.flows.count > 1 {
          setFlows(Array(talk.flows.dropLast()))
          continue
        }
        open(nil)
        return
      }
      if perform(step, of: flow) { return }
    }
  }

  /// The first step of `flow` that applies and is not done.
  func nextStep(of flow: Flow) -> Step? {
    flow.steps.first { step in
      guard
        step.conditions.allSatisfy({
          $0.holds(for: talk.answers, domain: dialogue.acting, setting: setting)
        })
      else { return false }
      switch step.kind {
      case .collect(let slot): return talk.answers[slot] == nil
      case .interview(let name):
        return dialogue.acting.next(in: name, answers: talk.answers) != nil
      case .say, .act: return talk.done[flow.id + "." + step.id] == nil
      }
    }
  }

  /// Does one step; true when it waits for the person.
  private mutating func perform(_ step: Step, of flow: Flow) -> Bool {
    let id = flow.id + "." + step.id
    switch step.kind {
    case .collect(let slot):
      ask(slot)
      return true
    case .interview(let name):
      guard let slot = dialogue.acting.next(in: name, answers: talk.answers) else { return false }
      ask(slot)
      return true
    case .say(let response):
      say(response)
      change(.step(id, from: nil, to: reply.turn))
      return false
    case .act(let action):
      change(.step(id, from: nil, to: reply.turn))
      run(action)
      return false
    }
  }

  /// Runs an action of the domain and takes in what it leads to.
  mutating func run(_ action: String) {
    trace("action.\(action)")
    let result = dialogue.acting.run(action, answers: talk.answers, setting: setting)
    for (slot, value) in result.fills.sorted(by: { $0.key < $1.key }) {
      if let value {
        fill(slot, value, words: "", origin: .derived)
      } else {
        set(slot, nil)
      }
    }
    for saying in result.says { say(saying) }
    if let flow = result.begins { begin(flow) }
  }

  /// Opens a flow on top of what is open.
  mutating func begin(_ id: String) {
    guard let flow = script.flows[id] else { return }
    trace("flow.\(id)")
    for slot in flow.fresh { set(slot, nil) }
    for step in flow.steps {
      let name = flow.id + "." + step.id
      if let turn = talk.done[name] { change(.step(name, from: turn, to: nil)) }
    }
    setFlows(talk.flows.filter { $0 != id } + [id])
  }

  /// Opens a question and asks it, unless this reply has asked it already.
  mutating func ask(_ slot: SlotID) {
    let id = Script.question(for: slot)
    let isRepeated = talk.asked == slot
    open(slot)
    guard !says.contains(where: { $0.id == id }) else { return }
    guard let response = script.responses[id] else { return }
    if isRepeated, !says.isEmpty, needsBridge { say("utter_bridge") }
    let text = word(response.texts, of: id, with: values(for: slot))
    says.append(Said(id: id, text: text + numbered(choices(of: slot))))
  }

  mutating func open(_ slot: SlotID?) { change(.asked(from: talk.asked, to: slot)) }

  /// Blanks that the domain gives a question, through the action named after it, if there is one.
  func values(for slot: SlotID) -> [String: String] {
    let name = "describe_\(slot)"
    guard dialogue.acting.actions.contains(name) else { return [:] }
    return dialogue.acting.run(name, answers: talk.answers, setting: setting).says.first?.values
      ?? [:]
  }

  /// Choices as numbered lines under a question.
  func numbered(_ choices: [String]) -> String {
    choices.enumerated().map { "\n  \($0.offset + 1)  \($0.element)" }.joined()
  }

  private var needsBridge: Bool {
    reply.trace.contains { $0.step == "digression" || $0.step == "act.small-talk" }
  }
}

extension [String] {
  /// These flows without the ones that the script no longer has; nil when nothing changes.
  fileprivate func popLastUnknown(in script: Script) -> [String]? {
    let known = filter { script.flows[$0] != nil }
    if known.count == count { return isEmpty ? nil : nil }
    return known.isEmpty ? [script.mainFlow] : known
  }
}
