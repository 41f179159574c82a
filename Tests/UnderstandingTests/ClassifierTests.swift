import Content
import Testing

@testable import Understanding

/// The classifier on samples whose right answers are known beforehand.
@Suite struct ClassifierTests {
  /// Lines that are told apart by one word each, beside words that tell nothing.
  static let samples: [LabelledSample] = (0..<40).map { number in
    let label = number.isMultiple(of: 2) ? "give" : "take"
    return LabelledSample(
      features: [key(label), key("noise \(number % 5)"), key("noise \(number % 3)")],
      labels: [label], open: number % 8 == 7 ? ["give", "take"] : [])
  }
  static let classifier = LinearClassifier(
    learningFrom: samples, labels: ["give", "take", "never"])

  static func key(_ word: String) -> FeatureKey { FeatureKey(.word).adding(word) }

  @Test func whatTellsIsLearnt() {
    let judgement = Self.classifier.judge([Feature(Self.key("give")), Feature(Self.key("noise 1"))])
    #expect(judgement["give"] > 0.5)
    #expect(judgement["take"] < -0.5)
    #expect(judgement["never"] < 0)
    #expect(judgement.ranked(among: ["take", "give"]).map(\.label) == ["give", "take"])
  }

  @Test func whatIsUnknownSaysNothing() {
    let nothing = Self.classifier.judge([Feature]())
    #expect(Self.classifier.judge([Feature(Self.key("unheard"))]) == nothing)
    #expect(nothing["missing"] == -.infinity)
  }

  @Test func sayingItTwiceIsSayingItOnce() {
    let once = [Feature(Self.key("give")), Feature(Self.key("noise 0"))]
    #expect(Self.classifier.judge(once + once) == Self.classifier.judge(once))
    #expect(Self.classifier.judge(once.reversed()) == Self.classifier.judge(once))
  }

  @Test func theReasonIsTheWordThatTells() {
    let features = [
      Feature(Self.key("noise 0"), at: 0..<1), Feature(Self.key("give"), at: 1..<2),
      Feature(Self.key("noise 1"), at: 2..<3),
    ]
    let reasons = Self.classifier.reasons(for: "give", over: "take", in: features, tokens: 3)
    #expect(reasons.firstIndex(of: reasons.max() ?? 0) == 1, "\(reasons)")
  }

  @Test func loadingWhatWasWrittenGivesTheSame() throws {
    var pack = PackWriter()
    Self.classifier.write(to: &pack)
    #expect(try Self.load(pack.bytes) == Self.classifier)
    #expect(throws: Diagnostic.self) { try Self.load(Array(pack.bytes.dropLast(9))) }
  }

  private static func load(_ bytes: [UInt8]) throws -> LinearClassifier {
    try bytes.withUnsafeBufferPointer {
      var reader = PackReader($0)
      return try LinearClassifier(reading: &reader)
    }
  }

  @Test func learningAgainGivesTheSame() {
    let again = LinearClassifier(learningFrom: Self.samples, labels: ["give", "take", "never"])
    #expect(again == Self.classifier)
  }

  @Test func aLabelNobodyCanTellTeachesNothing() {
    // All lines with this word are open: it must not speak against either label.
    let open = Self.samples.map { sample in
      LabelledSample(
        features: sample.features + (sample.open.isEmpty ? [] : [Self.key("arguable")]),
        labels: sample.labels, open: sample.open)
    }
    let classifier = LinearClassifier(learningFrom: open, labels: ["give", "take"])
    let judgement = classifier.judge([Feature(Self.key("arguable"))])
    let nothing = classifier.judge([Feature]())
    #expect(abs(judgement["give"] - nothing["give"]) < 0.01)
  }

  @Test func whatStandsInFewSamplesIsLeftOut() {
    let rare = LabelledSample(
      features: [Self.key("give"), Self.key("rare")], labels: ["give"], open: [])
    let classifier = LinearClassifier(
      learningFrom: Self.samples + [rare, rare], labels: ["give", "take"], least: 3)
    let nothing = classifier.judge([Feature]())
    #expect(classifier.judge([Feature(Self.key("rare"))]) == nothing)
  }

  @Test func wordsApartArePairedWithinTheirSentenceOnly() throws {
    let line = try PhraseBook.Builder().build().read("they teach us. we listen")
    func key(_ first: String, _ second: String) -> FeatureKey {
      FeatureKey(.around).adding(first).adding(second)
    }
    let keys = line.apartFeatures().map(\.key)
    #expect(keys == [key("they", "us")])
    #expect(line.apartFeatures().first?.tokens == 0..<3)
  }

  @Test func theFirstAndTheLastSentenceCountByThemselvesWhereThereAreSeveral() throws {
    let book = try PhraseBook.Builder().build()
    #expect(book.read("one sentence only").endFeatures().isEmpty)
    let keys = book.read("cook. It rains. teach me").endFeatures().map(\.key)
    #expect(
      keys == [
        FeatureKey(.first).adding("cook"), FeatureKey(.last).adding("teach"),
        FeatureKey(.last).adding("me"),
      ])
  }

  @Test func kindsAndPartsMakeAFeature() {
    #expect(FeatureKey(.word).adding("ab") != FeatureKey(.pair).adding("ab"))
    #expect(FeatureKey(.pair).adding("a").adding("b") != FeatureKey(.pair).adding("ab"))
    #expect(FeatureKey(.shape).adding(1) != FeatureKey(.shape).adding(2))
  }
}
