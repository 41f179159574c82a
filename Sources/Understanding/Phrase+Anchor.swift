/// What a phrase can be filed under.
enum Symbol: Hashable {
  case word(WordID)
  case concept(Int32)
  /// Numbers and spans: they cannot be filed under a word, so a phrase needs something besides.
  case quantity
}

extension Phrase {
  /// The element that a phrase is filed under: its symbols, and how many tokens can stand before it.
  struct Anchor {
    var symbols: [Symbol]
    var least: Int
    var most: Int
  }

  /// The numbers of all concepts named in `sequence`.
  static func concepts(in sequence: [Phrase]) -> Set<Int32> {
    var found = Set<Int32>()
    for case .concept(let number) in symbols(in: sequence) { found.insert(number) }
    return found
  }

  /// All words and concepts of `sequence`.
  static func symbols(in sequence: [Phrase]) -> [Symbol] {
    sequence.flatMap { element -> [Symbol] in
      switch element {
      case .stem(let id), .word(let id): [.word(id)]
      case .concept(let number): [.concept(number)]
      case .any(let branches), .optional(let branches): branches.flatMap { symbols(in: $0) }
      case .number, .span: [.quantity]
      case .gap, .start, .end: []
      }
    }
  }

  /// The rarest element that must be said, or nil when there is none but a quantity.
  static func anchor(of sequence: [Phrase], frequency: [Symbol: Int]) -> Anchor? {
    var best: (anchor: Anchor, cost: Int)?
    var before = (least: 0, most: 0)
    for element in sequence {
      if let found = anchors(of: element, frequency: frequency) {
        let anchor = Anchor(
          symbols: found.symbols, least: before.least + found.least, most: before.most + found.most)
        if best.map({ found.cost < $0.cost }) ?? true { best = (anchor, found.cost) }
      }
      let width = element.width
      before = (before.least + width.least, before.most + width.most)
    }
    return best?.anchor
  }

  /// The symbols of one element of which one must be said, their places in it, and their cost.
  private static func anchors(
    of element: Phrase, frequency: [Symbol: Int]
  ) -> (symbols: [Symbol], least: Int, most: Int, cost: Int)? {
    switch element {
    case .stem(let id), .word(let id):
      return ([.word(id)], 0, 0, frequency[.word(id)] ?? 0)
    case .concept(let number):
      // A concept is heard through any of its members, so it is worth less than a word.
      return ([.concept(number)], 0, 0, (frequency[.concept(number)] ?? 0) + 50)
    case .any(let branches):
      var all: (symbols: [Symbol], least: Int, most: Int, cost: Int) = ([], .max, 0, 0)
      for branch in branches {
        guard let anchor = anchor(of: branch, frequency: frequency) else { return nil }
        all.symbols += anchor.symbols
        all.least = min(all.least, anchor.least)
        all.most = max(all.most, anchor.most)
        all.cost += anchor.symbols.reduce(0) { $0 + (frequency[$1] ?? 0) }
      }
      return all
    case .optional, .gap, .start, .end, .number, .span: return nil
    }
  }
}
