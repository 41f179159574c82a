import Understanding

/// Reads a goal: what it has, what it lacks, and what to ask.
///
/// ```swift
/// let reader = GoalReader { Deadlines.read($0) }
/// reader.read(book.read("Learn SQL by September")).probe   // [.measure]
/// ```
public struct GoalReader: Sendable {
  private let deadline: @Sendable (String) -> Deadline?

  /// A reader with a way to find a deadline in a text.
  public init(deadline: @escaping @Sendable (String) -> Deadline?) { self.deadline = deadline }

  /// Reads a goal.
  /// - Complexity: linear in the line's words and in what was heard.
  public func read(_ utterance: Utterance) -> GoalReading {
    let deadline = DeadlineFinder(utterance: utterance, ask: deadline).deadline
    let parts = GoalCore(utterance, deadline: deadline).parts
    var reading = GoalReading(
      text: utterance.line, specific: parts.isSpecific, measurable: parts.isMeasurable,
      deadline: deadline, area: parts.area, kind: parts.kind, probe: [])
    reading.core = parts.core
    if parts.isReferral || reading.kind == .notAGoal {
      reading.kind = .notAGoal
      (reading.specific, reading.measurable) = (false, false)
      reading.probe = [parts.isReferral ? .refer : .notAGoal]
      // What is complained about or kept back has no area; a question or a story has.
      if parts.isReferral || !parts.isOthers && !parts.isAboutSomething { reading.area = .other }
      if parts.isReferral { return reading }
    }
    // A single act that is soon done is its own measure.
    if reading.kind == .action, reading.specific { reading.measurable = true }
    // So is having been somewhere on a day.
    if reading.kind == .attendance, deadline != nil { reading.measurable = true }
    let split = GoalSplit(parts).texts
    if parts.isOthers {
      reading.probe = [.owner] + reading.probe.filter { $0 != .notAGoal }
    }
    if reading.probe.contains(.notAGoal) { return reading }
    if split.count > 1 {
      reading.parts = split
      reading.probe.append(.split)
    }
    if parts.isOutOfReach { reading.probe.append(.achievability) }
    let isImpossible = deadline?.isImpossible ?? false
    if isImpossible { reading.probe.append(.deadline) }
    if !reading.specific || reading.kind == .attendance { reading.probe.append(.specificity) }
    if !reading.measurable { reading.probe.append(.measure) }
    if deadline == nil, !isImpossible { reading.probe.append(.deadline) }
    return reading
  }
}
