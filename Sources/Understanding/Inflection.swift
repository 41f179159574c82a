/// A light stemmer: takes off what English inflects (plurals, `-ed`, `-ing`, irregular forms) and
/// leaves derivation alone, so that `leads`, `leading` and `led` meet, but `leader` stays a word.
public enum Inflection {
  /// The stem of a folded word. Stems are for comparing, not for showing: `hiring` gives `hir`.
  /// - Complexity: O(letters), without an allocation for words of up to 15 letters.
  public static func stem(_ word: String) -> String {
    if let base = irregular[word] { return base }
    let stem = regularStem(word)
    return stem.utf8.count == word.utf8.count ? stem : regular[stem] ?? stem
  }

  /// The stem by the endings alone.
  private static func regularStem(_ word: String) -> String {
    var word = word
    let stem = word.withUTF8 { letters -> String? in
      guard letters.count > 3, letters.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return nil }
      let ending = strip(letters, letters.count)
      let kept = String(decoding: letters[..<ending.count], as: UTF8.self)
      return ending.takesI ? kept + "i" : kept
    }
    return stem ?? word
  }

  /// How much of a word is its stem, and whether an `i` follows (`studies`, `study`: `studi`).
  private struct Ending {
    var count: Int
    var takesI = false
  }
  private typealias Letters = UnsafeBufferPointer<UInt8>

  /// The stem of the first `count` letters.
  private static func strip(_ word: Letters, _ count: Int) -> Ending {
    func ends(_ suffix: StaticString) -> Bool { Self.ends(word, count, suffix) }
    if ends("ies"), count > 4 { return Ending(count: count - 3, takesI: true) }
    if ends("sses") || ends("xes") || ends("ches") || ends("shes") {
      return finish(word, count - 2)
    }
    if ends("ss") || ends("us") || ends("is") { return finish(word, count) }
    if ends("s") { return strip(word, count - 1) }
    if ends("ied"), count > 4 { return Ending(count: count - 3, takesI: true) }
    if ends("eed") { return Ending(count: count) }
    if ends("ed"), count > 4, hasVowel(word[..<(count - 2)]) { return finish(word, count - 2) }
    if ends("ing"), count > 5, hasVowel(word[..<(count - 3)]) { return finish(word, count - 3) }
    return finish(word, count)
  }

  /// Evens out what the endings leave behind: `planning` and `plan`, `hiring` and `hire`,
  /// `tried` and `try`.
  private static func finish(_ word: Letters, _ count: Int) -> Ending {
    guard count > 2 else { return Ending(count: count) }
    let (before, last) = (word[count - 2], word[count - 1])
    if last == 0x65 { return Ending(count: count - 1) }
    if last == 0x79, !isVowel(before) { return Ending(count: count - 1, takesI: true) }
    if last == before, !isVowel(last), count > 3, last != 0x6C, last != 0x73, last != 0x7A {
      return Ending(count: count - 1)
    }
    return Ending(count: count)
  }

  private static func ends(_ word: Letters, _ count: Int, _ suffix: StaticString) -> Bool {
    let length = suffix.utf8CodeUnitCount
    guard count >= length else { return false }
    return suffix.withUTF8Buffer { word[(count - length)..<count].elementsEqual($0) }
  }

  private static func hasVowel(_ word: Slice<Letters>) -> Bool {
    word.contains { isVowel($0) || $0 == 0x79 }
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    byte == 0x61 || byte == 0x65 || byte == 0x69 || byte == 0x6F || byte == 0x75
  }

  private static let irregular: [String: String] = {
    let groups = [
      "be am is are was were been being", "have has had having", "do does did done doing",
      "go goes went gone going", "teach taught", "lead led", "learn learnt", "feel felt",
      "meet met", "keep kept", "leave left", "tell told", "get got gotten getting",
      "give gave given",
      "take took taken", "know knew known", "understand understood", "think thought",
      "find found", "make made making", "see saw seen sees", "say said says", "come came",
      "become became",
      "begin began begun", "bring brought", "build built", "run ran running", "speak spoke spoken",
      "write wrote written", "grow grew grown", "show shown", "hold held", "hear heard",
      "lose lost losing", "mean meant", "send sent", "spend spent", "stand stood",
      "win won winning",
      "choose chose chosen", "fall fell fallen", "forget forgot forgotten", "sit sat sitting",
      "drive drove driven", "man men", "woman women", "child children", "person people",
      "colleague colleagues", "need needed needs needing", "use used uses using", "thing things",
      "bos boss bosses", "business businesses", "process processes", "less", "always", "perhaps",
      "this", "news", "during", "something", "nothing", "anything", "everything",
      "morning mornings",
      "evening evenings", "meeting meetings", "training trainings", "bus buses", "focus focuses",
      "their theirs", "your yours", "our ours", "her hers", "yes", "does", "thank thanks thankyou",
      "old older oldest", "young younger youngest", "senior seniors", "junior juniors",
      "good better best", "bad worse worst", "program programme programs programmes",
      "organization organisation organizations organisations", "stop stopped stopping",
      "note notes noted noting", "care cares cared caring", "here", "quite", "quit quits quitting",
      "plane planes", "rate rates rated rating", "site sites", "mine", "fine",
      "analyze analyse", "behavior behaviour behaviors behaviours", "skilful skillful",
    ]
    var table: [String: String] = [:]
    for group in groups {
      let words = group.split(separator: " ").map(String.init)
      guard let base = words.first else { continue }
      for word in words where table[word] == nil { table[word] = base }
    }
    return table
  }()

  /// The regular stems of irregular words, so that `giving` meets `give` and `gave`. A word whose
  /// listed forms are all regular (`plane`) is listed to be kept apart (from `plan`), and stays so.
  private static let regular: [String: String] = {
    var table: [String: String] = [:]
    for (word, base) in irregular where base.hasSuffix("e") && base.utf8.count > 3 {
      let stem = regularStem(base)
      if regularStem(word) != stem { table[stem] = base }
    }
    return table
  }()
}
