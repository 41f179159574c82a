/// The features of one line from which a ``LinearClassifier`` learns, with what is known about it.
public struct LabelledSample: Sendable, Hashable {
  /// What the line has.
  public var features: [FeatureKey]
  /// The labels that are right for it; all others are wrong.
  public var labels: Set<String>
  /// Labels that nobody can tell right or wrong for it: nothing is learnt about them here.
  public var open: Set<String>

  /// A sample with its labels.
  public init(features: [FeatureKey], labels: Set<String>, open: Set<String> = []) {
    self.features = features
    self.labels = labels
    self.open = open
  }
}
