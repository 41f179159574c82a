import Understanding

/// Hears what a person's own words say about format, seat and routes.
///
/// Rules in the content hear single answers (`slot.vantage`: senior). Who is to learn from whom is
/// also put together from its parts: who is meant (`who`), and which way the knowledge goes (`flow`).
///
/// ```swift
/// let line = book.read("I head a division and want to hear what our trainees see")
/// SignalReader().hear(line).signals.map(\.answer)   // ["more-junior", "lived-experience", "senior"]
/// ```
public struct SignalReader: Sendable {
  private let judge: AdviceJudge?

  /// A reader.
  /// - Parameter judge: what settles the rules' findings in a self-description; without it the rules
  ///   are alone.
  public init(judge: AdviceJudge? = nil) { self.judge = judge }

  /// The signals in a line, contested ones marked.
  public func signals(in utterance: Utterance) -> [HeardSignal] { hear(utterance).signals }

  /// Everything that bears on the choice.
  /// - Complexity: linear in what the phrase book heard.
  public func hear(_ utterance: Utterance) -> Hearing {
    let (hearing, parts) = hearByRules(utterance)
    // A few words are an answer to something, and say what they say.
    guard let judge, utterance.meaningfulCount > 4, utterance.hurries.isEmpty else {
      return hearing
    }
    return judge.settled(hearing, in: utterance, parts: parts)
  }

  /// What the rules make of a line, and the people and moves in it.
  func hearByRules(_ utterance: Utterance) -> (Hearing, MoveParts) {
    var hearing = Hearing()
    hearing.gates = gates(in: utterance)
    let positions =
      plain(.vantage, in: utterance).map(\.tokens)
      + utterance.leads.map(\.tokens)
    for signal in Signal.allCases where signal != .knowledgeHolder {
      // "I lead the department" tells where a person stands, not what they want to learn.
      let isAim = signal == .subject || signal == .hopedFor
      let found = plain(signal, in: utterance, except: isAim ? positions : [])
      hearing.signals += settle(signal, found)
    }
    if hearing.signals.contains(where: { $0.answer == "back-after-leave" }) {
      // "Back for three weeks" is not new here.
      hearing.signals.removeAll { $0.answer == "under-3-months" }
    }
    let reader = HolderReader(
      utterance: utterance, others: hearing.signals,
      isVoluntary: !hearing.gates.contains(.notVoluntary)
    )
    let holders = reader.read()
    if holders.signals.contains(where: { $0.answer == "both-sides" }) {
      // "You teach me Python, I teach you to negotiate" asks for no course.
      hearing.signals.removeAll { heard in
        ["training", "named-skill"].contains(heard.answer)
          && ["teach", "show"].contains(utterance.tokens[heard.tokens.lowerBound].text)
          || heard.answer == "coaching" && heard.tokens.count < 3
      }
    }
    hearing.signals += holders.signals
    if holders.signals.contains(where: { $0.answer == "both-sides" }) {
      // Where each teaches the other, a skill to be taught is one half of that and no course.
      hearing.signals.removeAll { $0.answer == "training" }
    }
    hearing.secondHolder = holders.second
    hearing.signals.sort { ($0.signal, $0.tokens.lowerBound) < ($1.signal, $1.tokens.lowerBound) }
    return (hearing, reader.parts)
  }

  /// The answers to one signal that were heard directly and not denied.
  private func plain(
    _ signal: Signal, in utterance: Utterance, except positions: [Range<Int>] = []
  ) -> [HeardSignal] {
    var found = utterance.hits(of: signal.group).filter { hit in
      // "Not even six weeks here" is shorter still.
      guard hit.isNegated, hit.rule.name != "under-3-months" else { return true }
      // "Nobody would vouch for me" asks for somebody who does.
      if hit.rule.name == "sponsor" {
        return utterance.isByNobody(hit) || !utterance.isRefused(hit)
      }
      // "They do not understand AI" is still about AI; "not interested in AI" is not.
      let isOpen = signal == .subject || ["up-to-date", "coaching"].contains(hit.rule.name)
      return isOpen && !utterance.isRefused(hit)
    }.map { hit in
      HeardSignal(
        signal, hit.rule.name, words: utterance.words(hit.tokens), tokens: hit.tokens,
        weight: hit.weight)
    }
    // "I really can't say" is no fear of saying it.
    if signal == .candour {
      found.removeAll { heard in
        let (last, end) = (heard.tokens.upperBound - 1, heard.tokens.upperBound)
        let isEnd = end >= utterance.tokens.count || utterance.tokens[end].breakBefore >= .part
        return utterance.tokens[last].text == "say" && isEnd && heard.answer == "no"
          || heard.tokens.dropFirst().contains { utterance.tokens[$0].breakBefore == .sentence }
      }
    }
    found.removeAll { heard in positions.contains { $0.overlaps(heard.tokens) } }
    if signal == .tenure {
      found += tenure(in: utterance)
      // "The ones who have just joined" tells of others.
      found.removeAll { utterance.isOfOthers($0.tokens) }
    }
    if signal == .need {
      // "I don't need another certificate": the "not" stands inside what was heard.
      found.removeAll { heard in
        heard.answer == "training"
          && heard.tokens.contains { ["not", "never"].contains(utterance.tokens[$0].text) }
      }
    }
    if signal == .time {
      // "No time for a questionnaire" tells of this talk, not of mentoring.
      let hurries = utterance.hurries
      found.removeAll { heard in hurries.contains { $0.tokens.overlaps(heard.tokens) } }
    }
    if signal == .vantage { found.removeAll { isOfAnother($0, in: utterance) } }
    return Self.heaviest(found)
  }

  /// Whether it is somebody else of whom a position is told: "a junior should show me".
  private func isOfAnother(_ heard: HeardSignal, in utterance: Utterance) -> Bool {
    let before =
      heard.tokens.lowerBound > 0 ? utterance.tokens[heard.tokens.lowerBound - 1].text : ""
    if ["who", "is", "are"].contains(before), heard.answer == "early" { return true }
    if heard.answer == "senior", utterance.isWish(heard.tokens) { return true }
    let words = utterance.tokens[heard.tokens].map(\.text)
    let after = utterance.tokens.dropFirst(heard.tokens.upperBound).first
    if heard.answer == "early", let after, after.breakBefore == .none,
      ["mentor", "coach", "teacher", "guide", "colleague", "person"].contains(after.text)
    {
      return true
    }
    if let after, ["for", "maybe", "perhaps", "or"].contains(after.text), heard.answer == "senior",
      ["a", "an"].contains(words.first ?? ""), heard.tokens.lowerBound > 0,
      utterance.tokens[heard.tokens.lowerBound].breakBefore == .part
    {
      return true
    }
    // "The heads of service here" are others.
    if heard.answer == "senior", !words.contains("i"),
      words.contains(where: {
        ["heads", "directors", "executives", "chiefs", "managers"].contains($0)
      })
    {
      return true
    }
    if heard.answer == "senior", ["for", "or"].contains(words.last ?? ""), words.first == "a" {
      return true
    }
    guard let next = after,
      next.breakBefore == .none, ["a", "an", "the", "our"].contains(words.first ?? "")
    else { return false }
    return ["should", "could", "would", "can", "will", "must", "might", "who", "to", "that"]
      .contains(next.text)
  }

  /// Of readings over the same words only the most specific one.
  static func heaviest(_ found: [HeardSignal]) -> [HeardSignal] {
    var kept: [HeardSignal] = []
    for heard in found.sorted(by: { $0.weight > $1.weight })
    where !kept.contains(where: { $0.tokens.overlaps(heard.tokens) && $0.weight > heard.weight }) {
      kept.append(heard)
    }
    return kept
  }

  /// One reading per signal, or several that contradict one another.
  private func settle(_ signal: Signal, _ found: [HeardSignal]) -> [HeardSignal] {
    let answers = Set(found.map(\.answer))
    guard answers.count > 1 else { return Array(found.prefix(1)) }
    func first(_ answer: String) -> [HeardSignal] {
      Array(found.filter { $0.answer == answer }.prefix(1))
    }
    switch signal {
    case .vantage where answers.isSuperset(of: ["early", "senior"]),
      .tenure where answers.isSuperset(of: ["under-3-months", "over-a-year"]):
      return found.filter {
        ["early", "senior", "under-3-months", "over-a-year"].contains($0.answer)
      }
      .map { heard in
        var heard = heard
        heard.isContested = true
        return heard
      }
    // A "no" to candour outweighs a friendly beginning; a near date outweighs little time, and
    // that outweighs much.
    case .candour where answers.contains("no"): return first("no")
    case .time where answers.contains("soon"): return first("soon")
    case .time where answers.contains("little"): return first("little")
    case .vantage where answers.contains("early"): return first("early")
    case .vantage where answers.contains("senior"): return first("senior")
    default: return Array(found.prefix(1))
    }
  }

  /// Time in this organisation, from a length of time ("eight months in").
  private func tenure(in utterance: Utterance) -> [HeardSignal] {
    utterance.hits(of: "time-here").compactMap { hit in
      for start in hit.tokens {
        guard let span = Quantity.span(in: utterance.tokens, at: start) else { continue }
        let months = hit.isNegated ? span.months - 0.1 : span.months
        let answer = months < 3 ? "under-3-months" : months < 12 ? "3-12-months" : "over-a-year"
        return HeardSignal(
          .tenure, answer, words: utterance.words(hit.tokens), tokens: hit.tokens,
          weight: hit.weight)
      }
      return nil
    }
  }
}

extension Utterance {
  /// Whether a part of a line is said of somebody brought in by "who": "the two who started in May".
  func isOfOthers(_ range: Range<Int>) -> Bool {
    let before = max(0, range.lowerBound - 3)..<range.lowerBound
    let around = Array(tokens[before]) + Array(tokens[range].prefix(1))
    guard let who = around.lastIndex(where: { $0.text == "who" }) else { return false }
    return !around[who...].contains { ["i", "we"].contains($0.text) }
  }

  /// Where the speaker says that they lead others; what they only hope for does not count.
  var leads: [Hit] {
    hits(of: "self").filter { $0.rule.name == "leads" && !$0.isNegated && !isWish($0.tokens) }
  }

  /// Where the talk itself is said to take too long.
  fileprivate var hurries: [Hit] {
    hits(of: ActReader.group).filter { $0.rule.name == Act.hurry.rawValue }
  }

  /// Whether a position is only wished for: "I hope to lead a department".
  func isWish(_ range: Range<Int>) -> Bool {
    if range.contains(where: { ["job", "role"].contains(tokens[$0].text) }) { return false }
    let last = range.prefix { tokens[$0].text != "as" }
    return last.contains {
      if tokens[$0].text == "to" { return $0 + 1 < tokens.count && tokens[$0 + 1].text != "me" }
      return [
        "hope", "want", "would", "like", "wish", "could", "plan", "dream", "will", "should",
        "might", "id",
      ].contains(tokens[$0].text)
    }
  }

  /// Whether it is "nobody" or "none" that governs a hit.
  func isByNobody(_ hit: Hit) -> Bool {
    hit.tokens.contains { index in
      let negator = Int(negators[index])
      return negator >= 0 && !hit.tokens.contains(negator)
        && ["nobody", "no", "none", "never"].contains(tokens[negator].text)
    }
  }

  /// Whether the "not" that governs a hit turns it down, rather than telling of something lacking.
  func isRefused(_ hit: Hit) -> Bool {
    let refusals = hits(of: "flow").filter { $0.rule.name == "refuse" }
    return hit.tokens.contains { index in
      let negator = Int(negators[index])
      guard negator >= 0, !hit.tokens.contains(negator) else { return false }
      return ["never", "nobody"].contains(tokens[negator].text)
        || refusals.contains { $0.tokens.contains(negator) }
    }
  }
}
