/// Repairs misspelt words on the closed vocabulary of a phrase book.
///
/// A word is left alone when the book or the list of plain words knows it, when it is short, when it
/// looks like a name or holds a digit. Otherwise the one known word at the least distance is taken:
/// one edit from four letters on, two from eight (an edit is a letter too many, too few, another, or
/// two swapped). Two candidates at the same distance are no repair.
struct Spelling: Sendable {
  private var plain: Set<String>
  /// Known words by length, each with a mask of the letters in it.
  private var shelves: [[(mask: UInt32, word: [UInt8])]]
  private var known: Set<String>

  init(words: [String], plain: Set<String>) {
    self.plain = plain
    known = Set(words)
    shelves = Array(repeating: [], count: 24)
    for word in words where word.utf8.count >= 3 && word.utf8.count < 24 {
      let bytes = Array(word.utf8)
      guard bytes.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { continue }
      shelves[bytes.count].append((Self.mask(bytes), bytes))
    }
  }

  /// The words that are never misspellings, sorted.
  var plainWords: [String] { plain.sorted() }

  /// Whether `word` is never a misspelling.
  func isPlain(_ word: String) -> Bool { plain.contains(word) }

  /// The tokens with misspelt ones read as what they must have meant, and run-together ones parted.
  ///
  /// - Complexity: per unknown word, linear in the known words of about its length; at most twelve
  ///   words of a line are looked at.
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
      if let word = nearest(to: token.text) {
        result.append(token.read(as: word, lexicon: lexicon, stems: stems))
      } else if let parts = split(token.text) {
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
  func nearest(to word: String) -> String? {
    let bytes = Array(word.utf8)
    let limit = bytes.count >= 8 ? 2 : 1
    let mask = Self.mask(bytes)
    var best: (word: [UInt8], distance: Int)?
    var isTied = false
    for length in max(3, bytes.count - limit)...min(23, bytes.count + limit) {
      for candidate in shelves[length]
      where (candidate.mask ^ mask).nonzeroBitCount <= 2 * limit {
        // A first letter is hardly ever mistyped, and demanding it keeps strangers apart.
        guard candidate.word[0] == bytes[0] || bytes.count > 5 else { continue }
        let bound = best?.distance ?? limit
        let distance = EditDistance.between(bytes, candidate.word, atMost: bound)
        guard distance <= bound else { continue }
        if let current = best, distance == current.distance {
          isTied =
            isTied
            || Inflection.stem(String(decoding: current.word, as: UTF8.self))
              != Inflection.stem(String(decoding: candidate.word, as: UTF8.self))
        } else {
          best = (candidate.word, distance)
          isTied = false
        }
      }
    }
    guard let best, !isTied else { return nil }
    return String(decoding: best.word, as: UTF8.self)
  }

  /// `thankyou` as `thank`, `you`: two known words run together.
  private func split(_ word: String) -> [String]? {
    guard word.utf8.count >= 5 else { return nil }
    var found: [String]?
    for cut in 1..<(word.utf8.count - 1) {
      let index = word.utf8.index(word.startIndex, offsetBy: cut)
      let (head, tail) = (String(word[..<index]), String(word[index...]))
      guard isWhole(head), isWhole(tail) else { continue }
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

  private func isWhole(_ word: String) -> Bool {
    if word.utf8.count == 1 { return word == "i" || word == "a" }
    if word.utf8.count == 2 { return Self.shortWords.contains(word) && known.contains(word) }
    return word.utf8.count > 2 && (known.contains(word) || plain.contains(word))
  }

  private func isCandidate(_ token: Token) -> Bool {
    token.text.utf8.count >= 4 && token.text.utf8.count < 23 && !token.looksLikeName
      && !plain.contains(token.text) && !plain.contains(Inflection.stem(token.text))
      && token.text.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
  }

  private static func mask(_ word: [UInt8]) -> UInt32 {
    word.reduce(0) { $0 | (1 << UInt32(($1 &- 0x61) & 31)) }
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
