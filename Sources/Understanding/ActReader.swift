import Content

/// An act that was heard in a line.
public struct ActHeard: Sendable, Hashable {
  /// What the person did.
  public var act: Act
  /// Where the phrase that heard it is written.
  public var location: SourceLocation
  /// The words as typed.
  public var words: String
  /// The tokens of those words.
  public var tokens: Range<Int>
}

/// An act whose phrase was in a line, but which the line is not.
public struct ActMissed: Sendable, Hashable {
  /// What was nearly heard.
  public var act: ActHeard
  /// Why it was not, for an author: a clause without a full stop.
  public var whyNot: String
}

/// What a line is, taken as an act.
public struct ActReading: Sendable, Hashable {
  /// The acts that the whole line is, the one that counts first; empty when it is something else.
  public var heard: [ActHeard] = []
  /// In a line that is something else: acts that are a part of its own, set off by punctuation, in
  /// the order of the words ("thanks, and what about my network?").
  public var beside: [ActHeard] = []
  /// In a line that is something else: a yes, a no or a mark of correction that it begins with,
  /// set off or not ("no Thursday"). It is for the caller to say whether the rest makes sense.
  public var lead: ActHeard?
  /// In a line that is something else, heard at a yes-or-no question: the answer that it gives all
  /// the same ("sure, the juniors will like it").
  public var answer: ActHeard?
  /// The tokens that no act beside the rest accounts for, the lead's among them.
  public var rest: Range<Int> = 0..<0
  /// What came close, most specific first.
  public var near: [ActMissed] = []
}

/// Decides whether a line is an act: "stop" is, "stop the line on a fault" is not.
///
/// ```swift
/// ActReader.acts(in: book.read("could you say that once more please"), asking: nil)
/// // [repeat]
/// ActReader.acts(in: book.read("help my team grow"), asking: nil)   // []
/// ```
///
/// A line is an act when acts account for every word of it. Besides their own words, fillers and
/// the phrases of the group `aside` count ("could you", "for me", "right now"), which say nothing by
/// themselves. The groups `act-yes-no` and `act-choice` hold what is an act only as an answer to such
/// a question: "I guess", "both".
public enum ActReader {
  /// The group of phrases that are an act at any question.
  public static let group = "act"
  /// The group of marks that only begin a line, in front of what is meant: "sorry, 12 years".
  public static let leadGroup = "act-lead"
  /// The group of phrases that may stand beside an act and mean nothing of their own.
  public static let asideGroup = "aside"

  /// The rule of ``asideGroup`` for words so light ("is there", "of the") that they may only stand
  /// beside an act of two words or more.
  static let lightName = "light"

  /// The acts that the line is, the one that counts first.
  /// - Complexity: O(n × m) for n tokens and m phrases heard in the line.
  public static func acts(in utterance: Utterance, asking: Asking? = nil) -> [ActHeard] {
    read(utterance, asking: asking).heard
  }

  /// The acts that the line is, those that stand beside something else, and those that came close.
  /// - Complexity: O(n + m) for n tokens and m phrases heard in the line.
  public static func read(_ utterance: Utterance, asking: Asking? = nil) -> ActReading {
    let hits = candidates(in: utterance, asking: asking)
    let asides = (utterance.hits + utterance.overlapped).filter { $0.rule.group == asideGroup }
    var cover = ActCover(utterance, asides: asides.filter { $0.rule.name != lightName })
    var chosen = cover.choose(among: hits)
    if !cover.uncovered.isEmpty, let longest = chosen.map(\.tokens.count).max(), longest > 1 {
      var wider = ActCover(utterance, asides: asides)
      let choice = wider.choose(among: hits)
      if wider.uncovered.isEmpty
        || isTelling(choice, strange: wider.uncovered.count)
      {
        (cover, chosen) = (wider, choice)
      }
    }
    let acts = chosen.compactMap { heard($0, in: utterance) }
    var reading: ActReading
    let open = cover.uncovered
    if let first = open.first, !isTelling(chosen, strange: open.count) {
      let words = open.prefix(6).map { utterance.tokens[$0].text }
      let marks = utterance.hits(of: leadGroup).compactMap { heard($0, in: utterance) }
      reading = besides(acts, marks: marks, in: utterance, firstOpen: first)
      if asking == .yesNo {
        reading.answer = answer(among: acts, reading, asides: asides, in: utterance)
      }
      reading.near = acts.map {
        ActMissed(act: $0, whyNot: "nothing accounts for “\(words.joined(separator: " "))”")
      }
    } else {
      reading = settle(acts, asking: asking)
    }
    reading.near += hits.filter { !chosen.contains($0) }.compactMap { hit in
      guard let act = heard(hit, in: utterance) else { return nil }
      let rival = acts.first { $0.tokens.overlaps(hit.tokens) }
      let whyNot =
        rival.map { "\($0.act.rawValue) accounts for more of the line with “\($0.words)”" }
        ?? "its words only stand beside another act"
      return rival?.act == act.act ? nil : ActMissed(act: act, whyNot: whyNot)
    }
    return reading
  }

  /// Whether what was heard leaves no other meaning for a line with a few `strange` words more:
  /// "are you a breathing human" speaks of the program whatever "breathing" is.
  private static func isTelling(_ hits: [Hit], strange: Int) -> Bool {
    let ofProgram: Set<Act> = [.aboutBot, .aboutName, .aboutMaker, .privacy]
    return hits.contains { hit in
      hit.tokens.count > 2 && strange * 3 <= hit.tokens.count
        && Act(rawValue: hit.rule.name).map(ofProgram.contains) == true
    }
  }

  /// The phrases that count at this question, most specific first.
  private static func candidates(in utterance: Utterance, asking: Asking?) -> [Hit] {
    let further = asking.map { "\(group)-\($0.rawValue)" }
    return (utterance.hits + utterance.overlapped).filter {
      $0.rule.group == group || $0.rule.group == further
    }
  }

  private static func heard(_ hit: Hit, in utterance: Utterance) -> ActHeard? {
    guard let act = Act(rawValue: hit.rule.name) else { return nil }
    return ActHeard(
      act: act, location: hit.location, words: utterance.words(hit.tokens), tokens: hit.tokens)
  }
}
