extension Matcher {
  /// Leaves in `states` every place where `sequence` can end when it begins at `start`.
  mutating func follow(_ sequence: [Phrase], from start: Int) {
    // Most attempts fail at the first word, which needs no set of states.
    switch sequence.first {
    case .stem(let id): if start >= tokens.count || tokens[start].stem != id { return }
    case .word(let id): if start >= tokens.count || tokens[start].word != id { return }
    default: break
    }
    states.append(State(position: start, weight: 0))
    follow(sequence, from: 0, isFirst: true)
  }

  /// Takes the states from `base` on over `sequence`; what is left from `base` on is where they end.
  private mutating func follow(_ sequence: [Phrase], from base: Int, isFirst: Bool) {
    for (index, element) in sequence.enumerated() {
      let next = states.count
      for number in base..<next {
        advance(states[number], over: element, isFirst: isFirst && index == 0, from: next)
      }
      states.removeSubrange(base..<next)
      if states.count == base { return }
    }
  }

  /// Takes one state over `element`, adding what comes of it to the states from `next` on.
  private mutating func advance(
    _ state: State, over element: Phrase, isFirst: Bool, from next: Int
  ) {
    step(state, over: element, isFirst: isFirst, from: next)
    if isFirst { return }
    switch element {
    case .gap, .start, .optional: return
    default: break
    }
    // Fillers may be stepped over before anything that must be said, but not to begin with.
    var position = state.position
    while position < tokens.count, isFiller[position], position - state.position < Self.patience {
      position += 1
      step(
        State(position: position, weight: state.weight), over: element, isFirst: isFirst,
        from: next)
    }
  }

  private mutating func step(
    _ state: State, over element: Phrase, isFirst: Bool, from next: Int
  ) {
    let position = state.position
    switch element {
    case .stem(let id):
      if position < tokens.count, tokens[position].stem == id {
        add(position + 1, state.weight + 3, from: next)
      }
    case .word(let id):
      if position < tokens.count, tokens[position].word == id {
        add(position + 1, state.weight + 4, from: next)
      }
    case .concept(let number):
      guard position < tokens.count else { return }
      for mark in marks[position] where mark.concept == number {
        add(mark.end, state.weight + mark.weight, from: next)
      }
    case .any(let branches):
      for branch in branches { take(branch, state, isFirst: true, from: next) }
    case .optional(let branches):
      add(position, state.weight, from: next)
      // Nobody has stepped over fillers for an optional part: if it is there, they may precede it.
      for branch in branches { take(branch, state, isFirst: isFirst, from: next) }
    case .gap(let most):
      add(position, state.weight, from: next)
      for end in (position + 1)..<(position + Int(most) + 1) {
        guard end <= tokens.count else { break }
        // A gap stays within its sentence; what follows the line's beginning is in the first one.
        if end > 1, tokens[end - 1].breakBefore == .sentence { break }
        add(end, state.weight, from: next)
      }
    case .start:
      if edges.isStart(position) { add(position, state.weight + 1, from: next) }
    case .end:
      if edges.isEnd(position) { add(position, state.weight + 1, from: next) }
    case .number(let range):
      if let number = Quantity.number(in: tokens, at: position), range.contains(number.value) {
        add(number.end, state.weight + 3, from: next)
      }
    case .span(let range):
      if let span = Quantity.span(in: tokens, at: position), range.contains(span.months) {
        add(span.end, state.weight + 4, from: next)
      }
    }
  }

  /// Takes one state over a branch, adding what comes of it to the states from `next` on.
  private mutating func take(
    _ branch: [Phrase], _ state: State, isFirst: Bool, from next: Int
  ) {
    // A branch of one word, as most are, needs no states of its own.
    if branch.count == 1, isFirst {
      return step(state, over: branch[0], isFirst: true, from: next)
    }
    let base = states.count
    states.append(state)
    follow(branch, from: base, isFirst: isFirst)
    // Read and write in one array: a state is never written behind the one that is read.
    let last = states.count
    var kept = base
    for number in base..<last {
      let end = states[number]
      if !raise(end.position, end.weight, in: next..<kept) {
        states[kept] = end
        kept += 1
      }
    }
    states.removeSubrange(kept..<last)
  }

  private mutating func add(_ position: Int, _ weight: Int, from next: Int) {
    if !raise(position, weight, in: next..<states.count) {
      states.append(State(position: position, weight: weight))
    }
  }

  /// Raises the weight of the state at `position`, if there is one among `range`.
  private mutating func raise(_ position: Int, _ weight: Int, in range: Range<Int>) -> Bool {
    for index in range where states[index].position == position {
      states[index].weight = max(states[index].weight, weight)
      return true
    }
    return false
  }
}
