import Dialogue

/// How the blocks that were expected lie beside the replies that came.
struct Alignment {
  /// One row.
  enum Row: Hashable {
    /// A block and the reply that it fits; indices into expectations and replies.
    case same(expected: Int, said: Int)
    /// A reply that `...` stands for.
    case skipped(said: Int)
    /// A block that no reply fits.
    case missing(expected: Int)
    /// A reply that nothing expects.
    case extra(said: Int)
  }

  /// The rows in order.
  var rows: [Row]

  /// Matches all blocks with all replies, in order and without a rest.
  /// - Returns: what the captures stand for; nil when they do not fit.
  static func match(
    _ expectations: [Chat.Expectation], _ says: [Said], bindings: Bindings,
    variants: @escaping Wordings
  ) -> Bindings? {
    guard let first = expectations.first else { return says.isEmpty ? bindings : nil }
    let rest = Array(expectations.dropFirst())
    guard let pattern = first.pattern else {
      for start in 0...says.count {
        if let found = match(
          rest, Array(says[start...]), bindings: bindings, variants: variants)
        {
          return found
        }
        // Behind the last skip the rest has to lie at the end; nothing else need be tried.
        if rest.allSatisfy({ $0.pattern != nil }), says.count - start <= rest.count { break }
      }
      return nil
    }
    guard let said = says.first,
      let found = pattern.match(said, bindings: bindings, variants: variants)
    else { return nil }
    return match(rest, Array(says.dropFirst()), bindings: found, variants: variants)
  }

  /// Lays the blocks beside the replies so that as many as possible fit.
  /// - Complexity: the number of blocks times the number of replies.
  init(
    _ expectations: [Chat.Expectation], _ says: [Said], bindings: Bindings,
    variants: @escaping Wordings
  ) {
    let fits = expectations.map { expectation in
      says.map { said in
        expectation.pattern.map {
          $0.match(said, bindings: bindings, variants: variants) != nil
        } ?? true
      }
    }
    // best[i][j]: how many of blocks i... and replies j... can lie beside each other. A skip takes a
    // reply only when nothing better does.
    var best = Array(
      repeating: Array(repeating: 0, count: says.count + 1), count: expectations.count + 1)
    for i in expectations.indices.reversed() {
      for j in says.indices.reversed() {
        let isSkip = expectations[i].pattern == nil
        var score = max(best[i + 1][j], best[i][j + 1] + (isSkip ? 1 : 0))
        if !isSkip, fits[i][j] { score = max(score, best[i + 1][j + 1] + 3) }
        best[i][j] = score
      }
    }
    rows = []
    var (i, j) = (0, 0)
    while i < expectations.count || j < says.count {
      if i == expectations.count {
        rows.append(.extra(said: j))
        j += 1
      } else if expectations[i].pattern == nil {
        if j < says.count, best[i][j] == best[i][j + 1] + 1 {
          rows.append(.skipped(said: j))
          j += 1
        } else {
          i += 1
        }
      } else if j < says.count, fits[i][j], best[i][j] == best[i + 1][j + 1] + 3 {
        rows.append(.same(expected: i, said: j))
        (i, j) = (i + 1, j + 1)
      } else if j < says.count, best[i][j] == best[i][j + 1], best[i][j] != best[i + 1][j] {
        rows.append(.extra(said: j))
        j += 1
      } else {
        rows.append(.missing(expected: i))
        i += 1
      }
    }
  }
}
