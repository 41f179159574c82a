import Understanding

extension KnowledgeBase {
  /// Answers a line that is known to be put to the knowledge, whatever its form: a situation told
  /// (“my boss talks over me”) asks what would help.
  public func answer(_ line: String) -> KnowledgeAnswer {
    answer(book.read(line), isQuestion: true)
  }

  /// Answers a line that was read with the same book.
  ///
  /// The order of the decisions is fixed: distress before everything, then what is not a question to
  /// us, then what is known to be unknown, then the ranking.
  public func answer(_ heard: Utterance) -> KnowledgeAnswer { answer(heard, isQuestion: false) }

  private func answer(_ heard: Utterance, isQuestion: Bool) -> KnowledgeAnswer {
    var search = search(heard)
    search.isQuestion = isQuestion || search.asked.isRequest
    let asked = search.asked
    var answer: KnowledgeAnswer
    let decision = Decision(search, habits: library.habits)
    switch decision {
    case .refer:
      answer = plain(.refer, [.refer, .referContacts])
      answer.trace.decision = asked.refer.map { "\($0.rule)" } ?? search.elsewhereName
      return answer
    case .empty: answer = plain(.outOfScope, [.empty])
    case .outside(let name):
      let key: Phrasing.Key =
        switch name {
        case "instructions": .injected
        case "foreign": .foreign
        default: .outside
        }
      answer = plain(.outOfScope, [key])
    case .gap(let name): answer = notHere(near: library.habits.gaps[name] ?? [], search)
    case .clarify(let name): answer = clarify(among: library.habits.clarify[name] ?? [])
    case .unknown: answer = notHere(near: search.candidates.prefix(2).map(\.id), search)
    case .otherWay(let id): answer = notThisWay(search, near: id)
    case .answer:
      answer = parts(of: search) ?? compose(search)
    }
    answer.trace = trace(search, decision: decision.name)
    return answer
  }

  /// Whether a line tells of distress, harassment, illness or legal trouble.
  public func isReferral(_ heard: Utterance) -> Bool {
    asked(heard).refer != nil
  }

  func plain(_ status: KnowledgeAnswer.Status, _ keys: [Phrasing.Key]) -> KnowledgeAnswer {
    var answer = KnowledgeAnswer(status: status)
    let contacts = library.contacts.joined(separator: "; ")
    answer.lines = keys.map {
      AnswerLine(role: .framing, direction: nil, text: phrasing($0, ["contacts": contacts]))
    }
    return answer
  }

  /// It is about mentoring, but neither layer has it: say so, the nearest thing, who might know.
  func notHere(near ids: [String], _ search: Search) -> KnowledgeAnswer {
    var answer = plain(.notInSource, [.notHere])
    offer(ids.filter { article($0) != nil }, in: &answer)
    answer.lines.append(AnswerLine(role: .framing, direction: nil, text: phrasing(.askWhom)))
    return answer
  }

  /// What was asked is said of the other kind of mentoring only.
  private func notThisWay(_ search: Search, near id: String) -> KnowledgeAnswer {
    var answer = KnowledgeAnswer(status: .notInSource)
    let direction = search.asked.direction ?? .both
    let other: Direction = direction == .reverse ? .traditional : .reverse
    answer.lines = [
      AnswerLine(
        role: .framing, direction: nil,
        text: phrasing(
          .notHereWay, ["direction": name(of: direction), "other": name(of: other)]))
    ]
    offer([id], in: &answer)
    return answer
  }

  private func offer(_ ids: [String], in answer: inout KnowledgeAnswer) {
    answer.suggestions = Array(ids.prefix(2))
    guard let first = ids.first.flatMap(article) else { return }
    answer.lines.append(
      AnswerLine(
        role: .framing, direction: nil, text: phrasing(.nearest, ["title": first.title])))
  }

  private func clarify(among ids: [String]) -> KnowledgeAnswer {
    var answer = plain(.clarify, [.clarify])
    for article in ids.compactMap(article) {
      answer.options.append(Option(title: article.title, articleID: article.id))
      answer.lines.append(
        AnswerLine(
          role: .framing, direction: nil,
          text: phrasing(
            .option, ["number": "\(answer.options.count)", "title": article.title])))
    }
    return answer
  }

  private func trace(_ search: Search, decision: String) -> Trace {
    var trace = Trace()
    let asked = search.asked
    trace.intents = asked.intents
    trace.direction = asked.direction
    trace.audiences = asked.audiences
    trace.subjects = asked.subjects.map {
      Trace.Heard(name: $0.name, words: search.heard.words($0.tokens))
    }
    trace.words = asked.words.filter { index.term(of: $0.text) != nil }.map(\.text)
    trace.candidates = search.candidates
    trace.alike = search.alike
    trace.elsewhere = search.elsewhere
    trace.decision = decision
    return trace
  }
}
