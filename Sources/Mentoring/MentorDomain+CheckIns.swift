import Dialogue
import Schedule

/// Dates: the proposal, what was agreed, and what comes next.
extension MentorDomain {
  /// The proposed dates in words, for the question.
  func describeCheckIns(_ answers: Answers, _ setting: Setting) -> ActionResult {
    let seat = answers.seat ?? .traditionalMentee
    let plan = Proposal.dates(for: seat, now: setting.moment, zone: setting.zoneID)
    return ActionResult(says: [Saying("describe", ["proposal": proposalSentence(plan, for: seat)])])
  }

  /// The proposal for a seat, in one sentence.
  func proposalSentence(_ plan: Plan, for seat: Seat) -> String {
    let first = plan.occurrences(1).first.map { dates.moment($0) } ?? ""
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
    var says = [Saying("utter_check_ins_kept", ["sentence": checkIns.sentence])]
    let next = checkIns.next(2, after: checkIns.created)
    if next.count == 2, next[1].date.dayNumber - next[0].date.dayNumber > 42 {
      says.append(Saying("utter_check_ins_advice_gap"))
    }
    return ActionResult(says: says)
  }

  /// The date of the next meeting.
  func nextMeeting(_ answers: Answers, _ setting: Setting) -> ActionResult {
    guard let checkIns = answers.checkIns,
      let next = checkIns.next(1, after: setting.moment).first
    else {
      return ActionResult(says: [
        Saying("check_ins", text: phrasing.plan.text("no_check_ins") ?? "")
      ])
    }
    return ActionResult(says: [Saying("utter_next_meeting", ["date": dates.moment(next)])])
  }

  /// Writes the meeting that was just talked about into the log.
  func keepLog(_ answers: Answers, _ setting: Setting) -> ActionResult {
    guard var checkIns = answers.checkIns, let isHeld = answers["held"]?.value?.flag else {
      return ActionResult(says: [
        Saying("check_ins", text: phrasing.plan.text("no_check_ins") ?? "")
      ])
    }
    let date = checkIns.unlogged(before: setting.moment).first ?? setting.moment
    checkIns.log.append(
      CheckIns.Logged(
        date: date, isHeld: isHeld, change: answers["change"]?.value?.string,
        action: answers["action"]?.value?.string,
        usefulness: answers["usefulness"]?.value?.string.flatMap(Int.init),
        reason: answers["missed_because"]?.value?.string))
    checkIns.log.sort { $0.date < $1.date }
    let held = checkIns.log.filter(\.isHeld).count
    var says = [Saying("utter_logged", ["held": String(held), "date": dates.moment(date)])]
    if checkIns.log.suffix(2).allSatisfy({ !$0.isHeld }), checkIns.log.count > 1 {
      says.append(Saying("utter_two_missed"))
    } else if isHeld, held == 1 {
      says.append(Saying("utter_fit"))
    } else if let total = checkIns.total, isHeld, held == (total + 1) / 2 {
      says.append(Saying("utter_mid_point"))
    } else if let total = checkIns.total, isHeld, held >= total {
      says.append(
        Saying("utter_closing_meeting", ["goals": answers.goalTexts.joined(separator: "; ")]))
    }
    return ActionResult(
      fills: ["check_ins": .some(store(checkIns, receipt: nil))], says: says)
  }

  /// Dates as a value: the typed thing, the sentence as label, and the receipt.
  func store(_ checkIns: CheckIns, receipt: String?) -> Value {
    guard case .record(var fields) = Value.stored(checkIns, label: checkIns.sentence) else {
      return .text("")
    }
    if let receipt { fields["receipt"] = .text(receipt) }
    return .record(fields)
  }
}
