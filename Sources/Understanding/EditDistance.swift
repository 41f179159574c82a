/// How many edits lie between two words: a letter too many, too few, another, or two swapped.
public enum EditDistance {
  /// The distance between `a` and `b`, or more than `limit` as soon as that is certain.
  /// - Complexity: O(a × b), for words.
  public static func between(_ a: [UInt8], _ b: [UInt8], atMost limit: Int) -> Int {
    if abs(a.count - b.count) > limit { return limit + 1 }
    if a == b { return 0 }
    var before = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var row = last
    for i in 1...max(1, a.count) where i <= a.count {
      row[0] = i
      var least = i
      for j in 1...max(1, b.count) where j <= b.count {
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
}
