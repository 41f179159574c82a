import Content
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

    static let topics = kinds + areas
    static let qualities = [specific, measurable, split, owner, achievability, refer]
    static let all = topics + qualities
  }

  /// Tells what a goal is about; its words tell that.
  private let topics: LinearClassifier
  /// Tells what it has and lacks, which words that stand apart tell as well: "without … notes".
  private let qualities: LinearClassifier

  /// Learns from samples.
  /// - Complexity: every sample is read by the book and the rules once, then learnt from.
  init(samples: [LabelledText], reader: GoalReader, book: PhraseBook) {
    let lines = samples.map { sample in
      let line = book.read(sample.text)
      return (sample, reader.features(of: line), line.apartFeatures())
    }
    topics = LinearClassifier(
      learningFrom: lines.map { sample, features, _ in
        LabelledSample(
          features: features.map(\.key), labels: sample.labels, open: sample.open)
      }, labels: Label.topics)
    qualities = LinearClassifier(
      learningFrom: lines.map { sample, features, apart in
        LabelledSample(
          features: (features + apart).map(\.key), labels: sample.labels, open: sample.open)
      }, labels: Label.qualities)
  }

  /// Loads what ``write(to:)`` wrote.
  /// - Throws: a `Diagnostic` (`broken-archive`) when it was not made by this version.
  init(reading pack: inout PackReader) throws {
    topics = try LinearClassifier(reading: &pack)
    qualities = try LinearClassifier(reading: &pack)
  }

  /// Writes what was learnt.
  func write(to pack: inout PackWriter) {
    topics.write(to: &pack)
    qualities.write(to: &pack)
  }

  /// The findings as they are judged.
  func settled(_ findings: GoalFindings, in utterance: Utterance) -> GoalFindings {
    let features = GoalFeatures(utterance, findings: findings).all
    let topic = topics.judge(features)
    let judgement = qualities.judge(features + utterance.apartFeatures())
    var settled = findings
    if let first = topic.ranked(among: Label.kinds).first,
      let kind = GoalReading.Kind(rawValue: first.label)
    {
      settled.kind = kind
    }
    if let first = topic.ranked(among: Label.areas).first,
      let area = GoalReading.Area(rawValue: first.label)
    {
      settled.area = area
    }
    settled.isSpecific = judgement[Label.specific] > 0
    settled.isMeasurable = judgement[Label.measurable] > 0
    settled.isSeveral = judgement[Label.split] > Self.enough
    settled.isOthers = judgement[Label.owner] > Self.enough
    settled.isOutOfReach = judgement[Label.achievability] > Self.enough
    // What the rules refer must be surely harmless to be taken up.
    settled.isReferral =
      judgement[Label.refer] > (findings.isReferral ? Self.surelyNot : Self.called)
    if settled.isReferral { settled.kind = .notAGoal }
    return settled
  }

  // Measured on samples by authors that were left out of the learning.

  /// From here on a goal is taken for two, for another's or for out of reach: as many are then wrongly
  /// taken so as are wrongly passed over.
  private static let enough: Float = -0.2
  /// From here on somebody is called for.
  private static let called: Float = -0.35
  /// Below this, what the rules refer is taken for harmless.
  private static let surelyNot: Float = -0.9
}
