import Understanding

/// A question with the articles that fit it.
struct Search: Sendable {
  var asked: Asked
  var heard: Utterance
  var candidates: [Candidate]
  /// How much of the rarity of the question's own words the best article holds, 0 to 1.
  var coverage: Float = 0
  /// How many of those words it holds.
  var shared = 0
  /// Whether the best article was found by a subject that tells, or by its name.
  var isSubjectFound = false
  /// How much the line is like those that ask for the best article, and like those that are for
  /// nobody here.
  var alike: Float = 0
  var elsewhere: Float = 0
  var elsewhereName = ""
  /// What was learnt from questions says of this one.
  var verdict = QuestionVerdict()
  /// Whether the line asks something, or is put where only questions are.
  var isQuestion = true
  /// How many telling words of the line stand in no sample of anything.
  var unheard = 0
  /// Whether the best article is one that was found by its words alone.
  var isByWords = false
  /// How many times better its words fit than those of the next such article.
  var lead: Float = 1
  /// An article that says of the other kind only what was asked of this one.
  var saidOtherwise: String?
  /// How much a word tells that stands in no article: the measure of “rare”.
  var rarest: Float

  init(_ asked: Asked, _ heard: Utterance, _ candidates: [Candidate], rarest: Float) {
    (self.asked, self.heard, self.candidates, self.rarest) = (asked, heard, candidates, rarest)
  }

  /// Whether the line is put as people put questions to the best article, and not as they put others.
  ///
  /// - Parameter isAbout: whether mentoring was spoken of; else more is asked of the likeness.
  func isFoundByLikeness(isAbout: Bool) -> Bool {
    let count = Float(heard.tokens.count)
    let lead = alike - elsewhere
    // In a conversation a line that asks nothing is rather an answer to a question of ours.
    guard isQuestion else { return false }
    if alike >= 26, lead >= 5 { return true }
    return alike >= (isAbout ? min(12, 2 * count) : min(18, 3.4 * count))
      && lead >= (isAbout ? 3 : 7) + 1.5 * Float(unheard)
  }

  /// Whether the line is so much like a question to the best article that a word that belongs
  /// elsewhere (“how big a bite out of my week”) decides nothing.
  var isPlainlyAsked: Bool { alike >= 25 && alike - elsewhere >= 10 || verdict.isPlainlyOurs }

  /// Whether the line is more like those that are for nobody here than like any question to us.
  var isElsewhere: Bool { !isByWords && elsewhere > alike && elsewhere > 6 }

  /// Whether the line is most like what people say who need another kind of help.
  var isReferral: Bool {
    !isByWords && elsewhereName.hasPrefix("refer-") && elsewhere > 16 && elsewhere > 1.35 * alike
  }

  /// The gap that the line falls into, when it is most like questions that nothing here answers.
  var elsewhereGap: String? {
    elsewhereName.hasPrefix("gap-") ? String(elsewhereName.dropFirst(4)) : nil
  }

  /// Whether the words alone, without any rule, make the best article an answer.
  ///
  /// Most of what the question says must stand in one article, or several rare words of it; when
  /// mentoring was spoken of, less will do.
  func isFoundByWords(isAbout: Bool) -> Bool {
    guard let best = candidates.first else { return false }
    if asked.words.count == 1 {
      // One word answers when it is nearly all that was said, not when it is all that was understood.
      let isTerse = isAbout || heard.tokens.count <= 4
      return isTerse && coverage >= 1 && best.match >= 0.5 * rarest
    }
    let share: Float = isAbout ? 0.4 : 0.62
    let enough: Float = isAbout ? 0.6 : 0.9
    if coverage >= share, shared >= 2, best.match >= enough * rarest { return true }
    if coverage >= 0.45, shared >= 2, best.match >= 1.3 * rarest { return true }
    // Of several articles that hold some of the words one stands out.
    if isByWords, shared >= 2, lead >= 1.25, best.match >= rarest { return true }
    return shared >= 3 && best.match >= (isAbout ? 0.8 : 1.2) * rarest
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
    // The closure must not take the whole knowledge base along: copying it costs more than it does.
    let words = index.words
    return Asked(heard, ignoring: library.habits.ignored) { words[WordRoot.of($0)] != nil }
  }

  func search(_ said: Asked, _ heard: Utterance) -> Search {
    let judgement = judge.judge(heard)
    var asked = said
    if asked.direction == nil {
      asked.direction = QuestionVerdict.direction(judgement, articles: judged)
    }
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
    let alike = likeness.scores(of: heard.tokens)
    let worths = judged.map { label in
      label.map { max(-2, judgement.scores[$0]) * QuestionVerdict.worth } ?? 0
    }
    var candidates = ranking.candidates(
      for: asked, terms: terms, named: named, likeness: alike, judged: worths)
    let words = terms[subjectCount...]
    // An article of which nobody told how it is asked for comes first when its words say as much as
    // those of any other.
    let most = candidates.filter { alike.isLearnt($0.article) }.map(\.match).max() ?? 0
    let others = candidates.filter { !alike.isLearnt($0.article) }
    candidates.removeAll { !alike.isLearnt($0.article) }
    let isOurs = candidates.first.map { QuestionVerdict(judgement, for: $0.id).isOurs } ?? false
    var isByWords = false
    let sorted = others.sorted { ($0.match, $1.article) > ($1.match, $0.article) }
    let lead = sorted.count > 1 ? sorted[0].match / max(sorted[1].match, 0.01) : 2
    if let best = sorted.first {
      var trial = Search(asked, heard, [best], rarest: unknown)
      cover(words, of: total, in: &trial)
      (trial.isByWords, trial.lead) = (true, lead)
      let isWhole = trial.coverage >= 0.6 && trial.shared >= 3
      isByWords =
        candidates.isEmpty
        || ((best.match > most || isWhole || !isOurs)
          && trial.isFoundByWords(isAbout: asked.isDomain))
    }
    candidates = isByWords ? sorted + candidates : candidates + sorted
    var search = Search(asked, heard, candidates, rarest: unknown)
    (search.isByWords, search.lead) = (isByWords, lead)
    for (name, score) in zip(likeness.elsewhere, alike.elsewhere)
    where score.worth > search.elsewhere && !(asked.isRequest && name.hasPrefix("statement-")) {
      (search.elsewhere, search.elsewhereName) = (score.worth, name)
    }
    search.unheard = likeness.unheard(in: heard.tokens)
    guard let best = candidates.first else { return search }
    search.verdict = QuestionVerdict(judgement, for: best.id)
    search.alike = alike[best.article].worth
    let held = cover(words, of: total, in: &search)
    let unheld = asked.words.reduce(0) { count, word in
      guard !word.isExplained else { return count }
      return index.term(of: word.text).map { id in held.contains { $0.id == id } } == true
        ? count : count + 1
    }
    let isUnderstood = asked.outside == nil && asked.isRequest && unheld <= 1
    search.isSubjectFound =
      named[best.article] != nil
      || terms[..<subjectCount].contains {
        (asked.isDomain || isUnderstood || !library.habits.faint.contains($0.label))
          && holds($0, best)
      }
    turn(&search, named: named, terms: terms[..<subjectCount])
    return search
  }

  private func holds(_ term: Ranking.Term, _ candidate: Candidate) -> Bool {
    index.postings[Int(term.id)].contains { $0.article == Int32(candidate.article) }
  }

  /// Finds how much of the question's own words the best article holds; gives those words.
  @discardableResult
  private func cover(
    _ words: ArraySlice<Ranking.Term>, of total: Float, in search: inout Search
  ) -> [Ranking.Term] {
    guard let best = search.candidates.first else { return [] }
    let held = words.filter { holds($0, best) }
    search.shared = held.count
    search.coverage =
      total > 0 ? held.reduce(0) { $0 + index.rarity[Int($1.id)] } / total : 0
    return held
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
    guard !telling.isEmpty, !says(best, at: place), !search.isPlainlyAsked else { return }
    let enough = 0.8 * best.score
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
