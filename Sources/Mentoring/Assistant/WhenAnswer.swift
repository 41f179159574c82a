import Schedule

/// What `mentor when --json` prints for one phrase.
public struct WhenAnswer: Sendable, Hashable, Encodable {
  /// `ok`, `ask`, `reject`, or `none` when there is no date in the phrase.
  public var status: String
  /// The first five meetings, on the person's clock.
  public var occurrences: [String] = []
  /// The rhythm as an RFC 5545 rule; nil for single dates.
  public var rrule: String?
  /// The zone of the meeting.
  public var tz: String
  /// How long a meeting is, when that was said.
  public var durationMinutes: Int?
  /// How many there are, when there is an end.
  public var total: Int?
  /// What was understood, in a sentence.
  public var echo: String?
  /// With `ask`: the readings, as first meetings.
  public var options: [String] = []
  /// With `ask`: the question.
  public var question: String?
  /// With `reject`: why, and the nearest thing that works.
  public var reason: String?
  /// What to watch, for a person's eyes: short months, a clock change, a Sunday.
  public var receipt: [String] = []

  init(_ when: When, now: CivilDateTime, zone: ZoneID, words: ScheduleWords) {
    tz = zone.name
    switch when {
    case .ok(let plan):
      status = "ok"
      occurrences = plan.occurrences(5).map(\.description)
      rrule = plan.series.first.flatMap { $0.rule?.text(in: $0.zone) }
      tz = plan.series.first?.zone.name ?? zone.name
      durationMinutes = plan.durationMinutes
      total = plan.isRecurring ? plan.total : nil
      echo = words.echo(plan, now: now)
      receipt = words.receipt(plan, now: now)
    case .ask(let open):
      status = "ask"
      options = open.options.compactMap { $0.occurrences(1).first?.description }
      question = words.question(open, now: now)
    case .reject(let refusal):
      status = "reject"
      reason = words.reason(refusal, now: now)
    case .none:
      status = "none"
    }
  }

  private enum CodingKeys: String, CodingKey {
    case status, occurrences, rrule, tz, total, echo, options, question, reason
    case durationMinutes = "duration_minutes"
  }

  /// Writes every field of the contract; what does not apply is null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(status, forKey: .status)
    try container.encode(occurrences, forKey: .occurrences)
    try container.encode(rrule, forKey: .rrule)
    try container.encode(tz, forKey: .tz)
    try container.encode(durationMinutes, forKey: .durationMinutes)
    try container.encode(total, forKey: .total)
    try container.encode(echo, forKey: .echo)
    try container.encode(options, forKey: .options)
    try container.encode(question, forKey: .question)
    try container.encode(reason, forKey: .reason)
  }
}
