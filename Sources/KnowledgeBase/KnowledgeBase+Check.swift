import Content
import Understanding

extension KnowledgeBase {
  /// What `mentor content check` finds once the phrase book is there: questions of an article that
  /// lead elsewhere, articles that none of their own questions reach, subjects that nothing hears.
  /// - Complexity: one answer for each example question.
  public func check() -> [Diagnostic] {
    let heard = Set(book.rules.filter { $0.group == Group.subject }.map(\.name))
    return library.warnings
      + library.articles.flatMap { unheard(in: $0, heard: heard) + unreached(in: $0) }
  }

  private func unheard(in article: Article, heard: Set<String>) -> [Diagnostic] {
    Set(article.subjects.values.joined()).subtracting(heard).sorted().map { name in
      let nearest = EditDistance.nearest(to: name, among: Array(heard))
      return Diagnostic(
        "unheard-subject", at: article.location,
        "“\(article.id)” is about “\(name)”, which no rule of the group “subject” hears",
        remedy: nearest.map { "the nearest is “\($0)”" }
          ?? "add phrases for it to a file in Knowledge/hearing/", severity: .warning)
    }
  }

  private func unreached(in article: Article) -> [Diagnostic] {
    var reached = 0
    var findings: [Diagnostic] = []
    for question in article.questions {
      let found = search(book.read(question.text)).candidates.first?.id
      if found == article.id {
        reached += 1
      } else if let found, !article.near.contains(found) {
        findings.append(
          Diagnostic(
            "contested-question", at: question.location,
            "“\(question.text)” leads to “\(found)” before “\(article.id)”",
            remedy: "say it with words that only one of the two has, or name them near each other",
            severity: .warning))
      }
    }
    if reached == 0 {
      findings.append(
        Diagnostic(
          "unreached-article", at: article.location,
          article.questions.isEmpty
            ? "“\(article.id)” gives no example question"
            : "none of its own questions reaches “\(article.id)”",
          remedy: "add “questions:” that name what only this article says", severity: .warning))
    }
    return findings
  }
}
