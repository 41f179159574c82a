import Content

extension PhraseBook {
  /// Turns parsed phrases into the indexed form.
  struct Compiler {
    private var lexicon = Lexicon()
    private var stems: [WordID] = []
    private var entries: [Entry] = []
    /// The elements of each entry.
    private var phrases: [[Phrase]] = []
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
          phrases.append(try parser.phrase())
          entries.append(
            Entry(target: target, location: source.location, reach: 0...0, level: 0))
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
      var program = Program()
      let places = phrases.map { program.append($0) }
      program.findOpenings()
      let files = file(levels: levels)
      return PhraseBook(
        lexicon: lexicon, stems: stems, rules: rules, entries: entries,
        needs: places.map { Signature(needsOf: $0, in: program) },
        alternatives: Alternatives(of: places, in: program), program: program,
        places: places, byWord: Rows(files.byWord), byConcept: Rows(files.byConcept),
        conceptsOfWord: Rows(files.conceptsOfWord), conceptNames: conceptNames,
        levelCount: (levels.max() ?? 0) + 2, filler: conceptNumbers["filler"],
        spelling: Spelling(words: lexicon.words, plain: plainWords))
    }

    /// The level of each concept: 0 when its members are words only.
    private mutating func levels(of names: [String]) -> [Int32] {
      var uses = Array(repeating: Set<Int32>(), count: names.count)
      var place = Array(repeating: SourceLocation.none, count: names.count)
      for (entry, phrase) in zip(entries, phrases) where entry.target < 0 {
        uses[Int(~entry.target)].formUnion(Phrase.concepts(in: phrase))
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

    /// Files every entry under the rarest symbol that it cannot do without.
    private mutating func file(
      levels: [Int32]
    ) -> (byWord: [[Int32]], byConcept: [[Int32]], conceptsOfWord: [[Int32]]) {
      var byWord: [[Int32]] = Array(repeating: [], count: lexicon.words.count)
      var byConcept: [[Int32]] = Array(repeating: [], count: levels.count)
      var conceptsOfWord = byWord
      var frequency: [Symbol: Int] = [:]
      for phrase in phrases {
        for symbol in Phrase.symbols(in: phrase) { frequency[symbol, default: 0] += 1 }
      }
      for (number, phrase) in phrases.enumerated() {
        let target = entries[number].target
        let level = Phrase.concepts(in: phrase).map { levels[Int($0)] + 1 }.max() ?? 0
        entries[number].level = level
        if target < 0, phrase.count == 1, level == 0, case .stem(let id) = phrase[0] {
          conceptsOfWord[Int(id)].append(~target)
          continue
        }
        guard let anchor = Phrase.anchor(of: phrase, frequency: frequency) else { continue }
        entries[number].reach = Int32(anchor.least)...Int32(anchor.most)
        for symbol in Set(anchor.symbols) {
          switch symbol {
          case .word(let id): byWord[Int(id)].append(Int32(number))
          case .concept(let id): byConcept[Int(id)].append(Int32(number))
          case .quantity: break
          }
        }
      }
      return (byWord, byConcept, conceptsOfWord)
    }
  }
}
