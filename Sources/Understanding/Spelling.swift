/// Repairs misspelt words on the closed vocabulary of a phrase book.
///
/// A word is left alone when the book or the list of plain words knows it, when it is short, when it
/// looks like a name or holds a digit. Otherwise the one known word at the least distance is taken:
/// one edit from four letters on, two from eight (an edit is a letter too many, too few, another, or
/// two swapped), one end of it typed right. Two candidates at the same distance are no repair.
struct Spelling: Sendable {
  private var plain: Set<String>
  private var shelves: Shelves

  init(words: [String], plain: Set<String>) {
    self.plain = plain
    shelves = Shelves(words: words)
  }

  /// The words that are never misspellings, sorted.
  var plainWords: [String] { plain.sorted() }

  /// Whether `word` is never a misspelling.
  func isPlain(_ word: String) -> Bool { plain.contains(word) }

  /// The tokens with misspelt ones read as what they must have meant, and run-together ones parted.
  ///
  /// - Complexity: per unknown word, linear in the known words of about its length that share its
  ///   first or last letter; at most twelve words of a line are looked at.
  func repair(_ tokens: [Token], lexicon: Lexicon, stems: [WordID]) -> [Token] {
    guard
      tokens.contains(where: { $0.word < 0 && $0.stem < 0 && isCandidate($0) })
    else { return tokens }
    var result: [Token] = []
    var attempts = 0
    for token in tokens {
      guard token.word < 0, token.stem < 0, isCandidate(token), attempts < 12 else {
        result.append(token)
        continue
      }
      attempts += 1
      if let word = undrawn(token.text, lexicon: lexicon) {
        result.append(token.read(as: word, lexicon: lexicon, stems: stems))
      } else if let word = nearest(to: token.text, lexicon: lexicon, stems: stems) {
        result.append(token.read(as: word, lexicon: lexicon, stems: stems))
      } else if let parts = split(token.text, lexicon: lexicon) {
        for (index, part) in parts.enumerated() {
          var token = token
          if index > 0 { token.breakBefore = .none }
          result.append(token.read(as: part, lexicon: lexicon, stems: stems))
        }
      } else {
        result.append(token)
      }
    }
    return result
  }

  /// The one known word that `word` is a misspelling of, or nil.
  func nearest(to word: String, lexicon: Lexicon, stems: [WordID]) -> String? {
    let bytes = Array(word.utf8)
    let limit = bytes.count >= 8 ? 2 : 1
    return shelves.nearest(to: bytes, atMost: limit, stems: stems).map { lexicon.words[Int($0)] }
  }

  /// `thankyou` as `thank`, `you`: two known words run together.
  private func split(_ word: String, lexicon: Lexicon) -> [String]? {
    guard word.utf8.count >= 5 else { return nil }
    var found: [String]?
    for cut in 1..<(word.utf8.count - 1) {
      let index = word.utf8.index(word.startIndex, offsetBy: cut)
      let (head, tail) = (String(word[..<index]), String(word[index...]))
      guard isWhole(head, lexicon), isWhole(tail, lexicon) else { continue }
      if found != nil { return nil }
      found = [head, tail]
    }
    return found
  }

  /// Two-letter words that are run together with others; "er" and "ok" would split "career".
  private static let shortWords: Set<String> = [
    "am", "an", "as", "at", "be", "by", "do", "go", "he", "if", "in", "is", "it", "me", "my", "no",
    "of", "on", "or", "so", "to", "up", "us", "we",
  ]

  private func isWhole(_ word: String, _ lexicon: Lexicon) -> Bool {
    switch word.utf8.count {
    case 1: word == "i" || word == "a"
    case 2: Self.shortWords.contains(word) && lexicon.id(of: word) >= 0
    default: lexicon.id(of: word) >= 0 || plain.contains(word)
    }
  }

  /// The word behind a drawn-out one: `nooo` is `no`, `yesss` is `yes`, `sooon` is `soon`.
  private func undrawn(_ word: String, lexicon: Lexicon) -> String? {
    let letters = Array(word)
    guard letters.indices.contains(where: { runLength(letters, at: $0) > 2 }) else { return nil }
    for length in [1, 2] {
      var result = ""
      var kept = 0
      for (index, letter) in letters.enumerated() {
        kept = index > 0 && letters[index - 1] == letter ? kept + 1 : 1
        if runLength(letters, at: index) < 3 || kept <= length { result.append(letter) }
      }
      if lexicon.id(of: result) >= 0 { return result }
    }
    return nil
  }

  /// How long the run of equal letters at `index` is.
  private func runLength(_ letters: [Character], at index: Int) -> Int {
    var first = index
    while first > 0, letters[first - 1] == letters[index] { first -= 1 }
    var last = index
    while last + 1 < letters.count, letters[last + 1] == letters[index] { last += 1 }
    return last - first + 1
  }

  private func isCandidate(_ token: Token) -> Bool {
    token.text.utf8.count >= 4 && token.text.utf8.count < 23 && !token.looksLikeName
      && !plain.contains(token.text) && !plain.contains(Inflection.stem(token.text))
      && token.text.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
  }
}

extension Token {
  /// This token read as another word of the lexicon.
  fileprivate func read(as text: String, lexicon: Lexicon, stems: [WordID]) -> Token {
    var token = self
    token.repairedAs = text
    token.text = text
    token.word = lexicon.id(of: text)
    token.stem =
      token.word >= 0 ? stems[Int(token.word)] : lexicon.id(of: Inflection.stem(text))
    return token
  }
}
