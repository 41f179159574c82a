import Schedule

/// What a conversation has led to, whole: it can be shown, printed, put into a calendar, written to
/// a file and read back.
///
/// ```swift
/// let plan = assistant.plan(of: talk, setting: setting)
/// plan?.page(width: 80)      // lines for a terminal
/// plan?.calendar()           // a calendar file
/// try MentoringPlan(json: plan.json()) == plan
/// ```
///
/// It names nobody: neither the profile nor the machine stands in it.
public struct MentoringPlan: Codable, Hashable, Sendable {
  /// The version of the form in which plans are written.
  public static let currentVersion = 1

  /// The version of the form in which this one was written.
  public var version = currentVersion
  /// When the plan was made, on the person's clock.
  public var made: CivilDateTime
  /// The person's zone.
  public var zone: ZoneID
  /// The kind of mentoring.
  public var format: Format
  /// The place in it.
  public var seat: Seat
  /// The seat in words.
  public var seatLabel: String
  /// How the choice came to be.
  public var choice: Choice
  /// What comes before mentoring, or stands beside it.
  public var routes: [Routing]
  /// One to three goals, in the person's words.
  public var goals: [Goal]
  /// How near the person was to them when the plan was made, from 1 to 5; nil when that was not said.
  public var standing: Int?
  /// What the other side is to have got out of it, in the person's words; nil when that is theirs to
  /// say, and in traditional mentoring.
  public var partnerGoal: String?
  /// The dates, with what became of each; nil when there are none.
  public var checkIns: CheckIns?
  /// The one next step; nil while it is not settled.
  public var nextStep: NextStep?
  /// What the two should agree on, point by point.
  public var agreement: [String] = []
  /// The sentences in which the plan is put. They come from the content and are not written to files.
  public var words = Words()

  private enum CodingKeys: String, CodingKey {
    case version, made, zone, format, seat, choice, routes, goals, standing, agreement
    case partnerGoal = "partner_goal"
    case seatLabel = "seat_label"
    case checkIns = "check_ins"
    case nextStep = "next_step"
  }
}

extension MentoringPlan {
  /// How the format and the seat came to be, with everything needed to defend or to revise it.
  public struct Choice: Codable, Hashable, Sendable {
    /// The version of the rubric that decided.
    public var rubric: String
    /// What the questions led to; nil when the person had already decided.
    public var status: Recommendation.Status?
    /// How sure that was.
    public var confidence: Confidence?
    /// The seat that the questions pointed to.
    public var recommended: Seat?
    /// The person's own reason for choosing otherwise.
    public var objection: String?
    /// Why, the heaviest first.
    public var reasons: [Reason] = []
    /// What the person told, so that the questions need not be asked again.
    public var told: [Told]
    /// The gates that were met.
    public var gates: [Gate] = []
    /// A second holder of what is to be learnt, when one was named.
    public var secondHolder: String?
    /// How the person came to be known.
    public var basis: Rubric.Basis

    private enum CodingKeys: String, CodingKey {
      case rubric, status, confidence, recommended, objection, reasons, told, gates, basis
      case secondHolder = "second_holder"
    }
  }

  /// One signal as it was told.
  public struct Told: Codable, Hashable, Sendable {
    /// The signal.
    public var signal: Signal
    /// The answer's id, or `not-sure`.
    public var answer: String
    /// The person's words.
    public var words: String?
  }

  /// One answer that counted.
  public struct Reason: Codable, Hashable, Sendable {
    /// What it was about.
    public var signal: Signal
    /// In a sentence.
    public var sentence: String
    /// The headings of the articles behind it.
    public var basis: [String]
  }

  /// A route with the advice that goes with it.
  public struct Routing: Codable, Hashable, Sendable {
    /// The route.
    public var route: Route
    /// What to do about it.
    public var advice: String
  }

  /// One goal.
  public struct Goal: Codable, Hashable, Sendable {
    /// In the person's words.
    public var text: String
    /// The day by which, when one was named.
    public var deadline: CivilDate?
    /// What it is about: leadership, digital, network and so on.
    public var area: String
    /// Direction, capability or action.
    public var kind: String
  }

  /// What to do next.
  public struct NextStep: Codable, Hashable, Sendable {
    /// Who, what, by when.
    public var text: String
    /// Words that could be sent.
    public var message: String
    /// By when.
    public var by: CivilDate
    /// Whether the organisation has a mentoring scheme; nil when nobody knows yet.
    public var hasScheme: Bool?

    private enum CodingKeys: String, CodingKey {
      case text, message, by
      case hasScheme = "has_scheme"
    }
  }

  /// Whether the person chose another seat than the questions pointed to.
  public var isOwnChoice: Bool { choice.recommended.map { $0 != seat } ?? false }
}

extension Rubric.Basis: Codable {}
