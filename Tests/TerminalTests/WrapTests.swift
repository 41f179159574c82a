import Testing

@testable import Terminal

@Suite("Wrapping")
struct WrapTests {
  @Test("Lines break at blanks")
  func blanks() {
    #expect(wrapped("direction, choices, doubts", width: 18) == ["direction,", "choices, doubts"])
    #expect(wrapped("  one   two ", width: 20) == ["one two"])
    #expect(wrapped("", width: 20) == [""])
    #expect(wrapped("ten\u{A0}euros each", width: 9) == ["ten\u{A0}euros", "each"])
  }

  @Test("A long word stays whole on a line of its own")
  func longWord() {
    let address = "https://example.org/a/very/long/path"
    #expect(wrapped("see \(address) there", width: 12) == ["see", address, "there"])
  }

  @Test("Ideographs need no blanks, and punctuation does not begin a line")
  func ideographs() {
    #expect(wrapped("漢字漢字漢字", width: 4) == ["漢字", "漢字", "漢字"])
    #expect(wrapped("漢字漢。字", width: 6) == ["漢字", "漢。字"])
  }

  @Test("Property: the words come back in order, and only a single word is ever too wide")
  func property() {
    var generator = SeededGenerator(seed: 5)
    // Wide characters allow a break, so only narrow ones make words here.
    let letters = Array("abcdeéßñ.,-'")
    for _ in 0..<200 {
      let words = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
        let count = Int.random(in: 1..<14, using: &generator)
        return String((0..<count).map { _ in letters.randomElement(using: &generator) ?? "a" })
      }
      let width = Int.random(in: 1..<40, using: &generator)
      let lines = wrapped(words.joined(separator: " "), width: width)
      #expect(lines.joined(separator: " ") == words.joined(separator: " "))
      for line in lines {
        #expect(displayWidth(line) <= width || !line.contains(" "), "too wide: \(line)")
      }
    }
  }

  @Test("Property: text without blanks comes back letter by letter")
  func wideProperty() {
    var generator = SeededGenerator(seed: 6)
    let letters = Array("漢字かな。、한글")
    for _ in 0..<50 {
      let text = String((0..<60).map { _ in letters.randomElement(using: &generator) ?? "漢" })
      #expect(wrapped(text, width: 16).joined() == text)
    }
  }

  @Test("A long text is wrapped in one pass")
  func large() {
    let words = String(repeating: "word ", count: 20_000)
    #expect(wrapped(words, width: 80).count == 1_250)
    #expect(wrapped(String(repeating: "x", count: 100_000), width: 80).count == 1)
  }
}
