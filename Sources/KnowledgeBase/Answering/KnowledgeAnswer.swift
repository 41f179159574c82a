/// What the knowledge base says to one line: an answer with its sources, or a reasoned no.
///
/// > **you:** Does a mentor make me more visible?
/// >
/// > answered, from `career-advancement` (traditional), with the claims that say so
public struct KnowledgeAnswer: Sendable {
  /// The kind of answer; the raw values are those of the JSON contract.
  public enum Status: String, Sendable, Codable {
    case answered
    case clarify
    case notInSource = "not-in-source"
    case outOfScope = "out-of-scope"
    case refer
  }
  /// What kind of answer this is.
  public var status: Status
  /// What the answer rests on, best first; empty unless ``status`` is `answered`.
  public var articles: [Cited] = []
  /// The answer, two to five lines; a line may be wider than the page.
  public var lines: [AnswerLine] = []
  /// The readings to choose from, when ``status`` is `clarify`.
  public var options: [Option] = []
  /// Ids of articles to offer, at most two.
  public var suggestions: [String] = []
  /// What `more` and `sources` need to go on from here.
  public var shown = Shown()
  /// How the answer came about.
  public var trace = Trace()

  /// The lines as one text.
  public var text: String { lines.map(\.text).joined(separator: "\n") }
}

/// An article that an answer rests on.
public struct Cited: Sendable, Hashable, Codable {
  /// The article's id.
  public var id: String
  /// The layer's id.
  public var layer: String
  /// Which way the answer speaks of it.
  public var direction: Direction
  /// The heading as printed.
  public var heading: String
  /// How the layer is called in answers.
  public var label: String
}

/// One line of an answer.
public struct AnswerLine: Sendable, Hashable {
  /// What the line is for.
  public enum Role: String, Sendable { case framing, claim, note, citation }
  /// What it is for.
  public var role: Role
  /// The direction that it speaks of, when it says something.
  public var direction: Direction?
  /// Its words.
  public var text: String
}

/// One reading of a question that has several.
public struct Option: Sendable, Hashable {
  /// How to offer it.
  public var title: String
  /// The article that answers it.
  public var articleID: String
}

/// What has been said of which articles, so that `more` can go on and `sources` can show where.
public struct Shown: Sendable, Hashable, Codable {
  /// The articles' ids, best first.
  public var articles: [String] = []
  /// The direction of the answer.
  public var direction: Direction = .both
  /// The claims that were said.
  public var claims: [String] = []

  /// Nothing yet.
  public init() {}
}

/// Why an answer is what it is, for `--explain`.
public struct Trace: Sendable {
  /// A subject that was heard, with the words.
  public struct Heard: Sendable, Hashable {
    /// The rule's name.
    public var name: String
    /// The words as typed.
    public var words: String
  }
  /// What was asked for: define, compare, benefit, …
  public var intents: [String] = []
  /// The direction that was named.
  public var direction: Direction?
  /// The audiences that were spoken of.
  public var audiences: [String] = []
  /// The subjects that were heard.
  public var subjects: [Heard] = []
  /// The roots of the words that counted besides.
  public var words: [String] = []
  /// The articles that came into question, best first.
  public var candidates: [Candidate] = []
  /// How much the line is like those that ask for the best article.
  public var alike: Float = 0
  /// How much it is like lines that are no questions to the knowledge at all.
  public var elsewhere: Float = 0
  /// The rule that decided, such as `refer.harassment` or `ranking`.
  public var decision = ""

  /// Nothing yet.
  public init() {}
}
