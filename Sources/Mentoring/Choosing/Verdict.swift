/// The bare outcome of deciding, without its defence: cheap enough to ask "what if" many times.
struct Verdict: Hashable {
  var status: Recommendation.Status
  var format: Format?
  var seat: Seat?
  var options: [Recommendation.Option] = []
  var routes: [Route] = []
  var vetoes: [Recommendation.Veto] = []
  var points = Points()
  var margin = 0
  var counted = 0

  /// What "the format would change" compares: routes and points aside.
  var outcome: [String] {
    // A route that comes first does not change which format follows it.
    let open = status == .notYet && format != nil ? "recommended" : status.rawValue
    return [options.isEmpty ? open : "both", format?.rawValue ?? ""]
  }

  /// What "something would change" compares: all that a person would notice.
  var whole: [String] {
    [status.rawValue, format?.rawValue ?? "", seat?.rawValue ?? ""] + routes.map(\.rawValue)
      + options.map(\.seat.rawValue)
  }
}
