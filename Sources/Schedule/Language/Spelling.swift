/// Puts right obvious slips in calendar words, and only in those: "thrusday", "febuary", "mintues".
enum Spelling {
  /// The calendar word that `word` (in small letters, unknown to the lexicon) was meant to be.
  ///
  /// - Complexity: a few dozen short comparisons.
  static func repair(_ word: String) -> Lexeme? {
    let bytes = Array(word.utf8)
    guard bytes.count >= 4, bytes.count <= 14, !Lexicon.plainWords.contains(word) else {
      return nil
    }
    var best: (distance: Int, target: String)?
    for target in targets {
      let gap = abs(target.count - bytes.count)
      guard gap <= 2 else { continue }
      let sameFirst = target.bytes[0] == bytes[0]
      let swappedFirst = target.bytes[0] == bytes[1] && target.bytes[1] == bytes[0]
      let limit: Int
      if sameFirst {
        limit = bytes.count >= 7 && target.count >= 7 ? 2 : 1
      } else if swappedFirst || (bytes.count >= 6 && target.count >= 6) {
        limit = 1
      } else {
        continue
      }
      guard gap <= limit, let distance = distance(bytes, target.bytes, limit: limit) else {
        continue
      }
      // On a tie the longer word wins: letters are lost more often than gained.
      if let found = best {
        guard
          distance < found.distance
            || (distance == found.distance && target.count > found.target.utf8.count)
        else { continue }
      }
      best = (distance, target.word)
    }
    return best.flatMap { Lexicon.lexeme(of: $0.target) }
  }

  private struct Target: Sendable {
    var word: String
    var bytes: [UInt8]
    var count: Int
  }

  private static let targets: [Target] =
    """
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays \
    fridays saturdays sundays january february march april june july august september october \
    november december tomorrow today tonight yesterday morning mornings afternoon afternoons \
    evening midnight every week weeks weekly weekday weekdays weekend month months monthly \
    quarter quarterly fortnight fortnightly biweekly alternate until minutes minute hours hour \
    starting beginning except excluding first second third penultimate daily yearly annually \
    other without between twice eight eleven twelve fifteen twenty thirty
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map {
      Target(word: String($0), bytes: Array($0.utf8), count: $0.utf8.count)
    }

  /// The number of letters to change, add, drop or swap with a neighbour; nil beyond the limit.
  private static func distance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int? {
    // Rows of at most 17 cells, kept on the stack.
    withUnsafeTemporaryAllocation(of: Int.self, capacity: (b.count + 1) * 3) { cells in
      let width = b.count + 1
      var (older, previous, current) = (0, width, 2 * width)
      for column in 0..<width { cells[previous + column] = column }
      for row in 1...a.count {
        cells[current] = row
        var least = row
        for column in 1...b.count {
          let cost = a[row - 1] == b[column - 1] ? 0 : 1
          var value = min(
            cells[previous + column] + 1, cells[current + column - 1] + 1,
            cells[previous + column - 1] + cost)
          if row > 1, column > 1, a[row - 1] == b[column - 2], a[row - 2] == b[column - 1] {
            value = min(value, cells[older + column - 2] + 1)
          }
          cells[current + column] = value
          least = min(least, value)
        }
        if least > limit { return nil }
        (older, previous, current) = (previous, current, older)
      }
      let result = cells[previous + b.count]
      return result <= limit ? result : nil
    }
  }
}
