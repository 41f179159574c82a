import Dialogue
import Schedule

extension Assistant {
  /// Reads a plan back from a file, ready to be shown.
  /// - Throws: a ``PlanFileProblem`` that names the place and the remedy.
  public func plan(json: String) throws -> MentoringPlan {
    try MentoringPlan(json: json, words: domain.planWords)
  }

  /// A conversation that has led to `plan` and can be gone on with: everything that the plan holds
  /// is answered, and what it lacks is asked next.
  ///
  /// It has one turn, so that nothing of the plan can be taken back by accident in parts.
  public func conversation(with plan: MentoringPlan, setting: Setting) -> Conversation {
    let answers = domain.answers(of: plan)
    var events = answers.sorted { $0.key < $1.key }.map { slot, answer in
      Event.answer(slot, from: nil, to: answer)
    }
    let done = script.flows[script.mainFlow]?.steps.filter { step in
      switch step.kind {
      case .say: true
      case .act: step.dependsOn.allSatisfy { answers[$0] != nil || !$0.isNeeded }
      case .collect, .interview: false
      }
    }
    for step in done ?? [] {
      events.append(.step(script.mainFlow + "." + step.id, from: nil, to: 0))
    }
    events.append(.flows(from: [], to: [script.mainFlow]))
    return Conversation(turns: [
      Turn(number: 0, line: nil, events: events, says: [], unmatched: nil, at: setting.now)
    ])
  }
}

extension SlotID {
  /// Whether a step that hangs on this slot is to be done again when the plan lacks it.
  fileprivate var isNeeded: Bool { ["seat", "goals", "check_ins", "scheme"].contains(self) }
}

extension MentorDomain {
  /// The answers that lead to `plan`.
  func answers(of plan: MentoringPlan) -> Answers {
    var answers: Answers = [:]
    func fill(_ slot: SlotID, _ value: Value?, turn: Int = 0, _ origin: Answer.Origin = .derived) {
      answers[slot] = Answer(value, words: "", turn: turn, origin: origin)
    }
    let choice = plan.choice
    fill("opening", nil, .skipped)
    // The turn tells an opening from questions; see ``basis``.
    let turn = choice.basis == .questionnaire ? 1 : 0
    for told in choice.told {
      let isUnsure = told.answer == Signal.notSure
      answers[told.signal.rawValue] = Answer(
        isUnsure ? nil : .choice(told.answer), words: told.words ?? "", turn: turn,
        origin: isUnsure ? .unsure : .said)
    }
    if !choice.gates.isEmpty || choice.secondHolder != nil {
      var extra: [String: Value] = ["gates": .list(choice.gates.map { .text($0.rawValue) })]
      extra["second"] = choice.secondHolder.map { .text($0) }
      fill("opening_reading", .record(extra))
    }
    // A plan whose file tells too little is not asked about again: the choice was made.
    while let open = rubric.nextQuestion(answers.signals, basis: choice.basis) {
      fill(open.rawValue, nil, turn: turn, .skipped)
    }
    fill("seat", .choice(plan.seat.rawValue), choice.status == nil ? .said : .derived)
    if choice.status != nil {
      for (slot, value) in run("recommend", answers: answers, setting: plan.setting).fills {
        fill(slot, value)
      }
      fill("agreed", .flag(!plan.isOwnChoice), .said)
    }
    if let objection = choice.objection { fill("objection", .text(objection), .said) }
    if let last = plan.goals.last {
      fill(
        "goals",
        .list(
          plan.goals.map {
            .record(["label": .text($0.text), "on": .text("\(plan.made.date)")])
          }))
      fill("goal", .text(last.text), .said)
      fill("goal_detail", nil, .skipped)
      fill("another_goal", .flag(false))
      fill("standing_now", plan.standing.map { .choice(String($0)) })
      fill("partner_goal", plan.partnerGoal.map { .text($0) })
    }
    if let checkIns = plan.checkIns {
      fill("check_ins", store(checkIns.withoutLog, receipt: nil), .said)
      fill("meetings", .stored(checkIns.log, label: ""))
      fill("check_ins_right", .flag(true), .said)
    }
    if let step = plan.nextStep {
      fill("scheme", step.hasScheme.map { .flag($0) }, step.hasScheme == nil ? .unsure : .said)
      fill(
        "next_step",
        .record([
          "label": .text(step.text), "message": .text(step.message), "by": .text("\(step.by)"),
        ]))
    }
    if plan.isOwnChoice, choice.objection == nil { fill("objection", nil, .skipped) }
    return answers
  }
}

extension MentoringPlan {
  /// The moment and the place in which the plan was made.
  var setting: Setting { Setting(now: made.description, zone: zone.name) }
}
