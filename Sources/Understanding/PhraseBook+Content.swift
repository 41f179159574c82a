import Content

/// A line that an author gives as an example of what a rule hears: documentation and test in one.
public struct Sample: Sendable, Hashable {
  /// The rule that must hear it.
  public var rule: RuleID
  /// The line.
  public var text: String
  /// Where it is written.
  public var location: SourceLocation

  /// An example of what `rule` hears.
  public init(rule: RuleID, text: String, location: SourceLocation) {
    self.rule = rule
    self.text = text
    self.location = location
  }
}

extension PhraseBook.Builder {
  /// Adds what a content file says about hearing, and gives back its samples.
  ///
  /// ```yaml
  /// concepts:
  ///   leaders: [boss, director, "line manager"]
  /// hear:
  ///   slot.vantage:
  ///     senior:
  ///       phrases: ["i (run|lead|head) *2 (division|department)"]
  ///       samples: ["I head a division of forty people"]
  /// plain_words: [weather, wander]
  /// ```
  ///
  /// Other keys are left to others.
  /// - Throws: a `Diagnostic` when a part has the wrong form.
  public mutating func add(file root: Node) throws -> [Sample] {
    for concept in try root["concepts"]?.entries() ?? [] {
      add(concept: concept.key, members: try concept.value.items().map(Self.source))
    }
    add(
      plainWords: try root["plain_words"]?.items().flatMap { node in
        try node.text().split(separator: " ").map(String.init)
      } ?? [])
    var samples: [Sample] = []
    for group in try root["hear"]?.entries() ?? [] {
      for rule in try group.value.entries() {
        samples += try add(rule: RuleID(group.key, rule.key), hearing: rule.value)
      }
    }
    return samples
  }

  /// Adds the `phrases` of one rule and gives back its `samples`.
  /// - Throws: a `Diagnostic` when a part has the wrong form.
  public mutating func add(rule: RuleID, hearing node: Node) throws -> [Sample] {
    for phrase in try node["phrases"]?.items() ?? [] {
      add(rule: rule, phrase: try Self.source(phrase))
    }
    return try (node["samples"]?.items() ?? []).map {
      Sample(rule: rule, text: try $0.text(), location: $0.location)
    }
  }

  private static func source(_ node: Node) throws -> PhraseBook.Source {
    PhraseBook.Source(try node.text(), at: node.location)
  }
}
