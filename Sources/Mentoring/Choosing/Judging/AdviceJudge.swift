import Understanding

/// Settles what the rules heard in a self-description, by what was learnt from the samples in
/// `Prompts/samples/self-descriptions`.
///
/// Rules hear pieces; which of them decides when a person is senior *but*, wants one thing *and* lets
/// another fall, is a matter of weighing, and the weights are learnt. What the rules found is among
/// what is weighed, and every answer keeps the words that spoke for it.
public struct AdviceJudge: Sendable, Hashable {
  /// What may be said of a self-description.
  enum Label {
    /// Who is to learn from whom: the five seats, two relationships, or nothing that decides.
    static let seats = Seat.allCases.map(\.rawValue)
    static let both = "both"
    static let none = "none"
    /// What comes first or stands beside it, and what stands in the way.
    static let routes = Route.allCases.map(\.rawValue)
    static let veto = "veto"
    static let refer = "refer"

    static let all = seats + [both, none] + routes + [veto, refer]
  }

  let classifier: LinearClassifier

  init(classifier: LinearClassifier) { self.classifier = classifier }

  /// Learns from samples.
  /// - Complexity: every sample is read by the book and the rules once, then learnt from.
  init(samples: [LabelledText], book: PhraseBook) {
    let reader = SignalReader()
    classifier = LinearClassifier(
      learningFrom: samples.map { sample in
        let line = book.read(sample.text)
        return LabelledSample(
          features: reader.features(of: line).map(\.key), labels: sample.labels)
      }, labels: Label.all)
  }

  /// The hearing with what decides in it settled.
  func settled(_ hearing: Hearing, in utterance: Utterance, parts: MoveParts) -> Hearing {
    let features = AdviceFeatures(utterance, hearing: hearing, parts: parts).all
    let judgement = classifier.judge(features)
    var settling = Settling(
      hearing: hearing, utterance: utterance, features: features, judgement: judgement,
      classifier: classifier)
    settling.settleReferral()
    settling.settleHolder()
    settling.settleRoutes()
    settling.settleCandour()
    return settling.hearing
  }
}

extension SignalReader {
  /// What a line is judged by.
  func features(of utterance: Utterance) -> [Feature] {
    let (hearing, parts) = hearByRules(utterance)
    return AdviceFeatures(utterance, hearing: hearing, parts: parts).all
  }
}
