import Dialogue
import Schedule

extension MentorDomain: Acting {
  var actions: Set<String> { Set(Self.table.keys) }
  var predicates: Set<String> { Set(Self.tests.keys) }
  var interviews: Set<String> { ["signals"] }

  func run(_ action: String, answers: Answers, setting: Setting) -> ActionResult {
    Self.table[action]?(self)(answers, setting) ?? ActionResult()
  }

  func holds(_ predicate: String, answers: Answers, setting: Setting) -> Bool {
    Self.tests[predicate]?(self, answers, setting) ?? false
  }

  func next(in interview: String, answers: Answers) -> SlotID? {
    rubric.nextQuestion(answers.signals, basis: answers.basis)?.rawValue
  }

  func clause(for value: Value, of slot: SlotID) -> String? {
    value.string.flatMap { phrasing.echo.text("\(slot).\($0)") }
  }

  func offers(_ choice: String, of slot: SlotID, answers: Answers) -> Bool {
    guard slot == "seat", let format = answers["format"]?.value?.string else { return true }
    return Seat(rawValue: choice)?.format.rawValue == format
  }

  private static let table = conversation.merging(checkInActions) { $1 }
  private static let tests = conversationTests.merging(checkInTests) { $1 }

  private static let conversation: [String: Action] = [
    "echo_opening": { $0.echoOpening },
    "recommend": { $0.recommend },
    "adopt": { $0.adopt },
    "infer_seat": { $0.inferSeat },
    "assume_seat": { $0.assumeSeat },
    "seat_chosen": { $0.seatChosen },
    "take_goal": { $0.takeGoal },
    "refine_goal": { $0.refineGoal },
    "refine_last_goal": { domain in { domain.beginRefining($0.goalTexts.count - 1, $0, $1) } },
    "next_goal": { $0.nextGoal },
    "refine_goal_1": { domain in { domain.beginRefining(0, $0, $1) } },
    "refine_goal_2": { domain in { domain.beginRefining(1, $0, $1) } },
    "refine_goal_3": { domain in { domain.beginRefining($0.goalTexts.count - 1, $0, $1) } },
    "check_ins_kept": { $0.checkInsKept },
    "next_step": { $0.sayNextStep },
    "welcome_back": { $0.welcomeBack },
    "status": { $0.status },
    "explain": { $0.explain },
    "explain_result": { $0.explain },
    "say_privacy": { _ in { _, _ in ActionResult(says: [Saying("utter_privacy")]) } },
    "say_may_skip": { _ in { _, _ in ActionResult(says: [Saying("utter_may_skip")]) } },
    "say_can_change": { _ in { _, _ in ActionResult(says: [Saying("utter_can_change")]) } },
    "take_time": { _ in { _, _ in ActionResult(says: [Saying("utter_take_time")]) } },
    "how_sure": { $0.howSure },
    "what_would_change": { $0.whatWouldChange },
    "show_goals": { $0.showGoals },
    "describe_goal": { $0.describeGoal },
    "describe_goal_detail": { $0.describeGoalDetail },
    "describe_partner_goal": { $0.describePartnerGoal },
    "describe_check_ins": { $0.describeCheckIns },
    "describe_check_ins_right": { $0.describeReceipt },
  ]

  private static let conversationTests: [String: Test] = [
    "is_guided": { _, answers, _ in !answers.hasDecided },
    "has_offer": { _, answers, _ in answers["recommendation"]?.value?["seat"] != nil },
    "needs_seat": { _, answers, _ in
      // Once agreed the seat is filled; where it is not, the person wants another.
      answers.hasDecided || answers["agreed"] != nil
        || (answers["recommendation"] != nil && answers["recommendation"]?.value?["seat"] == nil)
    },
    "lacks_seat": { _, answers, _ in answers["seat"] != nil && answers.seat == nil },
    "wants_goal": { _, answers, _ in answers.goalTexts.count < 3 },
    "wants_detail": { domain, answers, setting in domain.wantsDetail(answers, setting) },
    "has_partner_sheet": { _, answers, _ in
      answers.seat.map { $0.format != .traditional } ?? false
    },
    "may_add_goal": { _, answers, _ in
      !answers.goalTexts.isEmpty && answers.goalTexts.count < 3
        && answers["goal"]?.value != nil
    },
    "needs_receipt": { _, answers, _ in answers.checkIns.map { !$0.isProposed } ?? false },
    "has_check_ins": { _, answers, _ in answers.checkIns != nil },
  ]
}

extension Answers {
  /// Whether the person named a format or a seat before anything was recommended.
  var hasDecided: Bool {
    if self["format"]?.origin == .said { return true }
    return self["seat"]?.origin == .said && self["recommendation"] == nil
  }
}
