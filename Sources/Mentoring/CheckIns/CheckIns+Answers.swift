import Dialogue
import Schedule

extension Answers {
  /// What became of the meetings so far. It has a slot of its own, since changing the dates must not
  /// forget it, and telling how a meeting went must not raise the questions about the dates again.
  var meetingLog: [CheckIns.Logged] {
    self["meetings"]?.value?.restored([CheckIns.Logged].self) ?? []
  }

  /// The meeting that is being talked about: the oldest that is over and not logged, else the next
  /// when it is near, else one outside the rhythm, now.
  func meetingToLog(at now: CivilDateTime) -> CivilDateTime? {
    guard let checkIns else { return nil }
    if let date = checkIns.unlogged(before: now).first { return date }
    let next = checkIns.open(1, after: now).first
    return next.flatMap { $0 < now.adding(days: 7) ? $0 : nil } ?? now
  }

  /// The kind of meeting that is being talked about.
  func stageToLog(at now: CivilDateTime) -> CheckIns.Stage {
    guard let date = meetingToLog(at: now), let checkIns else { return .regular }
    return checkIns.stage(at: date)
  }

  /// Whether the log being written is still open, for a meeting that was held or was not.
  func isLogging(held isHeld: Bool) -> Bool {
    self["logged"] == nil && self["held"]?.value == .flag(isHeld)
  }

  /// What was told of the meeting.
  func entry(at date: CivilDateTime, stage: CheckIns.Stage, now: CivilDateTime, isHeld: Bool)
    -> CheckIns.Logged
  {
    func text(_ slot: SlotID) -> String? { self[slot]?.value?.string }
    var entry = CheckIns.Logged(date: date, told: now, isHeld: isHeld, stage: stage)
    guard isHeld else {
      entry.reason = text("missed_because")
      return entry
    }
    for (goal, slot) in zip(goalTexts, ["change", "change_2", "change_3"]) {
      if let change = text(slot) { entry.changes.append(.init(goal: goal, text: change)) }
    }
    entry.action = text("action")
    entry.isActionDone = self["action_done"]?.value?.flag
    entry.usefulness = text("usefulness").flatMap(Int.init)
    entry.standing = text("standing").flatMap(Int.init)
    entry.fit = text("fit").flatMap(CheckIns.Fit.init(rawValue:))
    entry.review = text(stage == .closing ? "afterwards" : "review")
    return entry
  }
}
