import Understanding

/// What is learnt from in a goal, and what is judged by: its words, the pieces that rules heard, and
/// what the rules found.
struct GoalFeatures {
  private(set) var all: [Feature]

  init(_ utterance: Utterance, findings: GoalFindings) {
    all = utterance.wordFeatures()
    addEdges(utterance)
    for hit in utterance.hits where Self.groups.contains(hit.rule.group) {
      all.append(
        Feature(
          FeatureKey(.hit).adding(hit.rule.group).adding(hit.rule.name)
            .adding(hit.isNegated ? 1 : 0), at: hit.tokens))
    }
    addFindings(findings)
  }

  /// How the line begins and ends, and how long it is.
  private mutating func addEdges(_ utterance: Utterance) {
    if let first = utterance.tokens.first, let last = utterance.tokens.last {
      all.append(Feature(FeatureKey(.shape).adding("first").adding(Inflection.stem(first.text))))
      all.append(Feature(FeatureKey(.shape).adding("last").adding(Inflection.stem(last.text))))
    }
    all.append(Feature(FeatureKey(.shape).adding(min(8, utterance.tokens.count / 3))))
    if utterance.endsWithQuestionMark { all.append(Feature(FeatureKey(.shape).adding("?"))) }
  }

  private mutating func addFindings(_ findings: GoalFindings) {
    func add(_ texts: String...) {
      all.append(Feature(texts.reduce(FeatureKey(.finding)) { $0.adding($1) }))
    }
    let (specific, measurable) = ("\(findings.isSpecific)", "\(findings.isMeasurable)")
    add("kind", findings.kind.rawValue)
    add("area", findings.area.rawValue)
    add("specific", specific)
    add("measurable", measurable)
    add("deadline", "\(findings.hasDeadline)")
    add("kind", findings.kind.rawValue, specific, measurable)
    if let probe = findings.probe(isImpossible: false).first { add("probe", probe.rawValue) }
    if findings.isOthers { add("owner") }
    if findings.isSeveral { add("split") }
    if findings.isOutOfReach { add("reach") }
    if findings.isReferral { add("refer") }
  }

  private static let groups: Set<String> = ["goal", "goal-area", "gate", "refer"]
}
