import Understanding

/// Reads a goal: what it has, what it lacks, and what to ask.
///
/// ```swift
/// let reader = GoalReader(judge: judge) { Deadlines.read($0) }
/// reader.read(book.read("Learn SQL by September")).probe   // [.measure]
/// ```
public struct GoalReader: Sendable {
  private let judge: GoalJudge?
  private let deadline: @Sendable (String) -> Deadline?

  /// A reader with a way to find a deadline in a text.
  /// - Parameter judge: what settles the rules' findings; without it the rules are alone.
  public init(judge: GoalJudge? = nil, deadline: @escaping @Sendable (String) -> Deadline?) {
    self.judge = judge
    self.deadline = deadline
  }

  /// Reads a goal.
  /// - Complexity: linear in the line's words and in what was heard.
  public func read(_ utterance: Utterance) -> GoalReading {
    let parts = parts(of: utterance)
    var findings = GoalFindings(parts)
    if let judge, !utterance.tokens.isEmpty {
      findings = judge.settled(findings, in: utterance)
    }
    return reading(of: findings, parts)
  }

  /// What a goal is judged by.
  func features(of utterance: Utterance) -> [Feature] {
    GoalFeatures(utterance, findings: GoalFindings(parts(of: utterance))).all
  }

  private func parts(of utterance: Utterance) -> GoalParts {
    let deadline = DeadlineFinder(utterance: utterance, ask: deadline).deadline
    return GoalCore(utterance, deadline: deadline).parts
  }

  private func reading(of findings: GoalFindings, _ parts: GoalParts) -> GoalReading {
    var findings = findings
    if findings.kind == .notAGoal {
      (findings.isSpecific, findings.isMeasurable) = (false, false)
      // What is complained about or kept back has no area; a question or a story has.
      let isAboutNothing = !findings.isOthers && !findings.isAboutSomething
      if findings.isReferral || isAboutNothing { findings.area = .other }
    }
    // A day in a complaint or a story ends nothing.
    let deadline = findings.kind == .notAGoal && !findings.isOthers ? nil : parts.deadline
    // A single act that is soon done is its own measure.
    if findings.kind == .action, findings.isSpecific { findings.isMeasurable = true }
    // So is having been somewhere on a day.
    if findings.kind == .attendance, findings.hasDeadline { findings.isMeasurable = true }
    let split = GoalSplit(parts)
    let texts = split.texts.count > 1 ? split.texts : findings.isSeveral ? split.likelyTexts : []
    // What nobody can part is taken as one.
    findings.isSeveral = findings.isSeveral && texts.count > 1
    var reading = GoalReading(
      text: parts.utterance.line, specific: findings.isSpecific,
      measurable: findings.isMeasurable, deadline: deadline, area: findings.area,
      kind: findings.kind, probe: findings.probe(isImpossible: deadline?.isImpossible ?? false))
    reading.core = parts.core
    if findings.isSeveral { reading.parts = texts }
    return reading
  }
}
