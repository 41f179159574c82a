import Testing

@testable import Rehearsal

@Suite("Running scripts")
struct RunningTests {
  private let good = """
    # A pizza
    @clock 2026-03-02T09:00

    you> small
    mentor: {utter_ask_topping}
    = asking.choices has figs
    = order.size is small
    ~ slot

    you> figs
    mentor: A {size} pizza with figs. On {day}.
    = order.size is {size}
    not: anchovies
    @later 1d
    mentor: Welcome back.
    = check_ins[0].next[0] is 2026-03-03T09:00:00

    """

  @Test func `A script that is kept passes`() throws {
    let result = try play(good)
    #expect(result.passed, "\(Report.text([result]))")
    #expect(result.turns == 4)
    #expect(Report.text([result]) == "ok    x.chat  1 scene, 4 turns\n\n1 file, 0 failed.\n")
  }

  @Test func `Each run gives the same bytes`() throws {
    let text = "you> x\nmentor: y\n= a is b\n"
    #expect(Report.text([try play(text)]) == Report.text([try play(text)]))
  }

  @Test(arguments: [
    ("you> small\nmentor: Which pudding?\n", "pizza/x.chat:2", "- mentor: Which pudding?"),
    ("you> small\nmentor: {utter_ask_size}\n", "pizza/x.chat:2", "+ mentor: Which topping?"),
    ("you> x\nmentor: I did not get that.\n", "pizza/x.chat:1", "+ mentor: Which size?"),
    ("you> small\n...\nmentor: More.\n", "pizza/x.chat:3", "- mentor: More."),
    (
      "you> small\nmentor: {utter_nine}\n", "pizza/x.chat:1", "no wording is known for “utter_nine”"
    ),
    ("mentor: Good day.\nyou> x\n...\n", "pizza/x.chat:1", "- mentor: Good day."),
    ("you> small\n...\n= order.size is large\n", "pizza/x.chat:3", "+ = order.size is \"small\""),
    ("you> small\n...\n= oder.size is x\n", "pizza/x.chat:3", "it has: answered, asking, changed"),
    (
      "you> small\n...\n~ correction\n", "pizza/x.chat:3", "rule: slot.size “small” (pizza.yml:1:1)"
    ),
    ("you> x\n...\nnot: did not\n", "pizza/x.chat:3", "line 1 is answered with “did not”"),
    ("you> bye\n...\nyou> small\n...\n", "pizza/x.chat:3", "had ended"),
  ])
  func `What fails says where, what and what to do`(
    text: String, place: String, part: String
  ) throws {
    let result = try play(text)
    let report = Report.text([result])
    #expect(!result.passed)
    #expect(report.contains("FAIL  " + place + " "), "wrong place in:\n\(report)")
    #expect(report.contains(part), "“\(part)” is missing in:\n\(report)")
    #expect(report.contains("mentor test --update"))
  }

  @Test func `A report names the rules that nearly heard the line`() throws {
    #expect(
      Report.text([try play("# Fruit\nyou> fgs\nmentor: x\n")]) == """
        FAIL  pizza/x.chat:3  Fruit, turn 1
              you> fgs
            - mentor: x
            + mentor: I did not get that.
            + mentor: Which size?
              the replies are other ones; change the script or the content
              rule: fallback.1 “fgs” (pizza.yml:1:1)
              near: topping.figs (pizza.yml:3:1)

        1 file, 1 failed.
        To propose the new replies beside each file: mentor test --update

        """)
  }

  @Test func `What is not kept is found by loading after every turn`() throws {
    let failure = try #require(try play(good, .forgetsOnReload).failures.first)
    #expect(failure.kind == .reload && failure.turn == 2)
    #expect(failure.difference.contains("  state.order.size: \"small\", then null"), "\(failure)")
  }

  @Test func `An assistant that breaks fails the scene and not the run`() throws {
    let result = try play(good + "# Next\nyou> large\n...\n", .breaks)
    #expect(result.failures.first?.kind == .broken)
    #expect(result.scenes[1].failures.isEmpty)
  }

  @Test func `A private line is sent as one`() throws {
    let result = try play(
      "you (private)> hush\nmentor: Not kept.\n...\n= user is null\nnot: hush\n")
    #expect(result.passed, "\(Report.text([result]))")
  }

  @Test func `JUnit has a suite for a folder and a case for a scene`() throws {
    let xml = Report.junit([try play(good)])
    #expect(xml.contains("<testsuite name=\"pizza\" tests=\"1\" failures=\"0\" errors=\"0\">"))
    let bad = Report.junit([try play("# <B> & \"C\"\nyou> x\nmentor: y\n")])
    #expect(bad.contains("name=\"&lt;B&gt; &amp; &quot;C&quot;\">"))
    #expect(bad.contains("<failure message=") && bad.contains("failures=\"1\""))
  }

  @Test func `Coverage counts what was said and taken`() throws {
    let coverage = Coverage([try play(good)])
    #expect(coverage.responses["utter_ask_topping"] == 1)
    #expect(
      coverage.missing(responses: PizzaStage.questions.keys) == [
        "utter_again", "utter_ask_size", "utter_private",
      ])
    #expect(coverage.missing(steps: ["slot.size", "act.undo"]) == ["act.undo"])
  }
}
