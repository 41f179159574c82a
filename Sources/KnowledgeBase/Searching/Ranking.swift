/// An article that may answer, and why.
public struct Candidate: Sendable, Hashable {
  /// The article's id.
  public var id: String
  /// How well it fits; comparable within one question only.
  public var score: Float
  /// The direction in which it fits best.
  public var direction: Direction
  /// The subjects and words that it shares with the question.
  public var reasons: [String]
  var article: Int
  var claims: [Float]
  /// What subjects and shared words alone speak for it.
  var match: Float
}

/// Finds the articles that fit a question, best first.
///
/// Each term of the question adds its rarity times its prominence in the article, separately for
/// each direction; claims that hold several of the terms together add to their direction. The
/// article's score is its best direction (or the direction that was asked for) and a little of the
/// others.
struct Ranking {
  let index: Index
  let articles: [Article]
  let habits: Habits

  /// How much subjects and shared words count beside ``Likeness``.
  static let share: Float = 0.8

  /// A term of the question with its weight.
  struct Term {
    var id: TermID
    var weight: Float
    var label: String
  }

  func candidates(
    for asked: Asked, terms: [Term], named: [Int: Float], likeness: Likeness.Found,
    judged: [Float]
  ) -> [Candidate] {
    var sums = [SIMD4<Float>](repeating: .zero, count: articles.count)
    for term in terms {
      let tells = term.weight * index.rarity[Int(term.id)]
      for posting in index.postings[Int(term.id)] {
        sums[Int(posting.article)] += posting.weight * tells
      }
    }
    for (article, weight) in named {
      sums[article][3] += weight
    }
    // Articles that can be found by their words only have a list of their own.
    let shortlist = [true, false].flatMap { isLearnt in
      Self.best(8, of: sums.indices) {
        likeness.isLearnt($0) == isLearnt
          ? Self.share * sums[$0].rough + likeness[$0].worth + (isLearnt ? judged[$0] : 0) : 0
      }
    }
    let sorted = terms.sorted { $0.id < $1.id }
    let ranked = shortlist.map { number in
      var candidate = weigh(number, sums[number], asked, sorted, likeness[number])
      if likeness.isLearnt(number) { candidate.score += judged[number] }
      return candidate
    }
    let sortedByScore = ranked.sorted { ($0.score, $1.article) > ($1.score, $0.article) }
    return Self.turned(sortedByScore, towards: asked.direction)
  }

  /// Puts articles that speak the way that was asked for before those that speak the other way only,
  /// unless they fit far worse.
  private static func turned(
    _ ranked: [Candidate], towards direction: Direction?
  ) -> [Candidate] {
    guard let best = ranked.first, let direction, direction == .traditional || direction == .reverse
    else { return ranked }
    let other: Direction = direction == .traditional ? .reverse : .traditional
    guard best.direction == other else { return ranked }
    let fits = { (candidate: Candidate) in
      candidate.direction != other && candidate.score >= 0.7 * best.score
    }
    return ranked.filter(fits) + ranked.filter { !fits($0) }
  }

  /// The `count` articles with the greatest scores, the greatest first; equal ones in file order.
  private static func best(
    _ count: Int, of articles: Range<Int>, by score: (Int) -> Float
  ) -> [Int] {
    var best: [(article: Int, score: Float)] = []
    for article in articles {
      let score = score(article)
      if score <= 0 { continue }
      if best.count == count, let last = best.last, last.score >= score { continue }
      let place = best.firstIndex { $0.score < score } ?? best.count
      best.insert((article, score), at: place)
      if best.count > count { best.removeLast() }
    }
    return best.map(\.article)
  }

  /// Looks at the claims of one article and settles its score and direction.
  private func weigh(
    _ number: Int, _ sum: SIMD4<Float>, _ asked: Asked, _ terms: [Term], _ likeness: Likeness.Score
  ) -> Candidate {
    let own = index.directions[number]
    var places = sum
    var best = SIMD4<Float>.zero
    var scores: [Float] = []
    for (place, found) in zip(index.claimPlaces[number], index.claimTerms[number]) {
      let score = shared(terms, found)
      scores.append(score)
      best[place] = max(best[place], score)
    }
    places += best * 0.5
    let direction = settle(places, number, asked.direction, likeness)
    let match = places[3] + places.worth(for: asked.direction, own)
    return Candidate(
      id: articles[number].id, score: Self.share * match + likeness.worth, direction: direction,
      reasons: terms.filter { term in
        index.postings[Int(term.id)].contains { $0.article == Int32(number) }
      }.map(\.label), article: number, claims: scores, match: match)
  }

  /// What a claim with the terms `found` shares with the question; both are in ascending order.
  private func shared(_ terms: [Term], _ found: [TermID]) -> Float {
    var score: Float = 0
    var place = 0
    for term in terms {
      while place < found.count, found[place] < term.id { place += 1 }
      guard place < found.count, found[place] == term.id else { continue }
      let tells = term.weight * index.rarity[Int(term.id)]
      score += index.isSubject[Int(term.id)] ? tells : 0.7 * tells
    }
    return score
  }

  /// The direction that an answer from this article speaks of: the one that was asked for, or the
  /// only one it has, or the one to which nearly all of what was said leans. In doubt it is both.
  private func settle(
    _ places: SIMD4<Float>, _ number: Int, _ asked: Direction?, _ likeness: Likeness.Score
  ) -> Direction {
    let own = index.directions[number]
    if own.count == 1, let only = own.first { return only }
    if let asked, asked != .both, own.contains(asked) { return asked }
    if own.contains(.document) { return .document }
    guard asked == nil, articles[number].layer == "source" else { return .both }
    let (traditional, reverse, both) = (places[0], places[1], places[2])
    let sum = traditional + reverse + both
    let lean =
      (sum > 0 ? 0.5 * (traditional - reverse) / sum : 0)
      + (likeness.worth > 0 ? likeness.lean / likeness.worth : 0)
    if lean > Self.decisive, own.contains(.traditional) { return .traditional }
    if lean < -Self.decisive, own.contains(.reverse) { return .reverse }
    return .both
  }

  /// How far what was said must lean to one kind for an answer to speak of that one alone.
  private static let decisive: Float = 0.25
}

extension SIMD4<Float> {
  /// A score before the claims are looked at.
  fileprivate var rough: Float { self[3] + Swift.max(self[0], self[1], self[2]) }

  /// What the places of an article are worth to a question about `asked`.
  fileprivate func worth(for asked: Direction?, _ own: [Direction]) -> Float {
    let most = Swift.max(self[0], self[1], self[2])
    let rest = self[0] + self[1] + self[2] - most
    switch asked {
    case nil, .document: return most + 0.15 * rest
    case .both: return 0.8 * most + 0.35 * rest + (own.count > 1 ? 0.5 : -1)
    case .traditional, .reverse:
      let place = asked == .traditional ? 0 : 1
      let other = 1 - place
      let best = Swift.max(self[place], 0.9 * self[2])
      let speaks = own.contains { $0 == asked || $0 == .both }
      return speaks ? best + 0.15 * self[other] + 0.5 : 0.25 * most - 1
    }
  }
}
