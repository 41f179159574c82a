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

  /// The answer to a yes-or-no question in a short line that says more, or nil when it gives none or
  /// two.
  ///
  /// What fills the first or the last part of the line answers ("fair enough, yes"), and so does what
  /// it begins with when words about talking follow ("yes I would so enjoy that"): "no Thursday"
  /// may mean that day, or no day. A question answers nothing.
  static func answer(
    among acts: [ActHeard], _ reading: ActReading, asides: [Hit], in utterance: Utterance
  ) -> ActHeard? {
    let count = utterance.tokens.count
    guard count <= longestAnswer, !utterance.isInterrogative,
      utterance.hits(of: leadGroup).isEmpty
    else { return nil }
    let part = reading.beside.first {
      answerActs.contains($0.act)
        && ($0.tokens.upperBound == count || $0.tokens == reading.lead?.tokens)
    }
    guard let first = part ?? reading.lead, answerActs.contains(first.act) else { return nil }
    // A single word in what follows ("no, that is a mixed bag") takes nothing back.
    let isTakenBack = acts.contains {
      answerActs.contains($0.act) && $0.act != first.act && $0.tokens.count > 1
    }
    if isTakenBack { return nil }
    if part != nil { return first }
    // What only answers such a question ("do", "pass", "word") begins too much else.
    let isPlain = utterance.hits(of: group).contains {
      $0.tokens == first.tokens && $0.rule.name == first.act.rawValue
    }
    let next = first.tokens.upperBound
    let isGoingOn =
      utterance.tokens[safe: next]?.text == "not"
      || asides.contains { $0.tokens.lowerBound == next }
    return isPlain && isGoingOn ? first : nil
  }

  /// How many words a line may have whose yes or no counts beside the rest.
  private static let longestAnswer = 12

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
    return (isIdle ? order.count : places[act.act.rawValue] ?? order.count, act.tokens.lowerBound)
  }

  /// Where a rule's act stands in ``order``; what only answers the open question stands first.
  static func place(of rule: RuleID) -> Int {
    rule.group == group ? places[rule.name] ?? order.count : -1
  }

  private static let places = Dictionary(
    uniqueKeysWithValues: order.enumerated().map { ($1.rawValue, $0) })

  private static let answerActs: Set<Act> = [.affirm, .deny, .unsure]
  private static let leadActs: Set<Act> = [.affirm, .deny, .correct]
  /// The acts, the one that counts first in front.
  static let order: [Act] = [
    .change, .restart, .undo, .redo, .back, .quit, .someoneElse, .hurry, .refuse, .later,
    .skip, .cancel, .goodbye,
    .aboutMaker, .aboutName, .privacy, .aboutBot, .smallTalk, .why, .repeat, .status, .plan,
    .sources, .more, .help, .worry, .sameAsBefore, .both, .neither, .unsure, .affirm, .deny, .thank,
    .abuse, .greet,
    .correct,
  ]
}
