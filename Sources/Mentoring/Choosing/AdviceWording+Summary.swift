extension AdviceWording {
  /// The result as it is said in a conversation, in up to three parts: what fits and how sure that
  /// is; the answers that counted most, each with its source, and what would change it; what to mind.
  public func summary(_ result: Recommendation) -> [String] {
    let cautions = [words.text("reverse.readiness"), words.text("reverse.no-scheme")].compactMap {
      $0
    }
    let verdict = self.result(result).filter { !cautions.contains($0) }
    var parts = [verdict.joined(separator: " ")]
    let counted = result.reasons.filter { $0.points != Points() }.prefix(3).compactMap(reason)
    if !counted.isEmpty {
      var lines = [words.text("why.lead") ?? ""] + counted.map { "  - \($0)" }
      if let flips = flips(result) { lines.append(flips) }
      parts.append(lines.joined(separator: "\n"))
    }
    if self.result(result).contains(where: cautions.contains) {
      parts.append(cautions.joined(separator: " "))
    }
    return parts
  }
}
