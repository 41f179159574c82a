import Schedule

/// The meetings of a plan along time.
struct PlanTimeline: Hashable, Sendable {
  /// What has become of a meeting, or will.
  enum State: String, Hashable, Sendable, CaseIterable {
    case held, missed
    /// It is over, and nobody has said how it went.
    case open
    case next, later
  }

  struct Entry: Hashable, Sendable {
    var date: CivilDateTime
    var state: State
    /// The date in words.
    var label: String
    /// What kind of meeting it is, in words; empty for ordinary ones.
    var note: String
  }

  var entries: [Entry]
  /// "and 12 more until 3 March"; empty when all are shown.
  var rest: String
  /// What the picture says.
  var sentence: String
  /// Held, of all.
  var done: Int
  var total: Int?
}

extension MentoringPlan {
  /// The meetings so far and to come; nil without dates.
  /// - Parameter limit: how many to show at most.
  func timeline(now: CivilDateTime, limit: Int = 12) -> PlanTimeline? {
    guard let checkIns, !checkIns.series.isEmpty else { return nil }
    let logged = Dictionary(checkIns.log.map { ($0.date, $0) }, uniquingKeysWith: { $1 })
    let skipped = Dictionary(checkIns.skips.map { ($0.date, $0) }, uniquingKeysWith: { $1 })
    let dates = Set(checkIns.meetings(limit: 200)).union(logged.keys).union(skipped.keys).sorted()
    let next = checkIns.open(1, after: now).first
    let firsts = dates.prefix(while: { $0 < now }).suffix(max(limit - 6, 4))
    let shown = Array((firsts + dates.drop(while: { $0 < now })).prefix(limit))
    let entries = shown.map { date -> PlanTimeline.Entry in
      let state: PlanTimeline.State
      if let entry = logged[date] {
        state = entry.isHeld ? .held : .missed
      } else if skipped[date] != nil {
        state = .missed
      } else if date < now {
        state = .open
      } else {
        state = date == next ? .next : .later
      }
      return PlanTimeline.Entry(
        date: date, state: state, label: moment(date, now: now),
        note: skipped[date].map { $0.reason ?? "" }
          ?? note(at: date, logged: logged[date], of: checkIns, next: next))
    }
    let done = checkIns.held.count
    return PlanTimeline(
      entries: entries, rest: rest(after: shown.last, of: checkIns, now: now),
      sentence: progress(now: now) ?? "", done: done, total: checkIns.total)
  }

  private func note(
    at date: CivilDateTime, logged: CheckIns.Logged?, of checkIns: CheckIns, next: CivilDateTime?
  ) -> String {
    let stage = logged?.stage ?? (date == next ? checkIns.stage(at: date) : .regular)
    if date == checkIns.last, logged == nil, checkIns.total != 1 {
      return words.say("stage.closing")
    }
    return stage == .regular ? "" : words.say("stage.\(stage.rawValue)")
  }

  private func rest(
    after date: CivilDateTime?, of checkIns: CheckIns, now: CivilDateTime
  ) -> String {
    guard let date, checkIns.next(1, after: date.adding(minutes: 1)).first != nil else { return "" }
    guard let last = checkIns.last else { return words.say("more_open") }
    let more = checkIns.meetings().filter { $0 > date }.count
    return words.say("more", ["count": String(more), "date": day(last.date, now: now)])
  }

  /// "3 of 8 meetings held. Next: Tuesday 3 November at 15:00."
  func progress(now: CivilDateTime) -> String? {
    guard let checkIns, !checkIns.series.isEmpty else { return nil }
    let done = String(checkIns.held.count)
    let next = checkIns.open(1, after: now).first.map { moment($0, now: now) }
    let total = checkIns.total.map(String.init)
    let count =
      total.map { words.say("held_of", ["done": done, "total": $0]) }
      ?? words.say("held", ["done": done])
    guard let next else { return count }
    return count + " " + words.say("sentence_next", ["next": next])
  }
}
