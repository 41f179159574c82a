import Understanding

extension HolderReader {
  /// One holder, two relationships, or a contradiction.
  func decide(_ claims: [Claim]) -> Result {
    let firm = claims.filter { $0.strength >= 3 && !$0.isDenied }
    let denied = claims.filter(\.isDenied)
    if let opposed = opposed(firm, denied) { return opposed }
    let going = best(firm.filter(\.holder.isGoing))
    let coming = best(firm.filter { $0.holder.isComing && !$0.isOpen })
    let wish = firm.first { $0.isOpen && $0.holder.isComing && $0.strength >= 4 }
    if let going, let other = coming ?? (going.isOpen ? wish : nil) { return both(other, going) }
    let mutual = firm.first { $0.holder == .bothSides }
    if let only = mutual ?? coming ?? going, only.holder.isAnswer {
      return Result(signals: [heard(only)])
    }
    let said = outright.filter { claim in
      !claim.isDenied && !denied.contains { $0.holder == claim.holder }
    }
    if let only = said.max(by: { $0.strength < $1.strength }) {
      return Result(signals: [heard(only)])
    }
    return weak(claims.filter { !$0.isDenied }, denied)
  }

  /// The same thing wanted and refused in one breath: nobody but the person can settle that.
  private func opposed(_ firm: [Claim], _ denied: [Claim]) -> Result? {
    guard let first = firm.first, first.holder.isAnswer,
      firm.allSatisfy({ $0.holder == first.holder }),
      let refusal = denied.first(where: { $0.holder == first.holder })
    else { return nil }
    return Result(
      signals: [first, refusal].map { claim in
        var heard = heard(claim)
        heard.isContested = true
        return heard
      })
  }

  /// What people know and lack; then what is implied.
  private func weak(_ claims: [Claim], _ denied: [Claim]) -> Result {
    if let weak = best(claims.filter(\.holder.isAnswer)) { return Result(signals: [heard(weak)]) }
    if let mine = claims.first(where: { $0.holder == .mine }),
      let theirs = claims.first(where: { $0.holder == .theirs })
    {
      return both(theirs, mine)
    }
    if var wish = claims.first(where: { $0.holder == .somebody }) {
      // "The graduates work in another way and I would like to understand it"; a beginner who wants
      // to be taught looks upwards.
      let isBelow = ranks.contains(.below)
      if isBelow && !ranks.contains(.above) || !isBelow && has(.vantage, "early") {
        wish.holder = isBelow ? .moreJunior : .moreExperienced
        wish.strength = 0
        return Result(signals: [heard(wish)])
      }
    }
    return Result(signals: implied(denied: denied).map { [heard($0)] } ?? [])
  }

  /// Knowledge that goes both ways: two relationships, or one of equals.
  private func both(_ coming: Claim, _ going: Claim) -> Result {
    let isSameFormat = coming.holder.format == going.holder.format
    if coming.isRanked, going.isRanked, isSameFormat {
      let isComing =
        coming.holder == .moreJunior ? isSenior : coming.strength >= going.strength
      return Result(signals: [heard(isComing ? coming : going)])
    }
    let pair = [coming, going].sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    let isTwo = utterance.hits(of: "flow").contains { $0.rule.name == "besides" }
    if isTwo, !isSameFormat, coming.holder.isAnswer, going.holder.isAnswer {
      return Result(signals: [heard(pair[0])], second: pair[1].holder.rawValue)
    }
    let end = max(coming.tokens.upperBound, going.tokens.upperBound)
    let claim = Claim(
      holder: .bothSides, tokens: pair[0].tokens.lowerBound..<end, strength: 4)
    return Result(signals: [heard(claim)])
  }

  /// What most is said for, by its firmest claim.
  func best(_ claims: [Claim]) -> Claim? {
    var sums: [Holder: Int] = [:]
    for claim in claims { sums[claim.holder, default: 0] += claim.strength }
    func order(_ claim: Claim) -> (Int, Int, Int) {
      (sums[claim.holder] ?? 0, claim.strength, -claim.tokens.lowerBound)
    }
    return claims.max { order($0) < order($1) }
  }
}
