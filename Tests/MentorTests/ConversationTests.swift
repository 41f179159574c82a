import Foundation
import Testing

/// The scripted conversations, played by the shipped command: each twice, plain, and saved and loaded
/// after every turn.
@Suite("Conversations")
struct ConversationTests {
  @Test("every conversation under Tests/Conversations goes as it is written")
  func all() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Conversations").standardizedFileURL.path
    let result = try Shell().run("mentor test '\(folder)'")
    #expect(
      result.status == 0,
      """
      Some conversations go another way. Correct the content, or propose the new replies with
      “mentor test --update”:
      \(result.output)\(result.errors)
      """)
    #expect(result.output.contains("0 failed"), "the report's last line counts the failures")
  }
}
