import Content

extension PhraseBook {
  /// The book in its compiled form: numbers and words that load without reading any phrase.
  public func compiled() -> [UInt8] {
    var out = PackWriter()
    out.strings(lexicon.words)
    out.numbers(stems)
    out.strings(rules.flatMap { [$0.group, $0.name] })
    out.strings(conceptNames)
    out.number(Int(levelCount))
    out.number(Int(filler ?? -1) + 1)
    out.strings(spelling.plainWords)
    let files = Array(Set(entries.map(\.location.file))).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: files.enumerated().map { ($1, $0) })
    out.strings(files)
    out.number(entries.count)
    for entry in entries {
      out.signed(Int(entry.target))
      out.number(numbers[entry.location.file] ?? 0)
      out.number(entry.location.line)
      out.number(entry.location.column)
      out.number(Int(entry.reach.lowerBound))
      out.number(Int(entry.reach.upperBound))
      out.number(Int(entry.level))
      out.phrases(entry.elements)
    }
    for table in [byWord, byConcept, conceptsOfWord] {
      out.number(table.count)
      for row in table { out.numbers(row) }
    }
    return out.bytes
  }

  /// Loads what ``compiled()`` wrote.
  /// - Throws: a `Diagnostic` (`broken-archive`) when the bytes were not made by this version.
  /// - Complexity: linear in the bytes.
  public init(compiled bytes: [UInt8]) throws {
    var pack = PackReader(bytes)
    let words = try pack.strings()
    lexicon = Lexicon(words: words)
    stems = try pack.numbers()
    let names = try pack.strings()
    rules = stride(from: 0, to: names.count - 1, by: 2).map { RuleID(names[$0], names[$0 + 1]) }
    conceptNames = try pack.strings()
    levelCount = Int32(try pack.number())
    let filler = try pack.number()
    self.filler = filler == 0 ? nil : Int32(filler - 1)
    spelling = Spelling(words: words, plain: Set(try pack.strings()))
    let files = try pack.strings()
    let count = try pack.number()
    entries = []
    entries.reserveCapacity(min(count, bytes.count))
    for _ in 0..<count {
      let target = try pack.signed()
      let file = try pack.number()
      let place = SourceLocation(
        file: files.indices.contains(file) ? files[file] : "", line: try pack.number(),
        column: try pack.number())
      let least = Int32(try pack.number())
      let most = max(least, Int32(try pack.number()))
      entries.append(
        Entry(
          target: Int32(target), elements: [], location: place, reach: least...most,
          level: Int32(try pack.number())))
      entries[entries.count - 1].elements = try pack.phrases()
    }
    byWord = try pack.table()
    byConcept = try pack.table()
    conceptsOfWord = try pack.table()
    prepare()
  }
}
