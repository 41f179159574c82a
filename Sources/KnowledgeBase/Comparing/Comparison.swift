/// The two kinds of mentoring side by side: the aspects asked for, and what combining them adds.
public struct Comparison: Sendable, Hashable {
  /// One aspect.
  public struct Row: Sendable, Hashable {
    /// The article's id: `aspect-dynamics`.
    public var id: String
    /// The aspect as the document calls it.
    public var aspect: String
    /// What it says of traditional mentoring.
    public var traditional: String
    /// What it says of reverse mentoring.
    public var reverse: String
  }
  /// What the whole is called.
  public var title: String
  /// The heads of the three columns.
  public var heads: [String]
  /// The aspects in the document's order.
  public var rows: [Row]
  /// What the rows about combining are called.
  public var combiningTitle: String
  /// What combining both kinds adds; empty when single aspects were asked for.
  public var combining: [String]
  /// Where all this stands.
  public var citation: String
}

/// An aspect that the comparison does not have.
public struct UnknownAspect: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was asked for.
  public var asked: String
  /// The aspects that there are.
  public var known: [String]

  public var description: String {
    "there is no aspect “\(asked)”; the aspects are: \(known.joined(separator: ", "))"
  }
}
