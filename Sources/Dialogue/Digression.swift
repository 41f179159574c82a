import Understanding

/// Questions to the knowledge base in the middle of anything, with one clean return.
extension Exchange {
  /// Answers a question; true when the line was one. The caller goes on, so that the open question
  /// comes once, after a bridge.
  mutating func digress(_ utterance: Utterance) -> Bool {
    guard
      let answer = dialogue.answering.answer(
        utterance, previous: talk.article, answers: talk.answers),
      answer.isUnderstood
    else { return false }
    trace("digression", words: answer.articles.joined(separator: " "))
    for saying in answer.says { say(saying) }
    reply.answered += answer.articles
    if let article = answer.articles.first {
      change(.article(from: talk.article, to: article))
    }
    if !answer.options.isEmpty {
      setPending(
        .clarify(
          Clarification(
            line: utterance.line,
            options: answer.options.map { Clarification.Option(label: $0, line: $0) })))
    }
    return true
  }

  /// A line that answers and asks ("two years. What is a calzone?"): both are heard, the
  /// answer first; true when there was a question in it.
  mutating func hearQuestionAndAnswer(_ utterance: Utterance) -> Bool {
    let sentences = utterance.sentences
    if sentences.count > 1, depth < 3 {
      let read = sentences.map { script.book.read($0) }
      let asks = read.map { isQuestion($0) }
      if asks.contains(true), asks.contains(false) {
        let rest = zip(sentences, asks).filter { !$0.1 }.map(\.0).joined(separator: " ")
        let answer = script.book.read(rest)
        if hearAnswer(answer, heardActs(in: answer)) {
          for (question, asked) in zip(read, asks) where asked { _ = digress(question) }
          proceed()
          return true
        }
      }
    }
    guard isQuestion(utterance), !isPick(utterance), digress(utterance) else {
      return false
    }
    proceed()
    return true
  }

  /// Whether a line is a question to the knowledge. While a question of ours is open, a remark that
  /// could be one ("no idea what the juniors think") is an answer, so there it takes the form of a
  /// question.
  private func isQuestion(_ utterance: Utterance) -> Bool {
    guard dialogue.answering.isQuestion(utterance) else { return false }
    return talk.asked == nil || utterance.isInterrogative || utterance.isRequest
  }

  /// Whether the line picks one of the open question's choices outright.
  private func isPick(_ utterance: Utterance) -> Bool {
    guard let slot = talk.asked else { return false }
    let labels = choices(of: slot)
    guard !labels.isEmpty else { return false }
    if case .picked = ChoiceReader.read(utterance, among: labels.map { .init($0) }) {
      return !utterance.endsWithQuestionMark
    }
    return false
  }
}
