/// Which way a claim or an answer speaks.
public enum Direction: String, Sendable, Hashable, Codable, CaseIterable {
  /// The experienced person guides the less experienced one.
  case traditional
  /// The junior person mentors the senior one.
  case reverse
  /// Both kinds, or what combining them adds.
  case both
  /// Neither: it is about the document itself.
  case document

  /// Whether a claim of this direction may stand in an answer about `asked`.
  ///
  /// A claim about both kinds may stand anywhere; a claim about one kind never answers for the other.
  func mayAnswer(_ asked: Direction) -> Bool {
    self == asked || self == .both || asked == .both || asked == .document
  }
}
