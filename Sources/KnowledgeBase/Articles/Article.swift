import Content

/// One statement of an article that can be said alone: `network-expansion.c`.
public struct Claim: Sendable, Hashable {
  /// The article's id and the claim's letter, joined by a full stop.
  public var id: String
  /// The kind of mentoring that it speaks of.
  public var direction: Direction
  /// A whole sentence in our own words.
  public var text: String
  /// Where it is written.
  public var location: SourceLocation
}

/// A piece of knowledge: claims under one heading, and how people ask for them.
///
/// An article of the layer `source` stands for one passage of the document; a practice note or an
/// organisation's own note has the same form and another label.
public struct Article: Sendable, Hashable {
  /// A cell of the comparison table.
  public struct Row: Sendable, Hashable {
    /// What the row says of traditional mentoring.
    public var traditional: String
    /// What it says of reverse mentoring.
    public var reverse: String
  }

  /// The stable, hyphenated name: `network-expansion`.
  public var id: String
  /// The layer's id: `source`, `practice`, or the name of an organisation's folder.
  public var layer: String
  /// What kind of passage it stands for: `lead`, `aspect`, `section`, `term`, `disclaimer`, `note`.
  public var kind: String
  /// The heading as printed in the document.
  public var heading: String
  /// A few words that say what it is about, as in “ask about …”.
  public var title: String
  /// Articles that say nearly the same.
  public var near: [String]
  /// Its claims in the order of their letters.
  public var claims: [Claim]
  /// Questions that it answers.
  public var questions: [(text: String, location: SourceLocation)] {
    zip(questionTexts, questionPlaces).map { ($0, $1) }
  }
  var questionTexts: [String]
  var questionPlaces: [SourceLocation]
  /// The subjects that it is the first address for, by direction.
  public var subjects: [Direction: [String]]
  /// Everyday words that lead to it, by direction; the search counts them like words of its claims.
  public var words: [Direction: String]
  /// Phrases that name it.
  var names: [Content.Node]
  /// Its cells in the comparison, when it is one of the aspects.
  public var row: Row?
  /// Where a note's claims come from.
  public var references: [String]
  /// Claims of the document beside which a note must stand, since the two differ.
  public var beside: [String]
  /// The sentence that is put beside those claims.
  public var aside: String
  /// Where it is written.
  public var location: SourceLocation

  /// The directions that its claims speak of.
  public var directions: [Direction] {
    Direction.allCases.filter { direction in claims.contains { $0.direction == direction } }
  }
}
