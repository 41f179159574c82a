import Understanding

/// Parts a line that holds several goals: "learn Excel macros and get to know the Paris office".
///
/// A new goal begins behind a joining word with an ambition or a wish of its own ("learn", "become",
/// "I'd like to"), and with another verb when it is about something else altogether. "Plan and run
/// a workshop", "write a concept and present it" and "learn Excel and Power BI" are one goal.
struct GoalSplit {
  private let parts: GoalParts
  private let tokens: [Token]

  init(_ parts: GoalParts) {
    self.parts = parts
    tokens = parts.utterance.tokens
  }

  /// The goals in the person's words; one when there is nothing to part.
  var texts: [String] {
    texts(cutAt: parts.range.dropFirst(2).filter(isCut))
  }

  /// The line parted at its plainest seam, for a goal that is known to be two: behind a full stop or a
  /// semicolon, else at a joining word near its middle.
  var likelyTexts: [String] {
    let inner = parts.range.dropFirst().dropLast()
    let seams = inner.filter { tokens[$0].breakBefore == .sentence }
    let joints = inner.filter { Self.linking.contains(tokens[$0 - 1].text) }
    let middle = (parts.range.lowerBound + parts.range.upperBound) / 2
    let seam = (seams.isEmpty ? joints : seams).min { abs($0 - middle) < abs($1 - middle) }
    return texts(cutAt: seam.map { [$0] } ?? [])
  }

  private func texts(cutAt cuts: [Int]) -> [String] {
    guard !cuts.isEmpty else { return [parts.utterance.line] }
    var texts: [String] = []
    var lower = parts.range.lowerBound
    for cut in cuts + [parts.range.upperBound] {
      var end = cut
      while end > lower, Self.joints.contains(tokens[end - 1].text) { end -= 1 }
      if end > lower { texts.append(parts.utterance.words(lower..<end)) }
      lower = cut
    }
    return texts
  }

  /// Whether a goal of its own begins at `index`.
  private func isCut(_ index: Int) -> Bool {
    guard let joint = joint(before: index), hasSubstance(..<joint), isGoal(before: joint),
      !parts.hits("idiom").contains(where: { $0.tokens.contains(index) })
    else { return false }
    let begins = { parts.shape.begins($0, at: index) }
    // ", starting now" goes on.
    if joint == index, tokens[index].text.hasSuffix("ing") { return false }
    if begins("strong-start") {
      return begins("ambition") || !pointsBack(index) && !isSame(index, before: joint)
    }
    if hasWish(joint..<index) { return true }
    guard !pointsBack(index), !begins("telling") else { return false }
    if begins("make") || begins("errand") || begins("learn") || begins("deliver") {
      return isElsewhere(index, before: joint, kin: Self.kin)
    }
    guard let head = parts.shape.head, parts.shape.begins("ambition", at: head) else {
      return false
    }
    return isElsewhere(index, before: joint, kin: Self.twins)
      && !(isVague(index) && isVague(joint - 1))
  }

  /// Whether what stands before `joint` is a goal already and no mere preamble.
  private func isGoal(before joint: Int) -> Bool {
    guard let head = parts.shape.head else { return false }
    return hasWish(parts.range.lowerBound..<joint) || parts.shape.hasVerb
      || parts.shape.begins("ambition", at: head) || parts.shape.begins("quality", at: head)
  }

  /// Whether what begins at `index` is about another area than what stands before `joint`.
  private func isElsewhere(_ index: Int, before joint: Int, kin: Set<Set<GoalReading.Area>>)
    -> Bool
  {
    guard let first = parts.area(in: parts.range.lowerBound..<joint),
      let second = parts.area(in: index..<parts.range.upperBound)
    else { return false }
    return first != second && !kin.contains([first, second])
  }

  /// Whether both parts are about the same: "talk less and listen more".
  ///
  /// Where one of them is about nothing that is known, a wish to grow and what follows are two, a step
  /// and the next one are not.
  private func isSame(_ index: Int, before joint: Int) -> Bool {
    guard let first = parts.area(in: parts.range.lowerBound..<joint),
      let second = parts.area(in: index..<parts.range.upperBound)
    else { return !parts.shape.isSkill }
    return first == second
  }

  /// Whether the clause at `index` goes on with what was named before: "and present it".
  private func pointsBack(_ index: Int) -> Bool {
    tokens[index...].prefix(7).contains { Self.pronouns.contains($0.text) }
  }

  private func isVague(_ index: Int) -> Bool {
    parts.hits("vague").contains { $0.tokens.contains(index) }
  }

  private func hasWish(_ range: Range<Int>) -> Bool {
    parts.hits("wish").contains { $0.tokens.count > 1 && range.overlaps($0.tokens) }
  }

  /// Whether what precedes is more than a verb: "plan and run" is one act.
  private func hasSubstance(_ range: PartialRangeUpTo<Int>) -> Bool {
    guard let head = parts.shape.head, head < range.upperBound else { return false }
    let rest = min(parts.shape.end(ofVerbAt: head), range.upperBound)..<range.upperBound
    return rest.contains { !parts.dated.contains($0) && !parts.utterance.isFiller[$0] }
      || parts.area(in: parts.range.lowerBound..<range.upperBound) != nil
        && !parts.shape.begins("make", at: head)
  }

  /// The joining word right before `start`; fillers such as "also" and "to" may stand between.
  private func joint(before start: Int) -> Int? {
    var index = start
    if tokens[index].breakBefore >= .part || hasSign(before: index) { return index }
    while index > 0, start - index < 5, Self.joints.contains(tokens[index - 1].text) {
      index -= 1
      if Self.linking.contains(tokens[index].text) { return index }
      if tokens[index].breakBefore >= .part { return index }
    }
    return nil
  }

  /// Whether a plus sign or an ampersand stands before the token at `index`.
  private func hasSign(before index: Int) -> Bool {
    guard index > 0 else { return false }
    let (end, start) = (tokens[index - 1].range.upperBound, tokens[index].range.lowerBound)
    guard end < start else { return false }
    return parts.utterance.line.utf8.dropFirst(end).prefix(start - end).contains {
      $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "+")
    }
  }

  /// Areas that run into each other too often to make two goals of one.
  private static let kin: Set<Set<GoalReading.Area>> = [
    [.digital, .technical], [.leadership, .communication], [.network, .communication],
    [.inclusion, .leadership], [.inclusion, .communication], [.other, .communication],
    [.strategy, .leadership], [.digital, .communication], [.technical, .communication],
  ]
  /// Subjects that are often one: two tools, a tool and a trade.
  private static let twins: Set<Set<GoalReading.Area>> = [
    [.digital, .technical], [.leadership, .communication], [.network, .communication],
    [.inclusion, .leadership], [.strategy, .leadership], [.leadership, .career],
    [.strategy, .network], [.inclusion, .communication],
  ]
  private static let linking: Set<String> = [
    "and", "plus", "also", "besides", "then", "but", "as", "+", "&",
  ]
  private static let joints: Set<String> = linking.union([
    "to", "i", "want", "well", "would", "like", "need", "my", "we", "finally", "maybe", "be",
    "able", "will", "love", "hope",
  ])
  private static let pronouns: Set<String> = [
    "it", "them", "they", "this", "that", "these", "those", "he", "she", "their", "his", "her",
    "him", "there", "its", "what",
  ]
}
