import Terminal
import Testing

@Suite("The page")
struct PageTests {
  private let page = Page(width: 40)

  @Test("A message hangs under its label")
  func said() {
    #expect(
      page.said("Hello. I am Mentor, a program with fixed rules.\nWhat should I call you?") == [
        "mentor: Hello. I am Mentor, a program",
        "        with fixed rules.",
        "        What should I call you?",
      ])
    #expect(page.said("") == ["mentor:"])
    #expect(page.said("One.\n\nTwo.") == ["mentor: One.", "", "        Two."])
  }

  @Test("Lists inside a message hang under their own text")
  func lists() {
    #expect(
      page.said("Two things help:\n  - Your buddy has an hour for exactly this.\n1. First.") == [
        "mentor: Two things help:",
        "          - Your buddy has an hour for",
        "            exactly this.",
        "        1. First.",
      ])
  }

  @Test("What was heard hangs under the prompt")
  func heard() {
    #expect(page.heard("one\ntwo") == ["you> one", "     two"])
  }

  @Test("Choices are numbered, and numbers stand in line")
  func choices() {
    #expect(
      page.choices(["Platform", "Design"]) == ["          1  Platform", "          2  Design"])
    let ten = page.choices((1...10).map { "choice \($0)" })
    #expect(ten.first == "           1  choice 1")
    #expect(ten.last == "          10  choice 10")
    #expect(
      page.choices(["I do not know yet, and would rather find out"]) == [
        "          1  I do not know yet, and",
        "             would rather find out",
      ])
  }

  @Test("Bullets hang under their text")
  func bullets() {
    #expect(page.bullets(["one", "two"], indent: 2) == ["  - one", "  - two"])
  }

  @Test("Looks go around the label only, and are not counted")
  func looks() {
    let colored = Page(width: 40, style: Style(isColored: true))
    #expect(colored.said("Hello.") == ["\u{1B}[1mmentor:\u{1B}[0m Hello."])
  }

  @Test("Escape bytes in a text do not reach the terminal")
  func escapes() {
    let lines =
      page.said("a\u{1B}[2J\u{202E}") + page.choices(["\u{1B}c"]) + page.labelled("\u{7}x", "y")
    #expect(!lines.joined().unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
  }

  @Test("Property: no line is wider than the page, whatever its width")
  func narrow() {
    let text = "Hello there. I am a program with fixed rules.\n  - a point to be made\n\nEnd"
    for width in 30...100 {
      let page = Page(width: width)
      for line in page.said(text) + page.choices([text]) + page.bullets([text]) {
        #expect(displayWidth(line) <= width, "wider than \(width): \(line)")
      }
    }
  }

  @Test("Two blocks stand side by side from 100 columns on")
  func sideBySide() {
    let left = Block(title: "Traditional", text: "The senior person teaches.")
    let right = Block(title: "Reverse", text: "The junior person teaches.")
    let wide = Page(width: 100, fullWidth: 104).sideBySide(left, right)
    #expect(
      wide == [
        "Traditional" + String(repeating: " ", count: 43) + "Reverse",
        "The senior person teaches." + String(repeating: " ", count: 28)
          + "The junior person teaches.",
      ])
    #expect(
      Page(width: 80).sideBySide(left, right) == [
        "Traditional", "The senior person teaches.", "", "Reverse", "The junior person teaches.",
      ])
  }
}
