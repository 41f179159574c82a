import Understanding

extension GoalParts {
  /// The area with the most said about it; of equals the one named first.
  var area: GoalReading.Area {
    if isOthersChoice { return .career }
    let likely = likelyArea
    if let best = best(in: range) {
      // "Ring the head of controlling" is about meeting somebody, whatever their department.
      let isFaint = best.weight <= 4 && likely == .network || best.area == .other && shape.isErrand
      if !isFaint || likely == .other { return best.area }
    }
    // "I want to get into it somehow": what it is was said before.
    let tokens = utterance.tokens
    let pointsBack = range.dropFirst().contains {
      ["it", "one", "them"].contains(tokens[$0].text)
        && (Self.circumstantial.contains(tokens[$0 - 1].text) || tokens[$0 - 1].text == "be")
    }
    if likely != .other, isSpecific, !pointsBack { return likely }
    return area(in: utterance.tokens.indices) ?? likely
  }

  /// The area of a part of the line, or nil when nothing in it names one.
  ///
  /// What the goal turns on and what it is about count in full; the place, the occasion and the
  /// listeners ("in the board meeting", "to my team") count half.
  func area(in part: Range<Int>) -> GoalReading.Area? { best(in: part)?.area }

  private func best(in part: Range<Int>) -> (area: GoalReading.Area, weight: Int)? {
    let meetings = hits("meetings").map(\.tokens)
    let wishes = hits("wish").map(\.tokens).filter { $0.count <= 6 }
    var scores: [GoalReading.Area: (weight: Int, first: Int)] = [:]
    let all = utterance.hits(of: "goal-area")
    for hit in all {
      guard let area = GoalReading.Area(rawValue: hit.rule.name),
        part.contains(hit.tokens.lowerBound), !hit.tokens.allSatisfy(dated.contains),
        !meetings.contains(where: { $0.overlaps(hit.tokens) }),
        !wishes.contains(where: {
          $0.lowerBound <= hit.tokens.lowerBound && $0.upperBound >= hit.tokens.upperBound
        }),
        // A balance sheet is no balance.
        !all.contains(where: {
          $0.tokens.count > hit.tokens.count && $0.tokens.count < 4
            && $0.tokens.lowerBound <= hit.tokens.lowerBound
            && $0.tokens.upperBound >= hit.tokens.upperBound
        }), !isModifier(hit, among: all)
      else { continue }
      guard weight(of: hit, for: area) > 0 else { continue }
      let new = (weight: weight(of: hit, for: area), first: hit.tokens.lowerBound)
      let old = scores[area] ?? (0, Int.max)
      if (new.weight, old.first) > (old.weight, new.first) { scores[area] = new }
    }
    if shape.isBecoming, isSpecific, !isHeard("quality"), let head = shape.head, part.contains(head)
    {
      if scores[.career]?.weight ?? 0 < 5 { scores[.career] = (5, head) }
    }
    let best = scores.min { a, b in
      (-a.value.weight, a.value.first, a.key.rawValue)
        < (-b.value.weight, b.value.first, b.key.rawValue)
    }
    return best.map { ($0.key, $0.value.weight) }
  }

  /// Whether a word only tells which: a ticket tool is a tool.
  private func isModifier(_ hit: Hit, among all: [Hit]) -> Bool {
    let next = hit.tokens.upperBound
    guard hit.tokens.count == 1, next < utterance.tokens.count, hit.tokens.lowerBound != shape.head,
      utterance.tokens[next].breakBefore == .none
    else { return false }
    return all.contains {
      $0.tokens.lowerBound == next && $0.rule.name == GoalReading.Area.digital.rawValue
    }
  }

  /// How much a hit says about the goal's subject.
  private func weight(of hit: Hit, for area: GoalReading.Area) -> Int {
    let start = hit.tokens.lowerBound
    // Who is left out or unheard is seldom named in passing.
    if area == .inclusion { return 9 }
    if isAside(start) { return 2 }
    // Patience or courage is for something, if anything else is named.
    if area == .other { return 2 }
    // "Talk to five founders" is no exercise in talking, and "write it down" only a step.
    if area == .communication, isStep(start) { return shape.begins("channel", at: start) ? 0 : 3 }
    // "A better boss" is an aim, "my boss" is somebody.
    if hit.tokens.count == 1, isPerson(start) { return isNamed(start) ? 2 : 3 }
    // What was only guessed from a misspelling counts when nothing else is said.
    if hit.isRepaired { return 4 }
    var index = start - 1
    while index >= 0, start - index < 5, isModifier(index) { index -= 1 }
    if index >= 0 {
      let word = utterance.tokens[index].text
      // One reads an article for its subject, and writes it for the writing.
      if Self.topical.contains(word) { return isConsumed ? 9 : 8 }
      if word == "with" && isHelp || word == "for" && isAsking { return 8 }
      // Before a verb, "to" leads up to what is wanted: "to lead".
      if Self.circumstantial.contains(word), word != "to" || index < start - 1 { return 3 }
    }
    // "Manage my first budget" is about the budget.
    if shape.begins("handling", at: start), hit.tokens.count == 1 { return 7 }
    return isObject(start) ? 8 : 6
  }

  private var isConsumed: Bool { shape.head.map { shape.begins("consume", at: $0) } ?? false }

  /// "Ask Maria for feedback" is about feedback.
  private var isAsking: Bool { shape.head.map { shape.begins("approach", at: $0) } ?? false }

  /// "Help May with her macros" is about macros.
  private var isHelp: Bool {
    shape.head.map { ["help", "support", "assist"].contains(utterance.tokens[$0].text) } ?? false
  }

  /// Whether `index` stands in another sentence than the goal's verb.
  private func isAside(_ index: Int) -> Bool {
    guard let head = shape.head, head < index else { return false }
    return utterance.tokens[head + 1...index].contains { $0.breakBefore == .sentence }
  }

  /// Whether the verb at `index` is only the way: talking to somebody, noting something down.
  private func isStep(_ index: Int) -> Bool {
    if index == shape.head {
      if shape.begins("consume", at: index) { return true }
      return shape.begins("meet", at: index) || shape.isErrand && shape.begins("channel", at: index)
    }
    return shape.verbs.contains(index) && shape.begins("telling", at: index)
  }

  private func isPerson(_ index: Int) -> Bool {
    hits("person").contains { $0.tokens.contains(index) }
  }

  /// "My boss" is somebody, "a better boss" is an aim.
  private func isNamed(_ index: Int) -> Bool {
    index > 0
      && Self.determiners.contains(utterance.tokens[index - 1].text)
      && !["a", "an"].contains(utterance.tokens[index - 1].text)
  }

  /// Whether `index` is the goal's verb or stands in what that verb acts upon.
  private func isObject(_ index: Int) -> Bool {
    guard let head = shape.head, index >= head else { return false }
    return utterance.tokens[head..<index].allSatisfy { token in
      !Self.circumstantial.contains(token.text) || token.text == "to"
    }
  }

  private func isModifier(_ index: Int) -> Bool {
    Self.determiners.contains(utterance.tokens[index].text)
      || hits("vague").contains { $0.tokens.contains(index) }
      || utterance.tokens[index].text.first?.isNumber ?? false
  }

  /// Without a word for any area: what the verb alone makes likely.
  private var likelyArea: GoalReading.Area {
    guard let head = shape.head else { return .other }
    if isHeard("by-others") { return .career }
    if shape.begins("channel", at: head) || shape.begins("meet", at: head)
      || shape.begins("approach", at: head) && (isHeard("person") || shape.isErrand)
    {
      return .network
    }
    if isHeard("direction"), isSpecific { return .career }
    if shape.begins("insight", at: head) { return .strategy }
    guard isSpecific else { return .other }
    if shape.begins("craft", at: head) { return .technical }
    if shape.begins("handling", at: head) { return .leadership }
    // A verb that no rule knows and that does something to something: a craft.
    let token = utterance.tokens[head]
    let isUnknown = token.word < 0 && token.stem < 0
    return isUnknown && head + 1 < range.upperBound ? .technical : .other
  }

  private static let topical: Set<String> = ["on", "about", "how", "regarding", "concerning"]
  private static let circumstantial: Set<String> = [
    "in", "at", "during", "for", "with", "from", "to", "before", "after", "without", "by", "among",
    "while", "when", "into", "via",
  ]
  private static let determiners: Set<String> = [
    "a", "an", "the", "my", "our", "their", "his", "her", "this", "these", "those", "each", "every",
    "all", "any", "some", "both", "own", "one", "other",
  ]
}
