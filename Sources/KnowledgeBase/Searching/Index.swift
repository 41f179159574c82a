import Understanding

/// What a search counts: a subject that was heard, or the root of a word.
typealias TermID = Int32

/// An inverted index over articles: which subjects and words stand in which, and how prominently.
///
/// A subject is filed under the direction that it is said of, so that “network, reverse” and
/// “network, traditional” are different places of one article; words are filed under the article.
///
/// - Complexity: building is linear in the text; a search in the postings of the words asked for.
struct Index: Sendable, Hashable {
  /// One term in one article.
  struct Posting: Sendable, Hashable {
    var article: Int32
    /// How prominent it is, by place: traditional, reverse, both (or the document), no direction.
    var weight: SIMD4<Float>
  }

  var words: [String: TermID] = [:]
  var subjects: [String: TermID] = [:]
  var postings: [[Posting]] = []
  /// How much a term tells: the rarer, the more.
  var rarity: [Float] = []
  var isSubject: [Bool] = []
  /// For each article and claim the terms in it, in ascending order.
  var claimTerms: [[[TermID]]] = []
  /// For each article and claim the place of its direction.
  var claimPlaces: [[Int]]
  /// For each article the directions that it speaks of.
  var directions: [[Direction]]

  /// The place of a direction in ``Posting/weight``.
  static func place(of direction: Direction) -> Int {
    switch direction {
    case .traditional: 0
    case .reverse: 1
    case .both, .document: 2
    }
  }

  init(articles: [Article], book: PhraseBook, ignoring ignored: Set<String>) {
    claimPlaces = Self.claimPlaces(articles)
    directions = articles.map(\.directions)
    var lengths: [Float] = []
    for (number, article) in articles.enumerated() {
      var counts: [TermID: SIMD4<Float>] = [:]
      var places: [TermID: SIMD4<Float>] = [:]
      // Term numbers, and sums of fractions, must not hang on the order of a dictionary.
      for (direction, names) in article.subjects.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        for name in names { places[subject(name), default: .zero][Self.place(of: direction)] = 1.3 }
      }
      var length: Float = 0
      func count(_ heard: [Token], weight: Float, place: Int) -> Set<TermID> {
        var terms: Set<TermID> = []
        for token in heard where Self.counts(token, ignoring: ignored) {
          let term = word(WordRoot.of(token.text))
          counts[term, default: .zero][place] += weight
          length += weight
          terms.insert(term)
        }
        return terms
      }
      func plain(_ text: String, weight: Float) {
        _ = count(Tokenizer.tokens(of: text), weight: weight, place: 3)
      }
      plain(article.heading, weight: 2.5)
      plain(article.title, weight: 1.5)
      for text in article.questionTexts { plain(text, weight: 1.2) }
      var claims: [[TermID]] = []
      for claim in article.claims {
        // Only claims are read for subjects: what an article says decides, not what is asked of it.
        let heard = book.read(claim.text)
        let place = Self.place(of: claim.direction)
        var terms = count(heard.tokens, weight: 1, place: place)
        for hit in heard.hits where hit.rule.group == Group.subject {
          let term = subject(hit.rule.name)
          places[term, default: .zero][place] = max(places[term]?[place] ?? 0, 0.55)
          terms.insert(term)
        }
        claims.append(terms.sorted())
      }
      claimTerms.append(claims)
      // Everyday words do not make an article long.
      lengths.append(length)
      for (direction, text) in article.words.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        _ = count(
          Tokenizer.tokens(of: text), weight: 2, place: Self.place(of: direction))
      }
      for (term, weight) in places {
        postings[Int(term)].append(Posting(article: Int32(number), weight: weight))
      }
      for (term, count) in counts {
        postings[Int(term)].append(Posting(article: Int32(number), weight: count))
      }
    }
    settle(lengths: lengths, articles: articles)
  }

  /// Turns counts of words into BM25's weights, and finds how much each term tells.
  ///
  /// Articles that name no subjects can be found by their words alone, so their words count for more;
  /// and however many of them are added, a subject tells what it told before.
  private mutating func settle(lengths: [Float], articles: [Article]) {
    let count = Float(max(1, lengths.count))
    let mean = max(1, lengths.reduce(0, +) / count)
    let isNamed = articles.map { !$0.subjects.isEmpty }
    let named = Float(isNamed.reduce(0) { $0 + ($1 ? 1 : 0) })
    for term in postings.indices {
      let share = Float(postings[term].count)
      let among = isSubject[term] ? max(named, share) : count
      rarity.append(logarithm(1 + (among - share + 0.5) / (share + 0.5)))
      guard !isSubject[term] else { continue }
      for position in postings[term].indices {
        let article = Int(postings[term][position].article)
        let times = postings[term][position].weight.sum()
        let length = 0.25 + 0.75 * lengths[article] / mean
        postings[term][position].weight *=
          (isNamed[article] ? 2.2 : 4) / (times + 1.2 * length)
      }
    }
  }

  private mutating func subject(_ name: String) -> TermID {
    if let term = subjects[name] { return term }
    let term = add(isSubject: true)
    subjects[name] = term
    return term
  }

  private mutating func word(_ root: String) -> TermID {
    if let term = words[root] { return term }
    let term = add(isSubject: false)
    words[root] = term
    return term
  }

  private mutating func add(isSubject flag: Bool) -> TermID {
    postings.append([])
    isSubject.append(flag)
    return TermID(postings.count - 1)
  }

  /// Whether a search counts this word at all.
  static func counts(_ token: Token, ignoring ignored: Set<String>) -> Bool {
    token.text.utf8.count > 1 && !ignored.contains(token.text)
  }

  /// The term of a word in any form, or nil for one that shares its root with no article.
  func term(of word: String) -> TermID? { words[WordRoot.of(word)] }

  /// For each article and claim the place of its direction.
  static func claimPlaces(_ articles: [Article]) -> [[Int]] {
    articles.map { $0.claims.map { place(of: $0.direction) } }
  }
}
