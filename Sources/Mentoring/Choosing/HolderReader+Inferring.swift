import Understanding

extension HolderReader {
  /// What position and subject imply when nobody was named.
  func inferred() -> [HeardSignal] {
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

  func impliedByPosition() -> [HeardSignal] {
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
