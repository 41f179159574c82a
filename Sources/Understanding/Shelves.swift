/// Known words, set out so that few of them must be compared with a misspelt one.
///
/// They stand twice, by length and first letter and by length and last letter: of the two ends of a
/// word at least one is typed right.
struct Shelves: Sendable {
  /// A word on a shelf.
  private struct Item {
    var id: WordID
    var offset: Int32
    /// The letters in it, a bit each.
    var mask: UInt32
    var first: UInt8
  }

  /// The longest word that is kept, in letters.
  static let longest = 23

  private var letters: [UInt8] = []
  private var byFirst: [Item] = []
  private var byLast: [Item] = []
  /// Where each shelf of `byFirst` and `byLast` begins.
  private var firstStarts: [Int32] = []
  private var lastStarts: [Int32] = []

  /// Shelves of those `words` that have 3 to 23 letters and nothing else.
  /// - Complexity: O(letters).
  init(words: [String]) {
    var items: [(item: Item, first: Int, last: Int)] = []
    for (id, word) in words.enumerated() where 3...Self.longest ~= word.utf8.count {
      var mask: UInt32 = 0
      let offset = letters.count
      for byte in word.utf8 {
        guard byte >= 0x61, byte <= 0x7A else { break }
        letters.append(byte)
        mask |= 1 << UInt32(byte - 0x61)
      }
      let length = letters.count - offset
      guard length == word.utf8.count else {
        letters.removeSubrange(offset...)
        continue
      }
      let first = letters[offset]
      items.append(
        (
          Item(id: WordID(id), offset: Int32(offset), mask: mask, first: first),
          Self.shelf(length, first), Self.shelf(length, letters[letters.count - 1])
        ))
    }
    (byFirst, firstStarts) = Self.sorted(items.map { ($0.item, $0.first) })
    (byLast, lastStarts) = Self.sorted(items.map { ($0.item, $0.last) })
  }

  private static func shelf(_ length: Int, _ letter: UInt8) -> Int {
    length * 26 + Int(letter - 0x61)
  }

  private static func sorted(_ items: [(item: Item, shelf: Int)]) -> ([Item], [Int32]) {
    var starts = [Int32](repeating: 0, count: (longest + 1) * 26 + 1)
    for (_, shelf) in items { starts[shelf + 1] += 1 }
    for shelf in 1..<starts.count { starts[shelf] += starts[shelf - 1] }
    var next = starts
    let none = Item(id: Lexicon.unknown, offset: 0, mask: 0, first: 0)
    var result = [Item](repeating: none, count: items.count)
    for (item, shelf) in items {
      result[Int(next[shelf])] = item
      next[shelf] += 1
    }
    return (result, starts)
  }

  /// The one known word within `limit` edits of `word`, or nil when none is or two of different
  /// stems are equally near and of one rank. Of several with one stem it is the shortest, then the
  /// oldest.
  ///
  /// - Complexity: linear in the known words of about its length that share its first or its last
  ///   letter; no allocation for any of them.
  func nearest(
    to word: [UInt8], atMost limit: Int, stems: [WordID], rank: @escaping (WordID) -> Int
  ) -> WordID? {
    guard let first = word.first, let last = word.last, let pattern = EditPattern(word) else {
      return nil
    }
    var search = Search(pattern: pattern, mask: 0, limit: limit, stems: stems, rank: rank)
    for byte in word { search.mask |= 1 << UInt32((byte &- 0x61) & 31) }
    for length in max(3, word.count - limit)...max(3, min(Self.longest, word.count + limit)) {
      let shift = abs(length - word.count)
      visit(byFirst, firstStarts, Self.shelf(length, first), length, shift, &search) { _ in true }
      // A first letter is hardly ever mistyped, and demanding it keeps short strangers apart.
      guard word.count > 5 else { continue }
      visit(byLast, lastStarts, Self.shelf(length, last), length, shift, &search) {
        $0.first != first
      }
    }
    return search.isTied ? nil : search.best?.id
  }

  @inline(__always)
  private func visit(
    _ items: [Item], _ starts: [Int32], _ shelf: Int, _ length: Int, _ shift: Int,
    _ search: inout Search, where isWanted: (Item) -> Bool
  ) {
    for index in Int(starts[shelf])..<Int(starts[shelf + 1]) {
      let item = items[index]
      // A letter too many or too few is one letter of the mask; another letter is two.
      guard shift <= search.limit,
        (item.mask ^ search.mask).nonzeroBitCount <= 2 * search.limit - shift, isWanted(item)
      else { continue }
      let start = Int(item.offset)
      search.take(
        item.id, length: length,
        distance: search.pattern.distance(to: letters[start..<start + length]))
    }
  }

  /// What was found so far.
  private struct Search {
    let pattern: EditPattern
    var mask: UInt32
    /// How far a word may still be to be of interest.
    var limit: Int
    let stems: [WordID]
    /// Of two words that are equally near the one of the lesser rank is meant.
    let rank: (WordID) -> Int
    var best: (id: WordID, length: Int, distance: Int)?
    var isTied = false

    mutating func take(_ id: WordID, length: Int, distance: Int) {
      guard distance <= limit else { return }
      if let best, best.distance == distance {
        let isOther = stems[Int(best.id)] != stems[Int(id)]
        let (rank, bestRank) = isOther ? (rank(id), rank(best.id)) : (0, 0)
        if isOther, rank == bestRank { isTied = true }
        if rank < bestRank { isTied = false }
        if (rank, length, id) < (bestRank, best.length, best.id) {
          self.best = (id, length, distance)
        }
      } else {
        best = (id, length, distance)
        isTied = false
        limit = distance
      }
    }
  }
}
