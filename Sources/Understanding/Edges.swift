/// Where the parts of a line's sentences begin and end, fillers not counted.
struct Edges {
  private var starts: [Bool] = []
  private var ends: [Bool] = []
  /// Whether fillers were found since.
  var isStale = true

  /// Edges that nobody may ask yet.
  init() {}

  /// - Complexity: O(tokens).
  init(_ tokens: [Token], isFiller: [Bool]) {
    starts = Array(repeating: true, count: tokens.count + 1)
    ends = starts
    for position in tokens.indices.dropFirst() {
      starts[position] =
        tokens[position].breakBefore >= .part || (isFiller[position - 1] && starts[position - 1])
    }
    if let last = tokens.indices.last { starts[last + 1] = isFiller[last] && starts[last] }
    for position in tokens.indices.reversed() {
      ends[position] =
        (position > 0 && tokens[position].breakBefore >= .part)
        || (isFiller[position] && ends[position + 1])
    }
    isStale = false
  }

  /// Whether only fillers stand between the beginning of a part and the token at `position`.
  func isStart(_ position: Int) -> Bool { starts[position] }

  /// Whether only fillers stand between the token at `position` and the end of a part.
  func isEnd(_ position: Int) -> Bool { ends[position] }
}
