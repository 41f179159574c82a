import Foundation
import Testing

/// The one-shot doors as other programs use them.
@Suite("Doors")
struct DoorTests {
  private func objects(_ result: Shell.Result) throws -> [[String: Any]] {
    try result.lines.map {
      let object = try JSONSerialization.jsonObject(with: Data($0.utf8))
      return try #require(object as? [String: Any], "each line is one object: \($0)")
    }
  }

  @Test(
    "A batch answers each line with its id, and a bad line with an error",
    arguments: [
      ("ask", "text", ["status", "articles", "text", "suggestions"]),
      (
        "advise", "text",
        [
          "status", "format", "seat", "options", "confidence", "routes", "signals", "rubric",
          "question",
        ]
      ),
      ("goal", "text", ["text", "specific", "measurable", "deadline", "area", "kind", "probe"]),
      (
        "when", "phrase",
        [
          "status", "occurrences", "rrule", "tz", "duration_minutes", "total", "echo", "options",
          "question", "reason",
        ]
      ),
      ("explain", "text", ["heard", "near"]),
    ])
  func batch(door: String, field: String, fields: [String]) throws {
    let shell = try Shell()
    let lines = [
      "{\"id\": 7, \"\(field)\": \"every other Tuesday at 3pm\"}", "not json",
      "{\"id\": \"b\"}", "", "{\"id\": [1], \"\(field)\": \"\"}",
    ]
    try shell.write(lines.joined(separator: "\n").utf8, to: "lines")
    let clock = Shell.clock.joined(separator: " ")
    let result = try shell.run("mentor \(door) --batch --json \(clock) < lines")
    #expect(result.status == 65, "one line was bad: \(result.errors)")
    let answers = try objects(result)
    try #require(answers.count == 4)
    #expect(answers[0]["id"] as? Int == 7 && answers[2]["id"] as? String == "b")
    #expect(Set(answers[0].keys) == Set(fields + ["id"]), "the contract names the fields")
    #expect(answers[1]["error"] is String && answers[2]["error"] is String)
    #expect(answers[3]["error"] == nil, "an empty text is a text")
  }

  @Test("A batch of phrases takes its time and zone from each line, and names a wrong zone")
  func times() throws {
    let shell = try Shell()
    let lines = [
      #"{"id":1,"phrase":"tomorrow at 9","now":"2026-05-05T12:00:00","tz":"Asia/Kolkata"}"#,
      #"{"id":2,"phrase":"tomorrow at 9","now":"2026-05-05T12:00:00","tz":"Asia/Kolkatta"}"#,
    ]
    try shell.write(lines.joined(separator: "\n").utf8, to: "lines")
    let result = try shell.run("mentor when --batch --json < lines")
    let answers = try objects(result)
    #expect(answers.first?["tz"] as? String == "Asia/Kolkata")
    #expect(answers.first?["occurrences"] as? [String] == ["2026-05-06T09:00:00"])
    #expect((answers.last?["error"] as? String)?.contains("Asia/Kolkata") == true)
  }

  @Test("Options may stand before the command, words need no quotes, people get a page")
  func forPeople() throws {
    let shell = try Shell()
    let result = try shell.run("mentor --plain --width 60 ask what is reverse mentoring")
    #expect(result.status == 0 && !result.output.isEmpty)
    #expect(result.lines.allSatisfy { $0.count <= 60 }, "\(result.output)")
  }
}
