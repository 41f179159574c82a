/// Putting a move together.
extension MoveReader {
  func made(
    _ direction: Move.Direction, _ other: Party?, _ verb: Verb, _ subject: Party?,
    _ beside: Party?, _ mood: Mood, less: Int = 0
  ) -> Move? {
    var tokens = verb.tokens
    if let subject { tokens = span(tokens, subject.tokens) }
    if let beside { tokens = span(tokens, beside.tokens) }
    if let other, other.tokens.lowerBound >= 0 { tokens = span(tokens, other.tokens) }
    let base = mood.isPast ? 1 : mood.isWished ? 4 : 2
    let named = other?.isNamed == true && other?.rank != .anyone ? 1 : 0
    return Move(
      direction: direction, other: other?.rank ?? .anyone, tokens: tokens,
      strength: max(1, base + named - less), isOpen: other == nil, isDenied: mood.isRefused)
  }

  func denied(_ direction: Move.Direction, _ other: Party, _ verb: Verb) -> Move? {
    Move(
      direction: direction, other: other.rank, tokens: span(verb.tokens, other.tokens),
      strength: 1, isDenied: true)
  }

  func span(_ a: Range<Int>, _ b: Range<Int>) -> Range<Int> {
    min(a.lowerBound, b.lowerBound)..<max(a.upperBound, b.upperBound)
  }
}
