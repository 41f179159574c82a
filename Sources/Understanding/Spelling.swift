/// Repairs misspelt words on the closed vocabulary of a phrase book.
///
/// A word is left alone when the book or the list of plain words knows it, when it is short, when it
/// looks like a name or holds a digit. Otherwise the one known word at the least distance is taken:
/// one edit from four letters on, two from eight (an edit is a letter too many, too few, another, or
/// two swapped), one end of it typed right. Two candidates at the same distance are no repair, and
/// neither is one letter for another in a short word unless the two are neighbours on the keyboard
/// or sound alike: "gosl" is "goal", but "jose" is no "joke".
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
    let words = Known(lexicon: lexicon, stems: stems)
    for token in tokens {
      guard token.word < 0, token.stem < 0, isCandidate(token), attempts < 12 else {
        result.append(token)
        continue
      }
      attempts += 1
      if let word = undrawn(token.text, lexicon: lexicon) {
        result.append(token.read(as: word, among: words))
      } else if let rest = withoutArticle(token.text, lexicon: lexicon) {
        result += token.parted([String(token.text.prefix(1)), rest], among: words)
      } else if let word = nearest(to: token.text, lexicon: lexicon, stems: stems) {
        var read = token.read(as: word, among: words)
        read.isDoubtful = Slip(of: word, as: token.text).isDoubtful
        // Two whole words are surer than a guess: "togo" is "to go" rather than "too".
        if read.isDoubtful, let parts = split(token.text, lexicon: lexicon) {
          result += token.parted(parts, among: words)
        } else {
          result.append(read)
        }
      } else if let parts = split(token.text, lexicon: lexicon) {
        result += token.parted(parts, among: words)
      } else {
        result.append(token)
      }
    }
    return result
  }

  /// The one known word that `word` is a misspelling of, or nil. Of two words equally near, letters
  /// that changed places or were doubled tell the one that is meant: "strat" is "start".
  func nearest(to word: String, lexicon: Lexicon, stems: [WordID]) -> String? {
    let bytes = Array(word.utf8)
    guard bytes.count > 3 else { return nil }
    let limit = bytes.count >= 8 ? 2 : 1
    let rank = { (id: WordID) in Slip(of: lexicon.words[Int(id)], as: word).rank }
    guard let id = shelves.nearest(to: bytes, atMost: limit, stems: stems, rank: rank) else {
      return nil
    }
    let found = written(id, lexicon: lexicon, stems: stems)
    return Slip(of: found, as: word).isPlausible ? found : nil
  }

  /// The word behind a stem that is none itself: `ther` stands in the lexicon for `there`.
  private func written(_ id: WordID, lexicon: Lexicon, stems: [WordID]) -> String {
    let stem = lexicon.words[Int(id)]
    guard stems[Int(id)] == id else { return stem }
    let endings = stem.hasSuffix("i") ? [String(stem.dropLast()) + "y"] : [stem + "e"]
    return endings.first { ending in
      let other = lexicon.id(of: ending)
      return other >= 0 && stems[Int(other)] == id
    } ?? stem
  }

  /// `month` of `amonth`, `want` of `iwant`: the known word behind an article or a pronoun.
  private func withoutArticle(_ word: String, lexicon: Lexicon) -> String? {
    guard word.hasPrefix("a") || word.hasPrefix("i") else { return nil }
    let rest = String(word.dropFirst())
    return rest.utf8.count > 3 && isWhole(rest, lexicon) ? rest : nil
  }

  /// `thankyou` as `thank`, `you`: two known words run together.
  private func split(_ word: String, lexicon: Lexicon) -> [String]? {
    guard word.utf8.count >= 4 else { return nil }
    var found: [String]?
    for cut in 1..<(word.utf8.count - 1) {
      let index = word.utf8.index(word.startIndex, offsetBy: cut)
      let (head, tail) = (String(word[..<index]), String(word[index...]))
      guard isWhole(head, lexicon), isWhole(tail, lexicon), !Self.endings.contains(tail) else {
        continue
      }
      if found != nil { return nil }
      found = [head, tail]
    }
    return found
  }

  /// Short words that far more often end a strange word than follow a known one: "bandit".
  private static let endings: Set<String> = [
    "am", "an", "as", "at", "be", "by", "he", "if", "in", "is", "it", "of", "on", "or", "us",
  ]

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

  /// The word behind a drawn-out one: `nooo` is `no`, `yesss` is `yes`, `goood` is `good`; at the end
  /// of a short one two letters are enough (`yeahh`).
  private func undrawn(_ word: String, lexicon: Lexicon) -> String? {
    let letters = Array(word)
    let isDrawn = letters.indices.contains { runLength(letters, at: $0) > 2 }
    guard isDrawn else {
      guard let last = letters.last, letters.count < 7, letters.dropLast().last == last else {
        return nil
      }
      let shorter = String(letters.dropLast())
      return lexicon.id(of: shorter) >= 0 ? shorter : nil
    }
    for length in [2, 1] {
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
    token.text.utf8.count >= 3 && token.text.utf8.count < 23 && !token.looksLikeName
      && !plain.contains(token.text) && !plain.contains(Inflection.stem(token.text))
      && token.text.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
  }
}

/// The words that a book knows, with their stems.
private struct Known {
  var lexicon: Lexicon
  var stems: [WordID]
}

extension Token {
  /// This token read as another word of the lexicon.
  fileprivate func read(as text: String, among known: Known) -> Token {
    var token = self
    token.repairedAs = text
    token.text = text
    token.word = known.lexicon.id(of: text)
    token.stem =
      token.word >= 0
      ? known.stems[Int(token.word)] : known.lexicon.id(of: Inflection.stem(text))
    return token
  }

  /// This token read as several words, which are one stretch of text.
  fileprivate func parted(_ parts: [String], among known: Known) -> [Token] {
    parts.enumerated().map { index, part in
      var token = read(as: part, among: known)
      if index > 0 { token.breakBefore = .none }
      return token
    }
  }
}
