import Authoring
import Content
import Foundation
import KnowledgeBase
import Mentoring
import Testing

@testable import mentor

/// The groundwork that the build compiles into the program.
@Suite("The compiled-in groundwork")
struct GroundworkTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  let shell = try? Shell()

  @Test("It is what the files of the checkout give, byte for byte")
  func bytes() throws {
    let content = try ContentLoader.load(directory: Self.root.path)
    // Compared beforehand: telling megabytes apart line by line would take the test minutes.
    let hasSameFiles = try ContentSource.builtIn() == content
    #expect(hasSameFiles, "the compiled-in files are not these: build")
    let groundwork = try AssistantGroundwork(content: content, library: Library(content: content))
    let compiled = ContentSource.groundwork.withUTF8Buffer(Array.init)
    let isSame = compiled == groundwork.compiled()
    #expect(isSame, "the compiled-in groundwork is old: build again")
  }

  @Test(
    "With it, and with the files read anew, the program says the same",
    arguments: ["explain --batch", "ask --batch", "chat --ephemeral --seed 3"])
  func answers(command: String) throws {
    let shell = try #require(shell, "no temporary folder")
    let lines = [
      "hello", "what are the benefits of reverse mentoring?", "does it help my netwrok",
      "I head a division and cannot follow what our newest hires are talking about",
      "not sure", "how long should a session be", "I'd rather not say",
      "what is the capital of Peru",
      "sure why not", "my boss shouts at me", "undo", "thankyou so much", "qwertz uiop",
    ]
    let isTalk = command.hasPrefix("chat")
    let input = lines.enumerated().map {
      isTalk ? $1 : "{\"id\": \"\($0)\", \"text\": \"\($1)\"}"
    }
    let text = input.joined(separator: "\n") + "\n"
    let clock = "--clock 2026-03-02T09:00 --time-zone Europe/Berlin"
    func run(_ options: String) throws -> Shell.Result {
      try shell.run(
        "printf '%s' \"$LINES_TO_HEAR\" | mentor \(command) --json \(clock) \(options)",
        environment: ["LINES_TO_HEAR": text])
    }
    let compiled = try run("")
    let read = try run("--content '\(Self.root.path)'")
    #expect(compiled.status == 0, "\(compiled.errors)")
    #expect(compiled.lines.count >= lines.count)
    #expect(compiled.output == read.output, "mentor \(command)")
  }
}
