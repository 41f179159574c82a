import Schedule

extension MentoringPlan {
  /// What comes next, and how to prepare for it.
  public struct Preparation: Codable, Hashable, Sendable {
    /// When, on the person's clock.
    public var date: CivilDateTime
    /// Which meeting it is, counted from 1.
    public var number: Int
    /// Of how many; nil without an end.
    public var total: Int?
    /// What kind of meeting.
    public var stage: CheckIns.Stage
    /// What to talk about.
    public var agenda: [String]
    /// What was agreed before and is still open.
    public var actions: [String]
    /// Three questions for this seat.
    public var questions: [String]
  }

  /// The next meeting and how to prepare for it; nil when none is ahead.
  public func next(now: CivilDateTime) -> Preparation? {
    guard let checkIns, let date = checkIns.open(1, after: now).first else { return nil }
    let stage = checkIns.stage(at: date)
    let number = checkIns.held.count + 1
    return Preparation(
      date: date, number: number, total: checkIns.total, stage: stage,
      agenda: agenda(at: date, isNext: true), actions: checkIns.openActions,
      questions: (0..<3).map {
        words.say(
          "questions.\(seat.rawValue).\(questionSet(stage))", variant: 3 * (number - 2) + $0)
      }.filter { !$0.isEmpty })
  }

  private func questionSet(_ stage: CheckIns.Stage) -> String {
    switch stage {
    case .first, .closing: stage.rawValue
    case .regular, .refining, .midPoint: "regular"
    }
  }

  /// What to talk about at the meeting at `date`: what is open, the goals, and what belongs to this
  /// kind of meeting. Later meetings than the next do not know yet what will be open.
  func agenda(at date: CivilDateTime, isNext: Bool) -> [String] {
    let isLast = checkIns?.last == date && checkIns?.total != 1
    let stage = isNext ? checkIns?.stage(at: date) ?? .regular : isLast ? .closing : .regular
    var items: [String] = []
    if isNext {
      items += (checkIns?.openActions ?? []).map { words.say("agenda.action", ["action": $0]) }
    }
    let key = stage == .first || stage == .closing ? "agenda.goal.\(stage.rawValue)" : "agenda.goal"
    let own = goals.map { words.say(key, ["goal": $0.text]) }
    let rest = words.list("agenda.\(stage.rawValue)")
    // At the first meeting people come before goals.
    items += stage == .first ? Array(rest.prefix(2)) + own + rest.dropFirst(2) : own + rest
    return items
  }

  /// What comes next as plain lines for a terminal; a sentence when nothing does.
  public func nextPage(width: Int, isASCII: Bool = false, now: CivilDateTime) -> [String] {
    var sheet = TextSheet(width: width, isASCII: isASCII)
    if let late = checkIns?.unlogged(before: now).first {
      sheet.text(words.say("next_overdue", ["date": moment(late, now: now)]), indent: 0)
      sheet.blank()
    }
    guard let next = next(now: now) else {
      sheet.text(words.say(isClosed ? "next_closed" : "next_none"), indent: 0)
      if let nextStep, !isClosed { sheet.text(nextStep.text, indent: 0) }
      return sheet.lines
    }
    sheet.heading(heading(of: next, now: now))
    if checkIns?.held.isEmpty == true, let nextStep {
      sheet.blank()
      sheet.heading(words.say("next_step"))
      sheet.text(nextStep.text)
    }
    for (title, items) in [("agenda", next.agenda), ("questions", next.questions)]
    where !items.isEmpty {
      sheet.blank()
      sheet.heading(words.say(title))
      for item in items { sheet.item(item) }
    }
    return sheet.lines
  }

  /// "Next: Tuesday 3 November at 15:00, meeting 2 of 8".
  func heading(of next: Preparation, now: CivilDateTime) -> String {
    let values = [
      "date": moment(next.date, now: now), "number": String(next.number),
      "total": next.total.map(String.init) ?? "",
    ]
    return words.say(next.total == nil ? "next_meeting" : "next_meeting_of", values)
  }
}
