extension KnowledgeBase {
  /// Answers with an article that was offered, as a suggestion or as a reading to choose.
  /// - Returns: nil when no article is called so.
  public func answer(articleID id: String, direction: Direction? = nil) -> KnowledgeAnswer? {
    guard let article = article(id) else { return nil }
    let own = article.directions
    var way = direction ?? .both
    if own.count == 1, let only = own.first { way = only }
    if way == .document, !own.contains(.document) { way = .both }
    if let asked = direction, asked != .both,
      !article.claims.contains(where: { $0.direction.mayAnswer(asked) })
    {
      way = .both
    }
    var answer = compose(article: article, direction: way, scores: [], framing: nil)
    answer.suggestions = Array(article.near.filter { number(of: $0) != nil }.prefix(2))
    answer.trace.decision = "chosen"
    return answer
  }

  /// The claims that `shown` left out, of the same articles and direction.
  /// - Returns: nil when all was said.
  public func more(after shown: Shown) -> KnowledgeAnswer? {
    let said = Set(shown.claims)
    for id in shown.articles {
      guard let article = article(id) else { continue }
      let open = article.claims.contains {
        !said.contains($0.id) && $0.direction.mayAnswer(shown.direction)
      }
      guard open else { continue }
      var answer = compose(
        article: article, direction: shown.direction, scores: [], framing: nil, skipping: said)
      answer.shown.articles = shown.articles
      answer.trace.decision = "more"
      return answer
    }
    return nil
  }

  /// Where an answer stands: for the document its heading, title, date and disclaimer, for a note
  /// its references.
  public func sources(of shown: Shown) -> [String] {
    var lines: [String] = []
    var disclaimers: [String] = []
    for id in shown.articles {
      guard let article = article(id) else { continue }
      let layer = layer(of: article)
      lines.append(citation(of: article, shown.direction).text)
      if !layer.document.isEmpty {
        let text = phrasing(
          .references,
          ["document": layer.document, "date": layer.date, "disclaimer": layer.disclaimer])
        if !disclaimers.contains(text) { disclaimers.append(text) }
      }
    }
    return lines + disclaimers
  }
}
