import Understanding

/// How surely a line asks the knowledge base something, rather than answering a question of ours.
public enum QuestionStrength: Int, Sendable, Comparable {
  /// It asks nothing that the knowledge base knows of.
  case none
  /// It speaks of something known, but might as well be an answer.
  case possible
  /// It has the form of a question and speaks of something known.
  case clear

  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

extension KnowledgeBase {
  /// Whether the line is a question to the knowledge base.
  public func looksLikeQuestion(_ heard: Utterance) -> Bool { questionStrength(heard) == .clear }

  /// How surely the line is a question to the knowledge base.
  ///
  /// A question form alone is not enough (“can I skip this?” is for others), nor is a subject alone
  /// (“I want to meet people” is an answer).
  public func questionStrength(_ heard: Utterance) -> QuestionStrength {
    let asked = self.asked(heard)
    let tells =
      asked.subjects.contains { !library.habits.faint.contains($0.name) } || !asked.named.isEmpty
    let isKnown = tells || asked.gap != nil || asked.clarify != nil
    let isAsking = asked.isAsking || !asked.intents.isEmpty
    if isAsking, isKnown || asked.isDomain { return .clear }
    if isAsking || isKnown { return .possible }
    return .none
  }
}
