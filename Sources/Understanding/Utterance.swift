/// A line as it was heard: its tokens, what governs them, and every phrase in it.
public struct Utterance: Sendable {
  /// The line as typed.
  public var line: String
  /// Its words.
  public var tokens: [Token]
  /// For each token the index of the negator that governs it, or -1.
  public var negators: [Int32]
  /// For each token whether it carries no meaning of its own.
  public var isFiller: [Bool]
  /// What was heard, most specific first; equal ones in the order of their words.
  public var hits: [Hit] = []
  /// Hits that overlap a more specific one of the same rule, most specific first.
  public var overlapped: [Hit] = []

  /// Whether the line ends as a question.
  public var endsWithQuestionMark: Bool {
    line.utf8.last { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 } == 0x3F
  }

  /// Whether the line has the form of a question: a question mark at its end, or a word that begins
  /// one at its beginning.
  public var isInterrogative: Bool {
    if endsWithQuestionMark { return !isTentative }
    guard let first = tokens.indices.first(where: { !isFiller[$0] }) else { return false }
    let word = tokens[first].text
    let next = first + 1 < tokens.count ? tokens[first + 1].text : ""
    // "Don't waste my time" asks nothing, "don't you know" does.
    if next == "not" {
      let subject = first + 2 < tokens.count ? tokens[first + 2].text : ""
      return Self.openers.contains(word) && Self.subjects.contains(subject)
    }
    // "how things are decided" is a clause; "how are things decided" asks.
    if Self.relatives.contains(word) { return Self.inverted.contains(next) }
    return Self.openers.contains(word) || (word == "tell" && next == "me")
      || (word == "i" && next == "wonder")
  }

  /// Whether the question mark at the end is only one of doubt: "I guess somebody older in the job?"
  public var isTentative: Bool {
    guard endsWithQuestionMark else { return false }
    let words = tokens.prefix(4).map(\.text).drop { Self.hesitations.contains($0) }
    let rest =
      if words.first == "i", ["guess", "suppose", "think"].contains(words.dropFirst().first) {
        words.dropFirst(2)
      } else if ["maybe", "perhaps", "probably"].contains(words.first) {
        words.dropFirst()
      } else {
        ArraySlice<String>()
      }
    guard let next = rest.first else { return false }
    return !Self.openers.contains(next) && !Self.relatives.contains(next)
  }

  private static let hesitations: Set<String> = [
    "um", "umm", "uh", "hm", "hmm", "well", "erm", "er",
  ]
  private static let subjects: Set<String> = ["i", "you", "he", "she", "it", "we", "they", "the"]

  /// Whether the line begins with a request to explain something, and no question mark says that it
  /// is a question: "explain our prices to a customer" may as well be a plan.
  public var isRequest: Bool {
    guard !endsWithQuestionMark, let first = tokens.indices.first(where: { !isFiller[$0] })
    else { return false }
    return Self.requests.contains(tokens[first].text)
  }

  private static let requests: Set<String> = ["explain", "define", "describe"]

  private static let relatives: Set<String> = ["what", "how", "why", "when", "where"]
  private static let inverted: Set<String> = [
    "is", "are", "am", "was", "were", "do", "does", "did", "can", "could", "should", "would",
    "will",
    "shall", "may", "might", "must", "has", "have", "had", "to", "much", "many", "often", "long",
    "about", "if", "not", "else", "kind", "sort", "makes", "happens", "counts", "goes", "belongs",
    "come", "exactly", "works",
  ]
  private static let openers: Set<String> = [
    "who", "whom", "whose", "which", "is", "am", "are", "do",
    "does", "did", "can", "could", "should", "will", "would", "may",
  ]

  /// A misspelt word and what it was read as.
  public struct Guess: Sendable, Hashable {
    /// The word as typed.
    public var typed: String
    /// The word that it was taken for.
    public var read: String
  }

  /// The doubtful repairs, for saying aloud ("I read that as …"); certain ones are not among them.
  public var guesses: [Guess] {
    tokens.indices.filter { tokens[$0].isDoubtful }.map {
      Guess(typed: words($0..<$0 + 1), read: tokens[$0].text)
    }
  }

  /// The words of a range of tokens as the person typed them.
  public func words(_ range: Range<Int>) -> String {
    guard let first = tokens[safe: range.lowerBound], let last = tokens[safe: range.upperBound - 1]
    else { return "" }
    let start = first.range.lowerBound
    let bytes = line.utf8.dropFirst(start).prefix(max(0, last.range.upperBound - start))
    return String(Substring(bytes))
  }

  /// The hits of one group, most specific first.
  public func hits(of group: String) -> [Hit] { hits.filter { $0.rule.group == group } }

  /// Whether everything outside `range` is filler.
  public func isCovered(by range: Range<Int>) -> Bool {
    tokens.indices.allSatisfy { range.contains($0) || isFiller[$0] }
  }

  /// How many tokens carry meaning.
  public var meaningfulCount: Int { isFiller.reduce(0) { $0 + ($1 ? 0 : 1) } }
}

extension Array {
  /// The element at `index`, or nil outside the array.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
