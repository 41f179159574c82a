/// What is known about a person: for each signal the answer and the words it came from.
///
/// ```swift
/// var answers = SignalAnswers()
/// answers[.vantage] = "senior"
/// answers.set("more-junior", for: .knowledgeHolder, words: "hear what our trainees see")
/// ```
public struct SignalAnswers: Sendable, Hashable, Codable {
  /// One answer.
  public struct Entry: Sendable, Hashable, Codable {
    /// The answer's id, for instance `more-junior`.
    public var answer: String
    /// The person's own words, or nil when it was picked from a list.
    public var words: String?
  }

  /// The answers by signal.
  public private(set) var entries: [Signal: Entry]
  /// A second holder of knowledge, when a person spoke of two relationships.
  public var secondHolder: String?
  /// The gates that apply.
  public var gates: Set<Gate>

  /// Nothing known, or answers without words.
  public init(_ answers: [Signal: String] = [:], gates: Set<Gate> = []) {
    entries = answers.mapValues { Entry(answer: $0, words: nil) }
    self.gates = gates
  }

  /// The answer to a signal, `not-sure` included; nil when it was never asked nor said.
  public subscript(signal: Signal) -> String? {
    get { entries[signal]?.answer }
    set { entries[signal] = newValue.map { Entry(answer: $0, words: nil) } }
  }

  /// The answer to a signal when it says something: nil also for `not-sure`.
  public func told(_ signal: Signal) -> String? {
    let answer = self[signal]
    return answer == Signal.notSure ? nil : answer
  }

  /// The answers to a signal that say something: none, one, or two holders of knowledge.
  func all(_ signal: Signal) -> [String] {
    guard let first = told(signal) else { return [] }
    if signal == .knowledgeHolder, let second = secondHolder { return [first, second] }
    return [first]
  }

  /// Sets an answer with the words it came from.
  public mutating func set(_ answer: String, for signal: Signal, words: String?) {
    entries[signal] = Entry(answer: answer, words: words)
  }

  /// These answers with one of them replaced.
  public func replacing(_ signal: Signal, with answer: String?) -> SignalAnswers {
    var copy = self
    copy[signal] = answer
    if signal == .knowledgeHolder { copy.secondHolder = nil }
    return copy
  }
}
