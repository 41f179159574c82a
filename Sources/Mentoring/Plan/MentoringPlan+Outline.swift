import Schedule

/// What stands in a plan, in order, before it is drawn for a terminal, for a printer or as Markdown.
struct PlanOutline: Hashable, Sendable {
  /// A part of a section.
  enum Block: Hashable, Sendable {
    /// A sentence or two.
    case text(String)
    /// One of a list, with a smaller line below it where there is one.
    case item(String, note: String?)
    /// Words that could be sent.
    case quote(String)
    /// The meetings.
    case timeline(PlanTimeline)
  }

  struct Section: Hashable, Sendable {
    var title: String
    var blocks: [Block]
  }

  var title: String
  var sections: [Section]
}

extension MentoringPlan {
  /// The plan's content in order, as it stands at `now`.
  func outline(now: CivilDateTime) -> PlanOutline {
    let sections = [
      choiceSection, reasonSection, goalSection(now), dateSection(now), stepSection,
      agreementSection, logSection(now),
    ]
    return PlanOutline(title: words.say("title"), sections: sections.filter { !$0.blocks.isEmpty })
  }

  private var choiceSection: PlanOutline.Section {
    var blocks: [PlanOutline.Block] = [.text(words.say("seat_line", ["seat": seatLabel]))]
    if choice.status == nil {
      blocks.append(.text(words.say("decided")))
    } else if isOwnChoice, let recommended = choice.recommended {
      let name = words.say("seat.\(recommended.rawValue)")
      blocks.append(.text(words.say("own_choice", ["recommended": name])))
      if let reason = choice.objection {
        blocks.append(.text(words.say("own_reason", ["reason": reason])))
      }
    } else if let confidence = choice.confidence {
      blocks.append(.text(words.say("sure.\(confidence.rawValue)")))
    }
    for route in routes { blocks.append(.text(route.advice)) }
    return PlanOutline.Section(title: words.say("format"), blocks: blocks)
  }

  private var reasonSection: PlanOutline.Section {
    var blocks = choice.reasons.map {
      let list = $0.basis.joined(separator: "; ")
      let note = list.isEmpty ? nil : words.say("basis", ["basis": list])
      return PlanOutline.Block.item($0.sentence, note: note)
    }
    if !blocks.isEmpty {
      blocks.append(.text(words.say("rubric", ["version": choice.rubric])))
    }
    return PlanOutline.Section(title: words.say("reasons"), blocks: blocks)
  }

  private func goalSection(_ now: CivilDateTime) -> PlanOutline.Section {
    let blocks = goals.map { goal in
      let by = goal.deadline.map { words.say("deadline", ["date": day($0, now: now)]) }
      let height = words.say("height.\(goal.kind)")
      let note = [height, by ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
      return PlanOutline.Block.item(goal.text, note: note.isEmpty ? nil : note)
    }
    let extras = [
      standing.map { words.say("standing_now", ["standing": String($0)]) },
      partnerGoal.map { words.say("partner_goal", ["goal": $0]) },
    ].compactMap { $0 }.map { PlanOutline.Block.text($0) }
    return PlanOutline.Section(
      title: words.say("goals"),
      blocks: blocks.isEmpty ? [.text(words.say("no_goals"))] : blocks + extras)
  }

  private func dateSection(_ now: CivilDateTime) -> PlanOutline.Section {
    var blocks: [PlanOutline.Block] = [.text(words.say("no_check_ins"))]
    if let checkIns, !checkIns.series.isEmpty {
      let sentence = checkIns.sentence
      blocks = [.text(sentence.hasSuffix(".") ? sentence : sentence + ".")]
      if let timeline = timeline(now: now) { blocks.append(.timeline(timeline)) }
    }
    return PlanOutline.Section(title: words.say("check_ins"), blocks: blocks)
  }

  private var stepSection: PlanOutline.Section {
    var blocks: [PlanOutline.Block] = [.text(words.say("no_next_step"))]
    if let nextStep {
      blocks = [.text(nextStep.text)]
      if !nextStep.message.isEmpty {
        blocks.append(.text(words.say("message_lead")))
        blocks.append(.quote(nextStep.message))
      }
    }
    return PlanOutline.Section(title: words.say("next_step"), blocks: blocks)
  }

  private var agreementSection: PlanOutline.Section {
    var blocks = agreement.map { PlanOutline.Block.item($0, note: nil) }
    if !blocks.isEmpty { blocks.insert(.text(words.say("agreement_lead")), at: 0) }
    return PlanOutline.Section(title: words.say("agreement"), blocks: blocks)
  }

  private func logSection(_ now: CivilDateTime) -> PlanOutline.Section {
    var dated = (checkIns?.log ?? []).map { entry in
      let note = entry.changes.isEmpty ? nil : changeLine(entry)
      return (entry.date, PlanOutline.Block.item(logLine(entry, now: now), note: note))
    }
    dated += (checkIns?.skips ?? []).map { skip in
      (skip.date, PlanOutline.Block.item(skipLine(skip, now: now), note: nil))
    }
    let lines = dated.sorted { $0.0 < $1.0 }.map(\.1)
    let end = isClosed ? summary(now: now).map { PlanOutline.Block.text($0) } : []
    return PlanOutline.Section(title: words.say("log"), blocks: lines + end)
  }

  /// One logged meeting in a sentence.
  func logLine(_ entry: CheckIns.Logged, now: CivilDateTime) -> String {
    let date = moment(entry.date, now: now)
    guard entry.isHeld else {
      return words.say("log_missed", ["date": date, "reason": entry.reason ?? ""]).trimmedEnd
    }
    var line = words.say("log_held", ["date": date])
    if let useful = entry.usefulness {
      line += " " + words.say("log_useful", ["useful": String(useful)])
    }
    if let action = entry.action { line += " " + words.say("log_action", ["action": action]) }
    return line
  }

  /// A meeting that was called off, and why.
  func skipLine(_ skip: CheckIns.Skip, now: CivilDateTime) -> String {
    let date = moment(skip.date, now: now)
    guard let reason = skip.reason else { return words.say("log_skipped", ["date": date]) }
    return words.say("log_skipped_because", ["date": date, "reason": reason])
  }

  private func changeLine(_ entry: CheckIns.Logged) -> String {
    let all = entry.changes.map { words.say("log_change", ["goal": $0.goal, "change": $0.text]) }
    return all.joined(separator: " ")
  }
}

extension String {
  /// The text without white space at its end.
  var trimmedEnd: String {
    var text = self[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
