/// A phrase as an author writes it, taken apart: what must be said for a rule to hear it.
///
/// | written | hears |
/// |---|---|
/// | `teach` | the word in any inflection: teach, teaches, taught |
/// | `"teaching"` | exactly this form |
/// | `(boss\|line manager)` | one of the alternatives |
/// | `[my\|our]` | the same, or nothing |
/// | `~leaders` | anything in the concept `leaders` |
/// | `*` or `*3` | up to four (or three) words of the same sentence |
/// | `<` and `>` | the beginning and the end of a part of the sentence |
/// | `{number}`, `{number<3}` | a number, in digits or words |
/// | `{span}`, `{span<3m}` | a length of time, in days, weeks, months or years (d w m y) |
///
/// Words that carry no meaning (the concept `filler`: really, just, honestly) may stand between any
/// two elements.
public indirect enum Phrase: Sendable, Hashable {
  /// A word in any inflection, by the id of its stem.
  case stem(WordID)
  /// A word in exactly this form.
  case word(WordID)
  /// Any member of a concept, by the concept's number.
  case concept(Int32)
  /// One of several sequences.
  case any([[Phrase]])
  /// One of several sequences, or nothing.
  case optional([[Phrase]])
  /// Up to so many words without a sentence's end among them.
  case gap(Int32)
  /// The beginning of a part of the sentence.
  case start
  /// The end of a part of the sentence.
  case end
  /// A number within bounds, both included.
  case number(ClosedRange<Double>)
  /// A length of time in months, within bounds.
  case span(ClosedRange<Double>)

  /// The fewest and the most tokens that this can cover, fillers not counted.
  var width: (least: Int, most: Int) {
    switch self {
    case .stem, .word: (1, 1)
    case .concept: (1, 6)
    case .any(let branches): Self.width(of: branches)
    case .optional(let branches): (0, Self.width(of: branches).most)
    case .gap(let most): (0, Int(most))
    case .start, .end: (0, 0)
    case .number: (1, 4)
    case .span: (2, 7)
    }
  }

  /// The width of a sequence of elements.
  static func width(of sequence: some Sequence<Phrase>) -> (least: Int, most: Int) {
    sequence.reduce((0, 0)) { ($0.0 + $1.width.least, $0.1 + $1.width.most) }
  }

  private static func width(of branches: [[Phrase]]) -> (least: Int, most: Int) {
    let widths = branches.map { width(of: $0) }
    return (widths.map(\.least).min() ?? 0, widths.map(\.most).max() ?? 0)
  }
}
