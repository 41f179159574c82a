import Understanding

/// Hearing in generated scripts of growing size, beside a linear scan over the same phrases.
enum PhraseBenchmark {
  static func run() throws {
    for count in [100, 1_000, 10_000, 100_000] {
      var random = Seeded(UInt64(count))
      let vocabulary = max(2_000, count / 2)
      let phrases = (0..<count).map { _ in phrase(&random, vocabulary) }
      var builder = PhraseBook.Builder()
      for (number, text) in phrases.enumerated() {
        builder.add(rule: RuleID("bench", "\(number)"), phrase: .init(text))
      }
      let book = try builder.build()
      let compiled = book.compiled()
      var load = Timing()
      for _ in 0..<(count > 10_000 ? 3 : 20) {
        _ = try load.measure { try PhraseBook(compiled: compiled) }
      }
      let lines = (0..<2_000).map { number in
        number.isMultiple(of: 2)
          ? phrases[Int.random(in: 0..<count, using: &random)]
          : (0..<7).map { _ in word(random.zipf(vocabulary * 2)) }.joined(separator: " ")
      }
      var turn = Timing()
      var found = 0
      for line in lines { found += turn.measure { book.read(line).hits.count } }
      var scan = Timing()
      let split = phrases.map { $0.split(separator: " ").map(String.init) }
      for line in lines.prefix(count > 10_000 ? 20 : 200) {
        scan.measure { linear(line, split) }
      }
      print(
        "\(count) phrases: hear \(turn.summary), \(found) hits in \(lines.count) lines; "
          + "linear scan \(scan.summary); load \(Timing.text(load.percentile(0.5))), "
          + "\(compiled.count / 1024) KiB")
    }
  }

  private static func phrase(_ random: inout Seeded, _ vocabulary: Int) -> String {
    (0..<Int.random(in: 2...5, using: &random)).map { _ in word(random.zipf(vocabulary)) }
      .joined(separator: " ")
  }

  /// A made-up word; low numbers are short, as frequent words are.
  static func word(_ number: Int) -> String {
    let syllables = ["ba", "ke", "li", "mo", "nu", "pra", "sto", "vek", "dun", "fil", "gor", "hap"]
    var rest = number + 12
    var text = ""
    while rest > 0 {
      text += syllables[rest % syllables.count]
      rest /= syllables.count
    }
    return text
  }

  private static func linear(_ line: String, _ phrases: [[String]]) -> Int {
    let words = line.split(separator: " ").map(String.init)
    var found = 0
    for phrase in phrases where phrase.count <= words.count {
      for start in 0...(words.count - phrase.count)
      where zip(phrase, words[start...]).allSatisfy({ $0 == $1 }) {
        found += 1
        break
      }
    }
    return found
  }
}
