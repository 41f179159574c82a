import Dialogue
import Schedule

/// Dates: the proposal, what was agreed, and what comes next.
extension MentorDomain {
  /// The proposed dates in words, for the question.
  func describeCheckIns(_ answers: Answers, _ setting: Setting) -> ActionResult {
    let seat = answers.seat ?? .traditionalMentee
    let plan = Proposal.dates(for: seat, now: setting.moment, zone: setting.zoneID)
    let sentence = proposalSentence(plan, for: seat, now: setting.moment)
    return ActionResult(says: [Saying("describe", ["proposal": sentence])])
  }

  /// The proposal for a seat, in one sentence.
  func proposalSentence(_ plan: Plan, for seat: Seat, now: CivilDateTime) -> String {
    let first = plan.occurrences(1).first.map { dates.moment($0, now: now) } ?? ""
    let key = seat.format == .reverse ? "proposal_reverse" : "proposal_traditional"
    return phrasing.plan.text(key, ["first": first]) ?? ""
  }

  /// The receipt: the sentence, the next dates, the end, and what to watch.
  func describeReceipt(_ answers: Answers, _ setting: Setting) -> ActionResult {
    ActionResult(
      says: [Saying("describe", ["receipt": answers["check_ins"]?.value?["receipt"]?.string ?? ""])]
    )
  }

  /// Says what went into the plan, with a remark on what tends to go wrong.
  func checkInsKept(_ answers: Answers, _ setting: Setting) -> ActionResult {
    guard let checkIns = answers.checkIns else { return ActionResult() }
    // The second in a row was just called off: that is the moment to ask why.
    if checkIns.skips.last?.told == setting.moment, checkIns.missedInARow >= 2 {
      return ActionResult(says: [Saying("utter_two_missed")], begins: "standstill")
    }
    guard checkIns.sequence == 0 || !checkIns.isProposed else { return ActionResult() }
    var says = [Saying("utter_check_ins_kept", ["sentence": checkIns.sentence])]
    let dates = checkIns.meetings(limit: 100).map(\.date.dayNumber)
    let gaps = zip(dates, dates.dropFirst()).map { $1 - $0 }.sorted()
    // The usual gap: a single meeting that was moved is no rhythm.
    if !gaps.isEmpty, gaps[gaps.count / 2] > 42 {
      says.append(Saying("utter_check_ins_advice_gap"))
    } else if let first = dates.first, let last = checkIns.last?.date.dayNumber, last - first > 366
    {
      says.append(Saying("utter_check_ins_advice_long"))
    }
    return ActionResult(says: says)
  }

  /// The next meeting and how to prepare for it.
  func nextMeeting(_ answers: Answers, _ setting: Setting) -> ActionResult {
    guard let plan = plan(answers, setting), let checkIns = plan.checkIns else {
      return noDates(answers, setting)
    }
    if plan.isClosed {
      return ActionResult(says: [Saying("check_ins", text: plan.words.say("next_closed"))])
    }
    var says: [Saying] = []
    if let late = checkIns.unlogged(before: setting.moment).first {
      let date = dates.moment(late, now: setting.moment)
      says.append(Saying("check_ins", text: plan.words.say("next_overdue", ["date": date])))
    }
    let next = announcement(of: plan, setting)
    return ActionResult(
      says: says + (next.isEmpty ? [Saying("check_ins", text: plan.words.say("next_none"))] : next))
  }

  /// The next date, with what to talk about and three questions; nothing when none is ahead.
  func announcement(of plan: MentoringPlan, _ setting: Setting) -> [Saying] {
    guard let next = plan.next(now: setting.moment) else { return [] }
    func list(_ key: String, _ items: [String]) -> String {
      items.isEmpty
        ? "" : "\n" + plan.words.say(key) + items.map { "\n- \($0)" }.joined()
    }
    return [
      Saying(
        "utter_next_meeting",
        [
          "date": dates.moment(next.date, now: setting.moment),
          "preparation": list("agenda", next.agenda) + list("questions", next.questions),
        ])
    ]
  }

  /// What is due now or overdue.
  func showDue(_ answers: Answers, _ setting: Setting) -> ActionResult {
    guard let plan = plan(answers, setting) else { return noDates(answers, setting) }
    let due = plan.due(now: setting.moment).map(\.text)
    let text = due.isEmpty ? plan.words.say("due.nothing") : due.joined(separator: "\n")
    return ActionResult(says: [Saying("check_ins", text: text)])
  }

  /// Dates as a value: the typed thing, the sentence as label, and the receipt.
  func store(_ checkIns: CheckIns, receipt: String?, phrase: String? = nil) -> Value {
    guard case .record(var fields) = Value.stored(checkIns, label: checkIns.sentence) else {
      return .text("")
    }
    if let receipt { fields["receipt"] = .text(receipt) }
    if let phrase { fields["phrase"] = .text(phrase) }
    return .record(fields)
  }
}
