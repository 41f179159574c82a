import Understanding

/// Settles what the rules found of a goal, by what was learnt from the samples in
/// `Prompts/samples/goals`.
public struct GoalJudge: Sendable, Hashable {
  /// What may be said of a goal.
  enum Label {
    static let kinds = GoalReading.Kind.allCases.map(\.rawValue)
    static let areas = GoalReading.Area.allCases.map(\.rawValue)
    static let specific = "specific"
    static let measurable = "measurable"
    static let split = "split"
    static let owner = "owner"
    static let achievability = "achievability"
    static let refer = "refer"

    static let all =
      kinds + areas + [specific, measurable, split, owner, achievability, refer]
  }

  let classifier: LinearClassifier

  init(classifier: LinearClassifier) { self.classifier = classifier }

  /// Learns from samples.
  /// - Complexity: every sample is read by the book and the rules once, then learnt from.
  init(samples: [LabelledText], reader: GoalReader, book: PhraseBook) {
    classifier = LinearClassifier(
      learningFrom: samples.map { sample in
        LabelledSample(
          features: reader.features(of: book.read(sample.text)).map(\.key),
          labels: sample.labels, open: sample.open)
      }, labels: Label.all)
  }

  /// The findings as they are judged.
  func settled(_ findings: GoalFindings, _ features: [Feature]) -> GoalFindings {
    let judgement = classifier.judge(features)
    var settled = findings
    if let first = judgement.ranked(among: Label.kinds).first,
      let kind = GoalReading.Kind(rawValue: first.label)
    {
      settled.kind = kind
    }
    if let first = judgement.ranked(among: Label.areas).first,
      let area = GoalReading.Area(rawValue: first.label)
    {
      settled.area = area
    }
    settled.isSpecific = judgement[Label.specific] > 0
    settled.isMeasurable = judgement[Label.measurable] > 0
    settled.isSeveral = judgement[Label.split] > Self.enough
    settled.isOthers = judgement[Label.owner] > Self.enough
    settled.isOutOfReach = judgement[Label.achievability] > Self.enough
    settled.isReferral = judgement[Label.refer] > Self.called
    if settled.isReferral { settled.kind = .notAGoal }
    return settled
  }

  // Measured on samples by authors that were left out of the learning.

  /// From here on a goal is taken for two, for another's or for out of reach: as many are then wrongly
  /// taken so as are wrongly passed over.
  private static let enough: Float = -0.2
  /// From here on somebody is called for: no referral that the rules heard scored lower.
  private static let called: Float = -0.35
}
