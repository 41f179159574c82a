/// A light stemmer: takes off what English inflects (plurals, `-ed`, `-ing`, irregular forms) and
/// leaves derivation alone, so that `leads`, `leading` and `led` meet, but `leader` stays a word.
public enum Inflection {
  /// The stem of a folded word. Stems are for comparing, not for showing: `hiring` gives `hir`.
  public static func stem(_ word: String) -> String {
    if let base = irregular[word] { return base }
    let utf8 = Array(word.utf8)
    guard utf8.count > 3, utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return word }
    let stem = String(decoding: strip(utf8), as: UTF8.self)
    return regular[stem] ?? stem
  }

  private static func strip(_ word: [UInt8]) -> ArraySlice<UInt8> {
    if ends(word, "ies"), word.count > 4 { return word.dropLast(3) + [0x69] }
    if ends(word, "sses") || ends(word, "xes") || ends(word, "ches") || ends(word, "shes") {
      return finish(word.dropLast(2))
    }
    if ends(word, "ss") || ends(word, "us") || ends(word, "is") { return finish(word[...]) }
    if ends(word, "s") { return strip(Array(word.dropLast())) }
    if ends(word, "ied"), word.count > 4 { return word.dropLast(3) + [0x69] }
    if ends(word, "eed") { return word[...] }
    if ends(word, "ed"), hasVowel(word.dropLast(2)), word.count > 4 {
      return finish(word.dropLast(2))
    }
    if ends(word, "ing"), hasVowel(word.dropLast(3)), word.count > 5 {
      return finish(word.dropLast(3))
    }
    return finish(word[...])
  }

  /// Evens out what the endings leave behind: `planning` and `plan`, `hiring` and `hire`,
  /// `tried` and `try`.
  private static func finish(_ stem: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let last = stem.last, stem.count > 2 else { return stem }
    let before = stem[stem.index(stem.endIndex, offsetBy: -2)]
    if last == 0x65 { return stem.dropLast() }
    if last == 0x79, !isVowel(before) { return stem.dropLast() + [0x69] }
    if last == before, !isVowel(last), stem.count > 3, last != 0x6C, last != 0x73, last != 0x7A {
      return stem.dropLast()
    }
    return stem
  }

  private static func ends(_ word: [UInt8], _ suffix: StaticString) -> Bool {
    let count = suffix.utf8CodeUnitCount
    guard word.count >= count else { return false }
    return suffix.withUTF8Buffer { buffer in
      word[(word.count - count)...].elementsEqual(buffer)
    }
  }

  private static func hasVowel(_ word: ArraySlice<UInt8>) -> Bool {
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
      "find found", "make made making", "see saw seen", "say said says", "come came",
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
  /// The regular stems of irregular words, so that `gives` and `giving` meet `give` and `gave`.
  private static let regular: [String: String] = {
    var table: [String: String] = [:]
    for base in Set(irregular.values) where base.hasSuffix("e") && base.utf8.count > 3 {
      table[String(decoding: strip(Array(base.utf8)), as: UTF8.self)] = base
    }
    return table
  }()
}
