import Foundation
import Testing

/// The command from outside: what goes in, what comes out, and with which exit code.
@Suite("The command")
struct CommandTests {
  let shell = try? Shell()

  private func run(_ line: String, _ environment: [String: String] = [:]) throws -> Shell.Result {
    try #require(shell, "no temporary folder").run(line, environment: environment)
  }

  @Test(
    "Each refusal has its exit code and a sentence",
    arguments: [
      ("mentor --bogus", 64, "--bogus"), ("mentor nonsense", 64, "nonsense"),
      ("mentor when --clock yesterday 'on Friday'", 64, "2026-03-02T09:00"),
      ("mentor when --time-zone Europe/Berln 'on Friday'", 64, "Europe/Berlin"),
      ("mentor --width 3", 64, "--width"), ("mentor --profile ' ' unmatched", 64, "profile"),
      ("mentor --content no-such-folder ask x", 66, "no-such-folder"),
      ("mentor test no-such-folder", 66, "no-such-folder"),
      (
        "mkdir bad; echo 'a: [' > bad/x.yml; mv bad Prompts; mentor --content . ask x", 65, "x.yml:"
      ),
      ("mkdir chats; echo prose > chats/x.chat; mentor test chats", 65, "x.chat"),
      ("mentor --home /dev/null/x chat", 73, "/dev/null/x"), ("mentor plan", 66, "mentor"),
      ("echo x > db; mkdir home; mv db home/mentor.sqlite; mentor unmatched", 74, "mentor.sqlite"),
    ])
  func refusals(line: String, status: Int32, words: String) throws {
    let result = try run(line)
    #expect(result.status == status, "\(line): \(result.errors)")
    #expect(result.errors.contains(words), "\(line): \(result.errors)")
    #expect(result.output.isEmpty, "an error belongs on standard error: \(result.output)")
  }

  @Test("Nothing due is exit code 1 and silence; nothing kept is not an error")
  func nothingYet() throws {
    let due = try run("mentor due")
    #expect(due.status == 1 && due.output.isEmpty && due.errors.isEmpty)
    #expect(try run("mentor unmatched").status == 0)
    #expect(try run("mentor forget --yes").status == 0)
    let exists = FileManager.default.fileExists(atPath: try #require(shell).home)
    #expect(!exists, "looking must not make a home")
  }

  @Test("A conversation through a pipe is the same bytes twice, also in JSON, also in the C locale")
  func sameBytes() throws {
    let talk = "printf 'hello\\nhelp\\nwhat is reverse mentoring?\\nback\\n'"
    let clock = Shell.clock.joined(separator: " ")
    let first = try run("\(talk) | mentor --ephemeral \(clock)")
    let second = try run("\(talk) | mentor --ephemeral \(clock)", ["LC_ALL": "C"])
    #expect(first.status == 0 && first.errors.isEmpty, "\(first.errors)")
    #expect(first.output == second.output)
    #expect(first.output.hasPrefix("mentor: "))
    #expect(first.output.contains("you> what is reverse mentoring?\n\nmentor: "))
    #expect(!first.output.contains("\u{1B}"), "no escape may reach a pipe")
    let json = try run("\(talk) | mentor chat --json --ephemeral \(clock)")
    #expect(json.lines.count == 5, "one object for the greeting and one for each line")
    let fields = ["v", "turn", "user", "say", "asking", "changed", "answered", "state"]
    for (index, line) in json.lines.enumerated() {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(Set(object?.keys.map { $0 } ?? []) == Set(fields), "turn \(index): \(line)")
    }
  }

  @Test("A private line is kept nowhere and shown nowhere")
  func privateLine() throws {
    let opening = "I am a junior developer and want to learn how to lead"
    let talk = "printf '\(opening)\\n xyzzyplugh\\n/private on\\nplughxyzzy\\n/quit\\n' | mentor"
    let result = try run(talk + "; mentor unmatched; cat home/mentor.sqlite*")
    #expect(result.status == 0)
    #expect(!result.output.contains("xyzzyplugh") && !result.output.contains("plughxyzzy"))
  }

  @Test("A slash line that is no command is refused, and sent with two slashes")
  func slashes() throws {
    let result = try run("printf '/hlep\\n//hlep\\n/etc/hosts\\n' | mentor --ephemeral --json")
    let users = try result.lines.map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }.map { $0?["user"] as? String }
    #expect(users == [nil, nil, "/hlep", "/etc/hosts"])
    #expect(result.output.contains("Did you mean /help?"))
  }

  @Test("Any bytes are a line: a megabyte, NUL, escapes, wrong UTF-8, no end of line")
  func anyBytes() throws {
    let shell = try #require(shell)
    try shell.write(
      Array(repeating: UInt8(ascii: "a"), count: 1_000_000) + [
        10, 0, 27, 91, 50, 74, 10, 255, 254,
      ],
      to: "bytes")
    let result = try run("mentor --ephemeral < bytes")
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    #expect(!result.output.contains("\u{1B}") && !result.output.contains("\0"))
  }

  @Test("A reader that goes away ends the program quietly")
  func closedOutput() throws {
    let result = try run(
      "printf 'hello\\nhelp\\n' | mentor | head -n 1; echo ${PIPESTATUS[1]}; mentor <&- >&-; echo $?"
    )
    #expect(result.errors.isEmpty, "\(result.errors)")
    #expect(result.lines.suffix(1) == ["0"])
  }
}
