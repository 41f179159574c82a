import Content
import Understanding

extension Traits {
  func write(to pack: inout PackWriter) {
    pack.numbers(sorts.map { Int32($0.rawValue) })
    pack.names(forms)
    pack.names(roots)
    pack.numbers(ownTraits)
    pack.rows(Rows(fieldsOfWord))
    // An idiom is its field, how many words follow its first, and these.
    pack.rows(Rows(idioms.map { $0.flatMap { [$0.field, Int32($0.rest.count)] + $0.rest } }))
    let ordered = pairs.sorted { $0.value < $1.value }
    pack.numbers(ordered.map { Int32(truncatingIfNeeded: $0.key >> 32) })
    pack.numbers(ordered.map { Int32(truncatingIfNeeded: $0.key) })
    pack.numbers(ordered.map(\.value))
  }

  init(reading pack: inout PackReader, ignoring ignored: Set<String>) throws {
    self.ignored = ignored
    for sort in try pack.numbers() {
      guard let sort = Sort(rawValue: UInt8(truncatingIfNeeded: sort)) else { throw pack.broken }
      sorts.append(sort)
    }
    forms = try pack.names()
    let letters = try pack.strings()
    let numbers = try pack.numbers()
    guard letters.count == numbers.count else { throw pack.broken }
    roots = Dictionary(zip(letters, numbers), uniquingKeysWith: { $1 })
    vocabulary = Vocabulary(roots: letters)
    ownTraits = try pack.numbers()
    let fields = try pack.rows()
    fieldsOfWord = (0..<fields.count).map { Array(fields[$0]) }
    let rows = try pack.rows()
    idioms = try (0..<rows.count).map { try Self.idioms(in: rows[$0], else: pack.broken) }
    let (first, second, traits) = (try pack.numbers(), try pack.numbers(), try pack.numbers())
    guard first.count == traits.count, second.count == traits.count else { throw pack.broken }
    pairs.reserveCapacity(traits.count)
    for index in traits.indices { pairs[Self.key(first[index], second[index])] = traits[index] }
    guard isSound else { throw pack.broken }
  }

  private static func idioms(
    in row: ArraySlice<Int32>, else broken: Diagnostic
  ) throws -> [Idiom] {
    var idioms: [Idiom] = []
    var rest = row
    while let field = rest.popFirst() {
      guard let count = rest.popFirst(), 0...rest.count ~= Int(count) else { throw broken }
      idioms.append(Idiom(rest: Array(rest.prefix(Int(count))), field: field))
      rest.removeFirst(Int(count))
    }
    return idioms
  }

  /// Whether every number leads somewhere.
  private var isSound: Bool {
    let words = 0..<Int32(truncatingIfNeeded: ownTraits.count)
    let known = 0..<Int32(truncatingIfNeeded: sorts.count)
    return fieldsOfWord.count == ownTraits.count && idioms.count == ownTraits.count
      && forms.values.allSatisfy(words.contains) && roots.values.allSatisfy(words.contains)
      && ownTraits.allSatisfy { $0 < known.upperBound } && pairs.values.allSatisfy(known.contains)
      && fieldsOfWord.allSatisfy { $0.allSatisfy(known.contains) }
      && idioms.allSatisfy { $0.allSatisfy { known.contains($0.field) } }
  }
}
