import Understanding

/// A question with the articles that fit it.
struct Search: Sendable {
  var asked: Asked
  var heard: Utterance
  var candidates: [Candidate]
  /// How much of the rarity of the question's own words the best article holds, 0 to 1.
  var coverage: Float
  /// How many of those words it holds.
  var shared: Int
  /// Whether the best article was found by a subject that tells, or by its name.
  var isSubjectFound: Bool
  /// An article that says of the other kind only what was asked of this one.
  var saidOtherwise: String?
  /// How much a word tells that stands in no article: the measure of “rare”.
  var rarest: Float

  /// Whether the words alone, without any rule, make the best article an answer.
  ///
  /// Most of what the question says must stand in one article, or several rare words of it; when
  /// mentoring was spoken of, less will do.
  func isFoundByWords(isAbout: Bool) -> Bool {
    guard let best = candidates.first else { return false }
    if asked.words.count == 1 {
      // One word answers when it is nearly all that was said, not when it is all that was understood.
      let isTerse = isAbout || heard.tokens.count <= 4
      return isTerse && coverage >= 1 && best.score >= 0.5 * rarest
    }
    let share: Float = isAbout ? 0.4 : 0.62
    let enough: Float = isAbout ? 0.6 : 0.9
    if coverage >= share, shared >= 2, best.score >= enough * rarest { return true }
    if coverage >= 0.45, shared >= 2, best.score >= 1.3 * rarest { return true }
    return shared >= 3 && best.score >= (isAbout ? 0.8 : 1.2) * rarest
  }
}

extension KnowledgeBase {
  /// Understands a line and ranks the articles.
  func search(_ heard: Utterance, leaning direction: Direction? = nil) -> Search {
    var asked = self.asked(heard)
    if asked.direction == nil { asked.direction = direction }
    return search(asked, heard)
  }

  /// What a line asks for.
  func asked(_ heard: Utterance) -> Asked {
    Asked(heard, ignoring: library.habits.ignored) { index.term(of: $0) != nil }
  }

  func search(_ asked: Asked, _ heard: Utterance) -> Search {
    var terms: [Ranking.Term] = []
    addSubjects(of: asked, to: &terms)
    let subjectCount = terms.count
    var total: Float = 0
    var seen: [TermID] = []
    let unknown = logarithm(1 + Float(library.articles.count))
    for word in asked.words.prefix(60) {
      guard let id = term(for: word, heard) else {
        total += word.isExplained ? 0 : unknown
        continue
      }
      guard !seen.contains(id) else { continue }
      seen.append(id)
      total += index.rarity[Int(id)]
      terms.append(
        Ranking.Term(id: id, weight: word.isExplained ? 0.22 : 0.5, label: word.text))
    }
    var named: [Int: Float] = [:]
    for hit in asked.named {
      guard let number = number(of: hit.id) else { continue }
      named[number] = max(named[number] ?? 0, 3 + 0.4 * Float(hit.weight))
    }
    let ranking = Ranking(index: index, articles: library.articles, habits: library.habits)
    var candidates = ranking.candidates(for: asked, terms: terms, named: named)
    prefer(told: terms[..<subjectCount], named: named, in: &candidates)
    var search = Search(
      asked: asked, heard: heard, candidates: candidates, coverage: 0, shared: 0,
      isSubjectFound: false, rarest: unknown)
    guard let best = candidates.first else { return search }
    let held = { (term: Ranking.Term) in
      index.postings[Int(term.id)].contains { $0.article == Int32(best.article) }
    }
    let words = terms[subjectCount...].filter(held)
    search.shared = words.count
    search.coverage =
      total > 0 ? words.reduce(0) { $0 + index.rarity[Int($1.id)] } / total : 0
    let unheld = asked.words.reduce(0) { count, word in
      guard !word.isExplained else { return count }
      return index.term(of: word.text).map { id in words.contains { $0.id == id } } == true
        ? count : count + 1
    }
    let isUnderstood = asked.outside == nil && asked.isRequest && unheld <= 1
    search.isSubjectFound =
      named[best.article] != nil
      || terms[..<subjectCount].contains {
        (asked.isDomain || isUnderstood || !library.habits.faint.contains($0.label)) && held($0)
      }
    turn(&search, named: named, terms: terms[..<subjectCount])
    return search
  }

  /// Puts an article that a telling subject leads to before one that only words and faint subjects
  /// speak for, unless it fits far worse.
  private func prefer(
    told terms: ArraySlice<Ranking.Term>, named: [Int: Float], in candidates: inout [Candidate]
  ) {
    let telling = terms.filter { !library.habits.faint.contains($0.label) }
    func isTold(_ candidate: Candidate) -> Bool {
      named[candidate.article] != nil
        || telling.contains { candidate.reasons.contains($0.label) }
    }
    guard let best = candidates.first, !isTold(best) else { return }
    let isFaint = terms.contains { best.reasons.contains($0.label) }
    let enough = (isFaint ? 0.9 : 0.6) * best.score
    guard let fitting = candidates.firstIndex(where: { $0.score >= enough && isTold($0) })
    else { return }
    candidates.insert(candidates.remove(at: fitting), at: 0)
  }

  /// When one kind was asked about, makes sure that the best article says of that kind what was asked,
  /// so that a near miss does not pass for an answer.
  private func turn(
    _ search: inout Search, named: [Int: Float], terms: ArraySlice<Ranking.Term>
  ) {
    guard let best = search.candidates.first, named[best.article] == nil else { return }
    let place: Int
    switch search.asked.direction {
    case .traditional: place = 0
    case .reverse: place = 1
    default: return
    }
    let heard = Set(search.asked.subjects.map(\.name)).subtracting(library.habits.faint)
    let telling = terms.filter { heard.contains($0.label) }
    func says(_ candidate: Candidate, at place: Int) -> Bool {
      telling.contains { term in
        index.postings[Int(term.id)].contains {
          $0.article == Int32(candidate.article) && $0.weight[place] + $0.weight[2] > 0
        }
      }
    }
    guard !telling.isEmpty, !says(best, at: place) else { return }
    let enough = 0.4 * best.score
    if let fitting = search.candidates.firstIndex(where: {
      $0.score >= enough && says($0, at: place)
    }) {
      search.candidates.insert(search.candidates.remove(at: fitting), at: 0)
    } else {
      search.saidOtherwise = search.candidates.first { says($0, at: 1 - place) }?.id
    }
  }

  private func addSubjects(of asked: Asked, to terms: inout [Ranking.Term]) {
    var weights: [String: Float] = [:]
    var order: [String] = []
    func add(_ name: String, _ weight: Float) {
      if weights[name] == nil { order.append(name) }
      weights[name] = max(weights[name] ?? 0, weight)
    }
    let faint = library.habits.faint
    let tells =
      asked.subjects.contains { !faint.contains($0.name) } || !asked.named.isEmpty
    for subject in asked.subjects {
      let factor: Float =
        library.habits.strong.contains(subject.name)
        ? 1.5 : tells && faint.contains(subject.name) ? 0.4 : 1
      add(subject.name, subject.weight * factor)
    }
    for intent in asked.intents where asked.isDomain {
      for name in library.habits.implied[intent]?[asked.direction ?? .both] ?? [] {
        add(name, tells ? 0.25 : asked.subjects.isEmpty ? 0.8 : 0.5)
      }
    }
    for name in order {
      guard let id = index.subjects[name] else { continue }
      terms.append(Ranking.Term(id: id, weight: 1.6 * (weights[name] ?? 0), label: name))
    }
  }

  private func term(for word: Asked.Word, _ heard: Utterance) -> TermID? {
    if let id = index.term(of: word.text) { return id }
    if word.isExplained || heard.tokens[word.token].looksLikeName { return nil }
    return vocabulary.nearest(to: WordRoot.of(word.text)).flatMap { index.words[$0] }
  }
}
