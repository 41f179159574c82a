extension Matcher {
  /// Leaves in `states` every place where the phrase at `place` can end when it begins at `start`.
  mutating func follow(_ place: Range<Int>, from start: Int) {
    guard let first = place.first else { return }
    // Most attempts fail at the first word, which needs no set of states.
    switch ops[first].kind {
    case .stem: if start >= tokens.count || tokens[start].stem != ops[first].operand { return }
    case .word: if start >= tokens.count || tokens[start].word != ops[first].operand { return }
    default: break
    }
    states.append(State(position: start, weight: 0))
    follow(place, from: 0, isFirst: true)
  }

  /// Takes the states from `base` on over a sequence; what is left from `base` on is where they end.
  private mutating func follow(_ place: Range<Int>, from base: Int, isFirst: Bool) {
    var index = place.lowerBound
    while index < place.upperBound {
      let next = states.count
      for number in base..<next {
        advance(
          states[number], over: index, isFirst: isFirst && index == place.lowerBound, from: next)
      }
      states.removeSubrange(base..<next)
      if states.count == base { return }
      index += Int(ops[index].size)
    }
  }

  /// Takes one state over the op at `index`, adding what comes of it to the states from `next` on.
  private mutating func advance(
    _ state: State, over index: Int, isFirst: Bool, from next: Int
  ) {
    step(state, over: index, isFirst: isFirst, from: next)
    if isFirst { return }
    switch ops[index].kind {
    case .gap, .start, .optional: return
    default: break
    }
    // Fillers may be stepped over before anything that must be said, but not to begin with.
    var position = state.position
    while position < tokens.count, isFiller[position], position - state.position < Self.patience {
      position += 1
      step(
        State(position: position, weight: state.weight), over: index, isFirst: isFirst,
        from: next)
    }
  }

  private mutating func step(
    _ state: State, over index: Int, isFirst: Bool, from next: Int
  ) {
    let position = state.position
    let operand = ops[index].operand
    switch ops[index].kind {
    case .stem:
      if position < tokens.count, tokens[position].stem == operand {
        add(position + 1, state.weight + 3, from: next)
      }
    case .word:
      if position < tokens.count, tokens[position].word == operand {
        add(position + 1, state.weight + 4, from: next)
      }
    case .concept:
      guard position < tokens.count else { return }
      var mark = Int(lastMark[position])
      while mark >= 0 {
        if marks[mark].concept == operand {
          add(marks[mark].end, state.weight + marks[mark].weight, from: next)
        }
        mark = Int(marks[mark].next)
      }
    case .any: branch(at: index, state, isFirst: true, from: next)
    case .optional:
      add(position, state.weight, from: next)
      // Nobody has stepped over fillers for an optional part: if it is there, they may precede it.
      branch(at: index, state, isFirst: isFirst, from: next)
    case .branch: break
    case .gap:
      add(position, state.weight, from: next)
      for end in (position + 1)..<(position + Int(operand) + 1) {
        guard end <= tokens.count else { break }
        // A gap stays within its sentence; what follows the line's beginning is in the first one.
        if end > 1, tokens[end - 1].breakBefore == .sentence { break }
        add(end, state.weight, from: next)
      }
    case .start:
      if edges.isStart(position) { add(position, state.weight + 1, from: next) }
    case .end:
      if edges.isEnd(position) { add(position, state.weight + 1, from: next) }
    case .number:
      if let number = Quantity.number(in: tokens, at: position),
        book.program.bounds[Int(operand)].contains(number.value)
      {
        add(number.end, state.weight + 3, from: next)
      }
    case .span:
      if let span = Quantity.span(in: tokens, at: position),
        book.program.bounds[Int(operand)].contains(span.months)
      {
        add(span.end, state.weight + 4, from: next)
      }
    }
  }

  /// Takes one state over each branch of the group at `index`.
  private mutating func branch(at index: Int, _ state: State, isFirst: Bool, from next: Int) {
    // Most groups are ruled out by the word that stands here.
    if state.position < tokens.count, isFirst || !isFiller[state.position],
      !openings[Int(ops[index].opening)].admits(tokens[state.position])
    {
      return
    }
    let end = index + Int(ops[index].size)
    var head = index + 1
    while head < end {
      let size = Int(ops[head].size)
      // A branch of one element, as most are, needs no states of its own.
      if cannotBegin(head + 1, at: state.position, isFirst: isFirst) {
        head += size
        continue
      }
      if ops[head].operand == 1, isFirst {
        step(state, over: head + 1, isFirst: true, from: next)
      } else {
        take((head + 1)..<(head + size), state, isFirst: isFirst, from: next)
      }
      head += size
    }
  }

  /// Whether the word at `position` rules out the op at `index`, without stepping over any filler.
  private func cannotBegin(_ index: Int, at position: Int, isFirst: Bool) -> Bool {
    guard position < tokens.count else { return false }
    switch ops[index].kind {
    case .stem where tokens[position].stem != ops[index].operand,
      .word where tokens[position].word != ops[index].operand:
      return isFirst || !isFiller[position]
    default: return false
    }
  }

  /// Takes one state over a branch, adding what comes of it to the states from `next` on.
  private mutating func take(
    _ place: Range<Int>, _ state: State, isFirst: Bool, from next: Int
  ) {
    let base = states.count
    states.append(state)
    follow(place, from: base, isFirst: isFirst)
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
