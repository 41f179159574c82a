import Schedule

extension MentoringPlan {
  /// Something that waits for the person.
  public struct Due: Codable, Hashable, Sendable {
    /// What waits.
    public enum Kind: String, Codable, Hashable, Sendable {
      /// A meeting is over and not logged.
      case log
      /// A meeting is today.
      case meeting
      /// The next step's day has come.
      case step
      /// A goal's day has come.
      case goal
    }

    /// What waits.
    public var kind: Kind
    /// Since when, or when.
    public var date: CivilDateTime
    /// In a sentence.
    public var text: String
  }

  /// What is due now or overdue, oldest first; empty when nothing is.
  ///
  /// A meeting is to be logged from its end on; on its day it is announced. The next step is due
  /// until the first meeting was held, a goal until the closing meeting.
  public func due(now: CivilDateTime) -> [Due] {
    var due: [Due] = []
    if let checkIns {
      let length = checkIns.durationMinutes ?? Series.usualDuration
      let ended = checkIns.unlogged(before: now.adding(minutes: -length))
      due += ended.map {
        Due(kind: .log, date: $0, text: words.say("due.log", ["date": moment($0, now: now)]))
      }
      let coming = checkIns.open(3, after: now.adding(minutes: -length))
      due += coming.filter { $0.date == now.date }.map {
        Due(
          kind: .meeting, date: $0,
          text: words.say("due.meeting", ["time": $0.time.description]))
      }
    }
    if let nextStep, nextStep.by <= now.date, checkIns?.held.isEmpty ?? true {
      let text = words.say("due.step", ["step": nextStep.text])
      due.append(Due(kind: .step, date: CivilDateTime(nextStep.by, .midnight), text: text))
    }
    for goal in goals where !isClosed {
      guard let day = goal.deadline, day <= now.date else { continue }
      let text = words.say("due.goal", ["goal": goal.text, "date": self.day(day, now: now)])
      due.append(Due(kind: .goal, date: CivilDateTime(day, .midnight), text: text))
    }
    return due.sorted { $0.date < $1.date }
  }

  /// What is due as plain lines, one for each; none when nothing is.
  public func duePage(width: Int, isASCII: Bool = false, now: CivilDateTime) -> [String] {
    var sheet = TextSheet(width: width, isASCII: isASCII)
    for due in due(now: now) { sheet.text(due.text, indent: 0) }
    return sheet.lines
  }
}
