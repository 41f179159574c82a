import Dialogue
import Understanding

/// Goals: one to three, in the person's words, each improved by two questions at most.
extension MentorDomain {
  /// Takes the goal in and says what it has.
  func takeGoal(_ answers: Answers, _ setting: Setting) -> ActionResult {
    guard let text = answers["goal"]?.value?.string else { return ActionResult() }
    let list = answers.goalTexts + [text]
    let isDone = question(for: text, setting) == nil
    return ActionResult(
      fills: ["goals": value(of: list, answers: answers, setting: setting)],
      says: [Saying(isDone ? "utter_goal_good" : "utter_goal_taken", ["goal": text])])
  }

  /// Adds the detail that was asked for to the goal it belongs to.
  func refineGoal(_ answers: Answers, _ setting: Setting) -> ActionResult {
    guard let detail = answers["goal_detail"]?.value?.string,
      answers.goalTexts.indices.contains(answers.goalInQuestion)
    else { return ActionResult() }
    let place = answers.goalInQuestion
    let old = answers.goalTexts[place]
    let asked = answers.goalQuestions + 1
    var list = answers.goalTexts
    let said = book.read(detail)
    if GoodEnough.isSaid(said) { return ActionResult(says: [Saying("utter_goal_kept")]) }
    if let aside = aside(said, asked: asked, list: list, place: place, answers, setting) {
      return aside
    }
    let reading = goals(at: setting).read(book.read(old))
    if reading.parts.count > 1, let index = pick(detail, among: reading.parts) {
      // Two goals in one: the one that comes first stays, the other follows it.
      list[place] = reading.parts[index]
      list += reading.parts.enumerated().filter { $0.offset != index }.map(\.element)
      list = Array(list.prefix(3))
      return ActionResult(
        fills: ["goals": value(of: list, answers: answers, setting: setting)],
        says: [Saying("utter_goal_refined", ["goal": list.joined(separator: "; ")])])
    }
    var new = joined(reading, with: detail, setting)
    if let deadline = reading.deadline, deadline.isImpossible {
      new = GoalText.replacing(deadline.words, in: old, with: detail)
    }
    list[place] = new
    var fills: [SlotID: Value?] = [
      "goals": value(of: list, answers: answers, setting: setting),
      "goal_questions": .number(Double(asked)),
    ]
    // What is still lacking is asked once more, unless it is the same that was just answered, or what
    // was added has it by itself.
    let probe = self.goals(at: setting).read(book.read(new)).probe.first
    let part = goals(at: setting).read(said)
    if asked < Self.mostQuestions, let probe, probe != reading.probe.first, !part.settles(probe) {
      fills.updateValue(nil, forKey: "goal_detail")
    }
    return ActionResult(fills: fills, says: [Saying("utter_goal_refined", ["goal": new])])
  }

  /// What becomes of a line that is no part of a goal: a question is answered by asking once more, and
  /// what was never a goal is dropped when nothing better comes.
  private func aside(
    _ said: Utterance, asked: Int, list: [String], place: Int, _ answers: Answers,
    _ setting: Setting
  ) -> ActionResult? {
    let reader = goals(at: setting)
    let isGoal = reader.read(book.read(list[place])).kind != .notAGoal
    if said.isInterrogative {
      return ActionResult(
        fills: [
          "goal_detail": asked < Self.mostQuestions ? Value?.none : .text(said.line),
          "goal_questions": .number(Double(asked)),
        ], says: [Saying("utter_goal_asked_back")])
    }
    guard !isGoal, reader.read(said).kind == .notAGoal else { return nil }
    var rest = list
    rest.remove(at: place)
    return ActionResult(
      fills: ["goals": value(of: rest, answers: answers, setting: setting)],
      says: [Saying("utter_goal_left_out")])
  }

  /// The goal with the answer to what was asked of it. Where the goal itself was the trouble (it is up
  /// to others, or no goal yet) the answer takes its place, and its day stays.
  private func joined(_ goal: GoalReading, with detail: String, _ setting: Setting) -> String {
    let isReframed =
      [.owner, .notAGoal, .achievability].contains(goal.probe.first)
      || goal.kind == .attendance
    let said = goals(at: setting).read(book.read(detail))
    if said.deadline?.words == detail, goal.deadline == nil {
      return "\(goal.text.withoutFullStop) \(detail)"
    }
    guard isReframed, said.kind != .notAGoal else { return GoalText.join(goal.text, detail) }
    guard said.deadline == nil, let deadline = goal.deadline, !deadline.isImpossible else {
      return detail
    }
    return "\(detail.withoutFullStop) \(deadline.words)"
  }

  /// How many questions one goal is asked at most.
  private static let mostQuestions = 2

  /// Which of two goals a line picks: "the first", or words of it.
  private func pick(_ line: String, among parts: [String]) -> Int? {
    guard
      case .picked(let indices) = ChoiceReader.read(
        book.read(line), among: parts.map { ChoiceReader.Option($0) })
    else { return nil }
    return indices.first.flatMap { parts.indices.contains($0) ? $0 : nil }
  }

  /// Takes a goal up again, to make it more concrete; says so when nothing is lacking.
  func beginRefining(_ index: Int, _ answers: Answers, _ setting: Setting) -> ActionResult {
    guard let text = answers.goalTexts[place: index] else {
      return ActionResult(says: [Saying("utter_nothing_to_change")])
    }
    guard question(for: text, setting) != nil else {
      return ActionResult(says: [Saying("utter_goal_good", ["goal": text])])
    }
    return ActionResult(fills: [
      "refining": .number(Double(index)), "goal_questions": .number(0),
      "goal_detail": Value?.none,
    ])
  }

  /// Makes room for another goal.
  func nextGoal(_ answers: Answers, _ setting: Setting) -> ActionResult {
    ActionResult(fills: [
      "goal": Value?.none, "goal_detail": Value?.none, "another_goal": Value?.none,
    ])
  }

  /// Whether the newest goal lacks something worth one question.
  func wantsDetail(_ answers: Answers, _ setting: Setting) -> Bool {
    guard answers["goal"]?.value != nil, let text = answers.goalTexts[place: answers.goalInQuestion]
    else { return false }
    return answers.goalQuestions < Self.mostQuestions && question(for: text, setting) != nil
  }

  /// The question for a goal, or nil when it has what it needs.
  private func question(for text: String, _ setting: Setting) -> String? {
    GoalQuestion.question(for: goals(at: setting).read(book.read(text)), words: phrasing.goal)
  }

  func describeGoal(_ answers: Answers, _ setting: Setting) -> ActionResult {
    let key = "example.\(answers.seat?.rawValue ?? "any")"
    let example = phrasing.goal.text(key) ?? phrasing.goal.text("example.any") ?? ""
    return ActionResult(says: [Saying("describe", ["example": example])])
  }

  func describeGoalDetail(_ answers: Answers, _ setting: Setting) -> ActionResult {
    let text = answers.goalTexts[place: answers.goalInQuestion] ?? ""
    return ActionResult(
      says: [Saying("describe", ["question": question(for: text, setting) ?? "", "goal": text])])
  }

  func describePartnerGoal(_ answers: Answers, _ setting: Setting) -> ActionResult {
    let partner = phrasing.goal.text("partner.\(answers.seat?.rawValue ?? "")") ?? ""
    return ActionResult(says: [Saying("describe", ["partner": partner])])
  }

  /// The goals as they stand.
  func showGoals(_ answers: Answers, _ setting: Setting) -> ActionResult {
    let goals = answers.goalTexts
    guard !goals.isEmpty else {
      return ActionResult(says: [Saying("goals", text: phrasing.plan.text("no_goals") ?? "")])
    }
    let lines = goals.enumerated().map { "\($0.offset + 1)  \($0.element)" }
    return ActionResult(says: [Saying("goals", text: lines.joined(separator: "\n"))])
  }
}

extension [String] {
  /// The element at a place, or nil where there is none.
  fileprivate subscript(place index: Int) -> String? { indices.contains(index) ? self[index] : nil }
}
