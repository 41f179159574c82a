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
  /// A reader; it keeps nothing.
  public init() {}

  /// The signals in a line, contested ones marked.
  public func signals(in utterance: Utterance) -> [HeardSignal] { hear(utterance).signals }

  /// Everything that bears on the choice.
  /// - Complexity: linear in what the phrase book heard.
  public func hear(_ utterance: Utterance) -> Hearing {
    var hearing = Hearing()
    hearing.gates = gates(in: utterance)
    let positions = plain(.vantage, in: utterance).map(\.tokens)
    for signal in Signal.allCases where signal != .knowledgeHolder {
      var found = plain(signal, in: utterance)
      if signal == .subject || signal == .hopedFor {
        // "I lead the department" tells where a person stands, not what they want to learn.
        found.removeAll { heard in positions.contains { $0.overlaps(heard.tokens) } }
      }
      hearing.signals += settle(signal, found)
    }
    if hearing.signals.contains(where: { $0.answer == "back-after-leave" }) {
      // "Back for three weeks" is not new here.
      hearing.signals.removeAll { $0.answer == "under-3-months" }
    }
    let holders = HolderReader(
      utterance: utterance, others: hearing.signals,
      isVoluntary: !hearing.gates.contains(.notVoluntary)
    ).read()
    hearing.signals += holders.signals
    hearing.secondHolder = holders.second
    hearing.signals.sort { ($0.signal, $0.tokens.lowerBound) < ($1.signal, $1.tokens.lowerBound) }
    return hearing
  }

  /// The answers to one signal that were heard directly and not denied.
  private func plain(_ signal: Signal, in utterance: Utterance) -> [HeardSignal] {
    var found = utterance.hits(of: signal.group).filter { hit in
      guard hit.isNegated else { return true }
      // "Nobody would vouch for me" asks for somebody who does.
      if hit.rule.name == "sponsor" { return utterance.isByNobody(hit) }
      // "They do not understand AI" is still about AI; "not interested in AI" is not.
      let isOpen = signal == .subject || ["up-to-date", "coaching"].contains(hit.rule.name)
      return isOpen && !utterance.isRefused(hit)
    }.map { hit in
      HeardSignal(
        signal, hit.rule.name, words: utterance.words(hit.tokens), tokens: hit.tokens,
        weight: hit.weight)
    }
    if signal == .tenure { found += tenure(in: utterance) }
    return Self.heaviest(found)
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
    utterance.hits(of: "time-here").filter { !$0.isNegated }.compactMap { hit in
      for start in hit.tokens {
        guard let span = Quantity.span(in: utterance.tokens, at: start) else { continue }
        let answer =
          span.months < 3 ? "under-3-months" : span.months < 12 ? "3-12-months" : "over-a-year"
        return HeardSignal(
          .tenure, answer, words: utterance.words(hit.tokens), tokens: hit.tokens,
          weight: hit.weight)
      }
      return nil
    }
  }
}

extension Utterance {
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
