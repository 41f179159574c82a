/// The elements of all phrases as one row of plain numbers, which matching runs through without
/// touching a reference count.
///
/// A group is followed by its branches, and each branch by its elements:
/// `(boss|line manager)` is `any 2`, `branch 1`, `stem`, `branch 2`, `stem`, `stem`.
struct Program: Sendable {
  /// What is to be done with the operand of an ``Op``.
  enum Kind: UInt8 {
    case stem, word, concept, any, optional, branch, gap, start, end, number, span
  }

  /// One element of a phrase.
  struct Op {
    var kind: Kind
    /// A word, a concept, a width, how many branches, or which of `bounds`.
    var operand: Int32
    /// How many ops this one takes, its branches and their elements included.
    var size: Int32 = 1
    /// Of a group, which of ``openings`` holds what it can begin with.
    var opening: Int32 = -1
  }

  private(set) var ops: [Op] = []
  /// For each group the words that one of its branches can begin with.
  private(set) var openings: [Opening] = []
  /// The bounds of numbers and spans.
  private(set) var bounds: [ClosedRange<Double>] = []

  /// An empty program.
  init() {}

  /// The program that gave ``codes``; nil when its ops do not nest.
  init?(codes: [Int32], bounds: [ClosedRange<Double>]) {
    self.bounds = bounds
    ops.reserveCapacity(codes.count)
    for code in codes {
      guard let kind = Kind(rawValue: UInt8(code & 15)) else { return nil }
      ops.append(Op(kind: kind, operand: code >> 4))
    }
    guard measure() else { return nil }
    findOpenings()
  }

  /// Finds what each group can begin with; to be called when all phrases are there.
  mutating func findOpenings() {
    openings.removeAll()
    // What stands within a group stands behind it.
    for index in ops.indices.reversed()
    where ops[index].kind == .any || ops[index].kind == .optional {
      var opening = Opening()
      var head = index + 1
      let end = index + Int(ops[index].size)
      while head < end {
        let next = head + Int(ops[head].size)
        opening.formUnion(self.opening(of: head + 1, before: next))
        head = next
      }
      ops[index].opening = Int32(openings.count)
      openings.append(opening)
    }
  }

  private func opening(of index: Int, before end: Int) -> Opening {
    guard index < end else { return .anything }
    switch ops[index].kind {
    case .stem, .word: return Opening(ops[index].operand)
    case .any: return openings[Int(ops[index].opening)]
    default: return .anything
    }
  }

  /// The ops without their sizes, a number each.
  var codes: [Int32] { ops.map { $0.operand << 4 | Int32($0.kind.rawValue) } }

  /// Finds the size of each op; false when they do not nest.
  private mutating func measure() -> Bool {
    var index = ops.count
    while index > 0 {
      index -= 1
      let op = ops[index]
      switch op.kind {
      case .stem, .word, .concept, .start, .end: continue
      case .gap: if op.operand < 0 { return false }
      case .number, .span: if op.operand < 0 || op.operand >= bounds.count { return false }
      case .any, .optional, .branch:
        // What stands behind it is measured already.
        var end = index + 1
        var rest = op.operand
        while rest > 0 {
          guard end < ops.count, (ops[end].kind == .branch) != (op.kind == .branch) else {
            return false
          }
          end += Int(ops[end].size)
          rest -= 1
        }
        ops[index].size = Int32(end - index)
      }
    }
    return true
  }

  /// Adds a phrase and tells where it stands.
  mutating func append(_ sequence: [Phrase]) -> Range<Int32> {
    let start = Int32(ops.count)
    for element in sequence { append(element) }
    return start..<Int32(ops.count)
  }

  private mutating func append(_ element: Phrase) {
    switch element {
    case .stem(let id): ops.append(Op(kind: .stem, operand: id))
    case .word(let id): ops.append(Op(kind: .word, operand: id))
    case .concept(let number): ops.append(Op(kind: .concept, operand: number))
    case .any(let branches): append(.any, branches)
    case .optional(let branches): append(.optional, branches)
    case .gap(let most): ops.append(Op(kind: .gap, operand: max(0, most)))
    case .start: ops.append(Op(kind: .start, operand: 0))
    case .end: ops.append(Op(kind: .end, operand: 0))
    case .number(let range): append(.number, range)
    case .span(let range): append(.span, range)
    }
  }

  private mutating func append(_ kind: Kind, _ range: ClosedRange<Double>) {
    ops.append(Op(kind: kind, operand: Int32(bounds.count)))
    bounds.append(range)
  }

  private mutating func append(_ kind: Kind, _ branches: [[Phrase]]) {
    let group = ops.count
    ops.append(Op(kind: kind, operand: Int32(branches.count)))
    for branch in branches {
      let head = ops.count
      ops.append(Op(kind: .branch, operand: Int32(branch.count)))
      for element in branch { append(element) }
      ops[head].size = Int32(ops.count - head)
    }
    ops[group].size = Int32(ops.count - group)
  }
}
