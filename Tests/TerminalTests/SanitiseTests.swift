import Testing

@testable import Terminal

@Suite("Sanitised text")
struct SanitiseTests {
  @Test(
    "Nothing that steers a terminal survives",
    arguments: [
      ("plain and grüße 漢 👩‍👩‍👧", "plain and grüße 漢 👩‍👩‍👧"),
      ("red \u{1B}[31m", "red ^[[31m"), ("bell\u{7}", "bell^G"), ("nul\0", "nul^@"),
      ("del\u{7F}", "del^?"), ("c1\u{9B}31m", "c1\u{FFFD}31m"),
      ("a\tb", "a b"), ("a\r\nb\rc\nd\u{2028}e", "a\nb\nc\nd\ne"),
      ("abc\u{202E}def\u{202C}\u{2066}x\u{2069}", "abcdefx"), ("\u{FEFF}bom", "bom"),
    ])
  func cases(text: String, safe: String) {
    #expect(sanitised(text) == safe)
  }

  @Test("What was typed loses control characters instead of showing them")
  func typed() {
    #expect(typedText(decoding: Array("a\u{1B}[2Jb\0c\td\r\ne".utf8)) == "a[2Jbc d\ne")
    #expect(typedText(decoding: [0x61, 0xFF, 0x62]) == "a\u{FFFD}b")
  }

  @Test("Sanitising twice changes nothing more")
  func idempotent() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let scalars = (0..<30).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0..<0x2100, using: &generator))
      }
      let text = String(String.UnicodeScalarView(scalars))
      let safe = sanitised(text)
      #expect(sanitised(safe) == safe)
      #expect(!safe.unicodeScalars.contains { $0.isUnsafe }, "unsafe scalar left in \(safe)")
    }
  }
}
