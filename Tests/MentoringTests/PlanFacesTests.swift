import Schedule
import Testing

@testable import Mentoring

@Suite struct PlanFacesTests {
  @Test(arguments: [60, 80, 120]) func pageFitsAndSaysInWordsWhatMarksSay(width: Int) throws {
    var plan = try PlanFixture.director()
    let log = [
      CheckIns.Logged(
        date: try PlanFixture.moment("2026-03-10T10:00"),
        told: try PlanFixture.moment("2026-03-10T11:00"), isHeld: true, stage: .first),
      CheckIns.Logged(
        date: try PlanFixture.moment("2026-04-14T10:00"),
        told: try PlanFixture.moment("2026-04-15T11:00"), isHeld: false),
    ]
    plan.checkIns = plan.checkIns?.with(log: log)
    let lines = plan.page(width: width, now: try PlanFixture.moment("2026-04-20T09:00"))
    let text = lines.joined(separator: "\n")
    for part in [
      "Your mentoring plan", "reverse, as the mentee", "Understand how new starters work", "held",
      "missed", "next", "planned", "1 of 6 meetings held.", "Hello, I would like to learn",
      "rubric v1", "Who mentors whom", "Tuesday 19 May at 10:00",
    ] {
      #expect(text.contains(part), "The page at \(width) columns lacks “\(part)”.")
    }
    for line in lines {
      #expect(TextSheet.columns(line) <= width, "Wrap this line: \(line)")
      #expect(line.last?.isWhitespace != true, "Cut the blanks at the end: \(line)")
    }
  }

  @Test func asciiPageIsASCII() throws {
    let lines = try PlanFixture.director().page(width: 80, isASCII: true)
    #expect(lines.allSatisfy { $0.utf8.allSatisfy { $0 < 0x7F } }, "Draw with ASCII only.")
    #expect(lines.contains { $0.contains("--------------------") }, "Draw the bar.")
  }

  @Test func pagesOfAnyPlanHoldNoControlCharacterAndFit() throws {
    for seed in UInt64(0)..<60 {
      let plan = try PlanFixture.random(seed)
      for width in [20, 60, 80] {
        for line in plan.page(width: width) + plan.nextPage(width: width, now: plan.made) {
          #expect(
            !line.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202E}" },
            "A control character reaches the terminal: \(line.debugDescription)")
          let isOneWord = !line.split(separator: " ").dropFirst(2).contains { _ in true }
          #expect(TextSheet.columns(line) <= width || isOneWord, "Too wide at \(width): \(line)")
        }
      }
    }
  }

  @Test func printedPageLoadsNothingAndEscapesEverything() throws {
    for seed in UInt64(0)..<40 {
      let html = try PlanFixture.random(seed).html()
      for sign in ["http", "src=", "url(", "<script", "@import", "<link", "href", "javascript:"] {
        #expect(!html.contains(sign), "The page must hold no “\(sign)” (seed \(seed)).")
      }
      #expect(html.contains("@page { size: A4;") && html.contains("@media print"))
      #expect(html.contains("name=\"viewport\""), "A phone needs the viewport.")
    }
    var plan = try PlanFixture.director(goals: ["<b onload=\"x\">&'"])
    plan.seatLabel = "a\" onmouseover=\"b"
    let html = plan.html()
    #expect(html.contains("&lt;b onload=&quot;x&quot;&gt;&amp;&#39;"), "Escape the goal.")
    #expect(!html.contains("a\" onmouseover"), "Escape quotes.")
    #expect(html.contains("<svg") && html.contains("aria-label"), "Draw the line of time.")
  }

  @Test func markdownKeepsWordsAsWords() throws {
    let plan = try PlanFixture.director(goals: ["*bold* | [a](b) <i>", "1. first", "- dash"])
    let text = plan.markdown()
    #expect(text.contains("\\*bold\\* \\| \\[a\\](b) \\<i\\>"), "Escape the signs of Markdown.")
    #expect(text.contains("- 1\\. first"), "A number at the beginning is no list.")
    #expect(text.contains("- \\- dash"), "A dash at the beginning is no list.")
    #expect(text.hasPrefix("# Your mentoring plan\n\n## What fits\n"))
    #expect(text.contains("| When | State | What for |\n|---|---|---|\n"), "Draw the table.")
  }

  @Test func ownChoiceIsSaidWithItsReason() throws {
    var plan = try PlanFixture.director()
    plan.choice.recommended = .traditionalMentor
    plan.choice.objection = "I want to listen"
    let text = plan.page(width: 120).joined(separator: "\n")
    #expect(text.contains("the questions pointed to traditional mentoring, as the mentor"))
    #expect(text.contains("Your reason: I want to listen"))
  }
}
