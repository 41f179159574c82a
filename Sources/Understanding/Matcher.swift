import Content

/// Finds every phrase of a book in one line.
struct Matcher {
  /// Where a concept was heard: from a token to behind another, and how specifically.
  private struct Mark {
    var end: Int
    var weight: Int
  }
  private struct Found {
    var entry: Int32
    var start: Int
    var end: Int
    var weight: Int
  }
  /// A place that matching has come to, with the weight so far.
  private struct State {
    var position: Int
    var weight: Int
  }

  private let book: PhraseBook
  private let tokens: [Token]
  let negators: [Int32]
  private(set) var isFiller: [Bool]
  /// Marks by token and concept: `marks[start]` lists (concept, mark).
  private var marks: [[(concept: Int32, mark: Mark)]]
  private var found: [Found] = []
  private var waiting: [[(entry: Int32, at: Int)]]

  init(book: PhraseBook, tokens: [Token]) {
    self.book = book
    self.tokens = tokens
    negators = Negation.scopes(tokens)
    isFiller = Array(repeating: false, count: tokens.count)
    marks = Array(repeating: [], count: tokens.count)
    waiting = Array(repeating: [], count: Int(book.levelCount) + 1)
  }

  mutating func run() {
    for (position, token) in tokens.enumerated() {
      trigger(token.stem, at: position)
      if token.word != token.stem { trigger(token.word, at: position) }
    }
    for level in waiting.indices {
      var next = 0
      // Marking a concept may wake phrases of higher levels only, so each level is done once.
      while next < waiting[level].count {
        let candidate = waiting[level][next]
        next += 1
        attempt(candidate.entry, around: candidate.at)
      }
    }
  }

  private mutating func trigger(_ id: WordID, at position: Int) {
    guard id >= 0, Int(id) < book.byWord.count else { return }
    for concept in book.conceptsOfWord[Int(id)] {
      mark(concept, from: position, Mark(end: position + 1, weight: 3))
    }
    for entry in book.byWord[Int(id)] {
      waiting[Int(book.entries[Int(entry)].level)].append((entry, position))
    }
  }

  private mutating func mark(_ concept: Int32, from start: Int, _ mark: Mark) {
    for (other, old) in marks[start] where other == concept && old.end == mark.end { return }
    marks[start].append((concept, mark))
    if concept == book.filler {
      for position in start..<mark.end { isFiller[position] = true }
    }
    for entry in book.byConcept[Int(concept)] {
      waiting[Int(book.entries[Int(entry)].level)].append((entry, start))
    }
  }

  /// Tries an entry from every place from which its symbol could stand at `position`.
  private mutating func attempt(_ number: Int32, around position: Int) {
    let entry = book.entries[Int(number)]
    // Fillers may stand between the phrase's beginning and its symbol, so look a little further.
    let slack = entry.reach.upperBound == 0 ? 0 : 3
    let first = max(0, position - Int(entry.reach.upperBound) - slack)
    let last = position - Int(entry.reach.lowerBound)
    guard first <= last else { return }
    for start in first...last {
      guard let best = furthest(entry.elements, from: start) else { continue }
      if entry.target < 0 {
        for end in best {
          mark(
            ~entry.target, from: start,
            Mark(end: end.position, weight: 3 + max(0, end.position - start - 1)))
        }
      } else if let end = best.max(by: {
        ($0.weight, $1.position) < ($1.weight, $0.position)
      }) {
        found.append(
          Found(entry: number, start: start, end: end.position, weight: end.weight))
      }
    }
  }

  /// Where `sequence` can end when it begins at `start`; nil when it cannot.
  private func furthest(_ sequence: [Phrase], from start: Int) -> [State]? {
    var states = [State(position: start, weight: 0)]
    for (index, element) in sequence.enumerated() {
      states = advance(states, over: element, isFirst: index == 0)
      if states.isEmpty { return nil }
    }
    return states.filter { $0.position > start }
  }

  private func advance(_ states: [State], over element: Phrase, isFirst: Bool) -> [State] {
    var next: [State] = []
    for state in states {
      var position = state.position
      // Fillers may be stepped over before anything that must be said, but not to begin with.
      while true {
        step(
          State(position: position, weight: state.weight), over: element, isFirst: isFirst,
          into: &next)
        guard !isFirst, position < tokens.count, isFiller[position], canSkip(element),
          position - state.position < 3
        else { break }
        position += 1
      }
    }
    return next
  }

  private func canSkip(_ element: Phrase) -> Bool {
    switch element {
    case .gap, .start, .optional: false
    default: true
    }
  }

  private func step(
    _ state: State, over element: Phrase, isFirst: Bool, into next: inout [State]
  ) {
    let position = state.position
    switch element {
    case .stem(let id):
      if position < tokens.count, tokens[position].stem == id {
        add(position + 1, state.weight + 3, &next)
      }
    case .word(let id):
      if position < tokens.count, tokens[position].word == id {
        add(position + 1, state.weight + 4, &next)
      }
    case .concept(let number):
      guard position < tokens.count else { return }
      for (concept, mark) in marks[position] where concept == number {
        add(mark.end, state.weight + mark.weight, &next)
      }
    case .any(let branches):
      for branch in branches { follow(branch, state, isFirst: true, &next) }
    case .optional(let branches):
      add(position, state.weight, &next)
      // Nobody has stepped over fillers for an optional part: if it is there, they may precede it.
      for branch in branches { follow(branch, state, isFirst: isFirst, &next) }
    case .gap(let most):
      for width in 0...Int(most) {
        let end = position + width
        guard end <= tokens.count else { break }
        if width > 0, end - 1 > 0, tokens[end - 1].breakBefore == .sentence, end - 1 != position {
          break
        }
        if width > 0, end - 1 == position, position > 0,
          tokens[position].breakBefore == .sentence
        {
          break
        }
        add(end, state.weight, &next)
      }
    case .start:
      if isStart(position) { add(position, state.weight + 1, &next) }
    case .end:
      if isEnd(position) { add(position, state.weight + 1, &next) }
    case .number(let range):
      if let number = Quantity.number(in: tokens, at: position), range.contains(number.value) {
        add(number.end, state.weight + 3, &next)
      }
    case .span(let range):
      if let span = Quantity.span(in: tokens, at: position), range.contains(span.months) {
        add(span.end, state.weight + 4, &next)
      }
    }
  }

  private func follow(
    _ branch: [Phrase], _ state: State, isFirst: Bool, _ next: inout [State]
  ) {
    var states = [state]
    for (index, element) in branch.enumerated() {
      states = advance(states, over: element, isFirst: isFirst && index == 0)
      if states.isEmpty { return }
    }
    for end in states { add(end.position, end.weight, &next) }
  }

  private func add(_ position: Int, _ weight: Int, _ states: inout [State]) {
    for index in states.indices where states[index].position == position {
      states[index].weight = max(states[index].weight, weight)
      return
    }
    states.append(State(position: position, weight: weight))
  }

  private func isStart(_ position: Int) -> Bool {
    var position = position
    while position > 0 {
      if position < tokens.count, tokens[position].breakBefore >= .part { return true }
      position -= 1
      if !isFiller[position] { return false }
    }
    return true
  }

  private func isEnd(_ position: Int) -> Bool {
    var position = position
    while position < tokens.count {
      if position > 0, tokens[position].breakBefore >= .part { return true }
      if !isFiller[position] { return false }
      position += 1
    }
    return true
  }

  /// The hits: for each rule the most specific ones that do not overlap; and those that do.
  func hits() -> (best: [Hit], overlapped: [Hit]) {
    let sorted = found.sorted {
      ($0.weight, $1.start, $1.entry) > ($1.weight, $0.start, $0.entry)
    }
    var best: [Hit] = []
    var targets: [Int32] = []
    var overlapped: [Hit] = []
    for item in sorted {
      let entry = book.entries[Int(item.entry)]
      let range = item.start..<item.end
      let isNegated = range.contains { index in
        let negator = Int(negators[index])
        return negator >= 0 && !range.contains(negator)
      }
      let hit = Hit(
        rule: book.rules[Int(entry.target)], location: entry.location, tokens: range,
        weight: item.weight, isNegated: isNegated,
        isRepaired: range.contains { tokens[$0].repairedAs != nil })
      let isBeaten = best.indices.contains {
        targets[$0] == entry.target && best[$0].tokens.overlaps(range)
      }
      if isBeaten {
        overlapped.append(hit)
      } else {
        best.append(hit)
        targets.append(entry.target)
      }
    }
    return (best, overlapped)
  }
}
