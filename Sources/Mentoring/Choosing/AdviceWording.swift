/// Puts a recommendation and its defence into the sentences of `Prompts/phrasing/advise.yml`.
public struct AdviceWording {
  let words: Phrasing
  let title: (String) -> String?
  /// The most points that a format can have.
  var ceiling = 16

  /// Wording with `title`, which names an article by its id.
  public init(words: Phrasing, title: @escaping (String) -> String?) {
    self.words = words
    self.title = title
  }

  /// The result: routes that come first, the format and the seat, how sure, what to mind.
  public func result(_ result: Recommendation) -> [String] {
    var lines: [String?] = []
    let first = result.routes.filter { $0 != .sponsor }
    switch result.status {
    case .refer: return [words.text("refer") ?? ""]
    case .ask: lines.append(words.text("result.ask"))
    case .recommended: lines.append(seat(result.seat).flatMap { say("result.recommended", $0) })
    case .both: lines.append(pair(result))
    case .notYet:
      for veto in result.vetoes {
        lines.append(
          words.text(
            "result.not-yet.\(veto.gate.rawValue)",
            ["points": "\(veto.points)", "ceiling": "\(ceiling)"]))
      }
      if result.vetoes.isEmpty { lines.append(words.text("result.not-yet.route")) }
      lines += first.map { words.text("route.\($0.rawValue)") }
      lines.append(seat(result.seat).flatMap { say("then", $0) })
      if !result.options.isEmpty { lines.append(pair(result)) }
    }
    if result.status != .notYet { lines += first.map { words.text("route.\($0.rawValue)") } }
    if result.routes.contains(.sponsor) { lines.append(words.text("route.sponsor")) }
    lines.append(confidence(result))
    if !result.tieBreaker.isEmpty { lines.append(words.text("tie-breaker")) }
    if result.format == .reverse || result.options.contains(where: { $0.format == .reverse }) {
      lines += [words.text("reverse.readiness"), words.text("reverse.no-scheme")]
    }
    return lines.compactMap { $0 }
  }

  /// How sure the result is; nil when there is none.
  public func confidence(_ result: Recommendation) -> String? {
    guard let confidence = result.confidence else { return nil }
    let ranked = Format.allCases.enumerated().sorted {
      (result.points[$1.element], $0.offset) < (result.points[$0.element], $1.offset)
    }.map(\.element)
    let best = result.format ?? ranked[0]
    let other = ranked.first { $0 != best } ?? best
    return words.text(
      "confidence.\(confidence.rawValue)",
      [
        "margin": "\(abs(result.points[best] - max(0, result.points[other])))",
        "first": words.text("format.\(best.rawValue)") ?? "",
        "second": words.text("format.\(other.rawValue)") ?? "",
      ])
  }

  private func pair(_ result: Recommendation) -> String? {
    guard result.options.count == 2, let first = seat(result.options[0].seat),
      let second = seat(result.options[1].seat)
    else { return nil }
    return words.text("result.both", ["first": first, "second": second])
  }

  /// A seat as it stands in a sentence.
  func seat(_ seat: Seat?) -> String? { seat.flatMap { words.text("seat.\($0.rawValue)") } }

  private func say(_ key: String, _ seat: String) -> String? { words.text(key, ["seat": seat]) }
}
