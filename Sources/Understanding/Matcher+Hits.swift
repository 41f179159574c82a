import Content

extension Matcher {
  /// The hits: for each rule the most specific ones that do not overlap; and those that do.
  /// - Complexity: O(n log n) for n phrases heard, times their length.
  var hits: (best: [Hit], overlapped: [Hit]) {
    let sorted = found.sorted {
      ($0.weight, $1.start, $1.entry) > ($1.weight, $0.start, $0.entry)
    }
    var best: [Hit] = []
    var overlapped: [Hit] = []
    // For each rule that was heard, the tokens that its best hits cover.
    var covered: [Int32: [Bool]] = [:]
    for item in sorted {
      let range = item.start..<item.end
      let target = book.entries[Int(item.entry)].target
      let isBeaten = !cover(range, of: &covered[target, default: []])
      if isBeaten { overlapped.append(hit(item)) } else { best.append(hit(item)) }
    }
    return (best, overlapped)
  }

  /// Covers `range`, unless a part of it is covered already.
  private func cover(_ range: Range<Int>, of covered: inout [Bool]) -> Bool {
    if covered.isEmpty { covered = Array(repeating: false, count: tokens.count) }
    guard !range.contains(where: { covered[$0] }) else { return false }
    for index in range { covered[index] = true }
    return true
  }

  private func hit(_ item: Found) -> Hit {
    let range = item.start..<item.end
    let entry = book.entries[Int(item.entry)]
    let isNegated = range.contains { index in
      let negator = Int(negators[index])
      return negator >= 0 && !range.contains(negator)
    }
    return Hit(
      rule: book.rules[Int(entry.target)], location: entry.location, tokens: range,
      weight: item.weight, isNegated: isNegated,
      isRepaired: range.contains { tokens[$0].repairedAs != nil })
  }
}
