import Content

/// Everything that can be heard, compiled and indexed.
///
/// Each phrase is filed under the rarest symbol (word or concept) that must be said for it to
/// match, so that a line only meets the phrases that could be in it:
///
/// ```swift
/// var builder = PhraseBook.Builder()
/// builder.add(concept: "leaders", members: [.init("(boss|director|executive)")])
/// builder.add(rule: RuleID("slot.partner", "senior"), phrase: .init("my ~leaders"))
/// let book = try builder.build()
/// book.read("I would rather talk to my director").hits.first?.rule.name   // "senior"
/// ```
///
/// - Complexity: reading a line is linear in its words and in the phrases filed under them, nearly
///   all of which a comparison of two signatures sets aside; words that nobody wrote are compared
///   with those of about their length. Nothing else depends on how many phrases there are.
public struct PhraseBook: Sendable {
  /// A compiled phrase.
  struct Entry: Sendable {
    /// The rule that it belongs to, as an index into `rules`; or `~n` for a member of concept n.
    var target: Int32
    var location: SourceLocation
    /// How far behind the phrase's first token the symbol that it is filed under can stand.
    var reach: ClosedRange<Int32>
    /// 0 when it names no concept, else one more than the deepest of those.
    var level: Int32
  }

  var lexicon: Lexicon
  /// For each word id its stem's id.
  var stems: [WordID]
  /// The rules by number.
  public internal(set) var rules: [RuleID]
  var entries: [Entry]
  /// For each entry what a line must hold for it to be tried.
  var needs: [Signature]
  /// For each entry the words and concepts one of which must be in that line as well.
  var alternatives: Alternatives
  /// The elements of all entries, and where those of each entry stand.
  var program: Program
  var places: [Range<Int32>]
  /// Phrases by the id of the word or stem that they are filed under.
  var byWord: Rows
  /// Phrases by the concept that they are filed under.
  var byConcept: Rows
  /// Concepts that a single stem or word belongs to.
  var conceptsOfWord: Rows
  /// The names of the concepts by number.
  public internal(set) var conceptNames: [String]
  var levelCount: Int32
  var filler: Int32?
  var spelling: Spelling

  /// How many phrases there are.
  public var count: Int { entries.count }

  /// Reads a line: words, repairs, negation and every phrase that is in it.
  public func read(_ line: String) -> Utterance {
    var tokens = Tokenizer.tokens(of: line)
    resolve(&tokens)
    tokens = spelling.repair(tokens, lexicon: lexicon, stems: stems)
    var matcher = Matcher(book: self, tokens: tokens)
    matcher.run()
    let hits = matcher.hits
    return Utterance(
      line: line, tokens: tokens, negators: matcher.negators, isFiller: matcher.isFiller,
      hits: hits.best, overlapped: hits.overlapped)
  }

  /// Whether `word` (folded) stands in any phrase or in the list of plain words.
  public func knows(_ word: String) -> Bool {
    lexicon.id(of: word) != Lexicon.unknown
      || lexicon.id(of: Inflection.stem(word)) != Lexicon.unknown || spelling.isPlain(word)
  }

  private func resolve(_ tokens: inout [Token]) {
    for index in tokens.indices {
      let id = lexicon.id(of: tokens[index].text)
      tokens[index].word = id
      if id >= 0 {
        tokens[index].stem = stems[Int(id)]
      } else {
        // Where a stem happens to be spelt like a word of another stem ("nopee", "nope"), it is none.
        let stem = lexicon.id(of: Inflection.stem(tokens[index].text))
        tokens[index].stem = stem >= 0 && stems[Int(stem)] == stem ? stem : Lexicon.unknown
      }
    }
  }
}
