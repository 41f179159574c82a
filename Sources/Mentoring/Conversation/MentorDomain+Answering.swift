import Dialogue
import KnowledgeBase
import Understanding

extension MentorDomain: Answering {
  func isQuestion(_ utterance: Utterance) -> Bool {
    if utterance.isRequest, utterance.hits(of: "domain").isEmpty { return false }
    return knowledge.looksLikeQuestion(utterance) || asksWhatIf(utterance)
  }

  func isForProgram(_ utterance: Utterance) -> Bool {
    utterance.hits.contains { $0.rule.group == "outside" && $0.rule.name == "instructions" }
  }

  func answer(_ utterance: Utterance, previous: String?, answers: Answers) -> Digression? {
    if let saying = whatIf(utterance, answers) { return Digression(says: [saying], articles: []) }
    let acts = ActReader.acts(in: utterance).map(\.act)
    if let previous, acts.contains(.more) || acts.contains(.sources) {
      return follow(previous, wantsSources: acts.contains(.sources))
    }
    let answer = knowledge.answer(utterance)
    let strength = knowledge.questionStrength(utterance)
    switch answer.status {
    case .answered:
      guard strength != .none else { return nil }
      return Digression(
        says: [Saying(answer.articles.first?.id ?? "answer", text: answer.text)],
        articles: answer.articles.map(\.id))
    case .clarify:
      guard strength != .none else { return nil }
      let list = answer.options.enumerated().map { "\n  \($0.offset + 1)  \($0.element.title)" }
      return Digression(
        says: [Saying("utter_answer_clarify", text: answer.text + list.joined())], articles: [],
        options: answer.options.map(\.title))
    case .notInSource, .outOfScope:
      guard strength == .clear || utterance.isInterrogative || isForProgram(utterance) else {
        return nil
      }
      return Digression(says: [Saying("utter_no_answer", text: answer.text)], articles: [])
    case .refer:
      return nil
    }
  }

  /// "More" and "sources", about the article that was answered from last.
  private func follow(_ article: String, wantsSources: Bool) -> Digression? {
    guard let shown = knowledge.answer(articleID: article, direction: nil)?.shown else {
      return nil
    }
    if wantsSources {
      let lines = knowledge.sources(of: shown)
      return Digression(
        says: [Saying(article, text: lines.joined(separator: "\n"))], articles: [article])
    }
    guard let more = knowledge.more(after: shown) else { return nil }
    return Digression(
      says: [Saying(article, text: more.text)], articles: more.articles.map(\.id))
  }
}
