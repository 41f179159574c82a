/// The words of the options' labels, for telling which of them a line names.
struct ChoiceLabels {
  /// What the words at a place name.
  enum Match: Hashable {
    case one(Int, length: Int)
    case several([Int], length: Int)
    case no
  }

  /// The stems of each label's own words; words like "a" and "the" name nothing.
  private let words: [[(text: String, stem: String)]]

  init(_ labels: [String]) {
    words = labels.map { label in
      Tokenizer.tokens(of: label).map(\.text).filter { !Self.empty.contains($0) }
        .map { ($0, Inflection.stem($0)) }
    }
  }

  /// The options that the word at `index` and those behind it name: the ones that hold the most of
  /// them in a row.
  func match(_ tokens: [Token], at index: Int) -> Match {
    var left = Array(words.indices)
    var length = 0
    var isSpelled = true
    while index + length < tokens.count {
      let text = tokens[index + length].text
      if length > 0, tokens[index + length].breakBefore >= .part { break }
      if length > 0, Self.empty.contains(text) { break }
      var next = left.filter { holds($0, text) }
      if next.isEmpty, length == 0 {
        next = misspelt(text)
        isSpelled = false
      }
      if next.isEmpty { break }
      left = next
      length += 1
      if !isSpelled { break }
    }
    if length == 0 { return .no }
    if left.count == 1 { return .one(left[0], length: length) }
    return .several(left, length: length)
  }

  private func holds(_ option: Int, _ text: String) -> Bool {
    guard !Self.empty.contains(text) else { return false }
    let stem = Inflection.stem(text)
    return words[option].contains { $0.stem == stem }
  }

  /// The options that hold the one word which `text` is a misspelling of.
  private func misspelt(_ text: String) -> [Int] {
    guard text.utf8.count >= 4, !Self.empty.contains(text) else { return [] }
    let all = Set(words.flatMap { $0.map(\.text) }).filter { $0.utf8.count >= 4 }.sorted()
    guard let nearest = EditDistance.nearest(to: text, among: all) else { return [] }
    let isLong = text.utf8.count >= 8
    let distance = EditDistance.between(Array(text.utf8), Array(nearest.utf8), atMost: 2)
    guard distance <= (isLong ? 2 : 1) else { return [] }
    return words.indices.filter { holds($0, nearest) }
  }

  private static let empty: Set<String> = [
    "a", "an", "the", "of", "to", "in", "on", "at", "for", "with", "and", "or", "i", "me", "my",
    "you", "your", "it", "is", "be", "am", "are", "that", "this", "one", "not", "no", "as", "by",
    "do", "we", "us", "our", "who", "what", "from", "than",
  ]
}
