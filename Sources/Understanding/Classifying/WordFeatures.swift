extension Utterance {
  /// The features that its words are: each word by its stem, and each two in a row within a sentence.
  /// - Complexity: linear in the words, of which the first `limit` count.
  public func wordFeatures(limit: Int = 120) -> [Feature] {
    let count = min(tokens.count, limit)
    let stems = tokens.prefix(count).map { Self.isNumber($0.text) ? "#" : Inflection.stem($0.text) }
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
