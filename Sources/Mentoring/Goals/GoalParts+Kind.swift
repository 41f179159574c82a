import Understanding

extension GoalParts {
  /// How high the goal stands: a direction, a capability, an action; or that it is none.
  var kind: GoalReading.Kind {
    if utterance.tokens.isEmpty || isNoGoal { return .notAGoal }
    if isHeard("attendance") { return .attendance }
    let isAct = isHeard("act")
    if isSoon, isAct { return .action }
    if isHeard("by-others") { return .direction }
    if isHeard("direction"), !isMeasurable { return .direction }
    if !isSpecific { return .direction }
    if isSoon, isHeard("broad-act") || isMeasurable { return .action }
    let days = deadline?.daysAway
    if isAct, days.map({ $0 <= 31 }) ?? !isHeard("measure") { return .action }
    return .capability
  }

  /// Within a fortnight.
  private var isSoon: Bool { deadline?.daysAway.map { $0 >= 0 && $0 <= 14 } ?? false }

  private var isNoGoal: Bool {
    if isHeard("no-goal") || utterance.endsWithQuestionMark { return true }
    let answers = Set(hits("no-answer").flatMap { Array($0.tokens) })
    if utterance.tokens.indices.allSatisfy({ answers.contains($0) || utterance.isFiller[$0] }) {
      return true
    }
    guard isHeard("complaint") else { return false }
    // "Stop the endless meetings that nobody needs" complains, and yet begins as a goal.
    return !hits("start").contains { $0.tokens.lowerBound <= 3 }
  }
}
