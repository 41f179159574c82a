import Content
import Understanding

extension Library {
  /// Adds to `builder` what `Knowledge/hearing/` listens for and the phrases that name articles, and
  /// makes every word of the articles a plain one, so that none is taken for a misspelling.
  /// - Returns: the samples that the hearing files give; each must reach its rule.
  /// - Throws: `Diagnostics` when a part of a hearing file has the wrong form.
  public func addHearing(to builder: inout PhraseBook.Builder) throws -> [Sample] {
    var samples: [Sample] = []
    var problems: [Diagnostic] = []
    for file in hearing {
      do { samples += try builder.add(file: file.root) } catch let error as Diagnostic {
        problems.append(error)
      }
    }
    var plain: Set<String> = []
    for article in articles {
      for name in article.names {
        do {
          builder.add(
            rule: RuleID(Group.article, article.id),
            phrase: PhraseBook.Source(try name.text(), at: name.location))
        } catch let error as Diagnostic { problems.append(error) }
      }
      for text in article.texts {
        for token in Tokenizer.tokens(of: text) { plain.insert(token.text) }
      }
    }
    for member in habits.fields.members { plain.formUnion(member.words) }
    let learnt =
      habits.elsewhere.values.flatMap(\.self)
      + habits.asked.values.flatMap { $0.values.flatMap(\.self) }
    for text in learnt {
      for token in Tokenizer.tokens(of: text) { plain.insert(token.text) }
    }
    builder.add(plainWords: plain)
    if !problems.isEmpty { throw Diagnostics(problems) }
    return samples
  }
}

/// The groups of rules that this room listens to.
enum Group {
  static let article = "article"
  static let subject = "subject"
  static let intent = "intent"
  static let direction = "direction"
  static let audience = "audience"
  static let outside = "outside"
  static let refer = "refer"
  static let gap = "gap"
  static let clarify = "clarify"
  static let ask = "ask"
  static let domain = "domain"

  static let all: Set<String> = [
    article, subject, intent, direction, audience, outside, refer, gap, clarify, ask, domain,
  ]
}

extension Article {
  /// Everything in it that a search should find.
  var texts: [String] {
    [heading, title] + questionTexts + claims.map(\.text) + words.values
  }
}
