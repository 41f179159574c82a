import Understanding

/// Putting a goal and the detail that was asked for together.
enum GoalText {
  /// The goal with an impossible date replaced by the one that was said instead.
  static func replacing(_ words: String, in goal: String, with date: String) -> String {
    guard let range = goal.firstRange(of: words) else { return join(goal, date) }
    let openers = ["by ", "before ", "until ", "on ", "in "]
    let opener = openers.first { words.hasPrefix($0) } ?? ""
    let new = openers.contains { date.hasPrefix($0) } ? date : opener + date
    return String(goal[..<range.lowerBound]) + new + String(goal[range.upperBound...])
  }

  /// The goal with the detail. A detail that says the goal anew (most of its words come again)
  /// replaces it; anything else is added.
  static func join(_ goal: String, _ detail: String) -> String {
    let old = Set(
      Tokenizer.tokens(of: goal).map { Inflection.stem($0.text) }.filter { $0.count > 3 })
    let new = Set(Tokenizer.tokens(of: detail).map { Inflection.stem($0.text) })
    let again = old.intersection(new).count
    if !old.isEmpty, again * 2 > old.count, new.count >= old.count { return detail }
    let head = goal.hasSuffix(".") ? String(goal.dropLast()) : goal
    return "\(head), \(detail)"
  }
}

/// "Good enough", "leave it", "no": a goal stays as it was said.
enum GoodEnough {
  static func isSaid(_ utterance: Utterance) -> Bool {
    if !utterance.hits(of: "reply").filter({ $0.rule.name == "good-enough" && !$0.isNegated })
      .isEmpty
    {
      return utterance.tokens.count <= 8
    }
    let acts = ActReader.acts(in: utterance, asking: .yesNo).map(\.act)
    return acts.contains { $0 == .deny || $0 == .skip || $0 == .unsure || $0 == .later }
  }
}
