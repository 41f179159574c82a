import Understanding

/// The part of a line that is the goal: people lead up to it, excuse it and give reasons.
///
/// "People say I'm too nice. What I want is to tell someone when their work isn't good enough." The
/// goal begins at "What I want"; a line without any such preamble is its own core.
struct GoalCore {
  private let utterance: Utterance
  private let pieces: [Hit]
  private let deadline: Deadline?

  init(_ utterance: Utterance, deadline: Deadline?) {
    self.utterance = utterance
    self.deadline = deadline
    pieces = utterance.hits(of: "goal")
  }

  /// The goal's pieces. Of several parts that could be the goal the most definite one is taken, of
  /// equals the first.
  var parts: GoalParts {
    let whole = GoalParts(utterance, deadline: deadline)
    if whole.isHeard("refusal") { return whole }
    let ranges = candidates
    guard let first = ranges.first, first != utterance.tokens.indices || ranges.count > 1 else {
      return whole
    }
    var best: (parts: GoalParts, score: Int)?
    for range in ranges {
      let parts = GoalParts(utterance, deadline: deadline, within: range)
      let score = (parts.isSpecific ? 2 : 0) + (parts.isMeasurable ? 1 : 0)
      if best.map({ score > $0.score }) ?? true { best = (parts, score) }
    }
    return best?.parts ?? whole
  }

  /// Where a goal could begin and how far it goes.
  private var candidates: [Range<Int>] {
    let wishes = pieces.filter(isWish)
    let strong = wishes.filter { GoalParts.isStrong($0, in: utterance) }
    let wanted = (strong.isEmpty ? wishes : strong).map(\.tokens.lowerBound)
    var starts = (wanted + imperatives).sorted()
    if starts.isEmpty, sentences.count > 1 { starts = measured }
    var ranges: [Range<Int>] = []
    // Nobody names more goals than a few; a pasted page must not cost more.
    for start in starts.prefix(6) {
      let begin = lead(to: start)
      if let last = ranges.last, last.contains(begin) { continue }
      ranges.append(begin..<end(from: start))
    }
    return ranges
  }

  /// Whether a hit says that somebody wants something: "I'd like to", "my goal is".
  private func isWish(_ hit: Hit) -> Bool {
    hit.rule.name == "wish" && !hit.isNegated && GoalParts.isFirm(hit, in: utterance)
      && !isAsked(hit.tokens.lowerBound) && !isSubordinate(hit.tokens.lowerBound)
  }

  /// "A clearer picture of where I want to go" wishes for the picture.
  private func isSubordinate(_ index: Int) -> Bool {
    index > 0 && utterance.tokens[index].breakBefore == .none
      && [
        "where", "how", "which", "who", "whom", "whether", "when", "why", "because",
      ].contains(
        utterance.tokens[index - 1].text)
  }

  /// Whether `index` stands in a question that ends the line: "Why do I need goals?".
  private func isAsked(_ index: Int) -> Bool {
    guard utterance.endsWithQuestionMark, let start = sentences.last, start <= index else {
      return false
    }
    return pieces.contains { $0.rule.name == "no-goal" && $0.tokens.lowerBound == start }
  }

  /// Sentences that name a count or a rhythm: "From now on, one “no” a week".
  private var measured: [Int] {
    sentences.filter { start in
      let range = start..<nextSentence(after: start)
      return !isTold(range)
        && pieces.contains { $0.rule.name == "measure" && range.contains($0.tokens.lowerBound) }
    }
  }

  /// Sentences that begin with what is to be done.
  private var imperatives: [Int] {
    let verbs = Set(
      pieces.filter { Self.beginnings.contains($0.rule.name) }.map(\.tokens.lowerBound))
    return sentences.filter { start in
      let end = nextSentence(after: start)
      let first = (start..<end).first { !utterance.isFiller[$0] } ?? start
      if isTold(start..<end) { return false }
      return verbs.contains(first)
        || pieces.contains { $0.rule.name == "wish" && $0.tokens.lowerBound == first }
    }
  }

  /// The beginning of the sentence that `start` is in, unless what stands before is told, not wanted.
  private func lead(to start: Int) -> Int {
    let begin = sentences.last { $0 <= start } ?? 0
    // "In three months I want to …" is one breath; "As a man among midwives, I'd like to …" is two.
    let isApart = (begin + 1..<max(start, begin) + 1).contains {
      $0 < utterance.tokens.count && utterance.tokens[$0].breakBefore == .part
    }
    let isMeasured = pieces.contains {
      $0.rule.name == "measure" && (begin..<start).contains($0.tokens.lowerBound)
    }
    return isTold(begin..<start) || isApart || !isMeasured ? start : begin
  }

  /// Whether something in `range` says how things are, and nothing there says what is wanted.
  private func isTold(_ range: Range<Int>) -> Bool {
    pieces.contains { hit in
      ["statement", "complaint", "no-goal"].contains(hit.rule.name)
        && range.contains(hit.tokens.lowerBound) && !hit.tokens.contains(range.upperBound)
    }
  }

  /// The end of the goal that begins at `start`: what follows may go on ("By June."), a reason or
  /// a sentence about how things are does not.
  private func end(from start: Int) -> Int {
    let tokens = utterance.tokens
    var end = nextSentence(after: start)
    while end < tokens.count {
      let next = nextSentence(after: end)
      let isOther = pieces.contains {
        ["statement", "complaint", "no-goal", "wish"].contains($0.rule.name)
          && $0.tokens.lowerBound >= end && $0.tokens.lowerBound < next && $0.tokens.count > 1
      }
      if isOther { break }
      end = next
    }
    let asides = Set(
      pieces.filter { ["statement", "complaint", "no-goal"].contains($0.rule.name) }
        .map(\.tokens.lowerBound))
    let reason = tokens.indices.first {
      $0 > start + 2 && $0 < end
        && (tokens[$0].text == "because"
          || tokens[$0].breakBefore == .part
            && (asides.contains($0) || Self.reasons.contains(tokens[$0].text)))
    }
    // "What I'd like, and it sounds small, is to …": an aside before anything is said cuts nothing.
    guard let reason, !isWishAlone(start..<reason) else { return end }
    return reason
  }

  private func isWishAlone(_ range: Range<Int>) -> Bool {
    let wishes = Set(
      pieces.filter { $0.rule.name == "wish" }.flatMap { Array($0.tokens) })
    return range.allSatisfy {
      wishes.contains($0) || utterance.isFiller[$0]
        || ["what", "i", "really", "like", "want", "would", "is"].contains(
          utterance.tokens[$0].text)
    }
  }

  private var sentences: [Int] {
    utterance.tokens.indices.filter { $0 == 0 || utterance.tokens[$0].breakBefore == .sentence }
  }

  private func nextSentence(after start: Int) -> Int {
    utterance.tokens.indices.first {
      $0 > start && utterance.tokens[$0].breakBefore == .sentence
    } ?? utterance.tokens.count
  }

  private static let reasons: Set<String> = ["says", "said", "since", "that", "whatever"]
  private static let beginnings: Set<String> = [
    "learn", "make", "deliver", "errand", "strong-start", "attendance", "measure",
  ]
}
