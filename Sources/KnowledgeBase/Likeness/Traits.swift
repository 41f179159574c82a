import Understanding

/// The number of a trait: something that a line has and that may tell what it is about.
typealias TraitID = Int32

/// Finds the traits of a line: the roots of its telling words, pairs of neighbouring words, small
/// words, and the fields that its words and idioms lie in.
///
/// > how often do the two of us meet?
///
/// has, among others, the traits `meet`, `how often`, `how` and the field *howoften*.
struct Traits: Sendable, Hashable {
  /// What sort of trait one is; it settles how much it counts.
  enum Sort: UInt8, Sendable { case word, small, pair, field }
  struct Idiom: Sendable, Hashable {
    var rest: [Int32]
    var field: TraitID
  }

  /// How many words of a line are looked at.
  static let limit = 90

  var sorts: [Sort] = []
  /// The number of a word as typed, and of a root; equal for all forms of a word.
  var forms: [String: Int32] = [:]
  var roots: [String: Int32] = [:]
  /// By word number: the trait of the word itself, or -1; the fields it lies in; idioms from it on.
  var ownTraits: [TraitID] = []
  var fieldsOfWord: [[TraitID]] = []
  var idioms: [[Idiom]] = []
  var pairs: [UInt64: TraitID] = [:]
  let ignored: Set<String>
  /// The roots by their letters, for words that are misspelt.
  var vocabulary = Vocabulary(roots: [])

  init(fields: Fields, ignoring ignored: Set<String>) {
    self.ignored = ignored
    var fieldNames: [String: TraitID] = [:]
    for member in fields.members {
      let field = fieldNames[member.field] ?? add(.field)
      fieldNames[member.field] = field
      let numbers = member.words.map { learn($0) }
      guard let first = numbers.first else { continue }
      if numbers.count > 1 {
        idioms[Int(first)].append(Idiom(rest: Array(numbers.dropFirst()), field: field))
      } else if !fieldsOfWord[Int(first)].contains(field) {
        fieldsOfWord[Int(first)].append(field)
      }
    }
  }

  /// The traits of a text that is to be learnt from, each once; unheard-of ones get a number.
  /// - Parameter isAsked: whether it is put as people ask, so that pairs and small words tell too.
  mutating func learning(from text: String, isAsked: Bool) -> [TraitID] {
    let numbers = Tokenizer.tokens(of: text).map { learn($0.text) }
    if isAsked {
      for (first, second) in zip(numbers, numbers.dropFirst()) {
        let key = Self.key(first, second)
        if pairs[key] == nil { pairs[key] = add(.pair) }
      }
    }
    let found = traits(of: numbers)
    return isAsked ? found : found.filter { sorts[Int($0)] == .word || sorts[Int($0)] == .field }
  }

  /// The traits of a line, each once.
  /// - Complexity: linear in its words, of which ``limit`` count.
  func of(_ tokens: [Token]) -> [TraitID] {
    traits(of: tokens.prefix(Self.limit).map(number))
  }

  /// How many words of a line say something and were never learnt.
  func unheard(in tokens: [Token]) -> Int {
    tokens.prefix(Self.limit).reduce(0) { count, token in
      let isTelling = token.text.utf8.count > 2 && !ignored.contains(token.text)
      return isTelling && number(of: token) < 0 ? count + 1 : count
    }
  }

  private func traits(of numbers: [Int32]) -> [TraitID] {
    var found: [TraitID] = []
    found.reserveCapacity(4 * numbers.count)
    func take(_ trait: TraitID) { if !found.contains(trait) { found.append(trait) } }
    for (index, number) in numbers.enumerated() where number >= 0 {
      let own = ownTraits[Int(number)]
      if own >= 0 { take(own) }
      for field in fieldsOfWord[Int(number)] { take(field) }
      for idiom in idioms[Int(number)]
      where numbers[(index + 1)...].starts(with: idiom.rest) { take(idiom.field) }
      if index + 1 < numbers.count, numbers[index + 1] >= 0,
        let pair = pairs[Self.key(number, numbers[index + 1])]
      {
        take(pair)
      }
    }
    return found
  }

  static func key(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }

  /// The number of a word in any form, be it misspelt, or -1 when nothing has it.
  private func number(of token: Token) -> Int32 {
    if let number = forms[token.text] { return number }
    if ignored.contains(token.text) { return -1 }
    let root = WordRoot.of(token.text)
    if let number = roots[root] { return number }
    guard token.word < 0, token.stem < 0, !token.looksLikeName else { return -1 }
    return vocabulary.nearest(to: root).flatMap { roots[$0] } ?? -1
  }

  /// To be called when everything was learnt.
  mutating func settle() { vocabulary = Vocabulary(roots: roots.keys.sorted()) }

  private mutating func learn(_ word: String) -> Int32 {
    if let number = forms[word] { return number }
    let isSmall = ignored.contains(word) || word.utf8.count < 2
    let root = isSmall ? "" : WordRoot.of(word)
    if !isSmall, let number = roots[root] {
      forms[word] = number
      return number
    }
    let number = Int32(ownTraits.count)
    ownTraits.append(add(isSmall ? .small : .word))
    fieldsOfWord.append([])
    idioms.append([])
    forms[word] = number
    if !isSmall { roots[root] = number }
    return number
  }

  private mutating func add(_ sort: Sort) -> TraitID {
    sorts.append(sort)
    return TraitID(sorts.count - 1)
  }
}
