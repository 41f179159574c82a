/// Of every group of alternatives that a phrase must go through, the symbols one of which a line has
/// to hold: for `(teach|show) * (boss|line manager)` they are `teach`, `show` and `boss`, `line`.
///
/// Most phrases that share a word with a line lack another, and this tells them apart without trying
/// them at any place.
struct Alternatives: Sendable {
  /// The symbols of all groups, concepts as their complements; ``end`` behind each group.
  private var symbols: [Int32] = []
  /// For each phrase where its groups begin, and one more number for where the last one's end.
  private var starts: [Int32] = [0]

  /// No symbol has this number.
  private static let end = Int32.min

  /// - Complexity: linear in the ops.
  init(of places: [Range<Int32>], in program: Program) {
    starts.reserveCapacity(places.count + 1)
    for place in places {
      add(groupsOf: Int(place.lowerBound)..<Int(place.upperBound), in: program)
      starts.append(Int32(symbols.count))
    }
  }

  /// Whether `line` holds a symbol of each group of a phrase.
  /// - Complexity: linear in the symbols, up to the first that the line holds in each group.
  func areMet(for phrase: Int, by line: Presence) -> Bool {
    var index = Int(starts[phrase])
    let end = Int(starts[phrase + 1])
    while index < end {
      while !line.holds(symbols[index]) {
        index += 1
        if symbols[index] == Self.end { return false }
      }
      while symbols[index] != Self.end { index += 1 }
      index += 1
    }
    return true
  }

  private mutating func add(groupsOf place: Range<Int>, in program: Program) {
    var index = place.lowerBound
    while index < place.upperBound {
      if program.ops[index].kind == .any { add(group: index, in: program) }
      index += Int(program.ops[index].size)
    }
  }

  /// Adds a group, unless one of its branches can be said without any symbol.
  private mutating func add(group: Int, in program: Program) {
    let before = symbols.count
    let end = group + Int(program.ops[group].size)
    var head = group + 1
    while head < end {
      let next = head + Int(program.ops[head].size)
      guard take(symbolOf: (head + 1)..<next, in: program) else {
        symbols.removeSubrange(before...)
        return
      }
      head = next
    }
    symbols.append(Self.end)
  }

  /// Takes a symbol that a branch cannot do without, or those of a group within it.
  private mutating func take(symbolOf place: Range<Int>, in program: Program) -> Bool {
    var index = place.lowerBound
    while index < place.upperBound {
      let op = program.ops[index]
      switch op.kind {
      case .stem, .word:
        symbols.append(op.operand)
        return true
      case .concept:
        symbols.append(~op.operand)
        return true
      case .any:
        let before = symbols.count
        add(group: index, in: program)
        if symbols.count > before {
          symbols.removeLast()
          return true
        }
      case .optional, .branch, .gap, .start, .end, .number, .span: break
      }
      index += Int(op.size)
    }
    return false
  }
}

/// Which words, stems and concepts are in a line, exactly.
struct Presence {
  private var words: [UInt64]
  private var concepts: [UInt64]

  /// The words and stems of a line; no concept was heard in it yet.
  init(wordsOf tokens: [Token], wordCount: Int, conceptCount: Int) {
    words = Array(repeating: 0, count: wordCount / 64 + 1)
    concepts = Array(repeating: 0, count: conceptCount / 64 + 1)
    for token in tokens {
      for id in [token.stem, token.word] where id >= 0 { words[Int(id) >> 6] |= Self.bit(id) }
    }
  }

  mutating func insert(concept number: Int32) { concepts[Int(number) >> 6] |= Self.bit(number) }

  /// Whether a word, or the concept of which `symbol` is the complement, is in the line.
  func holds(_ symbol: Int32) -> Bool {
    symbol >= 0
      ? words[Int(symbol) >> 6] & Self.bit(symbol) != 0
      : concepts[Int(~symbol) >> 6] & Self.bit(~symbol) != 0
  }

  private static func bit(_ number: Int32) -> UInt64 {
    1 &<< UInt64(truncatingIfNeeded: number & 63)
  }
}
