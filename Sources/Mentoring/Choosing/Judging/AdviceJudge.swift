import Content
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

  private let classifier: LinearClassifier
  private let titles: TitleLexicon

  /// Learns from samples.
  /// - Complexity: every sample is read by the book and the rules once, then learnt from.
  init(samples: [LabelledText], book: PhraseBook, titles: TitleLexicon) {
    let reader = SignalReader()
    self.titles = titles
    classifier = LinearClassifier(
      learningFrom: samples.map { sample in
        let line = book.read(sample.text)
        let (hearing, parts) = reader.hearByRules(line)
        let features = AdviceFeatures(
          line, hearing: hearing, parts: parts, titles: titles.titles(in: line)
        ).all
        return LabelledSample(features: features.map(\.key), labels: sample.labels)
      }, labels: Label.all, least: 3)
  }

  /// Loads what ``write(to:)`` wrote.
  /// - Throws: a `Diagnostic` (`broken-archive`) when it was not made by this version.
  init(reading pack: inout PackReader) throws {
    titles = try TitleLexicon(reading: &pack)
    classifier = try LinearClassifier(reading: &pack)
  }

  /// Writes what was learnt, and the titles it was learnt with.
  func write(to pack: inout PackWriter) {
    titles.write(to: &pack)
    classifier.write(to: &pack)
  }

  /// The hearing with what decides in it settled.
  func settled(_ hearing: Hearing, in utterance: Utterance, parts: MoveParts) -> Hearing {
    let titles = titles.titles(in: utterance)
    let features = AdviceFeatures(utterance, hearing: hearing, parts: parts, titles: titles).all
    let judgement = classifier.judge(features)
    var settling = Settling(
      hearing: hearing, utterance: utterance, features: features, judgement: judgement,
      classifier: classifier)
    settling.settleReferral()
    settling.settleHolder()
    settling.settleRoutes()
    settling.settleCandour()
    settling.settleVantage(titles)
    return settling.hearing
  }
}
