import Understanding

/// Finds the moves in a line: for each verb of teaching, learning or knowing its subject to the left
/// and the other person beside it, and from their ranks which way the knowledge goes.
///
/// ```
/// I run a team of 30 and want to hear what the juniors see
///                    |         |           |
///                    subject   get         other: below      → from below to me
/// ```
struct MoveReader {
  /// A word or idiom of moving.
  struct Verb {
    enum Kind: String { case give, get, know, lack, meet, advice, mentor, mentee }
    var kind: Kind
    var tokens: Range<Int>
  }

  let line: MoveLine
  let parties: [Party]
  let verbs: [Verb]
  /// For each token the number of the party that it belongs to, or -1.
  private let partyAt: [Int]
  private let wishes: Set<Int>

  init(line: MoveLine, parties: [Party]) {
    self.line = line
    self.parties = parties
    var places = Array(repeating: -1, count: line.tokens.count)
    for (number, party) in parties.enumerated() {
      for index in party.tokens { places[index] = number }
    }
    partyAt = places
    // An idiom that turns out to be none must not hide the verb within it.
    let hits =
      line.utterance.hits(of: "move") + line.utterance.overlapped.filter { $0.rule.group == "move" }
    wishes = Set(hits.filter { $0.rule.name == "want" }.flatMap { Array($0.tokens) })
    // Of overlapping readings the longest; a verb within the name of a person ("someone who has led
    // teams") is no move. A person within an idiom ("put me right") ends it.
    var taken = Set<Int>()
    var kept: [Verb] = []
    // "What I would give for …" gives nothing.
    for hit in hits where hit.rule.name == "want" && hit.tokens.count > 2 {
      taken.formUnion(hit.tokens)
    }
    for hit in hits.sorted(by: { ($0.tokens.count, $0.weight) > ($1.tokens.count, $1.weight) }) {
      let end = hit.tokens.first { places[$0] >= 0 } ?? hit.tokens.upperBound
      let tokens = hit.tokens.lowerBound..<max(hit.tokens.lowerBound, end)
      guard !tokens.isEmpty, !tokens.contains(where: taken.contains) else { continue }
      guard let kind = Verb.Kind(rawValue: hit.rule.name) else {
        continue
      }
      taken.formUnion(tokens)
      if kind == .know || kind == .get, Self.owners.contains(line.text(tokens.lowerBound - 1)) {
        continue
      }
      kept.append(Verb(kind: kind, tokens: tokens))
    }
    verbs = kept.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// What stands before "know-how", "feel" or "experience" when they are nouns.
  private static let owners: Set<String> = [
    "my", "our", "the", "their", "his", "her", "of", "this", "a",
  ]

  func party(at index: Int) -> Party? {
    guard partyAt.indices.contains(index), partyAt[index] >= 0 else { return nil }
    return parties[partyAt[index]]
  }

  func isWish(_ index: Int) -> Bool { wishes.contains(index) }

  /// Whether a verb begins at `index`.
  func verb(at index: Int) -> Verb? {
    var (low, high) = (0, verbs.count)
    while low < high {
      let middle = (low + high) / 2
      if verbs[middle].tokens.lowerBound < index { low = middle + 1 } else { high = middle }
    }
    return low < verbs.count && verbs[low].tokens.lowerBound == index ? verbs[low] : nil
  }
}
