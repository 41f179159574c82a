/// What several acts in one line come to.
extension ActReader {
  /// Settles between yes, no and unsure, and puts the act that counts first.
  ///
  /// Of a yes and a no the later stands ("no no, that's right"); a doubt outweighs both ("yes, well,
  /// I don't know").
  static func settle(_ acts: [ActHeard], asking: Asking?) -> ActReading {
    var reading = ActReading()
    let answers = acts.filter { answerActs.contains($0.act) }
    let standing =
      answers.filter { $0.act == .unsure }.first
      ?? answers.max { $0.tokens.lowerBound < $1.tokens.lowerBound }
    var seen: Set<Act> = []
    for act in acts.sorted(by: { rank($0, asking) < rank($1, asking) }) {
      if let standing, answerActs.contains(act.act), act.act != standing.act {
        reading.near.append(
          ActMissed(act: act, whyNot: "“\(standing.words)” in the same line stands instead"))
      } else if seen.insert(act.act).inserted {
        reading.heard.append(act)
      }
    }
    return reading
  }

  /// The reading of a line that is something else than an act.
  static func besides(
    _ acts: [ActHeard], marks: [ActHeard], in utterance: Utterance, firstOpen: Int
  ) -> ActReading {
    let words = acts.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    let beside = words.filter { isOwnPart($0.tokens, in: utterance) }
    let lead = (words + marks).first { act in
      leadActs.contains(act.act)
        && (0..<act.tokens.lowerBound).allSatisfy { utterance.isFiller[$0] }
    }
    let front = beside.prefix { $0.tokens.lowerBound < firstOpen }.last?.tokens.upperBound ?? 0
    let end = utterance.tokens.count
    let tail = beside.first { $0.tokens.lowerBound > firstOpen && $0.tokens.upperBound == end }
    return ActReading(
      beside: beside, lead: lead, rest: front..<max(front, tail?.tokens.lowerBound ?? end))
  }

  /// Whether a range fills its part of the sentence, fillers left aside.
  private static func isOwnPart(_ range: Range<Int>, in utterance: Utterance) -> Bool {
    var first = range.lowerBound
    while first > 0, utterance.tokens[first].breakBefore == .none {
      first -= 1
      if !utterance.isFiller[first] { return false }
    }
    var next = range.upperBound
    while next < utterance.tokens.count, utterance.tokens[next].breakBefore == .none {
      if !utterance.isFiller[next] { return false }
      next += 1
    }
    return true
  }

  /// What a person wants done comes before what they say; an answer comes before manners when one
  /// was asked for, and "okay, thanks" is thanks when none was.
  private static func rank(_ act: ActHeard, _ asking: Asking?) -> (Int, Int) {
    let isIdle = asking == nil && act.act == .affirm
    return (isIdle ? order.count : place(of: act.act.rawValue), act.tokens.lowerBound)
  }

  /// Where an act stands in ``order``; behind all others for what is none.
  static func place(of act: String) -> Int { places[act] ?? order.count }

  private static let places = Dictionary(
    uniqueKeysWithValues: order.enumerated().map { ($1.rawValue, $0) })

  private static let answerActs: Set<Act> = [.affirm, .deny, .unsure]
  private static let leadActs: Set<Act> = [.affirm, .deny, .correct]
  /// The acts, the one that counts first in front.
  static let order: [Act] = [
    .restart, .undo, .redo, .back, .quit, .someoneElse, .refuse, .later, .skip, .cancel, .goodbye,
    .aboutMaker, .aboutName, .aboutBot, .smallTalk, .why, .repeat, .status, .plan, .sources, .more,
    .help, .sameAsBefore, .both, .neither, .unsure, .affirm, .deny, .thank, .abuse, .greet,
    .correct,
  ]
}
