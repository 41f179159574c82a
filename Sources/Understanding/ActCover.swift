/// Which words of a line are accounted for, by acts and by what may stand beside them.
///
/// Of all sets of phrases that do not overlap it chooses the one that accounts for the most words;
/// of equals the one with the fewest phrases ("that is not right" is one denial, not "that is" and
/// "not right"), then the one whose phrases are longest, then the most specific, then the one whose
/// acts come first in ``ActReader/order``: file order never decides.
struct ActCover {
  /// How good a choice is for the tokens before a place.
  private struct Score: Comparable {
    var covered = 0
    var phrases = 0
    var length = 0
    var weight = 0
    var order = 0

    static func < (a: Self, b: Self) -> Bool {
      (a.covered, b.phrases, a.length, a.weight, b.order)
        < (b.covered, a.phrases, b.length, b.weight, a.order)
    }
  }

  private var isCovered: [Bool]

  /// A line of which fillers, signs and the words of `asides` are accounted for.
  init(_ utterance: Utterance, asides: [Hit]) {
    isCovered = utterance.isFiller
    for (index, token) in utterance.tokens.enumerated() where token.isPicture {
      isCovered[index] = true
    }
    for aside in asides { cover(aside.tokens) }
  }

  /// The tokens that nothing accounts for.
  var uncovered: [Int] { isCovered.indices.filter { !isCovered[$0] } }

  /// The best choice of `hits`, in the order of their words; what they cover is then accounted for.
  /// - Complexity: O(tokens + hits).
  mutating func choose(among hits: [Hit]) -> [Hit] {
    var ending: [[Hit]] = Array(repeating: [], count: isCovered.count + 1)
    for hit in hits { ending[hit.tokens.upperBound].append(hit) }
    var best = [Score()]
    var last: [Hit?] = [nil]
    for end in 1..<max(1, isCovered.count + 1) where end <= isCovered.count {
      var score = best[end - 1]
      var choice: Hit?
      if isCovered[end - 1] { score.covered += 1 }
      for hit in ending[end] {
        var other = best[hit.tokens.lowerBound]
        other.covered += hit.tokens.count
        other.phrases += 1
        other.length += hit.tokens.count
        other.weight += hit.weight
        other.order += ActReader.place(of: hit.rule)
        if score < other { (score, choice) = (other, hit) }
      }
      best.append(score)
      last.append(choice)
    }
    var chosen: [Hit] = []
    var place = isCovered.count
    while place > 0 {
      if let hit = last[place] {
        chosen.append(hit)
        cover(hit.tokens)
        place = hit.tokens.lowerBound
      } else {
        place -= 1
      }
    }
    if chosen.isEmpty, uncovered.isEmpty, let only = hits.max(by: isLess) { return [only] }
    return chosen.reversed()
  }

  /// Of acts whose words may all stand beside another ("quite, right now") the longest is meant.
  private func isLess(_ a: Hit, _ b: Hit) -> Bool {
    (a.tokens.count, a.weight, b.tokens.lowerBound)
      < (b.tokens.count, b.weight, a.tokens.lowerBound)
  }

  private mutating func cover(_ range: Range<Int>) {
    for index in range { isCovered[index] = true }
  }
}

extension Token {
  /// Whether this is an emoji or another sign instead of a word.
  fileprivate var isPicture: Bool {
    guard let first = text.unicodeScalars.first else { return true }
    return first.value >= 0x2190 && !first.properties.isAlphabetic
  }
}
