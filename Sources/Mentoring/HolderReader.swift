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
  private func withSecond(_ outright: [HeardSignal]) -> [HeardSignal] {
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

  /// Whether a rule about somebody above heard nobody but the speaker ("Sales director, I need to
  /// catch up"), or the speaker's own lack.
  private func isAboutSelf(_ hit: Hit) -> Bool {
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
  private var isSenior: Bool {
    has(.vantage, "senior")
      || utterance.hits(of: "self").contains { $0.rule.name == "leads" && !$0.isNegated }
  }

  private func has(_ signal: Signal, _ answer: String) -> Bool {
    others.contains { $0.signal == signal && $0.answer == answer && !$0.isContested }
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

  /// Who is meant and which way it goes, put together within a sentence or two.
  private func composed() -> [HeardSignal] {
    let people = self.people()
    // To a senior speaker, whoever is not above is below.
    let named = people.filter { $0.rule.name != "staff" || isSenior }
    let flows = self.flows()
    var found: [HeardSignal] = []
    for flow in flows {
      guard let person = nearest(meant(by: flow, among: named), to: flow.tokens) else { continue }
      guard let answer = holder(flow, isAbove: person.rule.name == "above") else { continue }
      found.append(heard(answer, Self.span(flow.tokens, person.tokens), flow.weight))
    }
    found = SignalReader.heaviest(found)
    let isRising = found.contains { $0.answer == "more-experienced" }
    guard isSenior, found.isEmpty || !isRising && !found.contains(where: Self.isReverse) else {
      return found
    }
    // Whom a senior person wants to hear is below them unless somebody above was named.
    let wishes = flows.filter { ["comes", "taught", "hear", "i-lack"].contains($0.rule.name) }
    let above = named.contains { $0.rule.name == "above" }
    guard !above, let wish = wishes.max(by: { $0.weight < $1.weight }) else { return found }
    let person = nearest(people, to: wish.tokens)
    return [heard("more-junior", Self.span(wish.tokens, person?.tokens ?? wish.tokens), 0)]
  }

  /// The people who are meant, of overlapping readings the most specific.
  private func people() -> [Hit] {
    var kept: [Hit] = []
    let all = utterance.hits(of: "who").filter { $0.rule.name != "seasoned" }
    func rank(_ hit: Hit) -> Int { hit.rule.name == "staff" ? 0 : hit.weight }
    for hit in all.sorted(by: { rank($0) > rank($1) })
    where !isOfSelf(hit.tokens) && !kept.contains(where: { $0.tokens.overlaps(hit.tokens) }) {
      kept.append(hit)
    }
    return kept
  }

  /// Which ways the knowledge goes. "Mentor me" is not also "mentor", and what would never be said
  /// upwards does not go there.
  private func flows() -> [Hit] {
    let hits = utterance.hits(of: "flow").filter { !$0.isNegated || $0.rule.name == "i-lack" }
    let coming = hits.filter { $0.rule.name == "comes" }.map(\.tokens)
    let unsayable = others.filter { $0.signal == .candour && $0.answer == "no" }.map(\.tokens)
    return hits.filter { hit in
      if hit.rule.name == "meets" { return !hits.contains { $0.rule.name == "goes" } }
      guard hit.rule.name == "goes" else { return true }
      return !(coming + unsayable).contains { $0.overlaps(hit.tokens) }
    }
  }

  /// "Tell him" is said of one person, and by somebody without rank of one above.
  private func meant(by flow: Hit, among people: [Hit]) -> [Hit] {
    let isOne = flow.tokens.contains { ["him", "her"].contains(utterance.tokens[$0].text) }
    let above = people.filter { $0.rule.name == "above" }
    return isOne && !isSenior && !above.isEmpty ? above : people
  }

  private func holder(_ flow: Hit, isAbove: Bool) -> String? {
    switch flow.rule.name {
    case "comes", "guide", "hear": isAbove ? "more-experienced" : "more-junior"
    case "meets": isAbove ? "more-experienced" : isSenior ? "more-junior" : nil
    case "goes": isAbove ? "me-for-leaders" : "me-for-juniors"
    case "i-lack": isAbove || !isSenior ? nil : "more-junior"
    case "lack" where isAbove && !isAboutMe(flow): "me-for-leaders"
    default: nil
    }
  }

  private static func isReverse(_ heard: HeardSignal) -> Bool {
    heard.answer == "more-junior" || heard.answer == "me-for-leaders"
  }

  private static func span(_ a: Range<Int>, _ b: Range<Int>) -> Range<Int> {
    min(a.lowerBound, b.lowerBound)..<max(a.upperBound, b.upperBound)
  }

  /// Whether it is the speaker who lacks something ("… and I do not know").
  private func isAboutMe(_ flow: Hit) -> Bool {
    flow.tokens.contains { utterance.tokens[$0].text == "i" }
  }

  /// Whether it is the speaker who is meant.
  private func isOfSelf(_ tokens: Range<Int>) -> Bool {
    others.contains { $0.signal == .vantage && $0.tokens.overlaps(tokens) }
      || utterance.hits(of: "self").contains { $0.tokens.overlaps(tokens) }
  }

  /// The nearest person of the same sentence, or of the one before.
  private func nearest(_ people: [Hit], to tokens: Range<Int>) -> Hit? {
    func distance(_ hit: Hit) -> Int {
      let gap = max(
        0, max(hit.tokens.lowerBound - tokens.upperBound, tokens.lowerBound - hit.tokens.upperBound)
      )
      let between = Self.span(hit.tokens, tokens)
      let breaks = between.dropFirst().filter {
        utterance.tokens[$0].breakBefore == .sentence
      }.count
      return gap + breaks * 6
    }
    return people.filter { distance($0) <= 40 }.min { distance($0) < distance($1) }
  }

  /// What position and subject imply when nobody was named.
  private func inferred() -> [HeardSignal] {
    let implied = impliedByPosition()
    guard implied.isEmpty, !isSenior, !has(.need, "training") else { return implied }
    // Whoever names an experienced person, or asks to be taught, looks upwards.
    let people = utterance.hits(of: "who").filter { !isOfSelf($0.tokens) && !$0.isNegated }
    if let model = people.first(where: { $0.rule.name == "seasoned" }) {
      return [heard("more-experienced", model.tokens, 0)]
    }
    let below = people.first { $0.rule.name == "below" }
    if let below, has(.vantage, "established"), !people.contains(where: { $0.rule.name == "above" })
    {
      return [heard("me-for-juniors", below.tokens, 0)]
    }
    let taught = utterance.hits(of: "flow").first { $0.rule.name == "taught" && !$0.isNegated }
    guard let taught, below == nil else { return [] }
    return [heard("more-experienced", taught.tokens, 0)]
  }

  private func impliedByPosition() -> [HeardSignal] {
    let views = others.first { $0.signal == .subject && $0.answer == "lived-experience" }
    let wish = others.first { $0.signal == .hopedFor && $0.answer == "leaders-know-me" }
    let newer = others.first { $0.signal == .contacts && $0.answer == "newer-communities" }
    if has(.vantage, "senior"), let newer { return [heard("more-junior", newer.tokens, 0)] }
    let below = utterance.hits(of: "who").filter {
      ["below", "staff"].contains($0.rule.name) && !isOfSelf($0.tokens)
    }
    let isCurious = has(.subject, "new-tools") || has(.subject, "lived-experience")
    if has(.vantage, "senior") || isSenior && isCurious, let person = below.first {
      return [heard("more-junior", person.tokens, 0)]
    }
    if isSenior, let views {
      return [heard("more-junior", views.tokens, 0)]
    }
    if !isSenior, let wish {
      return [heard("me-for-leaders", wish.tokens, 0)]
    }
    return []
  }
}
