import Content

extension LinearClassifier {
  /// Writes what was learnt.
  package func write(to pack: inout PackWriter) {
    pack.strings(labels)
    pack.keys(keys)
    pack.small(rarities)
    pack.small(weights)
    pack.fractions(steps.most)
    pack.fractions(steps.biases)
  }

  /// Loads what ``write(to:)`` wrote.
  /// - Throws: a `Diagnostic` (`broken-archive`) when it was not made by this version.
  /// - Complexity: linear in the features; their weights are copied as one piece.
  package init(reading pack: inout PackReader) throws {
    let (labels, keys) = (try pack.strings(), try pack.keys())
    let count = keys.count
    let (rarities, weights) = (try pack.small(), try pack.small())
    let steps = Steps(most: try pack.fractions(), biases: try pack.fractions())
    guard rarities.count == count, weights.count == count * labels.count,
      steps.most.count == labels.count, steps.biases.count == labels.count
    else { throw pack.broken }
    self.init(labels: labels, keys: keys, rarities: rarities, weights: weights, steps: steps)
  }
}

extension PackWriter {
  /// Features in ascending order, told by the distances of their numbers, which are short.
  package mutating func keys(_ keys: [FeatureKey]) {
    number(keys.count)
    var last: UInt32 = 0
    for key in keys {
      number(Int(key.number - last))
      last = key.number
    }
  }
}

extension PackReader {
  /// What `PackWriter.keys` wrote.
  package mutating func keys() throws -> [FeatureKey] {
    let count = try count()
    var keys: [FeatureKey] = []
    keys.reserveCapacity(count)
    var last: UInt32 = 0
    for _ in 0..<count {
      last = last &+ UInt32(truncatingIfNeeded: try number())
      keys.append(FeatureKey(number: last))
    }
    return keys
  }
}
