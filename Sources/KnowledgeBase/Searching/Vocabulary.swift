import Understanding

/// The roots that stand in the articles, for words that nobody wrote that way: a misspelling is read
/// as the one root that is a single edit away.
struct Vocabulary: Sendable, Hashable {
  /// Roots by first letter and length.
  private var shelves: [[[UInt8]]]
  private static let longest = 24

  init(roots: some Sequence<String>) {
    shelves = Array(repeating: [], count: 26 * Self.longest)
    for root in roots {
      let bytes = Array(root.utf8)
      guard let shelf = Self.shelf(bytes, length: bytes.count) else { continue }
      shelves[shelf].append(bytes)
    }
  }

  /// The one root nearest to `root`, or nil when none is near or several are equally near.
  /// - Complexity: linear in the roots with the same first letter and about the same length.
  func nearest(to root: String) -> String? {
    let bytes = Array(root.utf8)
    guard bytes.count >= 4 else { return nil }
    var found: [UInt8]?
    for length in bytes.count - 1...bytes.count + 1 {
      guard let shelf = Self.shelf(bytes, length: length) else { continue }
      for candidate in shelves[shelf]
      where EditDistance.between(bytes, candidate, atMost: 1) <= 1 {
        if found != nil { return nil }
        found = candidate
      }
    }
    return found.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func shelf(_ bytes: [UInt8], length: Int) -> Int? {
    guard let first = bytes.first, first >= 0x61, first <= 0x7A, length < longest else {
      return nil
    }
    return Int(first - 0x61) * longest + length
  }
}
