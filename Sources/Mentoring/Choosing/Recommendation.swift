/// What the answers lead to, with everything that is needed to defend it.
public struct Recommendation: Sendable, Hashable {
  /// The five shapes of a result.
  public enum Status: String, Sendable, Hashable, CaseIterable, Codable {
    /// One format and a seat.
    case recommended
    /// Traditional and reverse, two relationships.
    case both
    /// A route comes first, or a veto stands in the way.
    case notYet = "not-yet"
    /// Too little is known.
    case ask
    /// Not a matter for mentoring.
    case refer
  }

  /// A format with the seat in it.
  public struct Option: Sendable, Hashable, Codable {
    /// The kind of mentoring.
    public var format: Format
    /// The place in it.
    public var seat: Seat
  }

  /// Why something counted.
  public struct Reason: Sendable, Hashable {
    /// The signal that counted.
    public var signal: Signal
    /// The answer to it, by its id.
    public var answer: String
    /// The person's words, or nil when the answer was picked.
    public var words: String?
    /// What it counted; zero for answers that open a route.
    public var points: Points
    /// The route that it opened.
    public var route: Route?
    /// Article ids, and practice notes as `practice:id`.
    public var basis: [String]
  }

  /// One answer that would lead elsewhere.
  public struct Flip: Sendable, Hashable {
    public var signal: Signal
    /// What would have to be answered.
    public var answer: String
    public var status: Status
    public var format: Format?
  }

  /// Why a format was set aside.
  public struct Veto: Sendable, Hashable {
    public var gate: Gate
    /// The format that was set aside.
    public var format: Format
    /// The points that it had.
    public var points: Int
  }

  public var status: Status
  /// The format, with `notYet` the one that comes afterwards; nil when there is none.
  public var format: Format?
  public var seat: Seat?
  /// With `both`: the two, the stronger first.
  public var options: [Option]
  /// Nil with `ask`, `refer` and a veto.
  public var confidence: Confidence?
  /// What comes first or stands beside it.
  public var routes: [Route]
  public var vetoes: [Veto]
  public var points: Points
  /// Each answer that counted, the heaviest first.
  public var reasons: [Reason]
  /// Signals that were answered with "not sure" or skipped: they counted for nothing.
  public var ignored: [Signal]
  /// The single answers that would change the format; empty: no single answer would.
  public var flips: [Flip]
  /// With a close result the two formats between which one question decides: would you rather ask
  /// (the first), or be asked (the second)?
  public var tieBreaker: [Format]
  /// The signal to ask about next, or nil when no answer could change format, seat or route.
  public var next: Signal?
  /// The version of the rubric.
  public var rubric: String
}
