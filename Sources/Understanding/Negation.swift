/// Finds how far a "not" reaches.
///
/// A negator governs what follows it up to the end of its part of the sentence, a word of contrast
/// (`but`, `so`, `because`), or eight words: in "not Tuesday, Wednesday" only Tuesday is refused.
enum Negation {
  /// For each token, the index of the negator that governs it, or -1.
  /// - Complexity: O(tokens).
  static func scopes(_ tokens: [Token]) -> [Int32] {
    var scopes = [Int32](repeating: -1, count: tokens.count)
    var negator: Int32 = -1
    var reach = 0
    for (index, token) in tokens.enumerated() {
      if token.breakBefore >= .part || ends.contains(token.text) { negator = -1 }
      if negator >= 0, index >= reach { negator = -1 }
      scopes[index] = negator
      let isOnly = index + 1 < tokens.count && tokens[index + 1].text == "only"
      if negators.contains(token.text), !isOnly, !isReply(tokens, index) {
        // A second "not" lifts the first: "not never" is no denial.
        negator = negator >= 0 ? -1 : Int32(index)
        reach = index + 9
      } else if isPair(tokens, index) {
        negator = Int32(index)
        reach = index + 9
      }
    }
    return scopes
  }

  /// Whether a "no" answers by itself, though no comma sets it off: "no I want the other one".
  private static func isReply(_ tokens: [Token], _ index: Int) -> Bool {
    guard tokens[index].text == "no", tokens[index].breakBefore >= .part,
      index + 1 < tokens.count
    else { return false }
    return afterReplies.contains(tokens[index + 1].text)
  }

  /// `rather than`, `instead of`, `anything but`, `except for`.
  private static func isPair(_ tokens: [Token], _ index: Int) -> Bool {
    guard index > 0 else { return false }
    switch (tokens[index - 1].text, tokens[index].text) {
    case ("rather", "than"), ("instead", "of"), ("anything", "but"), ("other", "than"),
      ("nothing", "but"):
      return tokens[index - 1].text != "nothing"
    default: return false
    }
  }

  private static let negators: Set<String> = [
    "not", "no", "never", "without", "nor", "neither", "hardly", "nobody", "except",
  ]
  /// What can follow "no" only where that is an answer: no pronoun has a "no" before it.
  private static let afterReplies: Set<String> = [
    "i", "we", "you", "it", "he", "she", "they", "this", "that", "my", "our", "let", "please",
    "actually", "sorry", "thanks", "make",
  ]
  private static let ends: Set<String> = [
    "but", "however", "though", "although", "because", "so", "yet", "just", "instead", "until",
    "since", "as", "and",
  ]
}
