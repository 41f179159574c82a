import Understanding

/// Works out who holds the knowledge that is to be exchanged.
///
/// First what rules heard outright; then, sentence by sentence, the parts: somebody above or below
/// is meant, and the knowledge comes to me or goes from me.
///
/// | | comes to me | goes from me |
/// |---|---|---|
/// | above | more-experienced | me-for-leaders |
/// | below | more-junior | me-for-juniors |
struct HolderReader {
  let utterance: Utterance
  /// The other signals of the line.
  let others: [HeardSignal]
  /// False when the person is made to take part: then only what is said outright counts.
  var isVoluntary = true

  struct Result {
    var signals: [HeardSignal] = []
    var second: String?
  }

  func read() -> Result {
    let hits = utterance.hits(of: Signal.knowledgeHolder.group)
    let outright = SignalReader.heaviest(
      hits.filter { !$0.isNegated }.map { heard($0.rule.name, $0.tokens, $0.weight) })
    let denied = Set(hits.filter { $0.isNegated && utterance.isRefused($0) }.map(\.rule.name))
    let found = (outright.isEmpty && isVoluntary ? composed() : outright).filter { !isUnsayable($0) }
    if found.isEmpty { return Result(signals: inferred()) }
    let opposed = found.filter { denied.contains($0.answer) }
    if let first = opposed.first, found.allSatisfy({ $0.answer == first.answer }) {
      // The same thing wanted and refused in one breath: nobody but the person can settle that.
      let refusal = hits.first { $0.isNegated && $0.rule.name == first.answer }
      let pair = [first] + (refusal.map { [heard(first.answer, $0.tokens, $0.weight)] } ?? [])
      return Result(
        signals: pair.map { heard in
          var heard = heard
          heard.isContested = true
          return heard
        })
    }
    return settle(found)
  }

  private func heard(_ answer: String, _ tokens: Range<Int>, _ weight: Int) -> HeardSignal {
    HeardSignal(
      .knowledgeHolder, answer, words: utterance.words(tokens), tokens: tokens, weight: weight)
  }

  /// What a person would never say upwards is no wish to say it.
  private func isUnsayable(_ heard: HeardSignal) -> Bool {
    heard.answer == "me-for-leaders"
      && others.contains {
        $0.signal == .candour && $0.answer == "no" && $0.tokens.overlaps(heard.tokens)
      }
  }

  private var isSenior: Bool { has(.vantage, "senior") }

  private func has(_ signal: Signal, _ answer: String) -> Bool {
    others.contains { $0.signal == signal && $0.answer == answer }
  }

  /// One holder, or two relationships.
  private func settle(_ found: [HeardSignal]) -> Result {
    var order: [HeardSignal] = []
    for heard in found.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound })
    where !order.contains(where: { $0.answer == heard.answer }) {
      order.append(found.first { $0.answer == heard.answer } ?? heard)
    }
    if let mutual = order.first(where: { $0.answer == "both-sides" }) {
      return Result(signals: [mutual])
    }
    let answers = Set(order.map(\.answer))
    if answers == ["more-junior", "me-for-leaders"] {
      let kept = isSenior ? "more-junior" : "me-for-leaders"
      return Result(signals: order.filter { $0.answer == kept })
    }
    guard order.count > 1 else { return Result(signals: order) }
    let first = order[0]
    let other = order.dropFirst().first { Self.format($0.answer) != Self.format(first.answer) }
    guard let other else {
      let heaviest = order.max { $0.weight < $1.weight } ?? first
      return Result(signals: [heaviest])
    }
    return Result(signals: [first], second: other.answer)
  }

  private static func format(_ answer: String) -> Format {
    ["more-junior", "me-for-leaders"].contains(answer) ? .reverse : .traditional
  }

  /// Who is meant and which way it goes, put together within a sentence.
  private func composed() -> [HeardSignal] {
    let people = utterance.hits(of: "who").filter { !isOfSelf($0.tokens) }
    var found: [HeardSignal] = []
    for flow in utterance.hits(of: "flow") where !flow.isNegated {
      guard let person = nearest(people, to: flow.tokens) else { continue }
      let isAbove = person.rule.name == "above"
      let answer: String
      switch flow.rule.name {
      case "comes": answer = isAbove ? "more-experienced" : "more-junior"
      case "goes": answer = isAbove ? "me-for-leaders" : "me-for-juniors"
      case "hear": answer = isAbove ? "more-experienced" : "more-junior"
      case "lack" where isAbove && !isAboutMe(flow): answer = "me-for-leaders"
      default: continue
      }
      let tokens =
        min(flow.tokens.lowerBound, person.tokens.lowerBound)..<max(
          flow.tokens.upperBound, person.tokens.upperBound)
      found.append(heard(answer, tokens, flow.weight))
    }
    return SignalReader.heaviest(found)
  }

  /// Whether it is the speaker who lacks something ("… and I do not know").
  private func isAboutMe(_ flow: Hit) -> Bool {
    flow.tokens.contains { utterance.tokens[$0].text == "i" }
  }

  private func isOfSelf(_ tokens: Range<Int>) -> Bool {
    others.contains { $0.signal == .vantage && $0.tokens.overlaps(tokens) }
  }

  /// The nearest person of the same sentence, or of the one before.
  private func nearest(_ people: [Hit], to tokens: Range<Int>) -> Hit? {
    func distance(_ hit: Hit) -> Int {
      let gap = max(
        0, max(hit.tokens.lowerBound - tokens.upperBound, tokens.lowerBound - hit.tokens.upperBound)
      )
      let between =
        min(hit.tokens.lowerBound, tokens.lowerBound)..<max(
          hit.tokens.upperBound, tokens.upperBound)
      let breaks = between.dropFirst().filter {
        utterance.tokens[$0].breakBefore == .sentence
      }.count
      return gap + breaks * 12
    }
    return people.filter { distance($0) <= 24 }.min { distance($0) < distance($1) }
  }

  /// What position and subject imply when nobody was named.
  private func inferred() -> [HeardSignal] {
    let views = others.first { $0.signal == .subject && $0.answer == "lived-experience" }
    let wish = others.first { $0.signal == .hopedFor && $0.answer == "leaders-know-me" }
    if isSenior, let views {
      return [heard("more-junior", views.tokens, 0)]
    }
    if !isSenior, let wish {
      return [heard("me-for-leaders", wish.tokens, 0)]
    }
    return []
  }
}
