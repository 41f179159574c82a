/// How many edits lie between two words: a letter too many, too few, another, or two swapped.
public enum EditDistance {
  /// The distance between `a` and `b`, or `limit + 1` when it is more than `limit`.
  /// - Complexity: O(a + b) for words of up to 64 bytes, else O(a × b).
  public static func between(_ a: [UInt8], _ b: [UInt8], atMost limit: Int) -> Int {
    if abs(a.count - b.count) > limit { return limit + 1 }
    if a == b { return 0 }
    let distance = EditPattern(a)?.distance(to: b[...]) ?? table(a, b, atMost: limit)
    return min(distance, limit + 1)
  }

  /// The one of `candidates` nearest to `word`, within two edits; nil when none is or two tie.
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    let bytes = Array(word.utf8)
    let limit = bytes.count < 4 ? 1 : 2
    let ranked = candidates.map { ($0, between(bytes, Array($0.utf8), atMost: limit)) }
      .filter { $0.1 <= limit }.sorted { $0.1 < $1.1 }
    guard let first = ranked.first else { return nil }
    if ranked.count > 1, ranked[1].1 == first.1 { return nil }
    return first.0
  }

  /// The distance by the table of all prefixes, for words too long for ``EditPattern``.
  static func table(_ a: [UInt8], _ b: [UInt8], atMost limit: Int) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var before = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var row = last
    for i in 1...a.count {
      row[0] = i
      var least = i
      for j in 1...b.count {
        var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          cost = min(cost, before[j - 2] + 1)
        }
        row[j] = cost
        least = min(least, cost)
      }
      if least > limit { return limit + 1 }
      (before, last, row) = (last, row, before)
    }
    return last[b.count]
  }
}

/// A word made ready to be compared with many others, none of which costs an allocation.
///
/// A whole column of the table of distances is kept as the bits of a few words, so that each letter
/// of the other word is a handful of operations (H. Hyyrö, "A bit-vector algorithm for computing
/// Levenshtein and Damerau edit distances", 2003).
struct EditPattern {
  private let count: Int
  /// For each byte the places in the word where it stands, as bits.
  private let places: [UInt64]

  /// Nil for an empty word and one of more than 64 bytes.
  init?(_ word: [UInt8]) {
    guard 1...64 ~= word.count else { return nil }
    var places = [UInt64](repeating: 0, count: 256)
    for (index, byte) in word.enumerated() { places[Int(byte)] |= 1 << UInt64(index) }
    count = word.count
    self.places = places
  }

  /// The distance to `other`.
  /// - Complexity: O(other).
  func distance(to other: ArraySlice<UInt8>) -> Int {
    let last: UInt64 = 1 << UInt64(count - 1)
    var distance = count
    // Where the column rises and falls by one from letter to letter, and where it goes on straight.
    var rises = ~UInt64(0)
    var falls: UInt64 = 0
    var straight: UInt64 = 0
    var before: UInt64 = 0
    for byte in other {
      let here = places[Int(byte)]
      let swapped = ((~straight & here) << 1) & before
      straight = (((here & rises) &+ rises) ^ rises) | here | falls | swapped
      var up = falls | ~(straight | rises)
      var down = straight & rises
      if up & last != 0 { distance += 1 }
      if down & last != 0 { distance -= 1 }
      up = (up << 1) | 1
      down <<= 1
      rises = down | ~(straight | up)
      falls = up & straight
      before = here
    }
    return distance
  }
}
