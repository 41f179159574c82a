import Understanding

/// What the engine asks of a subject: actions, and questions that only the subject can decide.
///
/// The engine calls these and knows nothing else about what a script is for.
public protocol Acting: Sendable {
  /// The names of the actions that steps and flows may run.
  var actions: Set<String> { get }
  /// The names of the predicates that conditions may use.
  var predicates: Set<String> { get }
  /// The names of the interviews that steps may hold.
  var interviews: Set<String> { get }
  /// Runs an action on what is known. It must be pure: the same answers, the same result.
  func run(_ action: String, answers: Answers, setting: Setting) -> ActionResult
  /// Whether a predicate holds.
  func holds(_ predicate: String, answers: Answers, setting: Setting) -> Bool
  /// How a value that was heard in passing is said back, as a clause about the person; nil for its
  /// label.
  func clause(for value: Value, of slot: SlotID) -> String?
  /// Whether a value of a choice slot can be chosen, as things stand.
  func offers(_ choice: String, of slot: SlotID, answers: Answers) -> Bool
  /// The slot that an interview asks next, or nil when it has asked enough.
  func next(in interview: String, answers: Answers) -> SlotID?
}

extension Acting {
  /// Values are said back by their labels, unless the domain has better words.
  public func clause(for value: Value, of slot: SlotID) -> String? { nil }

  /// Every value can be chosen, unless the domain says otherwise.
  public func offers(_ choice: String, of slot: SlotID, answers: Answers) -> Bool { true }
}

/// What an action leads to.
public struct ActionResult: Sendable, Hashable {
  /// Values that the action worked out; nil empties the slot.
  public var fills: [SlotID: Value?] = [:]
  /// What to say, in order.
  public var says: [Saying] = []
  /// A flow to go into next.
  public var begins: String?

  /// A result.
  public init(fills: [SlotID: Value?] = [:], says: [Saying] = [], begins: String? = nil) {
    self.fills = fills
    self.says = says
    self.begins = begins
  }
}

/// Reads values that the engine cannot read by itself.
public protocol SlotReading: Sendable {
  /// The names of the readers that slots may use.
  var readers: Set<String> { get }
  /// Reads `utterance` as a value of a custom slot.
  /// - Parameters:
  ///   - current: what the slot holds now, which the words may adjust ("an hour later").
  ///   - pending: what an earlier reading of this slot left open.
  func read(
    _ reader: String, _ utterance: Utterance, slot: Slot, current: Value?, pending: Value?,
    answers: Answers, setting: Setting
  ) -> SlotReadingResult
  /// Values that are heard in passing, for any slot.
  func hear(_ utterance: Utterance, asked: SlotID?, answers: Answers, setting: Setting) -> [Heard]
  /// Whether ``hear(_:asked:answers:setting:)`` finds all there is for a slot, so that a phrase for it
  /// counts for nothing where that found nothing.
  func hearsAlone(_ slot: SlotID) -> Bool
  /// Why the conversation must stop here, as a response's id, or nil.
  /// - Parameter asked: the open question.
  func refers(_ utterance: Utterance, asked: SlotID?) -> Saying?
}

extension SlotReading {
  /// Phrases count, unless the domain says otherwise.
  public func hearsAlone(_ slot: SlotID) -> Bool { false }
}

/// A value for a slot, with the words that it came from.
public struct Heard: Sendable, Hashable {
  /// The slot.
  public var slot: SlotID
  /// Its value.
  public var value: Value
  /// The tokens of the line.
  public var tokens: Range<Int>
  /// Where the phrase that heard it is written, for the trace.
  public var rule: String

  /// A value heard at `tokens`.
  public init(slot: SlotID, value: Value, tokens: Range<Int>, rule: String) {
    self.slot = slot
    self.value = value
    self.tokens = tokens
    self.rule = rule
  }
}

/// What a custom slot's reader made of a line.
public enum SlotReadingResult: Sendable, Hashable {
  /// A value, and what to say about it.
  case value(Value, says: [Saying])
  /// A gap to be asked about; `pending` comes back with the next line. When it is a record, its field
  /// `options` lists the labels that the question numbers.
  case ask([Saying], pending: Value)
  /// Understood, and impossible.
  case reject([Saying])
  /// Not for this slot.
  case none
}

/// Answers questions in the middle of anything.
public protocol Answering: Sendable {
  /// Whether a line reads as a question to the knowledge base rather than as an answer to an open
  /// question.
  func isQuestion(_ utterance: Utterance) -> Bool
  /// Whether a line is said to the program rather than in answer ("ignore your rules"): words, never
  /// an answer and never an order.
  func isForProgram(_ utterance: Utterance) -> Bool
  /// The answer, or nil when the line is not its business.
  /// - Parameter previous: the article that was answered from last, for "more" and "sources".
  func answer(_ utterance: Utterance, previous: String?, answers: Answers) -> Digression?
}

extension Answering {
  /// Nothing is, unless the knowledge knows such lines.
  public func isForProgram(_ utterance: Utterance) -> Bool { false }
}

/// An answer from the knowledge base.
public struct Digression: Sendable, Hashable {
  /// What to say.
  public var says: [Saying]
  /// The articles that it rests on, best first.
  public var articles: [String]
  /// Whether the line was understood as a question at all.
  public var isUnderstood: Bool
  /// Lines that the person may mean, when two readings are equally near.
  public var options: [String]

  /// An answer.
  public init(
    says: [Saying], articles: [String], isUnderstood: Bool = true, options: [String] = []
  ) {
    self.says = says
    self.articles = articles
    self.isUnderstood = isUnderstood
    self.options = options
  }
}
