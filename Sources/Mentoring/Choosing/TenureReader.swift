import Dialogue
import Understanding

/// Reads a bare length of time as an answer to "how long have you been here": `six weeks`,
/// `over a year`, `since spring` is left to others.
enum TenureReader {
  /// The answer for the first length of time in the line; nil when there is none.
  static func read(_ utterance: Utterance) -> Heard? {
    for index in utterance.tokens.indices {
      guard let span = Quantity.span(in: utterance.tokens, at: index) else { continue }
      let before = index > 0 ? utterance.tokens[index - 1].text : ""
      var months = span.months
      // "over a year" is more than what it names, "under three months" less.
      if ["over", "than", "past", "above"].contains(before) { months += 0.1 }
      if ["under", "below", "almost", "nearly"].contains(before)
        || (before == "than" && index > 1 && utterance.tokens[index - 2].text == "less")
      {
        months -= 0.2
      }
      let answer = months < 3 ? "under-3-months" : months <= 12 ? "3-12-months" : "over-a-year"
      return Heard(
        slot: Signal.tenure.rawValue, value: .choice(answer), tokens: index..<span.end,
        rule: "span")
    }
    return nil
  }
}
