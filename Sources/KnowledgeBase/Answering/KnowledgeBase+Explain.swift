extension KnowledgeBase {
  /// The lines of `mentor ask --explain`: what was heard, which words counted, what came second.
  public func explain(_ answer: KnowledgeAnswer) -> [String] {
    let trace = answer.trace
    var lines = [
      "intent: \(trace.intents.isEmpty ? "none heard" : trace.intents.joined(separator: ", "))",
      "direction: \(trace.direction?.rawValue ?? "none named")",
    ]
    if !trace.audiences.isEmpty {
      lines.append("audience: \(trace.audiences.joined(separator: ", "))")
    }
    for subject in trace.subjects { lines.append("subject: \(subject.name) (“\(subject.words)”)") }
    if !trace.words.isEmpty {
      lines.append("words that counted: \(trace.words.joined(separator: ", "))")
    }
    lines.append("decided by: \(trace.decision)")
    for (place, candidate) in trace.candidates.prefix(3).enumerated() {
      let score = (candidate.score * 10).rounded() / 10
      lines.append(
        "\(place + 1). \(candidate.id) (\(candidate.direction.rawValue)) \(score): "
          + candidate.reasons.joined(separator: ", "))
    }
    return lines
  }
}
