import Understanding

/// What one free text leads to: the answer of `mentor advise`.
public struct Advice: Sendable, Hashable, Encodable {
  /// The decision with its reasons.
  public var recommendation: Recommendation
  /// What was heard.
  public var hearing: Hearing
  /// What would be asked next, in words; nil when there is nothing to ask.
  public var question: String?

  private enum Key: String, CodingKey {
    case status, format, seat, options, confidence, routes, signals, rubric, question
  }

  private struct Signalled: Encodable {
    var signal: Signal
    var answer: String
    var words: String
  }

  /// Writes the object that `mentor advise --json` prints; what is not known is null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(recommendation.status, forKey: .status)
    try container.encode(recommendation.format, forKey: .format)
    try container.encode(recommendation.seat, forKey: .seat)
    try container.encode(recommendation.options, forKey: .options)
    try container.encode(recommendation.confidence, forKey: .confidence)
    try container.encode(recommendation.routes, forKey: .routes)
    let signals = hearing.signals.map {
      Signalled(signal: $0.signal, answer: $0.answer, words: $0.words)
    }
    try container.encode(
      recommendation.status == .refer ? [] : signals, forKey: .signals)
    try container.encode(recommendation.rubric, forKey: .rubric)
    try container.encode(question, forKey: .question)
  }
}

extension Recommendation {
  /// Makes a question of it.
  fileprivate mutating func withdraw() {
    status = .ask
    (format, seat, options, confidence) = (nil, nil, [], nil)
  }
}

/// Gives advice on free text.
public struct Advisor: Sendable {
  /// The rubric that decides.
  public var rubric: Rubric
  private let reader: SignalReader
  private let words: Phrasing

  /// An advisor with the sentences of `Prompts/phrasing/advise.yml`.
  public init(rubric: Rubric, words: Phrasing, judge: AdviceJudge?) {
    self.rubric = rubric
    self.words = words
    reader = SignalReader(judge: judge)
  }

  /// What the words of a line point to, and what would be asked next.
  public func advise(_ utterance: Utterance) -> Advice {
    let hearing = reader.hear(utterance)
    var recommendation = rubric.recommend(hearing.answers, basis: .sentence)
    if let signal = hearing.contested.first, recommendation.status != .refer {
      if signal == .knowledgeHolder { recommendation.withdraw() }
      recommendation.next = signal
    } else if hearing.isUndecided, recommendation.status == .recommended,
      recommendation.routes.isEmpty
    {
      recommendation.withdraw()
      recommendation.next = .knowledgeHolder
    } else if hearing.signals.contains(where: \.isGuess), recommendation.confidence != nil {
      recommendation.confidence = .close
      recommendation.next = .knowledgeHolder
    }
    return Advice(
      recommendation: recommendation, hearing: hearing,
      question: question(recommendation, hearing))
  }

  private func question(_ recommendation: Recommendation, _ hearing: Hearing) -> String? {
    if recommendation.status == .refer { return words.text("refer") }
    guard let next = recommendation.next else { return nil }
    if next == .knowledgeHolder, let guess = hearing.signals.first(where: \.isGuess) {
      return words.text("guessed.\(guess.answer)", ["words": guess.words])
    }
    let sides = hearing.signals.filter { $0.signal == next && $0.isContested }
    if sides.count > 1 {
      return words.text("contested", ["first": sides[0].words, "second": sides[1].words])
    }
    return words.text("ask.\(next.rawValue)")
  }
}
