import Terminal
import Testing

@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    "One character takes the columns a terminal gives it",
    arguments: [
      ("a", 1), ("~", 1), ("é", 1), ("e\u{301}", 1), ("\u{A0}", 1), ("\u{AD}", 1), ("ß", 1),
      ("漢", 2), ("か", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("Ａ", 2), ("。", 2),
      ("😀", 2), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("🇩🇪", 2), ("❤️", 2), ("1️⃣", 2), ("❤", 1),
      ("█", 1), ("→", 1), ("\u{200B}", 0), ("\u{301}", 0), ("\u{7}", 0), ("\u{7F}", 0),
    ] as [(Character, Int)])
  func character(character: Character, columns: Int) {
    #expect(displayWidth(character) == columns)
  }

  @Test("A text is as wide as its characters together")
  func text() {
    #expect(displayWidth("") == 0)
    #expect(displayWidth("plain") == 5)
    #expect(displayWidth("naïve 漢字") == 10)
    #expect(displayWidth("tab\tstop") == 7)
  }
}
