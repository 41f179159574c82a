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
      hits.filter { !$0.isNegated && !isAboutSelf($0) }.map {
        heard($0.rule.name, $0.tokens, $0.weight)
      }.filter { !isUnsayable($0) })
    let denied = Set(hits.filter { $0.isNegated && utterance.isRefused($0) }.map(\.rule.name))
    let found = withSecond(outright)
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

  /// What was heard outright; what is put together, where nothing was; and both where two things are
  /// asked for ("… and separately I could show them …").
  func withSecond(_ outright: [HeardSignal]) -> [HeardSignal] {
    guard isVoluntary else { return outright }
    if outright.isEmpty { return composed() }
    let answers = Set(outright.map(\.answer))
    let besides = utterance.hits(of: "flow").contains { $0.rule.name == "besides" }
    guard besides, answers.count == 1, !answers.contains("both-sides") else { return outright }
    return outright
      + composed().filter { other in
        other.weight > 0 && !answers.contains(other.answer)
          && outright.allSatisfy { other.tokens.upperBound > $0.tokens.upperBound + 3 }
      }
  }

  func heard(_ answer: String, _ tokens: Range<Int>, _ weight: Int) -> HeardSignal {
    HeardSignal(
      .knowledgeHolder, answer, words: utterance.words(tokens), tokens: tokens, weight: weight)
  }

  /// What a person would never say upwards is no wish to say it.
  func isUnsayable(_ heard: HeardSignal) -> Bool {
    heard.answer == "me-for-leaders"
      && others.contains {
        $0.signal == .candour && $0.answer == "no" && $0.tokens.overlaps(heard.tokens)
      }
  }

  /// Whether a rule about somebody above heard nobody but the speaker ("Sales director, I need to
  /// catch up"), or the speaker's own lack.
  func isAboutSelf(_ hit: Hit) -> Bool {
    guard ["more-experienced", "me-for-leaders"].contains(hit.rule.name) else { return false }
    let above = utterance.hits(of: "who").filter {
      $0.rule.name == "above" && hit.tokens.overlaps($0.tokens)
    }
    guard let last = above.map(\.tokens.upperBound).max() else { return false }
    if above.allSatisfy({ isOfSelf($0.tokens) }) { return true }
    guard hit.rule.name == "me-for-leaders", last < hit.tokens.upperBound else { return false }
    return (last..<hit.tokens.upperBound).contains { index in
      utterance.tokens[index].text == "i"
        && utterance.tokens[index...].prefix(4).contains {
          ["not", "no", "never"].contains($0.text)
        }
    }
  }

  /// Whether the speaker stands above others: a senior leader, or anyone who leads.
  var isSenior: Bool {
    has(.vantage, "senior")
      || utterance.hits(of: "self").contains { $0.rule.name == "leads" && !$0.isNegated }
  }

  func has(_ signal: Signal, _ answer: String) -> Bool {
    others.contains { $0.signal == signal && $0.answer == answer && !$0.isContested }
  }

  /// One holder, or two relationships.
  func settle(_ found: [HeardSignal]) -> Result {
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

  static func format(_ answer: String) -> Format {
    ["more-junior", "me-for-leaders"].contains(answer) ? .reverse : .traditional
  }
}
