import Content

/// The name of something that can be heard: a group and a name within it.
///
/// The group says who listens (`act`, `slot.goal`, `intent`), the name what was heard (`affirm`).
public struct RuleID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Who listens.
  public var group: String
  /// What is heard.
  public var name: String

  /// The rule `name` of `group`.
  public init(_ group: String, _ name: String) {
    self.group = group
    self.name = name
  }

  public var description: String { "\(group).\(name)" }

  public static func < (a: Self, b: Self) -> Bool { (a.group, a.name) < (b.group, b.name) }
}

/// One phrase heard in a line.
public struct Hit: Sendable, Hashable {
  /// What was heard.
  public var rule: RuleID
  /// Where the phrase is written.
  public var location: SourceLocation
  /// The tokens that it covers.
  public var tokens: Range<Int>
  /// How specific it is: 3 for each word that had to be said, 4 for an exact form, 3 for a concept
  /// and 1 for each further word of it, 1 for each end of the sentence. The greater wins.
  public var weight: Int
  /// Whether a "not" outside the phrase governs it.
  public var isNegated: Bool
  /// Whether one of its words was read from a misspelling.
  public var isRepaired: Bool
}
