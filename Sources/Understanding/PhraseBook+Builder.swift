import Content

extension PhraseBook {
  /// A phrase with the place where it is written.
  public struct Source: Sendable, Hashable {
    /// The phrase in the notation of ``Phrase``.
    public var text: String
    /// Where it stands.
    public var location: SourceLocation

    /// A phrase at `location`.
    public init(_ text: String, at location: SourceLocation = .none) {
      self.text = text
      self.location = location
    }
  }

  /// Collects concepts and phrases, and compiles them into a ``PhraseBook``.
  public struct Builder: Sendable {
    private var concepts: [(name: String, members: [Source])] = []
    private var conceptNumbers: [String: Int32] = [:]
    private var phrases: [(rule: RuleID, source: Source)] = []
    private var plainWords: Set<String> = []

    /// Nothing yet.
    public init() {}

    /// Adds members to the concept `name`, which is made when it is new. The concept `filler` holds
    /// words that may stand anywhere without a meaning.
    public mutating func add(concept name: String, members: [Source]) {
      if let number = conceptNumbers[name] {
        concepts[Int(number)].members += members
      } else {
        conceptNumbers[name] = Int32(concepts.count)
        concepts.append((name, members))
      }
    }

    /// Adds a phrase by which `rule` is heard.
    public mutating func add(rule: RuleID, phrase: Source) { phrases.append((rule, phrase)) }

    /// Adds words that are never a misspelling of another.
    public mutating func add(plainWords words: some Sequence<String>) {
      plainWords.formUnion(words)
    }

    /// Compiles what was collected.
    /// - Throws: `Diagnostics` with every phrase that cannot be read (`bad-phrase`) and every
    ///   concept that names itself (`circular-concept`).
    /// - Complexity: linear in the text of the phrases.
    public func build() throws -> PhraseBook {
      var compiler = Compiler(conceptNumbers: conceptNumbers)
      for (number, concept) in concepts.enumerated() {
        for member in concept.members { compiler.add(member, target: ~Int32(number)) }
      }
      var numbers: [RuleID: Int32] = [:]
      var rules: [RuleID] = []
      for phrase in phrases {
        if numbers[phrase.rule] == nil {
          numbers[phrase.rule] = Int32(rules.count)
          rules.append(phrase.rule)
        }
        compiler.add(phrase.source, target: numbers[phrase.rule] ?? 0)
      }
      return try compiler.finish(
        rules: rules, conceptNames: concepts.map(\.name), plainWords: plainWords)
    }
  }
}
