import Understanding

extension SignalReader {
  /// The gates that a line sets off.
  public func gates(in utterance: Utterance) -> Set<Gate> {
    var gates: Set<Gate> = []
    let hits = utterance.hits(of: "gate").filter { hit in
      hit.rule.name == "refer"
        || !hit.tokens.dropFirst().contains { utterance.tokens[$0].breakBefore == .sentence }
    }
    let harmless = hits.filter { $0.rule.name == "harmless" }.map(\.tokens)
    let isReferral = hits.contains { hit in
      hit.rule.name == "refer" && !isLifted(hit, in: utterance) && !isDoubtful(hit, in: utterance)
        && !harmless.contains { $0.overlaps(hit.tokens) }
    }
    if isReferral { gates.insert(.refer) }
    func isHeard(_ name: String) -> Bool { hits.contains { $0.rule.name == name } }
    // Being asked is no harm, and speaking for others may be a wish; both together, or either with
    // reluctance, are not voluntary.
    let pressure = hits.contains { $0.rule.name == "made-to" && !$0.isNegated }
    let reluctance = isHeard("reluctant")
    let forGroup = isHeard("speak-for-group")
    if pressure && (reluctance || forGroup) || forGroup && reluctance || isHeard("not-voluntary") {
      gates.insert(.notVoluntary)
    }
    if isHeard("reporting-line") { gates.insert(.reportingLine) }
    return gates
  }

  /// Whether a "not" takes a referral back. "Without another panic attack" does not.
  private func isLifted(_ hit: Hit, in utterance: Utterance) -> Bool {
    hit.isNegated
      && hit.tokens.contains { index in
        let negator = Int(utterance.negators[index])
        return negator >= 0 && utterance.tokens[negator].text != "without"
      }
  }

  /// Whether a referral rests on one short word that was misspelt: "thread" must not become "threat".
  private func isDoubtful(_ hit: Hit, in utterance: Utterance) -> Bool {
    hit.isRepaired && hit.tokens.count == 1
      && utterance.tokens[hit.tokens.lowerBound].text.utf8.count < 8
  }
}
