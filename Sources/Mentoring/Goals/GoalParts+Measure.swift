import Understanding

extension GoalParts {
  /// Whether a count, a threshold, a frequency, an exam or a single act is named.
  var isMeasurable: Bool {
    if !counts.isEmpty || hits("measure").contains(where: isUndated) { return true }
    if isHeard("turnaround") || isHeard("whole") && !shape.isSkill { return true }
    // "The ISO exam in autumn": naming it is meaning to pass it.
    if isHeard("exam"), !shape.hasVerb { return true }
    return shape.isDeed && !isHeard("quality") && !isHeard("habit")
  }

  /// Whether no number of a measure belongs to the date: "get it done by 28 June".
  private func isUndated(_ hit: Hit) -> Bool {
    !hit.tokens.allSatisfy(dated.contains)
      && !hit.tokens.contains {
        dated.contains($0) && Quantity.number(in: utterance.tokens, at: $0) != nil
      }
  }

  /// The numbers that count something, with what they are.
  var counts: [(value: Double, range: Range<Int>)] {
    let tokens = utterance.tokens
    let versions = Set(hits("version").flatMap { Array($0.tokens) })
    var found: [(value: Double, range: Range<Int>)] = []
    var index = range.lowerBound
    while index < range.upperBound {
      defer { index += 1 }
      guard !dated.contains(index), !versions.contains(index) else { continue }
      if let value = amount(tokens[index].text) {
        found.append((value, index..<index + 1))
      } else if let number = Quantity.number(in: tokens, at: index) {
        if isCount(index, until: number.end) { found.append((number.value, index..<number.end)) }
        index = number.end - 1
      }
    }
    return found
  }

  /// `10%`, `50k`: a number with what it counts grown on.
  private func amount(_ text: String) -> Double? {
    guard let last = text.last, "%k".contains(last), text.count > 1 else { return nil }
    return Double(text.dropLast())
  }

  /// Whether the number at `index` counts something: `three workshops`, but not `Office 365`,
  /// `my two supervisors`, `one day`, `one of my goals`.
  private func isCount(_ index: Int, until end: Int) -> Bool {
    let tokens = utterance.tokens
    if index > 0 {
      let before = tokens[index - 1]
      if before.looksLikeName, tokens[index].text.first?.isNumber ?? false { return false }
      if Self.possessives.contains(before.text) { return false }
      if tokens[index].text == "one", Self.pointers.contains(before.text) { return false }
    }
    let next = tokens.indices.contains(end) ? tokens[end].text : ""
    switch tokens[index].text {
    case "one":
      return ![
        "day", "of", "more", "who", "that", "another", "on", "or", "to", "person's", "",
      ].contains(next)
    case "a", "couple", "few", "several", "half":
      return !["while", "bit", "little"].contains(next)
    // "Learn 2 use the CRM", "mail HR 4 the form".
    case "2", "4": return tokens[end...].prefix(3).contains { isPlural($0.text) }
    default: return !["way", "ways", "in", "way's"].contains(next)
    }
  }

  private func isPlural(_ word: String) -> Bool {
    word.hasSuffix("s") && !word.hasSuffix("ss") && word.utf8.count > 3 || word == "people"
  }

  private static let pointers: Set<String> = [
    "the", "this", "that", "no", "which", "any", "every", "each", "be", "some", "good", "quiet",
  ]
  private static let possessives: Set<String> = [
    "my", "our", "these", "those", "their", "his", "her", "your", "than",
  ]
}
