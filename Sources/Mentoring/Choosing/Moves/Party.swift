/// Somebody in a line, seen from the speaker: in "our newest hires should teach me" there are
/// `our newest hires` (below) and `me`.
struct Party: Hashable {
  /// Where somebody stands; age, gender and origin have no part in it.
  enum Rank: Hashable {
    case me
    /// Higher in rank, or with more experience.
    case above
    /// Lower in rank, or newer.
    case below
    /// On the same level.
    case peer
    /// Nothing was said about the rank.
    case anyone
  }

  /// Whether the words can be a subject ("they") or only stand behind a verb ("them").
  enum Form: Hashable { case subject, object, either }

  var rank: Rank
  var tokens: Range<Int>
  var form: Form = .either
  /// Whether the rank was said of them, rather than concluded from a pronoun or the speaker's rank.
  var isNamed = true
  /// Whether it is a place ("the wards") that stands for its people; "they" is not said of it.
  var isPlace = false
}
