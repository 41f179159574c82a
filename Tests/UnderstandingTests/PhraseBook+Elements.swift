@testable import Understanding

extension PhraseBook {
  /// The elements of an entry as its author wrote them, read back from the program.
  func elements(of entry: Int) -> [Phrase] {
    program.sequence(Int(places[entry].lowerBound)..<Int(places[entry].upperBound))
  }
}

extension Program {
  fileprivate func sequence(_ place: Range<Int>) -> [Phrase] {
    starts(place).map { index in
      let operand = ops[index].operand
      let inner = (index + 1)..<(index + Int(ops[index].size))
      switch ops[index].kind {
      case .stem: return .stem(operand)
      case .word: return .word(operand)
      case .concept: return .concept(operand)
      case .gap: return .gap(operand)
      case .start: return .start
      case .end: return .end
      case .number: return .number(bounds[Int(operand)])
      case .span: return .span(bounds[Int(operand)])
      case .any, .branch: return .any(branches(inner))
      case .optional: return .optional(branches(inner))
      }
    }
  }

  private func branches(_ place: Range<Int>) -> [[Phrase]] {
    starts(place).map { sequence(($0 + 1)..<($0 + Int(ops[$0].size))) }
  }

  /// Where the ops begin that stand side by side in `place`.
  private func starts(_ place: Range<Int>) -> [Int] {
    var starts: [Int] = []
    var index = place.lowerBound
    while index < place.upperBound {
      starts.append(index)
      index += Int(ops[index].size)
    }
    return starts
  }
}
