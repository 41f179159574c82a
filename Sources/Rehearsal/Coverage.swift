/// What scripts have shown of an assistant: which responses were said, which steps were taken.
public struct Coverage: Sendable, Hashable {
  /// How often each response was said, by its id.
  public private(set) var responses: [String: Int] = [:]
  /// How often each rule or repair was taken.
  public private(set) var steps: [String: Int] = [:]

  /// What these results have shown.
  public init(_ results: [ChatResult]) {
    for record in results.lazy.flatMap(\.scenes).flatMap(\.beats).map(\.record) {
      for said in record.says { responses[said.id, default: 0] += 1 }
      for trace in record.trace { steps[trace.step, default: 0] += 1 }
    }
  }

  /// Those of `all` that no script has shown, sorted.
  public func missing(responses all: some Sequence<String>) -> [String] {
    all.filter { responses[$0] == nil }.sorted()
  }

  /// Those of `all` that no script has taken, sorted.
  public func missing(steps all: some Sequence<String>) -> [String] {
    all.filter { steps[$0] == nil }.sorted()
  }
}
