extension Rubric {
  /// Decides: gates and routes first, points second.
  func verdict(on answers: SignalAnswers, basis: Basis) -> Verdict {
    if answers.gates.contains(.refer) { return Verdict(status: .refer) }
    var verdict = count(answers)
    let isVetoed = answers.told(.candour).flatMap { rule(.candour, $0) }?.vetoesReverse ?? false
    let threshold = thresholds[basis] ?? Threshold(answers: 5, top: 4)
    let isEnough = verdict.counted >= threshold.answers

    if basis != .questionnaire, !isVetoed, let pair = pair(answers) {
      // Two holders of knowledge were named: two relationships, whatever the points.
      verdict.status = .both
      verdict.options = pair
    } else if isEnough, let choice = choose(verdict.points, answers, basis, reverse: !isVetoed) {
      switch choice {
      case .both: setBoth(&verdict, answers)
      case .one(let format):
        verdict.status = .recommended
        verdict.format = format
        verdict.seat = seat(in: format, answers)
        if basis == .sentence, format == .reverse, !isSeatTold(answers) {
          // Which side of it somebody is on must not be guessed from one sentence.
          (verdict.status, verdict.format, verdict.seat) = (.ask, nil, nil)
        }
      }
    }
    if isVetoed { veto(.candour, &verdict, answers, basis, isEnough: isEnough) }
    if answers.gates.contains(.notVoluntary) { dropReverseMentor(&verdict) }
    finish(&verdict, answers, basis)
    return verdict
  }

  private func count(_ answers: SignalAnswers) -> Verdict {
    var verdict = Verdict(status: .ask)
    for signal in order {
      for answer in answers.all(signal) {
        guard let rule = rule(signal, answer) else { continue }
        verdict.points += rule.points
        if isScored(signal) { verdict.counted += 1 }
        if let route = rule.route, !verdict.routes.contains(route) { verdict.routes.append(route) }
      }
    }
    verdict.routes.sort { Self.rank($0) < Self.rank($1) }
    return verdict
  }

  private enum Choice { case both, one(Format) }

  private func choose(
    _ points: Points, _ answers: SignalAnswers, _ basis: Basis, reverse: Bool
  ) -> Choice? {
    let formats = Format.allCases.filter { reverse || $0 != .reverse }
    let top = formats.map { points[$0] }.max() ?? 0
    guard top >= (thresholds[basis]?.top ?? 4) else { return nil }
    // Who is to learn from whom, said in one's own words, decides over what else was let fall.
    if basis == .sentence, let named = leading(answers), formats.contains(named) {
      return .one(named)
    }
    let (t, r, b) = (points.traditional, points.reverse, points.reciprocal)
    if b == top, b > t, !reverse || b > r { return .one(.reciprocal) }
    if reverse, abs(t - r) <= bothWithin, t >= bothLeast, r >= bothLeast { return .both }
    if basis != .questionnaire, let named = leading(answers), formats.contains(named),
      points[named] + leaningMargin >= top
    {
      return .one(named)
    }
    if !reverse { return .one(t >= b ? .traditional : .reciprocal) }
    if t == r { return .one(leading(answers) == .reverse ? .reverse : .traditional) }
    return .one(t > r ? .traditional : .reverse)
  }

  /// The format to which the holder of the knowledge points.
  func leading(_ answers: SignalAnswers) -> Format? {
    guard let answer = answers.told(.knowledgeHolder),
      let points = rule(.knowledgeHolder, answer)?.points
    else { return nil }
    return Format.allCases.first { points[$0] > 0 }
  }

  private func setBoth(_ verdict: inout Verdict, _ answers: SignalAnswers) {
    let traditional = Recommendation.Option(
      format: .traditional, seat: seat(in: .traditional, answers))
    let reverse = Recommendation.Option(format: .reverse, seat: seat(in: .reverse, answers))
    verdict.status = .both
    verdict.options =
      verdict.points.reverse > verdict.points.traditional
      ? [reverse, traditional] : [traditional, reverse]
  }

  private func veto(
    _ gate: Gate, _ verdict: inout Verdict, _ answers: SignalAnswers, _ basis: Basis,
    isEnough: Bool
  ) {
    let points = verdict.points
    let free = choose(points, answers, basis, reverse: true)
    var wasReverse = false
    if case .one(.reverse)? = free { wasReverse = true }
    if case .both? = free { wasReverse = true }
    if wasReverse || points.reverse > 0 {
      verdict.vetoes.append(.init(gate: gate, format: .reverse, points: points.reverse))
    }
    if basis == .questionnaire {
      if verdict.status == .ask, isEnough, wasReverse { verdict.status = .notYet }
      return
    }
    let wantsReverse = leading(answers) == .reverse
    if verdict.status == .ask || wantsReverse {
      verdict.status = .notYet
      (verdict.format, verdict.seat) = (nil, nil)
    }
  }

  private func dropReverseMentor(_ verdict: inout Verdict) {
    verdict.options.removeAll { $0.seat == .reverseMentor }
    if verdict.status == .both, let left = verdict.options.first, verdict.options.count == 1 {
      verdict.status = .recommended
      (verdict.format, verdict.seat, verdict.options) = (left.format, left.seat, [])
    }
    guard verdict.seat == .reverseMentor || verdict.status == .ask else { return }
    verdict.vetoes.append(
      .init(gate: .notVoluntary, format: .reverse, points: verdict.points.reverse))
    verdict.status = .notYet
    (verdict.format, verdict.seat) = (nil, nil)
  }

  private func finish(_ verdict: inout Verdict, _ answers: SignalAnswers, _ basis: Basis) {
    let first = verdict.routes.filter { timing(of: $0) == .first }
    switch verdict.status {
    case .recommended where !first.isEmpty: verdict.status = .notYet
    case .both where !first.isEmpty: verdict.status = .notYet
    case .ask where basis != .questionnaire:
      if !first.isEmpty {
        verdict.status = .notYet
      } else if verdict.routes.contains(.sponsor) {
        // Somebody who needs a sponsor does well with a mentor beside the sponsor.
        verdict.status = .recommended
        verdict.format = .traditional
        verdict.seat = seat(in: .traditional, answers)
      }
    default: break
    }
    verdict.margin = margin(of: verdict)
  }

  private func margin(of verdict: Verdict) -> Int {
    let isVetoed = verdict.vetoes.contains { $0.gate == .candour }
    if let format = verdict.format {
      let others = Format.allCases.filter { $0 != format && !(isVetoed && $0 == .reverse) }
      return verdict.points[format] - max(0, others.map { verdict.points[$0] }.max() ?? 0)
    }
    return abs(verdict.points.traditional - verdict.points.reverse)
  }

  private static func rank(_ route: Route) -> Int { Route.allCases.firstIndex(of: route) ?? 0 }
}
