extension KnowledgeBase {
  /// Puts an answer together from the claims of the best article.
  func compose(_ search: Search) -> KnowledgeAnswer {
    guard let best = search.candidates.first else { return notHere(near: [], search) }
    var answer = compose(
      article: library.articles[best.article], direction: best.direction, scores: best.claims,
      framing: framing(search, best), limit: search.asked.intents.contains("limit"))
    answer.suggestions = suggestions(after: search.candidates, beside: answer.articles.map(\.id))
    return answer
  }

  /// The answer that an article gives about `direction`: framing, claims, note, citation.
  func compose(
    article: Article, direction: Direction, scores: [Float], framing: AnswerLine?,
    limit: Bool = false, skipping said: Set<String> = []
  ) -> KnowledgeAnswer {
    var answer = KnowledgeAnswer(status: .answered)
    if let framing { answer.lines.append(framing) }
    let chosen = choose(from: article, direction, scores: scores, limit: limit, skipping: said)
    answer.lines += lines(saying: chosen, of: article)
    answer.articles = [cited(article, direction)]
    let claims = chosen.map(\.id)
    answer.shown.articles = [article.id]
    answer.shown.direction = direction
    answer.shown.claims = Array(said).sorted() + claims
    if let note = noteBeside(claims, of: article, direction) {
      answer.lines.append(note.line)
      answer.articles += note.cited
    }
    answer.lines.append(citation(of: article, direction))
    return answer
  }

  /// Up to three claims that answer best: those that share most with the question, in their order;
  /// for both kinds at least one of each.
  private func choose(
    from article: Article, _ direction: Direction, scores: [Float], limit: Bool,
    skipping said: Set<String>
  ) -> [Claim] {
    let open = article.claims.indices.filter {
      article.claims[$0].direction.mayAnswer(direction) && !said.contains(article.claims[$0].id)
    }
    let score = { (claim: Int) in scores.indices.contains(claim) ? scores[claim] : 0 }
    let ranked = open.sorted { (score($0), $1) > (score($1), $0) }
    var chosen: [Int] = []
    if direction == .both {
      for kind in [Direction.traditional, .reverse, .both] {
        let own = ranked.filter { article.claims[$0].direction == kind }
        chosen += own.prefix(article.layer == "source" ? 2 : 3)
      }
    } else {
      let most = ranked.first.map(score) ?? 0
      // A claim that shares little beside the best one only waters the answer down.
      chosen = ranked.filter { most == 0 || score($0) >= 0.35 * most }.prefix(3) + []
      if limit { chosen = Array(chosen.prefix(2)) }
      if chosen.count < 2, !limit {
        chosen += ranked.filter { !chosen.contains($0) }.prefix(2 - chosen.count)
      }
    }
    return chosen.sorted().map { article.claims[$0] }
  }

  /// One line for each direction that is spoken of.
  private func lines(saying claims: [Claim], of article: Article) -> [AnswerLine] {
    let isSource = article.layer == "source"
    let order: [Direction] =
      isSource ? Direction.allCases : [.both, .traditional, .reverse, .document]
    return order.compactMap { direction in
      let own = claims.filter { $0.direction == direction }
      guard !own.isEmpty else { return nil }
      let text = own.map(\.text).joined(separator: " ")
      if isSource, direction == .document {
        return AnswerLine(role: .claim, direction: direction, text: text)
      }
      var head = isSource ? label(of: direction) : layer(of: article).label
      if !isSource, direction != .both { head += ", \(name(of: direction))" }
      return AnswerLine(
        role: .claim, direction: direction,
        text: phrasing(.claim, ["direction": head, "text": text]))
    }
  }

  /// Where the document and practice differ, the other voice is put beside the answer.
  private func noteBeside(
    _ claims: [String], of article: Article, _ direction: Direction
  ) -> (line: AnswerLine, cited: [Cited])? {
    if article.layer == "source" {
      let note = library.articles.first { note in
        note.layer != "source" && note.beside.contains { claims.contains($0) }
      }
      guard let note, !note.aside.isEmpty else { return nil }
      let text = phrasing(
        .claim, ["direction": layer(of: note).label, "text": note.aside])
      return (
        AnswerLine(role: .note, direction: direction, text: text), [cited(note, direction)]
      )
    }
    let claim = article.beside.lazy.compactMap { self.claim($0) }
      .first { $0.direction.mayAnswer(direction) }
    guard let claim, let origin = number(of: String(claim.id.prefix { $0 != "." })) else {
      return nil
    }
    return (
      AnswerLine(
        role: .note, direction: claim.direction,
        text: phrasing(.documentNote, ["text": claim.text])),
      [cited(library.articles[origin], claim.direction)]
    )
  }

  private func claim(_ id: String) -> Claim? {
    number(of: String(id.prefix { $0 != "." })).flatMap { number in
      library.articles[number].claims.first { $0.id == id }
    }
  }

  func citation(of article: Article, _ direction: Direction) -> AnswerLine {
    let layer = layer(of: article)
    let values = [
      "heading": article.heading, "document": layer.document, "label": layer.label,
      "direction": name(of: direction),
      "references": article.references.joined(separator: "; "),
    ]
    let key: Phrasing.Key =
      !layer.document.isEmpty ? .citation : article.references.isEmpty ? .citationNote : .cited
    return AnswerLine(role: .citation, direction: nil, text: phrasing(key, values))
  }

  func cited(_ article: Article, _ direction: Direction) -> Cited {
    Cited(
      id: article.id, layer: article.layer, direction: direction, heading: article.heading,
      label: layer(of: article).label)
  }

  /// “Yes”, the name of a thing that was described, or that no such weakness is named.
  private func framing(_ search: Search, _ best: Candidate) -> AnswerLine? {
    let asked = search.asked
    let article = library.articles[best.article]
    let line = { (key: Phrasing.Key, values: [String: String]) in
      AnswerLine(role: .framing, direction: nil, text: self.phrasing(key, values))
    }
    if asked.intents.contains("limit"), asked.direction != .traditional,
      article.layer != "source" || best.direction != .reverse
    {
      let isAboutReverse = asked.direction == .reverse || best.direction == .reverse
      if isAboutReverse || article.layer == "source" { return line(.limitNone, [:]) }
    }
    guard article.layer == "source", article.kind != "disclaimer" else { return nil }
    if asked.intents.contains("name"), article.kind == "term" {
      return line(.callsIt, ["heading": article.heading])
    }
    if asked.intents.contains("is-it-true"), isPlainYes(search, best) { return line(.yes, [:]) }
    return nil
  }

  /// Whether “yes” is safe: one claim holds every subject of the question, and no “not”, “only” or
  /// “or” turns the question round.
  private func isPlainYes(_ search: Search, _ best: Candidate) -> Bool {
    let heard = search.heard
    if heard.negators.contains(where: { $0 >= 0 }) || search.asked.intents.contains("choice") {
      return false
    }
    let subjects = Set(
      search.asked.subjects.filter { !library.habits.faint.contains($0.name) }
        .compactMap { index.subjects[$0.name] })
    guard !subjects.isEmpty else { return false }
    let terms = index.claimTerms[best.article]
    return zip(terms, library.articles[best.article].claims).contains { terms, claim in
      subjects.allSatisfy(terms.contains) && claim.direction.mayAnswer(best.direction)
    }
  }

  /// What to offer next: a neighbour of the answer that also fits the question, then others.
  private func suggestions(after candidates: [Candidate], beside ids: [String]) -> [String] {
    guard let best = candidates.first, let article = article(best.id), article.kind != "disclaimer"
    else { return [] }
    let fitting = candidates.dropFirst().filter { $0.score > 0.45 * best.score }.map(\.id)
    let both = fitting.filter(article.near.contains)
    var offered: [String] = []
    for id in both + article.near + fitting
    where !ids.contains(id) && !offered.contains(id) && number(of: id) != nil {
      offered.append(id)
    }
    return Array(offered.prefix(2))
  }

  /// `Reverse mentoring`, as the head of a line.
  func label(of direction: Direction) -> String {
    switch direction {
    case .traditional: phrasing(.traditional)
    case .reverse: phrasing(.reverse)
    case .both, .document: phrasing(.both)
    }
  }

  /// `reverse mentoring`, inside a sentence.
  func name(of direction: Direction) -> String {
    switch direction {
    case .traditional: phrasing(.direction_traditional)
    case .reverse: phrasing(.direction_reverse)
    case .both: phrasing(.direction_both)
    case .document: phrasing(.direction_document)
    }
  }
}
