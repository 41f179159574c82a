import Dispatch
import Synchronization

extension LinearClassifier {
  /// Learns from samples.
  ///
  /// Each label is learnt by itself, as a linear support vector machine with squared hinge loss, by
  /// dual coordinate descent (Hsieh et al., “A Dual Coordinate Descent Method for Large-scale Linear
  /// SVM”, ICML 2008). Features count by their rarity, and every line counts the same however long it
  /// is. A feature that stands in few samples is left out: it may be chance.
  ///
  /// - Parameters:
  ///   - samples: the lines; their order does not matter much, but is part of what makes the result.
  ///   - labels: what is to be judged.
  ///   - cost: how much a sample on the wrong side counts against simplicity.
  ///   - least: how many samples a feature must stand in.
  /// - Complexity: O(features of all samples × labels), some thirty times; the labels are learnt side
  ///   by side on all cores.
  public init(
    learningFrom samples: [LabelledSample], labels: [String], cost: Double = 2, least: Int = 2
  ) {
    let lines = LearningLines(samples, least: least)
    let found = Mutex<[Int: [Double]]>([:])
    DispatchQueue.concurrentPerform(iterations: labels.count) { number in
      let label = labels[number]
      let weights = lines.separate(
        samples.map { sample in
          sample.open.contains(label) ? 0 : sample.labels.contains(label) ? 1 : -1
        }, cost: cost)
      found.withLock { $0[number] = weights }
    }
    let learnt = found.withLock { found in labels.indices.map { found[$0] ?? [] } }
    let steps = Steps(
      most: learnt.map { Float($0.dropLast().map(abs).max() ?? 0) },
      biases: learnt.map { Float($0.last ?? 0) })
    var weights: [UInt8] = []
    weights.reserveCapacity(lines.keys.count * labels.count)
    for row in lines.keys.indices {
      for label in labels.indices { weights.append(steps.code(learnt[label][row], label)) }
    }
    self.init(
      labels: labels, keys: lines.keys, rarities: lines.rarities.map { Steps.code(rarity: $0) },
      weights: weights, steps: steps)
  }
}

/// Samples as rows of numbers.
private struct LearningLines {
  /// The features that stand in enough samples, in ascending order.
  let keys: [FeatureKey]
  let rarities: [Double]
  /// The known features of all samples, one sample behind the other, with how much each counts.
  private var columns: [Int32] = []
  private var values: [Double] = []
  private var starts: [Int] = [0]

  init(_ samples: [LabelledSample], least: Int) {
    var counts: [FeatureKey: Int] = [:]
    let unique = samples.map { Set($0.features) }
    for features in unique {
      for key in features { counts[key, default: 0] += 1 }
    }
    keys = counts.filter { $0.value >= least }.map(\.key).sorted()
    let count = Double(samples.count)
    rarities = keys.map { key in
      1 + Double(logarithm(Float((1 + count) / (1 + Double(counts[key] ?? 0)))))
    }
    let numbers = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, Int32($0)) })
    for features in unique {
      let known = features.compactMap { numbers[$0] }.sorted()
      let norm = known.reduce(0) { $0 + rarities[Int($1)] * rarities[Int($1)] }.squareRoot()
      columns += known
      values += known.map { rarities[Int($0)] / norm }
      starts.append(columns.count)
    }
  }

  /// The weights that set the samples with sign 1 apart from those with sign -1, and the bias behind
  /// them; samples with sign 0 are passed over.
  func separate(_ signs: [Double], cost: Double) -> [Double] {
    var weights = [Double](repeating: 0, count: keys.count + 1)
    var pull = [Double](repeating: 0, count: signs.count)
    let all = signs.indices.filter { signs[$0] != 0 }
    var order = all
    var clear = [Bool](repeating: false, count: signs.count)
    var random: UInt64 = 0x2545_F491_4F6C_DD1D
    let slack = 1 / (2 * cost)
    columns.withUnsafeBufferPointer { columns in
      values.withUnsafeBufferPointer { values in
        weights.withUnsafeMutableBufferPointer { weights in
          let bias = weights.count - 1
          for round in 0..<40 {
            var worst = 0.0
            // Lines that stand far on their own side hardly come back; every fourth round all are seen.
            if round % 4 == 0 { order = all }
            order.removeAll { pull[$0] == 0 && clear[$0] }
            for place in order.indices.dropFirst() {
              random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
              order.swapAt(place, Int((random >> 33) % UInt64(place + 1)))
            }
            for sample in order {
              let sign = signs[sample]
              let range = starts[sample]..<starts[sample + 1]
              var sum = weights[bias]
              for index in range { sum += weights[Int(columns[index])] * values[index] }
              let slope = sign * sum - 1 + slack * pull[sample]
              let step = pull[sample] == 0 ? min(slope, 0) : slope
              worst = max(worst, abs(step))
              clear[sample] = slope > 0.5
              guard step != 0 else { continue }
              let old = pull[sample]
              // A line's features have the length 1 together, and its bias is 1.
              pull[sample] = max(0, old - slope / (2 + slack))
              let change = (pull[sample] - old) * sign
              for index in range { weights[Int(columns[index])] += change * values[index] }
              weights[bias] += change
            }
            if worst < 0.02, round % 4 == 0 { break }
          }
        }
      }
    }
    return weights
  }
}
