/// The one question that helps a goal most, with an example made from the goal itself.
///
/// ```swift
/// GoalQuestion.question(for: reading, words: phrasing)
/// // How will you know …? For instance: “Learn SQL: I finish one real piece of work with it, …”.
/// ```
public enum GoalQuestion {
  /// The question for what is lacking most, or nil when nothing is.
  /// - Parameter words: `Prompts/phrasing/goal.yml`.
  public static func question(for goal: GoalReading, words: Phrasing) -> String? {
    guard let probe = goal.probe.first else { return nil }
    let core = core(of: goal, words: words)
    func example(_ kind: String) -> String {
      words.text("\(kind).\(goal.area.rawValue)") ?? words.text("\(kind).other") ?? ""
    }
    switch probe {
    case .refer, .notAGoal: return words.text("probe.\(probe.rawValue)")
    case .owner: return words.text("probe.owner", ["example": example("own")])
    case .split:
      let parts = goal.parts + [goal.text, goal.text]
      return words.text("probe.split", ["first": parts[0], "second": parts[1]])
    case .achievability:
      // Only a day that is said can be too near; everything else is out of reach by others' leave.
      if goal.area == .career || goal.kind == .direction || goal.deadline == nil {
        return words.text("probe.achievability.others", ["example": example("own")])
      }
      return words.text("probe.achievability")
    case .specificity:
      let key = goal.kind == .attendance ? "probe.specificity.attendance" : "probe.specificity"
      return words.text(key, ["example": example("specific")])
    case .measure:
      return words.text("probe.measure", ["goal": core, "example": example("measure")])
    case .deadline:
      if let date = goal.deadline, date.isImpossible {
        return words.text("probe.deadline.impossible", ["date": date.words])
      }
      return words.text("probe.deadline", ["goal": core])
    }
  }

  /// The goal without its date and without "I want to".
  static func core(of goal: GoalReading, words: Phrasing) -> String {
    var text = goal.core ?? goal.text
    if let date = goal.deadline?.words, let range = text.firstRange(of: date) {
      text.removeSubrange(range)
    }
    text = trimmed(text)
    for lead in words.variants("lead-in").sorted(by: { $0.count > $1.count })
    where text.lowercased().hasPrefix(lead + " ") {
      text = trimmed(String(text.dropFirst(lead.count)))
      break
    }
    return text
  }

  /// Without white space, commas and full stops at its ends.
  private static func trimmed(_ text: String) -> String {
    let marks: (Character) -> Bool = { $0.isWhitespace || $0 == "," || $0 == "." || $0 == ";" }
    var text = text[...].drop(while: marks)
    while let last = text.last, marks(last) { text.removeLast() }
    return String(text)
  }
}
