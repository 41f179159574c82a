/// The number of a word in a ``Lexicon``.
public typealias WordID = Int32

/// Words as small numbers, so that matching compares integers.
///
/// - Complexity: looking a word up is O(1) in the number of words.
public struct Lexicon: Sendable {
  /// The id of every word that the lexicon does not hold.
  public static let unknown: WordID = -1

  /// The words in the order of their ids.
  public private(set) var words: [String] = []
  private var ids: [String: WordID] = [:]

  /// An empty lexicon.
  public init() {}

  /// A lexicon of `words`, whose ids are their positions.
  public init(words: [String]) {
    self.words = words
    ids.reserveCapacity(words.count)
    for (id, word) in words.enumerated() { ids[word] = WordID(id) }
  }

  /// The id of `word`, or ``unknown``.
  public func id(of word: String) -> WordID { ids[word] ?? Lexicon.unknown }

  /// The id of `word`, which is added when it is new.
  public mutating func intern(_ word: String) -> WordID {
    if let id = ids[word] { return id }
    let id = WordID(words.count)
    words.append(word)
    ids[word] = id
    return id
  }
}
