import Content
import Dialogue
import KnowledgeBase
import Schedule
import Understanding

/// What the engine needs to know about mentoring: actions, readers, and answers from the knowledge.
///
/// It is pure: everything it decides comes from the answers and the setting it is handed.
struct MentorDomain: Sendable {
  let rubric: Rubric
  let knowledge: KnowledgeBase
  let book: PhraseBook
  let judge: AdviceJudge
  let goalJudge: GoalJudge
  let phrasing: Sentences
  let labels: [SlotID: Slot]

  /// The flat files of sentences, by what they are about.
  struct Sentences: Sendable {
    let advise: Phrasing
    let goal: Phrasing
    let agreement: Phrasing
    let echo: Phrasing
    let step: Phrasing
    let plan: Phrasing
    let when: Phrasing

    init(content: ContentSet) throws {
      func file(_ name: String) throws -> Phrasing {
        try Phrasing(content: content, path: "Prompts/phrasing/\(name).yml")
      }
      advise = try file("advise")
      goal = try file("goal")
      agreement = try file("agreement")
      echo = try file("echo")
      step = try file("next-step")
      plan = try file("plan")
      when = try file("when")
    }
  }

  /// How dates are worded.
  var dates: ScheduleWords {
    let when = phrasing.when
    return ScheduleWords { key, values in when.text(key, values) ?? "" }
  }

  /// The goal reader, which asks the language of dates for deadlines.
  func goals(at setting: Setting) -> GoalReader {
    GoalReader(judge: goalJudge, today: setting.moment.date)
  }
}

extension GoalReader {
  /// A reader that counts deadlines from `today`.
  init(judge: GoalJudge?, today: CivilDate) {
    self.init(judge: judge) { text in
      guard let found = deadline(in: text, now: today) else { return nil }
      let date = found.problem == nil ? found.date : nil
      return Deadline(
        words: found.words, date: date.map { "\($0)" },
        daysAway: date.map { $0.dayNumber - today.dayNumber }, isImpossible: found.problem != nil)
    }
  }
}

extension Setting {
  /// Now on the person's clock. The command has checked the text; a broken one reads as the epoch.
  var moment: CivilDateTime {
    CivilDateTime(iso: now) ?? CivilDateTime(CivilDate(dayNumber: 0), .midnight)
  }

  /// The person's zone; UTC for a name that the command let through unchecked.
  var zoneID: ZoneID { ZoneID(zone) ?? .utc }
}

extension Answers {
  /// The signals that these answers tell, `not-sure` for what was passed over.
  var signals: SignalAnswers {
    var result = SignalAnswers()
    for signal in Signal.allCases {
      guard let answer = self[signal.rawValue] else { continue }
      let value = answer.value?.string ?? Signal.notSure
      result.set(value, for: signal, words: answer.words.isEmpty ? nil : answer.words)
    }
    if let extra = self["opening_reading"]?.value {
      result.secondHolder = extra["second"]?.string
      for gate in extra["gates"]?.elements ?? [] {
        if let gate = gate.string.flatMap(Gate.init(rawValue:)) { result.gates.insert(gate) }
      }
    }
    return result
  }

  /// How the person came to be known: an opening that told something, or the questions alone.
  var basis: Rubric.Basis {
    let opening = self["opening"]?.turn
    let isTold = Signal.allCases.contains {
      opening != nil && self[$0.rawValue]?.turn == opening && self[$0.rawValue]?.value != nil
    }
    return isTold ? .opening : .questionnaire
  }

  /// The seat that the plan follows.
  var seat: Seat? { self["seat"]?.value?.string.flatMap(Seat.init(rawValue:)) }

  /// The dates, when there are any.
  var checkIns: CheckIns? {
    self["check_ins"]?.value?.restored(CheckIns.self)?.with(log: meetingLog)
  }

  /// The goals in order.
  var goalTexts: [String] { saidGoals.map(\.text) }

  /// How many questions the newest goal was asked.
  var goalQuestions: Int {
    if case .number(let count)? = self["goal_questions"]?.value { Int(count) } else { 0 }
  }

  /// The goal that is being asked about, by its place: the newest, unless another was taken up again.
  var goalInQuestion: Int {
    if case .number(let place)? = self["refining"]?.value { return Int(place) }
    return goalTexts.count - 1
  }

  /// The goals with the day on which each was said, which its deadline is counted from.
  var saidGoals: [(text: String, on: CivilDate?)] {
    (self["goals"]?.value?.elements ?? []).compactMap { element in
      guard let text = element.string ?? element["label"]?.string else { return nil }
      return (text, element["on"]?.string.flatMap { CivilDate(iso: $0) })
    }
  }
}
