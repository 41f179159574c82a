extension KnowledgeBase {
  /// The comparison of both kinds.
  /// - Parameter asked: aspects by id, by name (`dynamics`, `Relationship Dynamics`) or by the words
  ///   of a question; none for the whole.
  /// - Throws: ``UnknownAspect`` for something that is no aspect.
  public func compare(_ asked: [String] = []) throws(UnknownAspect) -> Comparison {
    let all = aspects
    var wanted: [String] = []
    for text in asked {
      guard let id = aspect(called: text, among: all) else {
        throw UnknownAspect(asked: text, known: all.map(\.heading))
      }
      wanted.append(id)
    }
    let rows = all.filter { wanted.isEmpty || wanted.contains($0.id) }.compactMap { article in
      article.row.map {
        Comparison.Row(
          id: article.id, aspect: article.heading, traditional: $0.traditional,
          reverse: $0.reverse)
      }
    }
    return Comparison(
      title: phrasing(.comparisonTitle),
      heads: [phrasing(.aspect), phrasing(.traditional), phrasing(.reverse)], rows: rows,
      combiningTitle: phrasing(.combining), combining: wanted.isEmpty ? combining : [],
      citation: all.first.map { source in
        let layer = layer(of: source)
        return phrasing(
          .references,
          ["document": layer.document, "date": layer.date, "disclaimer": layer.disclaimer])
      } ?? "")
  }

  /// The aspects in the order of the document's table.
  private var aspects: [Article] {
    let order = [
      "aspect-definition", "aspect-career-focus", "aspect-benefit", "aspect-skills",
      "aspect-dynamics", "aspect-ideal-for", "aspect-organizational-impact",
    ]
    return library.articles.filter { $0.row != nil }.sorted { a, b in
      let place = { (id: String) in order.firstIndex(of: id) ?? order.count }
      return (place(a.id), a.id) < (place(b.id), b.id)
    }
  }

  private func aspect(called text: String, among all: [Article]) -> String? {
    let name = text.lowercased()
    let exact = all.first { $0.id == name || $0.heading.lowercased() == name }
    if let exact { return exact.id }
    let part = all.filter { $0.id.contains(name) || $0.heading.lowercased().contains(name) }
    if part.count == 1, let only = part.first { return only.id }
    let found = search(book.read(text)).candidates.first { candidate in
      all.contains { $0.id == candidate.id }
    }
    return found?.id
  }

  /// What the document says of doing both, each thing once.
  private var combining: [String] {
    guard let article = article("inclusive-workplaces") else { return [] }
    return article.claims.filter { $0.direction == .both }.map(\.text)
  }
}
