import Understanding

/// What a judgement says of a question and the article that was found for it.
struct QuestionVerdict: Sendable, Hashable {
  /// What speaks for the article.
  private(set) var article: Float = -1
  /// What speaks most for declining, and as what.
  private(set) var against: Float = -1
  private var label = ""

  /// Nothing was learnt: nothing is said.
  init() {}

  init(_ judgement: Judgement, for id: String) {
    guard !judgement.labels.isEmpty else { return }
    article = max(-1, judgement[id])
    guard let first = judgement.ranked(among: QuestionJudge.Label.declined).first else { return }
    (label, against) = (first.label, first.score)
  }

  /// Whether the question is rather for the article than for nobody.
  var isOurs: Bool { article > -0.3 && article > against }

  /// Whether it is so surely for the article that a word of another subject decides nothing.
  var isPlainlyOurs: Bool { article > 0.1 && article - against > 0.7 }

  /// Whether somebody rather needs a person.
  var isReferral: Bool {
    label == QuestionJudge.Label.refer && against > -0.2 && against > article
  }

  /// As what the question is to be declined, or nil.
  var declined: String? {
    label != QuestionJudge.Label.refer && against > -0.2 && against > article + 0.2 ? label : nil
  }

  /// How much a judgement counts beside what articles and questions share.
  static let worth: Float = 10

  /// The kind of mentoring that is asked about, when it is plain though nobody named it, and the
  /// question is one to us.
  static func direction(_ judgement: Judgement, articles: some Sequence<Int?>) -> Direction? {
    let best = articles.lazy.compactMap { $0.map { judgement.scores[$0] } }.max() ?? -1
    let against = QuestionJudge.Label.declined.map { judgement[$0] }.max() ?? -1
    let ranked = judgement.ranked(among: QuestionJudge.Label.directions)
    guard best > -0.3, best > against, ranked.count > 1, ranked[0].score > 0.2,
      ranked[0].score - ranked[1].score > 0.5, ranked[0].label != Direction.both.rawValue
    else { return nil }
    return Direction(rawValue: ranked[0].label)
  }
}
