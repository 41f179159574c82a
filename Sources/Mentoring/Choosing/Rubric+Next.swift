extension Rubric {
  /// The signal to ask about next, or nil when no single answer could change format, seat or route.
  public func nextQuestion(_ answers: SignalAnswers, basis: Basis = .questionnaire) -> Signal? {
    next(answers, basis, from: verdict(on: answers, basis: basis))
  }

  /// While too little is known, the first signal of the rubric that is open; afterwards the one of
  /// whose answers the largest part would change something.
  func next(_ answers: SignalAnswers, _ basis: Basis, from now: Verdict) -> Signal? {
    if now.status == .refer { return nil }
    // One sentence is answered at once; what is asked after it belongs to a conversation.
    let basis = basis == .sentence ? .opening : basis
    let now = basis == .questionnaire ? now : verdict(on: answers, basis: basis)
    let open = order.filter { answers[$0] == nil }
    let needed = thresholds[basis]?.answers ?? 5
    if now.counted < needed, now.options.isEmpty,
      let first = open.first(where: { isWorthAsking($0, now) })
    {
      return first
    }
    var best: (signal: Signal, share: Double)?
    for signal in open {
      let known = rules[signal] ?? []
      let changed = known.filter {
        verdict(on: answers.replacing(signal, with: $0.answer), basis: basis).whole != now.whole
      }
      guard !changed.isEmpty else { continue }
      let share = Double(changed.count) / Double(known.count)
      if best.map({ share > $0.share }) ?? true { best = (signal, share) }
    }
    return best?.signal
  }

  /// Whether a signal can tell anything at all; candour matters only where reverse is in play.
  private func isWorthAsking(_ signal: Signal, _ now: Verdict) -> Bool {
    signal != .candour || now.points.reverse > 0
  }
}
