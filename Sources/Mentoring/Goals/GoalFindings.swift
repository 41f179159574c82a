import Understanding

/// What is known of a goal before it is settled what to ask: found by the rules, then judged.
struct GoalFindings: Hashable {
  var isSpecific: Bool
  var isMeasurable: Bool
  var area: GoalReading.Area
  var kind: GoalReading.Kind
  /// Whether it tells of distress, harassment or illness.
  var isReferral: Bool
  /// Whether it is about somebody else's behaviour.
  var isOthers: Bool
  /// Whether it holds several goals.
  var isSeveral: Bool
  /// Whether it is up to others, or too much for the time.
  var isOutOfReach: Bool
  /// Whether what is no goal is yet about something: a question or a story, not a complaint.
  var isAboutSomething: Bool
  var hasDeadline: Bool

  /// What the rules find.
  init(_ parts: GoalParts) {
    isSpecific = parts.isSpecific
    isMeasurable = parts.isMeasurable
    area = parts.area
    kind = parts.kind
    isReferral = parts.isReferral
    isOthers = parts.isOthers
    isSeveral = GoalSplit(parts).texts.count > 1
    isOutOfReach = parts.isOutOfReach
    isAboutSomething = parts.isAboutSomething
    hasDeadline = parts.deadline != nil
  }

  /// What to ask, the most important first.
  /// - Parameter isImpossible: whether the day that was named cannot be.
  func probe(isImpossible: Bool) -> [GoalReading.Probe] {
    if isReferral { return [.refer] }
    if kind == .notAGoal { return isOthers ? [.owner] : [.notAGoal] }
    var probe: [GoalReading.Probe] = []
    if isOthers { probe.append(.owner) }
    if isSeveral { probe.append(.split) }
    if isOutOfReach { probe.append(.achievability) }
    if isImpossible { probe.append(.deadline) }
    if !isSpecific || kind == .attendance { probe.append(.specificity) }
    if !isMeasurable { probe.append(.measure) }
    if !hasDeadline, !isImpossible { probe.append(.deadline) }
    return probe
  }
}
