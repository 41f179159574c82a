import Understanding

extension HolderReader {
  /// Who is meant and which way it goes, put together within a sentence or two.
  func composed() -> [HeardSignal] {
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
  func people() -> [Hit] {
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
  func flows() -> [Hit] {
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
  func meant(by flow: Hit, among people: [Hit]) -> [Hit] {
    let isOne = flow.tokens.contains { ["him", "her"].contains(utterance.tokens[$0].text) }
    let above = people.filter { $0.rule.name == "above" }
    return isOne && !isSenior && !above.isEmpty ? above : people
  }

  func holder(_ flow: Hit, isAbove: Bool) -> String? {
    switch flow.rule.name {
    case "comes", "guide", "hear": isAbove ? "more-experienced" : "more-junior"
    case "meets": isAbove ? "more-experienced" : isSenior ? "more-junior" : nil
    case "goes": isAbove ? "me-for-leaders" : "me-for-juniors"
    case "i-lack": isAbove || !isSenior ? nil : "more-junior"
    case "lack" where isAbove && !isAboutMe(flow): "me-for-leaders"
    default: nil
    }
  }

  static func isReverse(_ heard: HeardSignal) -> Bool {
    heard.answer == "more-junior" || heard.answer == "me-for-leaders"
  }

  static func span(_ a: Range<Int>, _ b: Range<Int>) -> Range<Int> {
    min(a.lowerBound, b.lowerBound)..<max(a.upperBound, b.upperBound)
  }

  /// Whether it is the speaker who lacks something ("… and I do not know").
  func isAboutMe(_ flow: Hit) -> Bool {
    flow.tokens.contains { utterance.tokens[$0].text == "i" }
  }

  /// Whether it is the speaker who is meant.
  func isOfSelf(_ tokens: Range<Int>) -> Bool {
    others.contains { $0.signal == .vantage && $0.tokens.overlaps(tokens) }
      || utterance.hits(of: "self").contains { $0.tokens.overlaps(tokens) }
  }

  /// The nearest person of the same sentence, or of the one before.
  func nearest(_ people: [Hit], to tokens: Range<Int>) -> Hit? {
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
}
