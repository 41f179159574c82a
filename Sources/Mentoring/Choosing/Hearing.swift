import Understanding

/// One signal heard in a line.
public struct HeardSignal: Sendable, Hashable {
  public var signal: Signal
  /// The answer's id.
  public var answer: String
  /// The person's words.
  public var words: String
  /// The tokens that they are.
  public var tokens: Range<Int>
  /// Whether something else in the line says the opposite.
  public var isContested: Bool
  /// How specifically it was heard; what was only inferred has 0.
  public var weight: Int
  /// Whether it is only the likeliest of several readings, and worth asking about.
  public var isGuess = false

  /// A signal heard at `tokens`.
  public init(
    _ signal: Signal, _ answer: String, words: String, tokens: Range<Int>, weight: Int,
    isContested: Bool = false
  ) {
    self.signal = signal
    self.answer = answer
    self.words = words
    self.tokens = tokens
    self.weight = weight
    self.isContested = isContested
  }
}

/// Everything in a line that bears on the choice of a format.
public struct Hearing: Sendable, Hashable {
  /// The signals in the rubric's order; of a contested one all its readings.
  public var signals: [HeardSignal] = []
  /// The gates that apply.
  public var gates: Set<Gate> = []
  /// A second holder of knowledge, when two relationships were spoken of.
  public var secondHolder: String?
  /// Whether all that was said decides nothing yet about who is to learn from whom.
  public var isUndecided = false

  /// The signals about which the line contradicts itself.
  public var contested: [Signal] {
    var seen: [Signal] = []
    for heard in signals where heard.isContested && !seen.contains(heard.signal) {
      seen.append(heard.signal)
    }
    return seen
  }

  /// What may be counted: every signal that is not contested.
  public var answers: SignalAnswers {
    var answers = SignalAnswers([:], gates: gates)
    for heard in signals where !heard.isContested && answers[heard.signal] == nil {
      answers.set(heard.answer, for: heard.signal, words: heard.words)
    }
    answers.secondHolder = secondHolder
    return answers
  }
}
