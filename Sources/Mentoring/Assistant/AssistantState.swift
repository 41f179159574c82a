import Dialogue
import Schedule

/// What a conversation has led to, as `chat --json` prints it with every turn.
public struct AssistantState: Sendable, Encodable {
  /// One rhythm of check-ins.
  public struct CheckIn: Sendable, Hashable, Encodable {
    /// The rule of RFC 5545; nil for single dates.
    public var rrule: String?
    /// The zone of the meetings.
    public var tz: String
    /// Their length, when known.
    public var durationMinutes: Int?
    /// The next five, on the person's clock.
    public var next: [String]

    private enum CodingKeys: String, CodingKey {
      case rrule, tz, next
      case durationMinutes = "duration_minutes"
    }

    /// Writes every field; what is not known is null.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(rrule, forKey: .rrule)
      try container.encode(tz, forKey: .tz)
      try container.encode(durationMinutes, forKey: .durationMinutes)
      try container.encode(next, forKey: .next)
    }
  }

  /// The format and the seat that the plan follows; nil before they are settled.
  public var format: Format?
  public var seat: Seat?
  /// The recommendation on what is known, as `mentor advise` prints it.
  public var recommendation: Advice?
  /// The goals in order, as `mentor goal` prints them.
  public var goals: [GoalReading]
  /// The rhythms.
  public var checkIns: [CheckIn]

  init(_ talk: Conversation, domain: MentorDomain, setting: Setting) {
    let answers = talk.answers
    let seat = answers.seat
    self.seat = seat
    format = seat?.format ?? answers["format"]?.value?.string.flatMap(Format.init(rawValue:))
    recommendation = answers["recommendation"].map { _ in domain.advice(answers) }
    goals = domain.readGoals(answers, setting)
    let dates = answers.checkIns
    checkIns = (dates?.series ?? []).map { series in
      let zone = dates?.zone ?? series.zone
      let from = zone.convert(setting.moment, to: series.zone)
      return CheckIn(
        rrule: series.rule?.text(in: series.zone), tz: series.zone.name,
        durationMinutes: series.durationMinutes,
        next: series.next(5, from: from).map { "\(series.zone.convert($0, to: zone))" })
    }
  }

  private enum CodingKeys: String, CodingKey {
    case format, seat, recommendation, goals
    case checkIns = "check_ins"
  }

  /// Writes every field; what is not known is null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(format, forKey: .format)
    try container.encode(seat, forKey: .seat)
    try container.encode(recommendation, forKey: .recommendation)
    try container.encode(goals, forKey: .goals)
    try container.encode(checkIns, forKey: .checkIns)
  }
}

extension MentorDomain {
  /// The recommendation in the form that `advise` prints, from the answers of a conversation.
  func advice(_ answers: Answers) -> Advice {
    let signals = answers.signals
    var hearing = Hearing()
    for (signal, entry) in signals.entries.sorted(by: { $0.key < $1.key })
    where entry.answer != Signal.notSure {
      hearing.signals.append(
        HeardSignal(signal, entry.answer, words: entry.words ?? "", tokens: 0..<0, weight: 0))
    }
    hearing.gates = signals.gates
    let result = recommendation(answers)
    return Advice(
      recommendation: result, hearing: hearing,
      question: result.next.flatMap { phrasing.advise.text("ask.\($0.rawValue)") })
  }
}
