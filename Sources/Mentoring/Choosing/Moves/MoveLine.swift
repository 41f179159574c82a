import Understanding

/// A line with the small questions that reading moves asks of it again and again.
struct MoveLine {
  let utterance: Utterance
  /// For each token whether it tells who the speaker is ("as head of audit").
  private let isOfSpeaker: [Bool]

  init(_ utterance: Utterance, positions: [Range<Int>]) {
    self.utterance = utterance
    var marks = Array(repeating: false, count: utterance.tokens.count)
    for range in positions {
      for index in range { marks[index] = true }
    }
    isOfSpeaker = marks
  }

  var tokens: [Token] { utterance.tokens }

  func text(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }

  /// Whether a new sentence, or with `.part` a new part of one, begins at `index`.
  func breaks(at index: Int, _ least: Token.Break = .sentence) -> Bool {
    tokens.indices.contains(index) && index > 0 && tokens[index].breakBefore >= least
  }

  /// The first token of the sentence that `index` is in, at most `reach` tokens back.
  func start(of index: Int, reach: Int) -> Int {
    var start = index
    while start > 0, index - start < reach, !breaks(at: start) { start -= 1 }
    return start
  }

  /// Whether one of `words` stands in a range of tokens.
  func has(_ words: Set<String>, in range: Range<Int>) -> Bool {
    range.contains { words.contains(text($0)) }
  }

  /// The last word before `index` that is no article, adjective of quantity or filler.
  func wordBefore(_ index: Int) -> (text: String, index: Int) {
    var before = index - 1
    while before >= 0, index - before <= 5, !breaks(at: before + 1, .part),
      Self.light.contains(text(before)) || utterance.isFiller[before]
    {
      before -= 1
    }
    guard before >= 0, !breaks(at: before + 1, .part) else { return ("", max(before, 0)) }
    return (text(before), before)
  }

  /// Whether it is the speaker who is meant ("I am a director", "as head of audit", "CFO.").
  func isSpeaker(_ range: Range<Int>) -> Bool {
    if range.contains(where: { isOfSpeaker[$0] }) { return true }
    var index = range.lowerBound - 1
    while index >= 0, range.lowerBound - index <= 6, !breaks(at: index + 1, .part) {
      let word = text(index)
      if Self.roles.contains(word) {
        return word != "as" || !["such", "same", "known"].contains(text(index - 1))
      }
      let isMaking = word == "make" && ["a", "an"].contains(text(index + 1))
      if isMaking || ["be", "been", "was"].contains(word) {
        return has(["i"], in: max(0, index - 4)..<index)
      }
      if Self.notInNames.contains(word) { return false }
      index -= 1
    }
    return isTitle(range) || text(range.lowerBound - 1) == "i"
      || text(range.lowerBound - 2) == "i"
        && text(range.lowerBound - 1) == "the" && breaks(at: range.lowerBound - 1, .part)
  }

  /// Whether a sentence begins with a bare title and nothing is said of it: "Assistant buyer, two
  /// years in."
  private func isTitle(_ range: Range<Int>) -> Bool {
    if Self.bodies.contains(text(range.upperBound - 1)) { return false }
    let start = start(of: range.lowerBound, reach: 4)
    guard range.lowerBound - start < 4, start == 0 || breaks(at: start),
      !has(Self.notInTitles, in: start..<range.upperBound),
      !text(range.upperBound - 1).hasSuffix("s")
    else { return false }
    let rest = range.upperBound..<min(tokens.count, range.upperBound + 8)
    let end =
      rest.first { breaks(at: $0, .part) || text($0) == "here" }
      ?? (rest.upperBound == tokens.count ? tokens.count : nil)
    guard let end else { return false }
    return !has(Self.predicates, in: range.upperBound..<end)
  }

  /// Whether "who moved abroad", "who has sold a business" follows: somebody who has done it.
  func hasDone(after index: Int) -> Bool {
    guard ["who", "that"].contains(text(index)), !breaks(at: index, .sentence) else { return false }
    var next = index + 1
    while utterance.isFiller.indices.contains(next),
      utterance.isFiller[next] || ["already", "once", "also", "recently"].contains(text(next))
    {
      next += 1
    }
    if has(
      ["just", "recently", "newly", "never", "not", "only"], in: index..<min(tokens.count, next + 2)
    ) {
      return false
    }
    let word = text(next)
    if ["does", "do", "is", "runs", "leads"].contains(word), text(next - 1) == "already" {
      return true
    }
    if ["has", "have", "had"].contains(word) { return text(next + 1) != "to" }
    // "who's been through it" is opened as "who is been …".
    if word == "is", text(index + 1) == "is" {
      let participle = text(next + 1)
      return Self.pasts.contains(participle)
        || ["done", "gone", "seen", "written"].contains(participle)
        || participle.utf8.count > 4 && participle.hasSuffix("ed")
    }
    return word.utf8.count > 4 && word.hasSuffix("ed") || Self.pasts.contains(word)
  }

  /// Whether a person is what somebody is to become ("develop them into leaders").
  func isGoal(_ range: Range<Int>) -> Bool {
    let before = wordBefore(range.lowerBound)
    if ["into", "become", "becoming"].contains(before.text) { return true }
    return before.text == "be" && text(before.index - 1) == "to"
      && !["mentor", "coach", "guide"].contains(text(range.upperBound))
  }

  /// Whether "her" belongs to a noun ("her advice") and is no person by itself.
  func isPossessive(_ index: Int) -> Bool {
    guard text(index) == "her", index + 1 < tokens.count, !breaks(at: index + 1, .part) else {
      return false
    }
    return !Self.afterObject.contains(text(index + 1))
  }

  private static let light: Set<String> = [
    "a", "an", "the", "my", "our", "some", "any", "one", "of", "two", "three", "few", "more",
    "good", "great", "real", "proper", "another", "other", "new", "many", "most", "all", "both",
    "still", "now", "currently", "just", "only", "already", "also", "really", "quite", "very",
    "reverse",
  ]
  private static let roles: Set<String> = ["am", "being", "became", "as"]
  private static let notInNames: Set<String> = [
    "from", "by", "with", "to", "for", "about", "than", "like", "who", "and", "but", "that", "of",
    "on", "at", "in", "what", "want", "need", "not", "below", "above", "under", "over", "beneath",
    "behind", "beside", "between", "because", "if", "when", "have", "having", "meet", "get", "find",
    "see", "so", "or",
  ]
  private static let notInTitles: Set<String> = [
    "a", "an", "the", "my", "our", "some", "any", "all", "is", "are", "has", "have", "should",
    "could",
    "would", "can", "will", "must", "might", "who", "to", "i", "they", "me", "does", "do", "need",
    "someone", "somebody", "anyone", "another", "from", "not", "no",
  ]
  /// Bodies of people, which nobody is.
  private static let bodies: Set<String> = [
    "management", "leadership", "board", "office", "hq", "headquarters", "team", "committee",
    "upstairs", "everyone", "everybody",
  ]
  private static let predicates: Set<String> = [
    "is", "are", "has", "have", "should", "could", "would", "can", "will", "must", "might", "who",
    "to", "i", "they", "does", "do", "need", "me",
  ]
  static let pasts: Set<String> = [
    "made", "went", "did", "got", "came", "led", "ran", "built", "left", "took", "began", "became",
    "started", "saw", "wrote", "won", "held", "sold", "rose", "grew", "used", "was", "were", "been",
    "gave", "found", "fought", "drove", "chose", "broke", "brought", "taught", "kept",
  ]
  private static let afterObject: Set<String> = [
    "to", "and", "about", "how", "what", "that", "on", "in", "with", "for", "at", "when", "why",
    "from", "as", "or", "if", "too", "by", "a", "the", "more", "once", "directly", "because",
    "regularly", "every", "mentor", "teach", "show", "tell", "coach", "guide", "help",
  ]
}
