import Understanding

/// An act that accounts for a whole line: `affirm`, `undo`, `thank`.
struct HeardAct: Hashable {
  var name: String
  var rule: String
  var words: String
  var tokens: Range<Int>

  init(_ heard: ActHeard) {
    name = heard.act.rawValue
    rule = heard.location.description
    words = heard.words
    tokens = heard.tokens
  }
}

/// Commands and manners. They work at every question of every script, unauthored.
extension Exchange {
  /// The acts that the line as a whole performs.
  func heardActs(in utterance: Utterance) -> [HeardAct] {
    ActReader.acts(in: utterance, asking: asked).map(HeardAct.init)
  }

  /// The kind of question that is open, for hearing acts.
  var asked: Asking? {
    if isYesNoOpen { return .yesNo }
    return talk.asked.flatMap { script.slots[$0] }?.choices.isEmpty == false ? .choice : nil
  }

  var isYesNoOpen: Bool {
    if case .restart? = talk.pending { return true }
    return talk.asked.flatMap { script.slots[$0] }?.kind == .yesNo
  }

  mutating func trace(_ act: HeardAct) {
    reply.trace.append(Trace("act.\(act.name)", rule: act.rule, words: act.words))
  }

  /// Carries out a command to the engine itself; true when there was one.
  mutating func obey(_ acts: [HeardAct], _ utterance: Utterance) -> Bool {
    guard let act = acts.first(where: { Self.commands.contains($0.name) }) else { return false }
    // At a yes-or-no question "no, skip it" is a no; the words for it are the answer's.
    if act.name == "cancel", isYesNoOpen { return false }
    trace(act)
    switch act.name {
    case "undo", "back": undo(utterance)
    case "redo": redo(utterance)
    case "restart": askRestart()
    case "cancel": cancel()
    case "repeat": repeatLast()
    case "skip", "refuse", "later": skip(isRefused: act.name == "refuse")
    case "help": help()
    case "why": why()
    case "status": status()
    case "quit": quit()
    case "more", "sources":
      return digress(utterance)
        ? {
          proceed(); return true
        }() : false
    default: return false
    }
    return true
  }

  private static let commands: Set<String> = [
    "undo", "back", "redo", "restart", "cancel", "repeat", "skip", "refuse", "later", "help", "why",
    "status", "quit", "more", "sources",
  ]

  /// Greets back, thanks, says what it is; true when the line was such.
  mutating func mind(_ acts: [HeardAct], _ utterance: Utterance) -> Bool {
    // A yes to a question that is not for yes or no answers nothing: that is for the fallback.
    let isOpen = talk.asked != nil
    let known = acts.filter {
      script.responses["utter_act_\($0.name)"] != nil
        && !(isOpen && ["affirm", "deny", "unsure"].contains($0.name))
    }
    guard let act = known.first(where: { $0.name != "greet" && $0.name != "thank" }) ?? known.first
    else { return false }
    trace(act)
    // An insult is answered once, calmly; after that the talk just goes on.
    if act.name != "abuse" || count("abuse") == 0 { say("utter_act_\(act.name)") }
    if act.name == "goodbye" {
      reply.ends = true
    } else {
      proceed()
    }
    return true
  }

  /// Begins a flow or runs an action that the line asks for; true when it did.
  /// - Parameter isWhole: at a free-text question only a line that is nothing else counts.
  mutating func begin(from utterance: Utterance, isWhole: Bool) -> Bool {
    let hits = utterance.hits(of: Script.triggerGroup)
    guard
      let hit = hits.first(where: { hit in
        !hit.isNegated && (!isWhole || accounts(hit, for: utterance))
      })
    else { return false }
    let name = hit.rule.name
    trace("trigger.\(name)", hit, words: utterance.words(hit.tokens))
    if script.flows[name] != nil {
      begin(name)
      hearOpening(of: name, utterance)
    } else if dialogue.acting.actions.contains(name) {
      run(name)
    } else {
      reply.command = name
    }
    proceed()
    return true
  }

  /// What a line that begins a flow also answers ("we did not meet" asks for the log, and answers
  /// its first question).
  private mutating func hearOpening(of flow: String, _ utterance: Utterance) {
    guard let step = script.flows[flow].flatMap({ nextStep(of: $0) }),
      case .collect(let id) = step.kind, let slot = script.slots[id], slot.kind == .yesNo,
      let hit = utterance.hits(of: "answer.\(id)").first(where: { !$0.isNegated })
    else { return }
    fill(id, .flag(hit.rule.name == "yes"), words: utterance.words(hit.tokens))
  }

  /// Whether a hit covers most of what the line says.
  private func accounts(_ hit: Hit, for utterance: Utterance) -> Bool {
    let left = utterance.tokens.indices.filter {
      !hit.tokens.contains($0) && !utterance.isFiller[$0]
    }
    return left.isEmpty && !hit.tokens.isEmpty
  }

  private mutating func repeatLast() {
    let last = talk.turns.last?.says ?? []
    if last.isEmpty { return proceed() }
    says += last
  }

  private mutating func help() {
    if let slot = talk.asked, let help = script.responses[Script.question(for: slot)]?.help,
      !help.isEmpty
    {
      says.append(
        Said(
          id: "utter_help_\(slot)", text: word(help, of: "help.\(slot)", with: values(for: slot))))
    }
    say("utter_help")
    proceed()
  }

  private mutating func why() {
    let reasons = talk.asked.flatMap { script.responses[Script.question(for: $0)]?.why } ?? []
    guard let slot = talk.asked, !reasons.isEmpty else {
      if dialogue.acting.actions.contains("explain") { run("explain") } else { say("utter_no_why") }
      return proceed()
    }
    says.append(
      Said(
        id: "utter_why_\(slot)", text: word(reasons, of: "why.\(slot)", with: values(for: slot))))
    proceed()
  }

  private mutating func status() {
    if dialogue.acting.actions.contains("status") { run("status") } else { say("utter_status") }
    proceed()
  }

  private mutating func quit() {
    say("utter_act_goodbye")
    reply.ends = true
  }
}
