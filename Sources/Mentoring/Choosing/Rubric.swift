/// How formats are decided: signals with their answers, what each counts, and what stands above it.
///
/// The numbers are content (`Prompts/rubric.yml`); this type holds them and decides. Deciding is
/// pure: the same answers give the same recommendation, whatever order they came in.
///
/// ```swift
/// let rubric = try Rubric(content: contentSet)
/// rubric.recommend(SignalAnswers([.knowledgeHolder: "more-junior"]), basis: .sentence).format
/// ```
public struct Rubric: Sendable, Hashable {
  /// What one answer does.
  public struct Rule: Sendable, Hashable {
    /// The answer's id.
    public var answer: String
    /// What it counts.
    public var points: Points
    /// The route that it opens.
    public var route: Route?
    /// Whether it rules reverse mentoring out.
    public var vetoesReverse: Bool
    /// The articles and practice notes behind it; the latter begin with `practice:`.
    public var basis: [String]
  }

  /// How much must be known for a result.
  public struct Threshold: Sendable, Hashable {
    /// The fewest answers that can count for a format.
    public var answers: Int
    /// The fewest points of the best format.
    public var top: Int
  }

  /// How a person came to be known.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// Question by question.
    case questionnaire
    /// They opened in their own words and were asked a little more.
    case opening
    /// One free text, nothing else.
    case sentence
  }

  /// When a route is taken.
  public enum RouteTiming: String, Sendable, Hashable { case first, beside }

  /// The version that is stamped on every recommendation.
  public var version: String
  /// The most that each format can reach.
  public var ceiling: Int
  /// The signals in the order in which they are asked.
  public var order: [Signal]
  /// The answers of each signal, in the author's order.
  public var rules: [Signal: [Rule]]
  /// What a result needs.
  public var thresholds: [Basis: Threshold]
  /// The least margin of a clear result.
  public var clearMargin: Int
  /// The least margin of a leaning one; below it, a result is close.
  public var leaningMargin: Int
  /// Traditional and reverse are recommended together within this many points of each other.
  public var bothWithin: Int
  /// … when each has at least this many.
  public var bothLeast: Int

  var routeRules: [Route: RouteRule]
  var gateBasis: [Gate: [String]]

  struct RouteRule: Sendable, Hashable {
    var timing: RouteTiming
    var basis: [String]
  }

  /// The rule of an answer; nil for `not-sure` and for what the signal does not know.
  public func rule(_ signal: Signal, _ answer: String) -> Rule? {
    rules[signal]?.first { $0.answer == answer }
  }

  /// The articles and notes that a gate rests on.
  public func basis(of gate: Gate) -> [String] { gateBasis[gate] ?? [] }

  /// When a route is taken.
  public func timing(of route: Route) -> RouteTiming { routeRules[route]?.timing ?? .first }

  /// The articles and notes that a route rests on.
  public func basis(of route: Route) -> [String] { routeRules[route]?.basis ?? [] }

  /// The answers that a signal can have, `not-sure` last.
  public func answers(of signal: Signal) -> [String] {
    (rules[signal] ?? []).map(\.answer) + [Signal.notSure]
  }

  /// Whether any answer of the signal counts for a format.
  func isScored(_ signal: Signal) -> Bool {
    (rules[signal] ?? []).contains { !$0.points.isZero }
  }
}
