import Dialogue
import Schedule

/// Logging a meeting: what the flow `log_check_in` calls.
extension MentorDomain {
  typealias Action = @Sendable (MentorDomain) -> (Answers, Setting) -> ActionResult
  typealias Test = @Sendable (MentorDomain, Answers, Setting) -> Bool

  /// The actions of check-ins, by name.
  static let checkInActions: [String: Action] = [
    "no_dates": { $0.noDates },
    "nothing_to_log": { $0.nothingToLog },
    "keep_log": { $0.keepLog },
    "advise_standstill": { $0.adviseStandstill },
    "next_meeting": { $0.nextMeeting },
    "show_due": { $0.showDue },
    "describe_held": { $0.describeHeld },
    "describe_action_done": { $0.describeActionDone },
    "describe_change": { domain in { domain.describeChange($0, $1, 0) } },
    "describe_change_2": { domain in { domain.describeChange($0, $1, 1) } },
    "describe_change_3": { domain in { domain.describeChange($0, $1, 2) } },
  ]

  /// The conditions of check-ins, by name. They speak of the meeting being logged, and none holds
  /// any more once it is.
  static let checkInTests: [String: Test] = [
    "has_begun": { _, answers, setting in
      answers.checkIns?.hasBegun(at: setting.moment) == true
    },
    "was_held": { _, answers, setting in
      answers.isLogging(held: true) && answers.checkIns?.hasBegun(at: setting.moment) == true
    },
    "was_missed": { _, answers, setting in
      answers.isLogging(held: false) && answers.checkIns?.hasBegun(at: setting.moment) == true
    },
    "has_open_action": { _, answers, _ in answers.checkIns?.openActions.isEmpty == false },
    "has_goal": { _, answers, _ in !answers.goalTexts.isEmpty },
    "has_second_goal": { _, answers, _ in answers.goalTexts.count > 1 },
    "has_third_goal": { _, answers, _ in answers.goalTexts.count > 2 },
    "asks_fit": { _, answers, _ in
      answers["logged"] == nil && answers.checkIns?.held.isEmpty != false
    },
    "asks_standing": { _, answers, setting in
      let stage = answers.stageToLog(at: setting.moment)
      let isRated = answers["standing_now"]?.value != nil
      return answers["logged"] == nil
        && (stage == .first ? !isRated : [.midPoint, .closing].contains(stage))
    },
    "is_mid_point": { _, answers, setting in
      answers["logged"] == nil && answers.stageToLog(at: setting.moment) == .midPoint
    },
    "is_closing": { _, answers, setting in
      answers["logged"] == nil && answers.stageToLog(at: setting.moment) == .closing
    },
    "missed_twice": { _, answers, _ in
      answers["logged"] != nil && answers["held"]?.value == .flag(false)
        && (answers.checkIns?.missedInARow ?? 0) >= 2
    },
  ]

  func noDates(_ answers: Answers, _ setting: Setting) -> ActionResult {
    ActionResult(says: [Saying("check_ins", text: phrasing.plan.text("no_check_ins") ?? "")])
  }

  /// Says that the first meeting is still ahead.
  func nothingToLog(_ answers: Answers, _ setting: Setting) -> ActionResult {
    let first = answers.checkIns?.next(1, after: setting.moment).first
    guard let first else { return noDates(answers, setting) }
    return ActionResult(
      says: [Saying("utter_nothing_to_log", ["date": dates.moment(first, now: setting.moment)])])
  }

  func describeHeld(_ answers: Answers, _ setting: Setting) -> ActionResult {
    let date = answers.meetingToLog(at: setting.moment)
    let text = date.map { dates.moment($0, now: setting.moment) } ?? ""
    return ActionResult(says: [Saying("describe", ["date": text])])
  }

  func describeActionDone(_ answers: Answers, _ setting: Setting) -> ActionResult {
    let actions = answers.checkIns?.openActions ?? []
    return ActionResult(says: [Saying("describe", ["action": actions.joined(separator: "; ")])])
  }

  func describeChange(_ answers: Answers, _ setting: Setting, _ index: Int) -> ActionResult {
    let goals = answers.goalTexts
    let goal = goals.indices.contains(index) ? goals[index] : ""
    return ActionResult(says: [Saying("describe", ["goal": goal])])
  }

  /// Writes the meeting that was just talked about into the log, and says what follows from it.
  func keepLog(_ answers: Answers, _ setting: Setting) -> ActionResult {
    let now = setting.moment
    guard let isHeld = answers["held"]?.value?.flag, let date = answers.meetingToLog(at: now) else {
      return ActionResult()
    }
    let stage = answers.stageToLog(at: now)
    let entry = answers.entry(at: date, stage: stage, now: now, isHeld: isHeld)
    let log = answers.meetingLog.filter { $0.date != date } + [entry]
    let kept = Value.stored(log.sorted { $0.date < $1.date }, label: "")
    var after = answers
    after["meetings"] = Answer(kept, words: "", turn: 0, origin: .derived)
    return ActionResult(
      fills: ["meetings": kept, "logged": .text("\(date)")],
      says: said(of: entry, after, setting))
  }

  /// What to say after a meeting was logged.
  private func said(
    of entry: CheckIns.Logged, _ answers: Answers, _ setting: Setting
  ) -> [Saying] {
    guard let plan = plan(answers, setting), let checkIns = plan.checkIns else { return [] }
    let now = setting.moment
    let values = [
      "date": dates.moment(entry.date, now: now), "held": String(checkIns.held.count),
    ]
    var says = [Saying(entry.isHeld ? "utter_logged" : "utter_logged_missed", values)]
    if let fit = entry.fit {
      says.append(Saying(fit == .good ? "utter_fit" : "utter_fit_\(fit.rawValue)"))
    }
    if entry.isHeld, entry.stage == .midPoint {
      let progress = plan.progress(now: now) ?? ""
      says.append(Saying("utter_mid_point", ["progress": progress]))
    }
    if entry.isHeld, entry.stage == .closing {
      let lines = plan.summary(now: now).joined(separator: "\n")
      return says + [Saying("utter_closing_meeting", ["summary": lines])]
    }
    if !entry.isHeld, checkIns.missedInARow >= 2 { return says + [Saying("utter_two_missed")] }
    if let more = checkIns.unlogged(before: now).first {
      says.append(Saying("utter_more_to_log", ["date": dates.moment(more, now: now)]))
    } else {
      says += announcement(of: plan, setting)
    }
    return says
  }

  /// What helps when meetings keep falling through, by what the person names.
  func adviseStandstill(_ answers: Answers, _ setting: Setting) -> ActionResult {
    let cause = answers["standstill"]?.value?.string ?? "other"
    return ActionResult(says: [Saying("utter_standstill_\(cause)")])
  }
}
