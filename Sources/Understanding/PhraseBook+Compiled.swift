import Content

extension PhraseBook {
  /// The book in its compiled form: numbers and words that load without reading any phrase, as text
  /// that a Swift literal can carry. The same book gives the same bytes.
  public func compiled() -> [UInt8] {
    var pack = PackWriter()
    write(to: &pack)
    return pack.bytes
  }

  /// Loads what ``compiled()`` wrote.
  /// - Throws: a `Diagnostic` (`broken-archive`) when the bytes were not made by this version.
  /// - Complexity: linear in the bytes.
  public init(compiled bytes: [UInt8]) throws {
    self = try bytes.withUnsafeBufferPointer {
      var pack = PackReader($0)
      return try PhraseBook(reading: &pack)
    }
  }

  /// Writes the book's compiled form.
  package func write(to pack: inout PackWriter) {
    pack.strings(lexicon.words)
    pack.numbers(stems)
    pack.strings(rules.flatMap { [$0.group, $0.name] })
    pack.strings(conceptNames)
    pack.number(Int(levelCount))
    pack.number(Int(filler ?? -1) + 1)
    pack.strings(spelling.plainWords)
    let files = Array(Set(entries.map(\.location.file))).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: files.enumerated().map { ($1, Int32($0)) })
    pack.strings(files)
    pack.numbers(entries.map { numbers[$0.location.file] ?? 0 })
    pack.numbers(entries.map { Int32($0.location.line) })
    pack.numbers(entries.map { Int32($0.location.column) })
    pack.numbers(entries.map(\.target))
    pack.numbers(entries.map(\.reach.lowerBound))
    pack.numbers(entries.map(\.reach.upperBound))
    pack.numbers(entries.map(\.level))
    pack.numbers(places.map { Int32($0.count) })
    program.write(to: &pack)
    for rows in [byWord, byConcept, conceptsOfWord] { pack.rows(rows) }
  }

  /// Loads what ``write(to:)`` wrote.
  /// - Throws: a `Diagnostic` (`broken-archive`) when it was not made by this version.
  package init(reading pack: inout PackReader) throws {
    let words = try pack.strings()
    let stems = try pack.numbers()
    let names = try pack.strings()
    let rules = stride(from: 0, to: names.count - 1, by: 2).map { RuleID(names[$0], names[$0 + 1]) }
    let conceptNames = try pack.strings()
    let levelCount = Int32(truncatingIfNeeded: try pack.number())
    let filler = Int32(truncatingIfNeeded: try pack.number())
    let plainWords = try pack.strings()
    let entries = try Self.entries(from: &pack)
    let lengths = try pack.numbers()
    let program = try Program(reading: &pack)
    var places: [Range<Int32>] = []
    places.reserveCapacity(lengths.count)
    for length in lengths {
      let start = places.last?.upperBound ?? 0
      places.append(start..<start + max(0, length))
    }
    self.init(
      lexicon: Lexicon(words: words), stems: stems, rules: rules, entries: entries,
      needs: [], alternatives: Alternatives(of: [], in: program), program: program, places: places,
      byWord: try pack.rows(),
      byConcept: try pack.rows(), conceptsOfWord: try pack.rows(), conceptNames: conceptNames,
      levelCount: levelCount, filler: filler > 0 ? filler - 1 : nil,
      spelling: Spelling(words: words, plain: Set(plainWords)))
    guard isSound else { throw pack.broken }
    needs = places.map { Signature(needsOf: $0, in: program) }
    alternatives = Alternatives(of: places, in: program)
  }

  private static func entries(from pack: inout PackReader) throws -> [Entry] {
    let files = try pack.strings()
    var columns: [[Int32]] = []
    for _ in 0..<7 { columns.append(try pack.numbers()) }
    let count = columns[0].count
    guard columns.allSatisfy({ $0.count == count }),
      columns[0].allSatisfy({ files.indices.contains(Int($0)) })
    else { throw pack.broken }
    let (file, line, column, target) = (columns[0], columns[1], columns[2], columns[3])
    let (least, most, level) = (columns[4], columns[5], columns[6])
    return (0..<count).map { index in
      Entry(
        target: target[index],
        location: SourceLocation(
          file: files[Int(file[index])], line: Int(line[index]), column: Int(column[index])),
        reach: least[index]...max(least[index], most[index]), level: level[index])
    }
  }

  /// Whether every number in the book leads somewhere.
  private var isSound: Bool {
    let known = Int32(truncatingIfNeeded: entries.count)
    let concepts = Int32(truncatingIfNeeded: conceptNames.count)
    return stems.count == lexicon.words.count && byWord.count == stems.count
      && conceptsOfWord.count == stems.count && byConcept.count == conceptNames.count
      && places.count == entries.count && (places.last?.upperBound ?? 0) == program.ops.count
      && (byWord.all + byConcept.all).allSatisfy { 0..<known ~= $0 }
      && conceptsOfWord.all.allSatisfy { 0..<concepts ~= $0 }
      && 0...concepts + 2 ~= levelCount
      && stems.allSatisfy { lexicon.words.indices.contains(Int($0)) }
      && entries.allSatisfy {
        -concepts..<Int32(rules.count) ~= $0.target && 0...levelCount ~= $0.level
          && $0.reach.lowerBound >= 0
      }
  }
}

extension Program {
  func write(to pack: inout PackWriter) {
    pack.numbers(codes)
    pack.number(bounds.count)
    for range in bounds {
      for bound in [range.lowerBound, range.upperBound] {
        pack.number(Int(bitPattern: UInt(bound.bitPattern.byteSwapped)))
      }
    }
  }

  init(reading pack: inout PackReader) throws {
    let codes = try pack.numbers()
    var bounds: [ClosedRange<Double>] = []
    for _ in 0..<(try pack.count()) {
      let least = Double(bitPattern: UInt64(UInt(bitPattern: try pack.number())).byteSwapped)
      let most = Double(bitPattern: UInt64(UInt(bitPattern: try pack.number())).byteSwapped)
      guard least <= most else { throw pack.broken }
      bounds.append(least...most)
    }
    guard let program = Program(codes: codes, bounds: bounds) else { throw pack.broken }
    self = program
  }
}
