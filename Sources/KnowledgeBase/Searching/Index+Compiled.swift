import Content
import Understanding

extension Index {
  /// Writes what reading the articles has found.
  func write(to pack: inout PackWriter) {
    pack.names(words)
    pack.names(subjects)
    pack.fractions(rarity)
    pack.rows(Rows(postings.map { $0.map(\.article) }))
    // Most terms stand in one or two of the four places.
    let weights = postings.joined().map(\.weight)
    pack.numbers(weights.map(Self.places))
    pack.fractions(weights.flatMap { weight in (0..<4).map { weight[$0] }.filter { $0 != 0 } })
    pack.rows(Rows(claimTerms.joined().map { $0 }))
  }

  /// Loads what ``write(to:)`` wrote, for the same articles.
  /// - Throws: a `Diagnostic` (`broken-archive`) when it was written for others, or not by this
  ///   version.
  /// - Complexity: linear in the terms; no text is read.
  init(reading pack: inout PackReader, articles: [Article]) throws {
    claimPlaces = Self.claimPlaces(articles)
    directions = articles.map(\.directions)
    words = try pack.names()
    subjects = try pack.names()
    rarity = try pack.fractions()
    let known = 0..<TermID(truncatingIfNeeded: rarity.count)
    guard words.values.allSatisfy(known.contains), subjects.values.allSatisfy(known.contains)
    else { throw pack.broken }
    isSubject = Array(repeating: false, count: rarity.count)
    for term in subjects.values { isSubject[Int(term)] = true }
    postings = try Self.postings(from: &pack)
    let claims = try pack.rows()
    guard postings.count == rarity.count,
      claims.count == articles.reduce(0, { $0 + $1.claims.count }),
      claims.all.allSatisfy(known.contains),
      postings.allSatisfy({ $0.allSatisfy { articles.indices.contains(Int($0.article)) } })
    else { throw pack.broken }
    var next = 0
    for article in articles {
      claimTerms.append(article.claims.indices.map { Array(claims[next + $0]) })
      next += article.claims.count
    }
  }

  private static func postings(from pack: inout PackReader) throws -> [[Posting]] {
    let rows = try pack.rows()
    let places = try pack.numbers()
    let weights = try pack.fractions()
    guard places.count == rows.all.count,
      weights.count == places.reduce(0, { $0 + ($1 & 15).nonzeroBitCount })
    else { throw pack.broken }
    var (posting, next) = (0, 0)
    return (0..<rows.count).map { row in
      rows[row].map { article in
        var weight = SIMD4<Float>.zero
        for place in 0..<4 where places[posting] & (1 << Int32(place)) != 0 {
          weight[place] = weights[next]
          next += 1
        }
        posting += 1
        return Posting(article: article, weight: weight)
      }
    }
  }

  /// The places where a weight is not zero, a bit each.
  private static func places(_ weight: SIMD4<Float>) -> Int32 {
    (0..<4).reduce(0) { $0 | (weight[$1] != 0 ? 1 << Int32($1) : 0) }
  }
}
