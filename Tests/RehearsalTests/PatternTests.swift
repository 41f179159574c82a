import Dialogue
import Testing

@testable import Rehearsal

@Suite("Comparing replies")
struct PatternTests {
  private func match(_ pattern: String, _ text: String, _ bindings: Bindings = [:]) -> Bindings? {
    Pattern(pattern.split(separator: "\n").map(String.init)).match(
      Said(id: "utter_b", text: text), bindings: bindings,
      variants: { $0 == "utter_day" ? ["On {day}.", "It is {day}!"] : [] })
  }

  @Test(arguments: [
    ("Hello.", "Hello."),
    ("Hello  there.", " Hello there. "),
    ("A long\nline.", "A long line."),
    ("Two\nlines", "Two\nlines"),
    ("Day [..] of 30", "Day 6 of 30"),
    ("[..]", "anything"),
    ("[..]", ""),
    ("[..]a", "banana"),
    ("a [..] b\nc [..]", "a b b\nc d"),
    ("Hello.\n...", "Hello.\nand\nmore"),
    ("Hello.\n...", "Hello."),
    ("...\nend", "a\nb\nend"),
    ("one\n...\nfour", "one\ntwo\nthree\nfour"),
    ("one\n...\nfour", "one\nfour"),
    ("{utter_b}", "whatever was said under that id"),
    ("{utter_day}", "On Monday."),
    ("Good. {utter_day}", "Good. It is Monday!"),
    ("{a} and {a}", "x and x"),
    ("set {1, 2}", "set {1, 2}"),
    ("Hi you can\n[..] now", "Hi you can do it now"),
  ])
  func `These fit`(pattern: String, text: String) {
    #expect(match(pattern, text) != nil, "“\(pattern)” should fit “\(text)”")
  }

  @Test(arguments: [
    ("Hello.", "Hello"),
    ("Two lines", "Two\nlines"),
    ("Day [..] of 30", "Day 6 of\nthe 30"),
    ("[..]", "two\nlines"),
    ("{a}", ""),
    ("{a} and {a}", "x and y"),
    ("{utter_day}", "Monday."),
    ("{utter_none}", "Monday."),
    ("one\n...\nfour", "one\ntwofour"),
    ("Hello.\n...", "Hello.there"),
  ])
  func `These do not`(pattern: String, text: String) {
    #expect(match(pattern, text) == nil, "“\(pattern)” should not fit “\(text)”")
  }

  @Test func `A capture takes as little as it can, and then stays`() {
    #expect(match("On {day} at {time}.", "On Monday at 9 at night.")?["time"] == "9 at night")
    #expect(match("{day}!", "Tuesday!", ["day": "Tuesday"]) != nil)
    #expect(match("{day}!", "Tuesday!", ["day": "Monday"]) == nil)
  }

  @Test func `A wicked pattern ends`() {
    let pattern = String(repeating: "{a}[..]{b}[..]", count: 20) + "!"
    #expect(match(pattern, String(repeating: "a", count: 3_000)) == nil)
    let long = String(repeating: "ab ", count: 10_000)
    #expect(match("{x} zz", long) == nil)
  }

  @Test func `Blocks are complete and in order`() {
    func fits(_ blocks: [String?], _ says: [String]) -> Bool {
      let expectations = blocks.enumerated().map { index, block in
        Chat.Expectation(
          location: .none, lines: index..<index + 1, pattern: block.map { Pattern([$0]) })
      }
      return Alignment.match(
        expectations, says.map { Said(id: "", text: $0) }, bindings: [:], variants: { _ in [] })
        != nil
    }
    #expect(fits([], []) && fits(["a"], ["a"]) && fits([nil], []) && fits([nil], ["a", "b"]))
    #expect(fits(["a", nil], ["a"]) && fits([nil, "b"], ["a", "b"]))
    #expect(
      fits([nil, "b", nil, "d"], ["b", "x", "d"]) && fits([nil, "{x}", "{x}"], ["a", "b", "b"]))
    #expect(!fits([], ["a"]) && !fits(["a"], []) && !fits(["a"], ["a", "b"]))
    #expect(!fits(["b", "a"], ["a", "b"]) && !fits([nil, "b"], ["b", "a"]))
  }
}

@Suite("Asserting on state")
struct StateTests {
  private let turn =
    JSONValue(
      json: """
        {"turn": 3, "user": null, "answered": ["a-b"], "changed": {"format": "reverse", "x": null},
         "state": {"recommendation": {"format": "reverse", "confidence": "leaning"},
                   "goals": [{"text": "Run three", "measurable": true}],
                   "check_ins": [{"next": ["2026-03-05T15:00:00"]}]}}
        """) ?? .null

  @Test(arguments: [
    "turn is 3", "user is null", "missing is null", "answered has a-b", "answered lacks c",
    "advise.format is reverse", "state.recommendation.format is reverse",
    "recommendation.confidence is leaning", "goals.count is 1", "goals has Run three",
    "goals[0].measurable is true", "goals[0].text has three", "goals[0].text lacks four",
    "check_ins[0].next[0] is 2026-03-05T15:00:00", "changed has format", "changed lacks seat",
    "changed.format is \"reverse\"", "answered is [\"a-b\"]",
    "turn has 3", "advise.format is {f}",
  ])
  func `These hold`(text: String) throws {
    let check = try #require(StateCheck(text))
    #expect(check.holds(for: turn, bindings: ["f": "reverse"]), "= \(text)")
  }

  @Test(arguments: [
    "turn is 4", "user is x", "advise.format is traditional", "goals.count is 2", "goals[1] has x",
    "nothing lacks x", "nothing has x", "answered lacks a-b", "goals lacks Run three",
    "changed lacks format", "answered[9] lacks x",
  ])
  func `These do not`(text: String) throws {
    let check = try #require(StateCheck(text))
    #expect(!check.holds(for: turn, bindings: [:]), "= \(text)")
  }

  @Test(arguments: ["", "a", "a is", "a[x] is b", "a[0 is b", ".a is b", "a was b", "a[-1] is b"])
  func `What asserts nothing is refused`(text: String) { #expect(StateCheck(text) == nil) }

  @Test func `JSON survives reading and writing`() throws {
    let again = try #require(JSONValue(json: turn.description))
    #expect(again == turn && again.description == turn.description)
    #expect(try JSONValue.encoding("a\u{0}\u{1F}\n\"") == .string("a\u{0}\u{1F}\n\""))
    let wild = JSONValue.string("\u{0}\u{1F}\n\"\\é👩‍👧")
    #expect(JSONValue(json: wild.description) == wild)
    #expect(try JSONValue.encoding(1.5) == .number(1.5))
    #expect(JSONValue.number(3).description == "3")
  }
}
