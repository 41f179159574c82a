/// One word of a line, folded to lower case without accents, with its place in the line.
///
/// A contraction is two tokens over one stretch of text (`don't` is `do`, `not`); an emoji is a
/// token of its own; punctuation is none, but leaves a ``Token/Break`` before the next word.
public struct Token: Sendable, Hashable {
  /// What separates a token from the one before it.
  public enum Break: UInt8, Sendable, Comparable {
    /// Nothing but white space.
    case none
    /// A comma, a bracket or a dash: a new part of the sentence.
    case part
    /// A full stop, question mark, colon or line end: a new sentence.
    case sentence

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// The folded word: `Müller's` is `muller`.
  public var text: String
  /// Its place in the line, as UTF-8 offsets.
  public var range: Range<Int>
  /// What stood before it.
  public var breakBefore: Break
  /// Whether it began with a capital letter although no sentence began there: perhaps a name.
  public var looksLikeName: Bool
  /// The word as the phrase book knows it, or ``Lexicon/unknown``.
  public var word: WordID = Lexicon.unknown
  /// Its stem as the phrase book knows it, or ``Lexicon/unknown``.
  public var stem: WordID = Lexicon.unknown
  /// The word that a misspelt token was read as, or nil when it was taken as it stood.
  public var repairedAs: String?
  /// Whether that reading is a guess that is worth saying aloud ("I read that as …"): two edits, or
  /// one letter for another in a short word.
  public var isDoubtful = false

  /// A token at `range`.
  public init(
    text: String, range: Range<Int>, breakBefore: Break = .none, looksLikeName: Bool = false
  ) {
    self.text = text
    self.range = range
    self.breakBefore = breakBefore
    self.looksLikeName = looksLikeName
  }
}
