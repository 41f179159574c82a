import Schedule

extension MentoringPlan {
  /// Whether the closing meeting was held.
  public var isClosed: Bool { checkIns?.held.contains { $0.stage == .closing } ?? false }

  /// Looking back in plain sentences, to keep: meetings, goals before and after, what was done, what
  /// comes next.
  public func summary(now: CivilDateTime) -> [String] {
    guard let checkIns, !checkIns.held.isEmpty else { return [] }
    let held = checkIns.held
    var lines = [meetings(held, of: checkIns)]
    for goal in goals {
      let changes = held.flatMap(\.changes).filter { $0.goal == goal.text }
      lines.append(
        changes.last.map { words.say("summary.goal", ["goal": goal.text, "change": $0.text]) }
          ?? words.say("summary.goal_untold", ["goal": goal.text]))
    }
    let marks = [standing].compactMap { $0 } + held.compactMap(\.standing)
    if let before = marks.first, let after = marks.last, marks.count > 1 {
      let values = ["before": String(before), "after": String(after)]
      lines.append(words.say("summary.standing", values))
    }
    let actions = held.compactMap(\.action)
    if !actions.isEmpty {
      lines.append(words.say("summary.actions", ["actions": actions.joined(separator: "; ")]))
    }
    if let review = held.last(where: { $0.stage == .closing })?.review {
      lines.append(words.say("summary.afterwards", ["review": review]))
    }
    return lines
  }

  private func meetings(_ held: [CheckIns.Logged], of checkIns: CheckIns) -> String {
    let marks = held.compactMap(\.usefulness)
    let count = words.say(
      "summary.meetings",
      ["held": String(held.count), "total": String(max(checkIns.total ?? 0, checkIns.log.count))])
    guard !marks.isEmpty else { return count }
    // One decimal, rounded, in integers.
    let tenths = (marks.reduce(0, +) * 20 + marks.count) / (marks.count * 2)
    return count + " "
      + words.say("summary.useful", ["useful": "\(tenths / 10).\(tenths % 10)"])
  }
}
