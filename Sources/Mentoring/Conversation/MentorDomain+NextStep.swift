import Dialogue
import Schedule

/// The one next step, and where things stand.
extension MentorDomain {
  /// What to do next, whom to write to, by when, and in which words.
  struct Step: Hashable {
    var first: [String]
    var text: String
    var message: String
  }

  /// The next step for what is known; nil before there is a seat.
  func nextStep(_ answers: Answers, _ setting: Setting) -> Step? {
    guard let seat = answers.seat else { return nil }
    let scheme: String
    switch answers["scheme"]?.value {
    case .flag(true)?: scheme = "scheme"
    case .flag(false)?: scheme = "no-scheme"
    default: scheme = "find-out"
    }
    let settled = answers["next_step"]?.value?["by"]?.string.flatMap { CivilDate(iso: $0) }
    let by = settled ?? setting.moment.date.adding(days: 7)
    var goal = answers.goalTexts.first ?? ""
    if let last = goal.last, !".!?".contains(last) { goal += "." }
    let routes = recommendation(answers).routes.compactMap {
      phrasing.step.text("route.\($0.rawValue)")
    }
    return Step(
      first: answers.hasDecided ? [] : routes,
      text: phrasing.step.text(
        "\(seat.rawValue).\(scheme)", ["date": dates.day(by, now: setting.moment)]) ?? "",
      message: phrasing.step.text(
        "\(seat.rawValue).message",
        [
          "aim": goal.isEmpty
            ? "" : phrasing.step.text("\(seat.rawValue).aim", ["goal": goal]) ?? ""
        ]
        .merging(rhythm(answers, setting)) { $1 }) ?? "")
  }

  /// How long and how often, in the words of a message: what the plan says, or what is usual.
  private func rhythm(_ answers: Answers, _ setting: Setting) -> [String: String] {
    let seat = answers.seat
    let checkIns = answers.checkIns
    let length = checkIns?.series.first?.durationMinutes ?? (seat?.format == .reverse ? 45 : 60)
    // The later meetings tell the rhythm: the first ones may be closer together.
    let days = (checkIns?.next(5, after: setting.moment) ?? []).map(\.date.dayNumber)
    let gap = days.count > 2 ? days[days.count - 1] - days[days.count - 2] : nil
    let often =
      switch gap {
      case nil: "monthly"
      case (..<5)?: "often"
      case (5..<10)?: "weekly"
      case (10..<18)?: "fortnightly"
      case (18..<26)?: "three-weekly"
      case (26..<45)?: "monthly"
      default: "seldom"
      }
    return [
      "length": phrasing.step.text("length.\(length)")
        ?? phrasing.step.text("length", ["minutes": "\(length)"]) ?? "",
      "often": phrasing.step.text("often.\(often)") ?? "",
    ]
  }

  func sayNextStep(_ answers: Answers, _ setting: Setting) -> ActionResult {
    guard let step = nextStep(answers, setting) else { return ActionResult() }
    let intro = phrasing.step.text("intro", ["step": step.text]) ?? ""
    let words = phrasing.step.text("message_intro", ["message": step.message]) ?? ""
    return ActionResult(
      fills: [
        "next_step": .record([
          "label": .text(step.text), "message": .text(step.message),
          "by": .text("\(setting.moment.date.adding(days: 7))"),
        ])
      ],
      says: [
        Saying("utter_next_step", text: (step.first + [intro]).joined(separator: "\n")),
        Saying("utter_next_step_message", text: words), Saying("utter_closing"),
      ])
  }

  /// Greets someone who comes back with where things stand and what is next.
  func welcomeBack(_ answers: Answers, _ setting: Setting) -> ActionResult {
    ActionResult(says: [Saying("utter_welcome_back", ["where": place(answers, setting)])])
  }

  func status(_ answers: Answers, _ setting: Setting) -> ActionResult {
    var says = [Saying("utter_status_now", ["where": place(answers, setting)])]
    let clauses = Signal.allCases.compactMap { signal in
      answers[signal.rawValue]?.value?.string.flatMap {
        phrasing.echo.text("\(signal.rawValue).\($0)")
      }
    }
    if !clauses.isEmpty {
      let list = clauses.joined(separator: ", ")
      says.append(
        Saying("utter_heard", text: phrasing.echo.text("sentence", ["clauses": list]) ?? ""))
    }
    return ActionResult(says: says)
  }

  /// Where the conversation stands, in a sentence.
  private func place(_ answers: Answers, _ setting: Setting) -> String {
    let plan = phrasing.plan
    let seat = answers.seat.flatMap { label(of: $0) } ?? ""
    if answers["opening"] == nil { return plan.text("where_opening") ?? "" }
    if answers.seat == nil { return plan.text("where_choosing") ?? "" }
    if answers.goalTexts.isEmpty { return plan.text("where_goals", ["seat": seat]) ?? "" }
    let step = answers["next_step"]?.value?["label"]?.string
    guard let checkIns = answers.checkIns else {
      return plan.text(step == nil ? "where_dates" : "where_done_undated", ["step": step ?? ""])
        ?? ""
    }
    if let date = checkIns.unlogged(before: setting.moment).first {
      return plan.text("where_overdue", ["date": dates.moment(date, now: setting.moment)]) ?? ""
    }
    let next =
      checkIns.next(1, after: setting.moment).first.map {
        dates.moment($0, now: setting.moment)
      } ?? "–"
    return plan.text("where_done", ["next": next, "step": step ?? ""]) ?? ""
  }
}
