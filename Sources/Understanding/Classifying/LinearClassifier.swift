/// Judges a line by its features: for each label how much speaks for it, and which words do.
///
/// It is learnt from lines that authors wrote and labelled (``init(learningFrom:labels:cost:)``). Each
/// feature has a weight for each label; what speaks for a label is the sum of the weights of the
/// line's features, so every judgement can be taken apart into the words that made it:
///
/// ```swift
/// let classifier = LinearClassifier(learningFrom: samples, labels: ["teach", "learn"])
/// let judgement = classifier.judge(features)
/// judgement["teach"]                   // above 0: rather yes; below: rather no
/// ```
///
/// Features that no sample has say nothing. The same samples give the same weights on every machine.
///
/// - Complexity: a line costs a look-up for each feature and an addition for each label of those
///   that are known; it hardly depends on how many samples there were.
public struct LinearClassifier: Sendable, Hashable {
  /// What is judged, in the order in which the weights stand.
  public let labels: [String]
  /// The known features in ascending order.
  let keys: [FeatureKey]
  /// For each known feature how rare it is, in ``Steps/rarity(_:)``.
  let rarities: [UInt8]
  /// For each known feature the weight for each label, in ``Steps``.
  let weights: [UInt8]
  let steps: Steps

  init(
    labels: [String], keys: [FeatureKey], rarities: [UInt8], weights: [UInt8], steps: Steps
  ) {
    (self.labels, self.keys, self.rarities) = (labels, keys, rarities)
    (self.weights, self.steps) = (weights, steps)
  }

  /// Judges a line.
  public func judge(_ features: some Collection<Feature>) -> Judgement {
    var judgement = Judgement(labels: labels, scores: steps.biases)
    let known = found(features.lazy.map(\.key))
    let norm = norm(of: known)
    for row in known {
      let factor = Steps.rarity(rarities[row]) / norm
      for label in labels.indices {
        judgement.scores[label] +=
          factor * steps.weight(weights[row * labels.count + label], label)
      }
    }
    return judgement
  }

  /// How much each token of a line speaks for `label` rather than for `other`.
  /// - Parameter count: how many tokens the line has.
  public func reasons(
    for label: String, over other: String?, in features: [Feature], tokens count: Int
  ) -> [Float] {
    var sums = [Float](repeating: 0, count: count)
    guard let mine = labels.firstIndex(of: label) else { return sums }
    let theirs = other.flatMap { labels.firstIndex(of: $0) }
    var seen = Set<FeatureKey>()
    for feature in features where !feature.tokens.isEmpty && seen.insert(feature.key).inserted {
      guard let row = row(of: feature.key) else { continue }
      let start = row * labels.count
      let against = theirs.map { steps.weight(weights[start + $0], $0) } ?? 0
      let share =
        (steps.weight(weights[start + mine], mine) - against) * Steps.rarity(rarities[row])
        / Float(feature.tokens.count)
      for token in feature.tokens where token < count { sums[token] += share }
    }
    return sums
  }

  /// The rows of the known features among `keys`, each once.
  private func found(_ keys: some Sequence<FeatureKey>) -> [Int] {
    var rows: [Int] = []
    for key in keys {
      if let row = row(of: key) { rows.append(row) }
    }
    rows.sort()
    var kept = 0
    for index in rows.indices where index == 0 || rows[index] != rows[index - 1] {
      rows[kept] = rows[index]
      kept += 1
    }
    rows.removeSubrange(kept...)
    return rows
  }

  private func norm(of rows: [Int]) -> Float {
    rows.reduce(Float(0)) { sum, row in
      let rarity = Steps.rarity(rarities[row])
      return sum + rarity * rarity
    }.squareRoot()
  }

  private func row(of key: FeatureKey) -> Int? {
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? low : nil
  }
}

extension LinearClassifier {
  /// Weights as a byte each: fine steps near zero, where most are, and coarse ones far from it.
  ///
  /// A million weights are a million bytes then, which load as one piece.
  struct Steps: Sendable, Hashable {
    /// The greatest weight of each label.
    let most: [Float]
    /// What speaks for each label before a word is said.
    let biases: [Float]
    private let table: [Float]

    /// How many steps there are on either side of zero.
    private static let count = 47

    init(most: [Float], biases: [Float]) {
      (self.most, self.biases) = (most, biases)
      table = most.flatMap { most in
        (0...2 * Self.count).map { code in
          let part = Float(code - Self.count) / Float(Self.count)
          return (part < 0 ? -1 : 1) * part * part * most
        }
      }
    }

    /// The weight for `label` that `code` stands for.
    func weight(_ code: UInt8, _ label: Int) -> Float {
      table[label * (2 * Self.count + 1) + Int(code)]
    }

    /// The code of a weight.
    func code(_ weight: Double, _ label: Int) -> UInt8 {
      guard most[label] > 0 else { return UInt8(Self.count) }
      let part = min(1, abs(weight) / Double(most[label])).squareRoot() * Double(Self.count)
      let step = Int(part.rounded())
      return UInt8(Self.count + (weight < 0 ? -step : step))
    }

    /// The rarity that a code stands for: from 1, in ninths.
    static func rarity(_ code: UInt8) -> Float { 1 + Float(code) / 9 }

    /// The code of a rarity.
    static func code(rarity: Double) -> UInt8 {
      UInt8(max(0, min(94, ((rarity - 1) * 9).rounded())))
    }
  }
}
