/// What speaks for each label: above 0 rather yes, below rather no.
public struct Judgement: Sendable, Hashable {
  /// The labels.
  public let labels: [String]
  /// What speaks for each.
  public internal(set) var scores: [Float]

  /// What speaks for a label; for one that nobody knows nothing does.
  public subscript(label: String) -> Float {
    labels.firstIndex(of: label).map { scores[$0] } ?? -.infinity
  }

  /// Adds to what speaks for a label.
  public mutating func add(_ score: Float, to label: String) {
    guard let place = labels.firstIndex(of: label) else { return }
    scores[place] += score
  }

  /// The labels among `some` with what speaks for them, the likeliest first; of equal ones the one
  /// that was named first.
  public func ranked(among some: [String]) -> [(label: String, score: Float)] {
    let scored = some.map { (label: $0, score: self[$0]) }
    return scored.enumerated().sorted {
      ($0.element.score, $1.offset) > ($1.element.score, $0.offset)
    }.map(\.element)
  }
}
