import Understanding

/// Parts a line that holds several goals: "learn Excel macros and get to know the Paris office".
///
/// A new goal begins behind a joining word with an ambition of its own ("learn", "become", "get to
/// know"). "Plan and run a workshop" and "learn Excel and Power BI" are one goal.
enum GoalSplit {
  /// The goals in the person's words; one when there is nothing to part.
  static func parts(of utterance: Utterance) -> [String] {
    let tokens = utterance.tokens
    let starts = utterance.hits(of: "goal").filter { $0.rule.name == "strong-start" }
      .map(\.tokens.lowerBound)
    guard let first = starts.min() else { return [utterance.line] }
    var cuts: [Int] = []
    for start in starts.sorted() where start > first + 1 {
      if let joint = joint(before: start, in: tokens), joint > first { cuts.append(start) }
    }
    guard !cuts.isEmpty else { return [utterance.line] }
    var parts: [String] = []
    var lower = 0
    for cut in cuts + [tokens.count] {
      var end = cut
      while end > lower, joints.contains(tokens[end - 1].text) { end -= 1 }
      if end > lower { parts.append(utterance.words(lower..<end)) }
      lower = cut
    }
    return parts
  }

  /// The joining word right before `start`; fillers such as "also" and "to" may stand between.
  private static func joint(before start: Int, in tokens: [Token]) -> Int? {
    var index = start
    if tokens[index].breakBefore >= .part { return index }
    while index > 0, start - index < 4, joints.contains(tokens[index - 1].text) {
      index -= 1
      if linking.contains(tokens[index].text) { return index }
      if tokens[index].breakBefore >= .part { return index }
    }
    return nil
  }

  private static let linking: Set<String> = ["and", "plus", "also", "besides", "then", "but", "as"]
  private static let joints: Set<String> = linking.union([
    "to", "i", "want", "well", "would", "like",
  ])
}
