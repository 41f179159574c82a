/// Makes a failing list short (the "delta debugging" of Zeller): leaves out ever smaller stretches
/// as long as the rest still fails.
enum Shrinker {
  /// A list that still fails and from which no single element can be left out, unless `attempts`
  /// ran out before.
  static func shrink<Element>(
    _ elements: [Element], attempts: Int = 2_000, fails: ([Element]) -> Bool
  ) -> [Element] {
    var shortest = elements
    var left = attempts
    var size = max(1, elements.count / 2)
    while true {
      var start = 0
      var isShorter = false
      while start < shortest.count, left > 0 {
        left -= 1
        var candidate = shortest
        candidate.removeSubrange(start..<min(start + size, shortest.count))
        if fails(candidate) {
          shortest = candidate
          isShorter = true
        } else {
          start += size
        }
      }
      if left == 0 || (size == 1 && !isShorter) { return shortest }
      if size > 1 { size = max(1, size / 2) }
    }
  }
}
