import Understanding

/// The pieces of a goal, heard by the rules of the group `goal`.
struct GoalParts {
  let utterance: Utterance
  let deadline: Deadline?
  /// The tokens that name the deadline: a date is no measure and no subject.
  private let dated: Set<Int>
  private let pieces: [Hit]

  init(_ utterance: Utterance, deadline: Deadline?) {
    self.utterance = utterance
    self.deadline = deadline
    dated = Self.tokens(of: deadline, in: utterance)
    pieces = utterance.hits(of: "goal")
  }

  func hits(_ name: String) -> [Hit] { pieces.filter { $0.rule.name == name } }

  func isHeard(_ name: String) -> Bool {
    hits(name).contains { !$0.tokens.allSatisfy(dated.contains) }
  }

  /// Whether something delimited is left when what is empty and what is vague is taken away.
  var isSpecific: Bool {
    if isHeard("act") { return true }
    var open = Set(utterance.tokens.indices).subtracting(dated)
    for index in open where utterance.isFiller[index] { open.remove(index) }
    for hit in hits("empty") + hits("vague") where hit.tokens.count <= 3 {
      open.subtract(hit.tokens)
    }
    return open.contains { utterance.tokens[$0].text.contains(where: \.isLetter) }
  }

  /// Whether a count, a threshold, a frequency, an exam or a single act is named.
  var isMeasurable: Bool {
    if isHeard("measure") { return true }
    let versions = hits("version").flatMap { Array($0.tokens) }
    return utterance.tokens.indices.contains { index in
      guard !dated.contains(index), !versions.contains(index) else { return false }
      if isAmount(utterance.tokens[index].text) { return true }
      guard let number = Quantity.number(in: utterance.tokens, at: index) else { return false }
      return isCount(index, until: number.end)
    }
  }

  /// `10%`, `50k`: a number with what it counts grown on.
  private func isAmount(_ text: String) -> Bool {
    guard let last = text.last, "%k".contains(last), text.count > 1 else { return false }
    return text.dropLast().allSatisfy(\.isNumber)
  }

  /// Whether the number at `index` counts something: `three workshops`, but not `Office 365`,
  /// `one day`, `one of my goals`.
  private func isCount(_ index: Int, until end: Int) -> Bool {
    if index > 0, utterance.tokens[index - 1].looksLikeName,
      utterance.tokens[index].text.first?.isNumber ?? false
    {
      return false
    }
    let next = utterance.tokens.indices.contains(end) ? utterance.tokens[end].text : ""
    if utterance.tokens[index].text == "one" {
      return !["day", "of", "more", "who", "that", "another", ""].contains(next)
    }
    return true
  }

  /// The area with the most said about it; of equals the one named first.
  var area: GoalReading.Area {
    let meetings = hits("meetings").map(\.tokens)
    var scores: [GoalReading.Area: (weight: Int, first: Int)] = [:]
    for hit in utterance.hits(of: "goal-area") {
      guard let area = GoalReading.Area(rawValue: hit.rule.name),
        !hit.tokens.allSatisfy(dated.contains),
        !meetings.contains(where: { $0.overlaps(hit.tokens) })
      else { continue }
      let old = scores[area] ?? (0, Int.max)
      // "An article on inclusion" is about inclusion more than about articles.
      let before = hit.tokens.lowerBound - 1
      let isTopic = before >= 0 && ["on", "about"].contains(utterance.tokens[before].text)
      scores[area] = (
        old.weight + hit.weight + (isTopic ? 3 : 0), min(old.first, hit.tokens.lowerBound)
      )
    }
    let best = scores.min { a, b in
      (-a.value.weight, a.value.first, a.key.rawValue)
        < (-b.value.weight, b.value.first, b.key.rawValue)
    }
    return best?.key ?? .other
  }

  var isReferral: Bool { SignalReader().gates(in: utterance).contains(.refer) }

  /// Whether the goal is about somebody else's behaviour.
  var isOthers: Bool { isHeard("owner") }

  /// Whether it asks for what others decide, or for more than the time allows.
  var isOutOfReach: Bool {
    if isHeard("by-others") || isHeard("impossible") { return true }
    guard let days = deadline?.daysAway, days >= 0, days <= 62 else { return false }
    return isHeard("grand")
  }

  private static func tokens(of deadline: Deadline?, in utterance: Utterance) -> Set<Int> {
    guard let deadline, !deadline.words.isEmpty else { return [] }
    let line = Array(utterance.line.utf8)
    let words = Array(deadline.words.utf8)
    guard words.count <= line.count else { return [] }
    for start in 0...(line.count - words.count)
    where line[start] == words[0] && line[start..<start + words.count].elementsEqual(words) {
      let range = start..<start + words.count
      return Set(utterance.tokens.indices.filter { utterance.tokens[$0].range.overlaps(range) })
    }
    return []
  }
}
