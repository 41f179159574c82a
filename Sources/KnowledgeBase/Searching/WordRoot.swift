/// The root of an English word for searching: `inventive` and `inventively` meet, as do `mentors`
/// and `mentoring`.
///
/// This is Porter's algorithm of 1980 on bytes. It goes further than `Inflection.stem`, which must
/// not confuse `leader` with `lead`; a search may.
struct WordRoot {
  private var word: [UInt8]

  /// The root of a folded word; words with other than the 26 letters are left alone.
  /// - Complexity: O(length).
  static func of(_ word: String) -> String {
    guard word.utf8.count > 2, word.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else {
      return word
    }
    var root = WordRoot(word: Array(word.utf8))
    root.plural()
    root.pastAndProgressive()
    if root.ends("y"), root.hasVowel(before: 1) { root.replace(1, "i") }
    root.change(Self.double, above: 0)
    root.change(Self.derived, above: 0)
    root.strip()
    root.tidy()
    return String(decoding: root.word, as: UTF8.self)
  }

  private mutating func plural() {
    if ends("sses") || ends("ies") {
      word.removeLast(2)
    } else if ends("s"), !ends("ss") {
      word.removeLast()
    }
  }

  private mutating func pastAndProgressive() {
    if ends("eed") {
      if measure(before: 3) > 0 { word.removeLast() }
      return
    }
    guard let suffix = ["ed", "ing"].first(where: { ends($0) && hasVowel(before: $0.utf8.count) })
    else { return }
    word.removeLast(suffix.utf8.count)
    if ends("at") || ends("bl") || ends("iz") {
      word.append(0x65)
    } else if endsDouble, let last = word.last, !"lsz".utf8.contains(last) {
      word.removeLast()
    } else if measure(before: 0) == 1, endsShort(word.count) {
      word.append(0x65)
    }
  }

  private mutating func change(_ pairs: [(String, String)], above least: Int) {
    for (suffix, other) in pairs where ends(suffix) {
      if measure(before: suffix.utf8.count) > least { replace(suffix.utf8.count, other) }
      return
    }
  }

  private mutating func strip() {
    for suffix in Self.bare where ends(suffix) {
      let count = suffix.utf8.count
      if measure(before: count) > 1 {
        let before = word.dropLast(count).last
        if suffix == "ion", before != 0x73, before != 0x74 { return }
        word.removeLast(count)
      }
      return
    }
  }

  private mutating func tidy() {
    if ends("e") {
      let measure = measure(before: 1)
      if measure > 1 || (measure == 1 && !endsShort(word.count - 1)) { word.removeLast() }
    }
    if ends("ll"), measure(before: 1) > 1 { word.removeLast() }
  }

  private func ends(_ suffix: String) -> Bool {
    let suffix = suffix.utf8
    guard suffix.count < word.count else { return false }
    return word[(word.count - suffix.count)...].elementsEqual(suffix)
  }

  private mutating func replace(_ count: Int, _ other: String) {
    word.removeLast(count)
    word += other.utf8
  }

  private func isConsonant(_ index: Int) -> Bool {
    switch word[index] {
    case 0x61, 0x65, 0x69, 0x6F, 0x75: false
    case 0x79: index == 0 || !isConsonant(index - 1)
    default: true
    }
  }

  /// How often a vowel is followed by a consonant in the word without its last `count` letters.
  private func measure(before count: Int) -> Int {
    var measure = 0
    var wasVowel = false
    for index in 0..<max(0, word.count - count) {
      let isVowel = !isConsonant(index)
      if wasVowel, !isVowel { measure += 1 }
      wasVowel = isVowel
    }
    return measure
  }

  private func hasVowel(before count: Int) -> Bool {
    (0..<max(0, word.count - count)).contains { !isConsonant($0) }
  }

  private var endsDouble: Bool {
    let count = word.count
    return count > 1 && word[count - 1] == word[count - 2] && isConsonant(count - 1)
  }

  /// Whether the first `count` letters end in consonant, vowel, consonant (not w, x or y).
  private func endsShort(_ count: Int) -> Bool {
    guard count > 2 else { return false }
    return isConsonant(count - 1) && !isConsonant(count - 2) && isConsonant(count - 3)
      && !"wxy".utf8.contains(word[count - 1])
  }

  private static let double = [
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
    ("iser", "ise"), ("abli", "able"), ("alli", "al"), ("entli", "ent"), ("eli", "e"),
    ("ousli", "ous"), ("ization", "ize"), ("isation", "ise"), ("ation", "ate"), ("ator", "ate"),
    ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"),
    ("iviti", "ive"), ("biliti", "ble"),
  ]
  private static let derived = [
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("alise", "al"), ("iciti", "ic"),
    ("ical", "ic"), ("ful", ""), ("ness", ""),
  ]
  private static let bare = [
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ion", "ism", "ate", "iti",
    "ous", "ive", "ize", "ise", "al", "er", "ic", "ou",
  ]
}
