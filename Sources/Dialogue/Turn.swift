/// One line and everything that it changed.
public struct Turn: Sendable, Hashable, Codable {
  /// Its number; 0 is the greeting.
  public var number: Int
  /// The line; nil for a greeting, a private line and a line that led to a referral.
  public var line: String?
  /// What it changed, in order.
  public var events: [Event]
  /// What was said in reply.
  public var says: [Said]
  /// The line again, when nobody understood it: an author's to-do list.
  public var unmatched: String?
  /// When it came, as the setting said.
  public var at: String

  /// A turn.
  public init(
    number: Int, line: String?, events: [Event], says: [Said], unmatched: String? = nil, at: String
  ) {
    self.number = number
    self.line = line
    self.events = events
    self.says = says
    self.unmatched = unmatched
    self.at = at
  }

  /// Whether the turn changed an answer.
  public var changedAnswers: Bool {
    events.contains {
      if case .answer(_, let from, let to) = $0 { from != to } else { false }
    }
  }
}
