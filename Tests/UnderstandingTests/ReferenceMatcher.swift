@testable import Understanding

/// What a phrase means, written as plainly as can be: sets of ends, no index, no shortcut.
///
/// It differs from ``Matcher`` in nothing but its cost.
struct ReferenceMatcher {
  private let book: PhraseBook
  private let tokens: [Token]
  private var isFiller: [Bool]
  /// For each concept and token, how specifically it was heard up to each end.
  private var marks: [Int32: [Int: [Int: Int]]] = [:]
  /// For each entry and token, the best end and its weight.
  private(set) var found: Set<[Int]> = []

  init(_ book: PhraseBook, _ tokens: [Token]) {
    self.book = book
    self.tokens = tokens
    isFiller = tokens.map { _ in false }
    for position in tokens.indices {
      for id in [tokens[position].stem, tokens[position].word] where id >= 0 {
        for concept in book.conceptsOfWord[Int(id)] { mark(concept, position, position + 1, 3) }
      }
    }
    for level in 0...book.levelCount {
      let entries = book.entries.indices.filter { book.entries[$0].level == level }
      for number in entries where book.entries[number].target == book.filler.map({ ~$0 }) {
        hear(number)
      }
      for number in entries where book.entries[number].target != book.filler.map({ ~$0 }) {
        hear(number)
      }
    }
  }

  private mutating func hear(_ number: Int) {
    let entry = book.entries[number]
    let elements = book.elements(of: number)
    for start in tokens.indices {
      let ends = ends(of: elements, [start: 0], isFirst: true).filter { $0.key > start }
      if entry.target < 0 {
        for end in ends.keys { mark(~entry.target, start, end, 3 + end - start - 1) }
      } else if let best = ends.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) {
        found.insert([number, start, best.key, best.value])
      }
    }
  }

  private mutating func mark(_ concept: Int32, _ start: Int, _ end: Int, _ weight: Int) {
    if marks[concept]?[start]?[end] != nil { return }
    marks[concept, default: [:]][start, default: [:]][end] = weight
    if concept == book.filler { for index in start..<end { isFiller[index] = true } }
  }

  /// From places with their weights over a sequence to places with their weights.
  private func ends(
    of sequence: some Collection<Phrase>, _ places: [Int: Int], isFirst: Bool
  ) -> [Int: Int] {
    guard let element = sequence.first else { return places }
    var next: [Int: Int] = [:]
    for (place, weight) in places {
      for start in starts(before: element, at: place, isFirst: isFirst) {
        next.merge(over(element, start, isFirst).mapValues { $0 + weight }, uniquingKeysWith: max)
      }
    }
    return ends(of: sequence.dropFirst(), next, isFirst: false)
  }

  /// `place` and those behind up to three fillers.
  private func starts(before element: Phrase, at place: Int, isFirst: Bool) -> ClosedRange<Int> {
    switch element {
    case .gap, .start, .optional: return place...place
    default:
      let fillers = isFirst ? 0 : isFiller[place...].prefix(Matcher.patience).prefix { $0 }.count
      return place...(place + fillers)
    }
  }

  private func over(_ element: Phrase, _ place: Int, _ isFirst: Bool) -> [Int: Int] {
    let token = tokens.indices.contains(place) ? tokens[place] : nil
    switch element {
    case .stem(let id): return token?.stem == id ? [place + 1: 3] : [:]
    case .word(let id): return token?.word == id ? [place + 1: 4] : [:]
    case .concept(let number): return marks[number]?[place] ?? [:]
    case .any(let branches): return union(branches, place, isFirst: true)
    case .optional(let branches):
      return union(branches, place, isFirst: isFirst).merging([place: 0], uniquingKeysWith: max)
    case .gap(let most):
      let stop = tokens.indices.first {
        $0 >= max(place, 1) && tokens[$0].breakBefore == .sentence
      }
      let last = max(place, min(place + Int(most), stop ?? tokens.count))
      return Dictionary(uniqueKeysWithValues: (place...last).map { ($0, 0) })
    case .start:
      let run = isFiller[..<place].reversed().prefix { $0 }.count
      let edge = tokens.indices.filter { $0 <= place && tokens[$0].breakBefore >= .part }.last ?? 0
      return edge >= place - run || place == 0 ? [place: 1] : [:]
    case .end:
      let run = isFiller[place...].prefix { $0 }.count
      let edge = tokens.indices.first { $0 >= max(place, 1) && tokens[$0].breakBefore >= .part }
      return (edge ?? tokens.count) <= place + run ? [place: 1] : [:]
    case .number(let range):
      guard let read = Quantity.number(in: tokens, at: place), range.contains(read.value) else {
        return [:]
      }
      return [read.end: 3]
    case .span(let range):
      guard let read = Quantity.span(in: tokens, at: place), range.contains(read.months) else {
        return [:]
      }
      return [read.end: 4]
    }
  }

  private func union(_ branches: [[Phrase]], _ place: Int, isFirst: Bool) -> [Int: Int] {
    branches.map { ends(of: $0, [place: 0], isFirst: isFirst) }
      .reduce(into: [:]) { $0.merge($1, uniquingKeysWith: max) }
  }
}
