/// Knowledge that goes, or is to go, between the speaker and somebody else.
///
/// "I could show our directors how it works" moves it from the speaker to somebody above.
struct Move: Hashable {
  /// Which way.
  enum Direction: Hashable { case toMe, fromMe }

  var direction: Direction
  /// Who is at the other end.
  var other: Party.Rank
  /// The tokens that say so.
  var tokens: Range<Int>
  /// How firmly: 1 a state ("they do not know"), 2 told without a wish, 4 wished or offered; one
  /// more when the other was named by rank.
  var strength: Int
  /// Whether nobody was named at the other end ("I want to be taught").
  var isOpen = false
  /// Whether it only tells what somebody knows ("I know the market, she knows the code").
  var isState = false
  /// Whether a "not" turns it down.
  var isDenied = false
}
