/// Which words and concepts there are, as a few bits each: of a line, or of what a phrase needs.
///
/// A phrase whose needs are not within a line's signature cannot be in the line. One whose needs
/// are within it may still be absent, since several words share a bit.
struct Signature: Sendable {
  private(set) var words: UInt64 = 0
  private(set) var concepts: UInt64 = 0

  mutating func insert(word id: WordID) { words |= Self.bit(id) }

  mutating func insert(concept number: Int32) { concepts |= Self.bit(number) }

  /// Whether the words of `line` are enough for this; its concepts may not be known yet.
  func needsOnlyWords(of line: Self) -> Bool { words & ~line.words == 0 }

  /// Whether `line` holds all that this needs.
  func isWithin(_ line: Self) -> Bool {
    (words & ~line.words) | (concepts & ~line.concepts) == 0
  }

  /// Neighbouring numbers get distant bits.
  private static func bit(_ number: Int32) -> UInt64 {
    1 << ((UInt64(UInt32(bitPattern: number)) &* 0x9E37_79B9_7F4A_7C15) >> 58)
  }
}

extension Signature {
  /// What must be in a line for the phrase that stands at `place` of a program to be heard in it.
  init(needsOf place: Range<Int32>, in program: Program) {
    var index = Int(place.lowerBound)
    while index < place.upperBound {
      let op = program.ops[index]
      switch op.kind {
      case .stem, .word: insert(word: op.operand)
      case .concept: insert(concept: op.operand)
      // The elements of an only branch, which must be said, come next.
      case .any where op.operand == 1: index += 1
      case .any, .optional: index += Int(op.size) - 1
      case .branch, .gap, .start, .end, .number, .span: break
      }
      index += 1
    }
  }

  /// The words and stems of a line.
  init(wordsOf tokens: [Token]) {
    for token in tokens {
      insert(word: token.stem)
      insert(word: token.word)
    }
  }
}
