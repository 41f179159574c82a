@testable import Understanding

/// A small generator that gives the same numbers on every machine (SplitMix64).
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A made-up book over few words, so that random lines hold many of its phrases, and such lines.
struct GeneratedBook {
  let book: PhraseBook
  private static let words = [
    "lead", "team", "want", "learn", "boss", "my", "not", "well", "really", "two", "weeks", "the",
    "you", "know", "going",
  ]

  init(_ random: inout Chance) throws {
    var builder = PhraseBook.Builder()
    builder.add(concept: "filler", members: [.init("well"), .init("really"), .init("you know")])
    builder.add(
      concept: "who", members: [.init("boss"), .init("the team"), .init("my [really] boss")])
    builder.add(concept: "wish", members: [.init("want *2 ~who"), .init("learn")])
    for number in 0..<40 {
      builder.add(
        rule: RuleID("made", "\(number / 3)"), phrase: .init(Self.phrase(&random, depth: 0)))
    }
    book = try builder.build()
  }

  /// A line of up to twenty words with stops and commas.
  static func line(_ random: inout Chance) -> String {
    (0..<Int.random(in: 1...20, using: &random)).map { _ in
      let word = words.randomElement(using: &random) ?? ""
      return word + (["", "", "", "", "", ",", "."].randomElement(using: &random) ?? "")
    }.joined(separator: " ")
  }

  private static func phrase(_ random: inout Chance, depth: Int) -> String {
    // At least one word, so that the phrase can be filed.
    var parts = [words.randomElement(using: &random) ?? ""]
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      parts.insert(
        part(&random, depth: depth), at: Int.random(in: 0...parts.count, using: &random))
    }
    return parts.joined(separator: " ")
  }

  private static func part(_ random: inout Chance, depth: Int) -> String {
    let word = words.randomElement(using: &random) ?? ""
    switch Int.random(in: 0..<(depth < 2 ? 11 : 8), using: &random) {
    case 0: return "~who"
    case 1: return "~wish"
    case 2: return "*\(Int.random(in: 0...5, using: &random))"
    case 3: return "\"\(word)\""
    case 4: return ["<", ">"].randomElement(using: &random) ?? "<"
    case 5: return ["{number}", "{span}"].randomElement(using: &random) ?? "{number}"
    case 8, 9: return "(\(phrase(&random, depth: depth + 1))|\(phrase(&random, depth: depth + 1)))"
    case 10: return "[\(phrase(&random, depth: depth + 1))]"
    default: return word
    }
  }
}
