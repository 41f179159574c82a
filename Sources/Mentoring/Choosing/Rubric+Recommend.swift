extension Rubric {
  /// What the answers lead to.
  /// - Parameter basis: how they came about; one sentence may rest on a single decisive signal and
  ///   is then at most "leaning", a questionnaire needs several.
  /// - Complexity: a few hundred table look-ups, for the single answers that would change it.
  public func recommend(_ answers: SignalAnswers, basis: Basis = .questionnaire) -> Recommendation {
    let verdict = verdict(on: answers, basis: basis)
    let isOpen = verdict.format != nil || !verdict.options.isEmpty
    let confidence = isOpen ? confidence(of: verdict) : nil
    return Recommendation(
      status: verdict.status, format: verdict.format, seat: verdict.seat,
      options: verdict.options, confidence: confidence, routes: verdict.routes,
      vetoes: verdict.vetoes, points: verdict.points, reasons: reasons(answers),
      ignored: order.filter { answers[$0] == Signal.notSure },
      flips: verdict.status == .refer ? [] : flips(answers, basis, from: verdict),
      tieBreaker: confidence == .close ? nearest(verdict) : [],
      next: verdict.status == .refer ? nil : next(answers, basis, from: verdict),
      rubric: version)
  }

  /// The recommendation with one answer replaced, as if it had been given from the start.
  /// - Parameter answer: nil takes the answer away.
  public func whatIf(
    _ signal: Signal, _ answer: String?, in answers: SignalAnswers,
    basis: Basis = .questionnaire
  ) -> Recommendation {
    recommend(answers.replacing(signal, with: answer), basis: basis)
  }

  private func confidence(of verdict: Verdict) -> Confidence {
    let sure: Confidence =
      verdict.margin >= clearMargin ? .clear : verdict.margin >= leaningMargin ? .leaning : .close
    // Between two relationships nothing is clear but that both were spoken of.
    return verdict.counted < 2 || !verdict.options.isEmpty ? min(sure, .leaning) : sure
  }

  private func reasons(_ answers: SignalAnswers) -> [Recommendation.Reason] {
    let reasons = order.flatMap { signal in
      answers.all(signal).compactMap { answer -> Recommendation.Reason? in
        guard let rule = rule(signal, answer),
          !rule.points.isZero || rule.route != nil || rule.vetoesReverse
        else { return nil }
        return Recommendation.Reason(
          signal: signal, answer: answer, words: answers.entries[signal]?.words,
          points: rule.points, route: rule.route, basis: rule.basis)
      }
    }
    func weight(_ points: Points) -> Int { Format.allCases.map { points[$0] }.max() ?? 0 }
    return reasons.enumerated().sorted {
      (weight($1.element.points), $0.offset) < (weight($0.element.points), $1.offset)
    }.map(\.element)
  }

  private func flips(
    _ answers: SignalAnswers, _ basis: Basis, from now: Verdict
  ) -> [Recommendation.Flip] {
    var flips: [Recommendation.Flip] = []
    for signal in order {
      for answer in self.answers(of: signal) where answer != answers[signal] {
        let other = verdict(on: answers.replacing(signal, with: answer), basis: basis)
        guard other.outcome != now.outcome else { continue }
        flips.append(
          .init(signal: signal, answer: answer, status: other.status, format: other.format))
      }
    }
    return flips
  }

  /// The two formats nearest to the top, the one with more points first.
  private func nearest(_ verdict: Verdict) -> [Format] {
    let isVetoed = !verdict.vetoes.isEmpty
    let ranked = Format.allCases.filter { !(isVetoed && $0 == .reverse) }.enumerated().sorted {
      (verdict.points[$1.element], $0.offset) < (verdict.points[$0.element], $1.offset)
    }
    return ranked.prefix(2).map(\.element)
  }
}
