import Content
import Dialogue
import Foundation
import Testing

@testable import Rehearsal

@Suite("Proposing new replies")
struct UpdatingTests {
  private func proposal(_ text: String) throws -> String? {
    let chat = try Chat(text, file: "x.chat")
    return Proposal.text(for: chat, Runner { PizzaStage() }.run(chat))
  }

  @Test func `Only what failed is written anew`() throws {
    let text = """
      # Kept word for word

      you> small
      mentor: {utter_ask_size}
      = order.size is large
      = asking.choices has figs
      ~ nothing.such

      you> what
      mentor: I did not get that.

      you> ham
      mentor: An old line.
      mentor: A {size} pizza [..] ham. On {day}.
      mentor: Another.

      """
    #expect(
      try proposal(text) == """
        # Kept word for word

        you> small
        mentor: {utter_ask_topping}
        = order.size is small
        = asking.choices has figs
        ~ nothing.such

        you> what
        mentor: I did not get that.
        mentor: Which topping?
                1 ham
                2 figs

        you> ham
        mentor: A {size} pizza [..] ham. On {day}.

        """)
  }

  @Test func `A script that passes is left alone`() throws {
    #expect(try proposal("you> small\nmentor: {utter_ask_topping}\n") == nil)
  }

  @Test(arguments: [
    ("you> small\nmentor: a\n"), ("you> x\nmentor: [..] a\n...\nmentor: b\n"),
    ("mentor: Hi [..]!\nyou> small\nmentor: x\n\n@later 2d\nmentor: y\n"),
    ("you> x\nmentor: I {a} get that.\nmentor: {b}\nmentor: c\n= turn is 9\n"),
  ])
  func `A proposal passes`(text: String) throws {
    let proposed = try #require(try proposal(text))
    let result = try play(proposed)
    #expect(result.passed, "\(proposed)\n\(Report.text([result]))")
  }

  @Test(arguments: [
    ("Day [..] of 30", "Day 6 of your month", "Day [..] of your month"),
    ("Day [..] of 30", "Day 6 of 31", "Day [..] of 31"),
    ("Hello {name}, good [..]", "Hi Ada, good evening to you", "Hi Ada, good [..]"),
    ("Hello {name} again", "Hello Ada Byron again!", "Hello Ada Byron again!"),
    ("Hello\n...\nEnd", "Hello\nnew\nEnd.", "Hello\nnew\nEnd."),
    ("Hello there\n...", "Hello you\na\nb", "Hello you\na\nb"),
    ("Hello there\n...", "Well, there\na\nb", "Well, there\n..."),
    ("[..]", "x\ny", "x\ny"),
  ])
  func `Wildcards stay where both their neighbours do`(old: String, new: String, expected: String) {
    let pattern = Pattern(old.split(separator: "\n").map(String.init))
    #expect(Pattern.normalised(WildcardTransfer.text(new, like: pattern)) == expected)
  }

  @Test func `Proposals are files beside the script, and refused where CI is set`() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/chat-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: folder + "/deep", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/deep/x.chat"
    try Data("you> small\nmentor: x\n".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try ChatFiles.find([folder, path]) == [path])

    let chat = try ChatFiles.read(path)
    let result = Runner { PizzaStage() }.run(chat)
    #expect(throws: Diagnostics.self) {
      try ChatFiles.propose(chat, result, environment: ["CI": "true"])
    }
    #expect(try ChatFiles.propose(chat, result, environment: [:]) == path + ".new")
    let stale = #expect(throws: Diagnostics.self) { try ChatFiles.find([folder]) }
    #expect(stale?.all.map(\.code) == ["stale-proposal"])
    #expect(throws: Diagnostics.self) { try ChatFiles.accept(path, environment: ["CI": "1"]) }
    try ChatFiles.accept(path, environment: [:])
    #expect(Runner { PizzaStage() }.run(try ChatFiles.read(path)).passed)
    #expect(try ChatFiles.find([folder]) == [path])
    #expect(throws: Diagnostics.self) { try ChatFiles.accept(path, environment: [:]) }
  }

  @Test func `What cannot be found or read is said`() throws {
    let error = #expect(throws: Diagnostics.self) { try ChatFiles.find(["/nonexistent/x.chat"]) }
    #expect(error?.all.map(\.code) == ["no-file"])
    #expect(throws: Diagnostics.self) { try ChatFiles.read("/nonexistent/x.chat") }
    let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).chat"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data([0x79, 0xFF, 0x0A]).write(to: URL(fileURLWithPath: path))
    let bad = #expect(throws: Diagnostics.self) { try ChatFiles.read(path) }
    #expect(bad?.all.map(\.code) == ["not-utf8"])
  }
}

@Suite("Writing conversations down")
struct TranscriptTests {
  private func record(_ lines: [(String, Bool)]) throws -> String {
    var stage = PizzaStage()
    var transcript = Transcript(title: "A walk\nin the park")
    transcript.add(try stage.open(StageSetting()))
    for (line, isPrivate) in lines {
      transcript.add(try stage.reply(to: line, isPrivate: isPrivate), line: line)
    }
    return transcript.text
  }

  @Test func `A transcript is a script that passes`() throws {
    let text = try record([("what", false), ("", false), (" small", false), ("figs", false)])
    let result = try play(text)
    #expect(result.passed && result.turns == 5, "\(text)\n\(Report.text([result]))")
  }

  @Test func `A line that is kept nowhere is not written down`() throws {
    let text = try record([("small", false), ("a secret", true), ("figs", false)])
    #expect(!text.contains("secret") && !text.contains("you> figs"))
    #expect(try play(text).passed, "\(text)")
  }

  @Test func `A line that a script cannot hold ends it`() throws {
    #expect(try play(try record([("small", false), ("a\0b\nyou> x", false)])).passed)
  }
}
