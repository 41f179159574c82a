import Content

extension PhraseBook {
  /// Turns parsed phrases into the indexed form.
  struct Compiler {
    private var lexicon = Lexicon()
    private var stems: [WordID] = []
    private var entries: [Entry] = []
    private var problems: [Diagnostic] = []
    private let conceptNumbers: [String: Int32]

    init(conceptNumbers: [String: Int32]) { self.conceptNumbers = conceptNumbers }

    mutating func add(_ source: Source, target: Int32) {
      var lexicon = self.lexicon
      self.lexicon = Lexicon()
      let numbers = conceptNumbers
      // The parser's closures share one lexicon; a class would do the same with more ceremony.
      withUnsafeMutablePointer(to: &lexicon) { pointer in
        var parser = PhraseParser(
          source.text,
          stem: { word in
            _ = pointer.pointee.intern(word)
            return pointer.pointee.intern(Inflection.stem(word))
          },
          word: { pointer.pointee.intern($0) },
          concept: { numbers[$0] })
        do throws(PhraseError) {
          let elements = try parser.phrase()
          entries.append(
            Entry(
              target: target, elements: elements, location: source.location, reach: 0...0, level: 0)
          )
        } catch {
          var place = source.location
          place.column += error.offset
          problems.append(
            Diagnostic(
              "bad-phrase", at: place, "in “\(source.text)”: \(error.message)",
              remedy: error.remedy))
        }
      }
      self.lexicon = lexicon
    }

    mutating func finish(
      rules: [RuleID], conceptNames: [String], plainWords: Set<String>
    ) throws -> PhraseBook {
      for word in lexicon.words { stems.append(lexicon.intern(Inflection.stem(word))) }
      while stems.count < lexicon.words.count {
        stems.append(lexicon.intern(Inflection.stem(lexicon.words[stems.count])))
      }
      let levels = levels(of: conceptNames)
      if !problems.isEmpty { throw Diagnostics(problems) }
      var book = PhraseBook(
        lexicon: lexicon, stems: stems, rules: rules, entries: entries,
        byWord: Array(repeating: [], count: lexicon.words.count),
        byConcept: Array(repeating: [], count: conceptNames.count),
        conceptsOfWord: Array(repeating: [], count: lexicon.words.count),
        conceptNames: conceptNames, levelCount: (levels.max() ?? 0) + 2,
        filler: conceptNumbers["filler"],
        spelling: Spelling(words: lexicon.words, plain: plainWords))
      book.file(levels: levels)
      book.prepare()
      return book
    }

    /// The level of each concept: 0 when its members are words only.
    private mutating func levels(of names: [String]) -> [Int32] {
      var uses = Array(repeating: Set<Int32>(), count: names.count)
      var place = Array(repeating: SourceLocation.none, count: names.count)
      for entry in entries where entry.target < 0 {
        uses[Int(~entry.target)].formUnion(Phrase.concepts(in: entry.elements))
        place[Int(~entry.target)] = entry.location
      }
      var levels = Array(repeating: Int32(-1), count: names.count)
      for round in 0...Int32(names.count) {
        for number in names.indices where levels[number] < 0 {
          let below = uses[number].map { levels[Int($0)] }
          if below.allSatisfy({ $0 >= 0 && $0 < round }) { levels[number] = round }
        }
      }
      for number in names.indices where levels[number] < 0 {
        problems.append(
          Diagnostic(
            "circular-concept", at: place[number], "the concept “\(names[number])” leads to itself",
            remedy: "take one of the references in the circle away"))
      }
      return levels
    }
  }

  /// Files every entry under the rarest symbol that it cannot do without.
  mutating func file(levels: [Int32]) {
    var frequency: [Symbol: Int] = [:]
    for entry in entries {
      for symbol in Phrase.symbols(in: entry.elements) { frequency[symbol, default: 0] += 1 }
    }
    for (number, entry) in entries.enumerated() {
      let uses = Phrase.concepts(in: entry.elements)
      let level = uses.map { levels[Int($0)] + 1 }.max() ?? 0
      entries[number].level = level
      if entry.target < 0, entry.elements.count == 1, level == 0,
        case .stem(let id) = entry.elements[0]
      {
        conceptsOfWord[Int(id)].append(~entry.target)
        continue
      }
      guard let anchor = Phrase.anchor(of: entry.elements, frequency: frequency) else { continue }
      entries[number].reach = Int32(anchor.least)...Int32(anchor.most)
      for symbol in Set(anchor.symbols) {
        switch symbol {
        case .word(let id): byWord[Int(id)].append(Int32(number))
        case .concept(let id): byConcept[Int(id)].append(Int32(number))
        case .quantity: break
        }
      }
    }
  }
}
