import Understanding

extension HolderReader {
  /// What a move says of who holds the knowledge; nil when it says nothing.
  func claim(_ move: Move) -> Claim? {
    guard let holder = holder(of: move), !Self.isUnsayable(move.tokens, others) else { return nil }
    // That nobody up there speaks for me is no offer to teach them.
    if holder == .meForLeaders, move.strength < 3, has(.need, "sponsor") { return nil }
    return Claim(
      holder: holder, tokens: move.tokens, strength: move.strength, isDenied: move.isDenied,
      isRanked: move.other != .anyone, isOpen: move.isOpen)
  }

  private func holder(of move: Move) -> Holder? {
    switch (move.direction, move.other) {
    case (.toMe, .above): .moreExperienced
    case (.toMe, .below): .moreJunior
    case (.fromMe, .above): .meForLeaders
    case (.fromMe, .below): .meForJuniors
    case (_, .peer): .bothSides
    case (_, .me): nil
    case (.toMe, .anyone): move.isState ? .theirs : coming(move)
    case (.fromMe, .anyone): move.isState ? .mine : going(move)
    }
  }

  /// From somebody without a rank: for a senior speaker somebody below, unless it is about leading.
  private func coming(_ move: Move) -> Holder {
    let isAboveNamed = ranks.contains(.above)
    let isNew = has(.subject, "new-tools") || has(.subject, "lived-experience")
    if isSenior {
      if !move.isOpen, !has(.subject, "leadership"), !has(.hopedFor, "lead-more") {
        return .moreJunior
      }
      if !isAboveNamed, ranks.contains(.below) || isNew { return .moreJunior }
    }
    if !isAboveNamed, !move.isOpen, isNew, has(.vantage, "established") { return .moreJunior }
    if !isAboveNamed, let side = side(.toMe, move.tokens) { return side }
    guard move.isOpen else { return .moreExperienced }
    return isAboveNamed && !ranks.contains(.below) ? .moreExperienced : .somebody
  }

  /// To somebody without a rank.
  private func going(_ move: Move) -> Holder {
    if let side = side(.fromMe, move.tokens) { return side }
    if isSenior, !move.isOpen { return .meForJuniors }
    let said = outright.prefix(8).first { !$0.isDenied && $0.holder.isGoing }
    return said?.holder ?? (move.isOpen ? .me : .meForJuniors)
  }

  /// Claims of something for nobody in particular made one for those whom the line speaks of.
  func settled(_ claims: [Claim]) -> [Claim] {
    let told = best(claims.filter { $0.holder.isGoing && $0.holder.isAnswer && !$0.isDenied })
    let (hasAbove, hasBelow) = (ranks.contains(.above), ranks.contains(.below))
    let named: Holder? =
      hasAbove != hasBelow
      ? (hasBelow ? .meForJuniors : .meForLeaders)
      : ranks.contains(.anyone) || has(.vantage, "established") || isSenior ? .meForJuniors : nil
    guard let holder = told?.holder ?? named else { return claims }
    return claims.map { claim in
      var claim = claim
      if claim.holder == .me { claim.holder = holder }
      return claim
    }
  }

  /// What position and subject imply when no move was heard.
  func implied(denied: [Claim]) -> Claim? {
    // Whoever will not say or hear it is not sent to those whom they happen to name.
    if has(.candour, "no") { return nil }
    func about(_ signal: Signal, _ answer: String) -> Range<Int>? {
      others.first { $0.signal == signal && $0.answer == answer && !$0.isContested }?.tokens
    }
    let below = parties.first { $0.rank == .below }
    let above = parties.first {
      $0.rank == .above && utterance.negators[$0.tokens.lowerBound] < 0
    }
    let views = about(.subject, "lived-experience") ?? about(.contacts, "newer-communities")
    func claim(_ holder: Holder, _ tokens: Range<Int>) -> Claim? {
      denied.contains { $0.holder == holder }
        ? nil : Claim(holder: holder, tokens: tokens, strength: 0)
    }
    if isSenior, above == nil, let tokens = below?.tokens ?? views ?? about(.hopedFor, "up-to-date")
    {
      return claim(.moreJunior, tokens)
    }
    if has(.vantage, "established"), above == nil, let below {
      return claim(.meForJuniors, below.tokens)
    }
    if let tokens = about(.wayOfWorking, "equal") { return claim(.bothSides, tokens) }
    if isSenior { return nil }
    if let tokens = about(.hopedFor, "leaders-know-me") { return claim(.meForLeaders, tokens) }
    if above == nil, views == nil, !has(.subject, "new-tools"), let below, !below.isPlace {
      return claim(.meForJuniors, below.tokens)
    }
    guard below == nil, let above, isLookingUp else { return nil }
    return claim(.moreExperienced, above.tokens)
  }

  /// Whether whoever is above may be whom the speaker wants to learn from.
  private var isLookingUp: Bool {
    if utterance.isInterrogative { return false }
    if has(.need, "training") || has(.need, "coaching") { return false }
    return has(.hopedFor, "lead-more") || has(.vantage, "early")
      || utterance.hits(of: "move").contains { ["want", "lack"].contains($0.rule.name) }
  }
}
