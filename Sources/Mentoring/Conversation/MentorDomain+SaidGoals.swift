import Dialogue
import Schedule

/// Goals as values: the words, and the day on which they were said. “By the end of June” means the
/// June after that day, also when it is read a year later.
extension MentorDomain {
  /// The goals `texts` as a value; those that stood already keep their day.
  func value(of texts: [String], answers: Answers, setting: Setting) -> Value {
    let known = Dictionary(
      answers.saidGoals.map { ($0.text, $0.on) }, uniquingKeysWith: { first, _ in first })
    return .list(
      texts.map { text in
        let day = (known[text] ?? nil) ?? setting.moment.date
        return .record(["label": .text(text), "on": .text("\(day)")])
      })
  }

  /// What each goal has and lacks, its deadline counted from the day on which it was said.
  func readGoals(_ answers: Answers, _ setting: Setting) -> [GoalReading] {
    answers.saidGoals.map { goal in
      var said = setting
      if let day = goal.on { said.now = "\(CivilDateTime(day, .midnight))" }
      return goals(at: said).read(book.read(goal.text))
    }
  }
}
