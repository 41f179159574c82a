extension Utterance {
  /// The features that its words are: each word by its stem, and each two in a row within a sentence.
  /// - Complexity: linear in the words, of which the first `limit` count.
  public func wordFeatures(limit: Int = 120) -> [Feature] {
    let count = min(tokens.count, limit)
    let stems = stems(limit: limit)
    var features: [Feature] = []
    features.reserveCapacity(2 * count)
    for index in 0..<count {
      features.append(Feature(FeatureKey(.word).adding(stems[index]), at: index..<index + 1))
      guard index + 1 < count, tokens[index + 1].breakBefore != .sentence else { continue }
      features.append(
        Feature(
          FeatureKey(.pair).adding(stems[index]).adding(stems[index + 1]), at: index..<index + 2))
    }
    return features
  }

  /// The features that two words of a sentence are which stand apart, with one to seven others between:
  /// who "taught" and who "me" is hardly ever side by side.
  /// - Complexity: seven for each word, of which the first `limit` count.
  public func apartFeatures(limit: Int = 120) -> [Feature] {
    let stems = stems(limit: limit)
    var features: [Feature] = []
    features.reserveCapacity(7 * stems.count)
    for index in stems.indices {
      let key = FeatureKey(.around).adding(stems[index])
      for other in index + 1..<min(stems.count, index + 9) {
        if tokens[other].breakBefore == .sentence { break }
        guard other > index + 1 else { continue }
        features.append(Feature(key.adding(stems[other]), at: index..<other + 1))
      }
    }
    return features
  }

  /// The features that the words of the first and of the last sentence are, where there are several:
  /// people tell who they are first, and what they want last.
  /// - Complexity: linear in the words, of which the first `limit` count.
  public func endFeatures(limit: Int = 120) -> [Feature] {
    let stems = stems(limit: limit)
    let starts = stems.indices.filter { $0 > 0 && tokens[$0].breakBefore == .sentence }
    guard let second = starts.first, let last = starts.last else { return [] }
    func features(_ range: Range<Int>, _ kind: FeatureKey.Kind) -> [Feature] {
      range.map { Feature(FeatureKey(kind).adding(stems[$0]), at: $0..<$0 + 1) }
    }
    return features(0..<second, .first) + features(last..<stems.count, .last)
  }

  private func stems(limit: Int) -> [String] {
    tokens.prefix(limit).map { Self.isNumber($0.text) ? "#" : Inflection.stem($0.text) }
  }

  /// One number is like another.
  private static func isNumber(_ word: String) -> Bool {
    word.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } || numbers.contains(word)
  }

  private static let numbers: Set<String> = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    "thirty", "forty", "fifty", "sixty", "hundred", "dozen",
  ]
}
