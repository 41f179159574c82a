extension AdviceWording {
  /// Why the result is what it is, how sure, what would change it, what was left out, which rubric.
  public func defence(_ result: Recommendation) -> [String] {
    var lines: [String?] = []
    if !result.reasons.isEmpty { lines.append(words.text("why.lead")) }
    lines += result.reasons.map(reason)
    lines.append(
      words.text(
        "sum",
        [
          "traditional": "\(result.points.traditional)", "reverse": "\(result.points.reverse)",
          "reciprocal": "\(result.points.reciprocal)", "ceiling": "\(ceiling)",
        ]))
    lines.append(confidence(result))
    lines.append(flips(result))
    if !result.ignored.isEmpty {
      let names = result.ignored.compactMap { words.text("signal.\($0.rawValue)") }
      lines.append(words.text("ignored.some", ["signals": names.joined(separator: ", ")]))
    }
    lines.append(words.text("ignored.never"))
    lines.append(words.text("version", ["version": result.rubric]))
    return lines.compactMap { $0 }
  }

  /// What one other answer would lead to.
  /// - Parameters:
  ///   - other: the recommendation with that answer.
  ///   - result: the real one.
  public func whatIf(
    _ signal: Signal, _ answer: String, gives other: Recommendation,
    insteadOf result: Recommendation
  ) -> String? {
    let same =
      other.status == result.status && other.seat == result.seat && other.options == result.options
    return words.text(
      same ? "what-if.same" : "what-if.changed",
      [
        "answer": self.answer(signal, answer), "outcome": outcome(other),
        "seat": outcome(result),
      ])
  }

  func reason(_ reason: Recommendation.Reason) -> String? {
    let best = Format.allCases.max { reason.points[$0] < reason.points[$1] }
    guard let format = best, reason.points[format] > 0 else {
      let key = reason.route == nil ? "why.veto" : "why.route"
      return words.text(
        key,
        [
          "answer": answer(reason.signal, reason.answer), "source": source(reason.basis),
          "route": reason.route?.rawValue ?? "",
        ])
    }
    let count = reason.points[format]
    let points =
      count == 1
      ? words.text("why.points.one") : words.text("why.points.many", ["points": "\(count)"])
    return words.text(
      reason.words == nil ? "why.picked" : "why.words",
      [
        "answer": answer(reason.signal, reason.answer), "words": reason.words ?? "",
        "points": points ?? "", "format": words.text("format.\(format.rawValue)") ?? "",
        "because": words.text("because.\(reason.signal.rawValue).\(reason.answer)") ?? "",
        "source": source(reason.basis),
      ])
  }

  /// The titles of the articles and notes behind a rule.
  private func source(_ basis: [String]) -> String {
    let titles = basis.compactMap { id in
      title(id.hasPrefix("practice:") ? String(id.dropFirst(9)) : id)
    }
    return titles.isEmpty ? words.text("why.source.none") ?? "" : titles.joined(separator: "; ")
  }

  func flips(_ result: Recommendation) -> String? {
    // Knowing less is no answer that anybody would change to.
    let flips = result.flips.filter { $0.answer != Signal.notSure }
    guard !flips.isEmpty else { return words.text("flips.none") }
    let shown = flips.prefix(4).compactMap { flip in
      words.text(
        "flip",
        ["answer": answer(flip.signal, flip.answer), "outcome": outcome(flip.status, flip.format)])
    }
    return words.text(
      flips.count > 4 ? "flips.many" : "flips.some",
      ["count": "\(flips.count)", "answers": shown.joined(separator: "; ")])
  }

  private func outcome(_ result: Recommendation) -> String {
    seat(result.seat) ?? outcome(result.status, result.format)
  }

  private func outcome(_ status: Recommendation.Status, _ format: Format?) -> String {
    let key = format.map { "format.\($0.rawValue)" } ?? "outcome.\(status.rawValue)"
    return words.text(key) ?? ""
  }

  /// An answer as it stands in a list.
  private func answer(_ signal: Signal, _ answer: String) -> String {
    if answer == Signal.notSure {
      let name = words.text("signal.\(signal.rawValue)") ?? ""
      return words.text("answer.not-sure", ["signal": name]) ?? ""
    }
    return words.text("answer.\(signal.rawValue).\(answer)") ?? answer
  }
}
