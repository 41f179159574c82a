import Content

/// Something to say, in as many wordings as its author gave it.
///
/// The wordings of one part say the same thing; which one comes is drawn without repetition.
public struct Response: Sendable, Hashable {
  /// The id, `utter_…`.
  public var id: String
  /// The wordings. For a question, the ways to ask it.
  public var texts: [String]
  /// For a question: other wordings, from the first failure to understand on; then an example.
  public var reprompts: [String]
  /// For a question: what the answer can change.
  public var why: [String]
  /// For a question: what can be said here.
  public var help: [String]
  /// Where it is written.
  public var location: SourceLocation
}

/// A response about to be said: which one, and what stands in its blanks.
public struct Saying: Sendable, Hashable {
  /// The response's id, or an article's for an answer from the knowledge base.
  public var id: String
  /// What stands for each `{name}`.
  public var values: [String: String]
  /// The text itself, for sayings that were worded elsewhere; nil to word it from the response.
  public var text: String?

  /// The response `id` with its blanks filled.
  public init(_ id: String, _ values: [String: String] = [:]) {
    self.id = id
    self.values = values
  }

  /// A text worded elsewhere.
  public init(_ id: String, text: String) {
    self.id = id
    values = [:]
    self.text = text
  }
}

/// What was said, worded.
public struct Said: Sendable, Hashable, Codable {
  /// The response's id.
  public var id: String
  /// The text as the person reads it; may hold several lines.
  public var text: String

  /// A worded response.
  public init(id: String, text: String) {
    self.id = id
    self.text = text
  }
}
