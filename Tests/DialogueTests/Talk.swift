import Authoring
import Content
import Foundation
import Testing
import Understanding

@testable import Dialogue

/// A conversation under test: it sends lines, and after each it saves and loads the conversation,
/// so that every test is also a test of that.
struct Talk {
  let dialogue: Dialogue
  var conversation = Conversation()
  var setting = Setting(now: "2026-03-02T09:00:00", zone: "Europe/Berlin", seed: 1)
  var last: Reply

  init() throws {
    dialogue = try Self.pizza.get()
    last = dialogue.open(&conversation, setting: setting)
  }

  @discardableResult
  mutating func say(_ line: String, isPrivate: Bool = false) throws -> Reply {
    last = dialogue.reply(
      to: line, in: &conversation, setting: setting, isPrivate: isPrivate)
    let kept = try JSONEncoder().encode([conversation.turns, conversation.undone])
    let loaded = try JSONDecoder().decode([[Turn]].self, from: kept)
    let again = Conversation(turns: loaded[0], undone: loaded[1])
    #expect(again == conversation, "saving and loading changed the conversation after “\(line)”")
    conversation = again
    return last
  }

  mutating func come() -> Reply {
    last = dialogue.open(&conversation, setting: setting)
    return last
  }

  var texts: [String] { last.says.map(\.text) }
  var ids: [String] { last.says.map(\.id) }

  func value(_ slot: SlotID) -> Value? { conversation.answers[slot]?.value }

  /// The pizza script with the acts that the shipped content hears, read once.
  static let pizza: Result<Dialogue, any Error> = Result {
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    let root = here.appending(path: "../..").standardizedFileURL
    var builder = PhraseBook.Builder()
    var files: [ContentSet.File] = []
    let hearing = root.appending(path: "Prompts/hearing")
    let acts = try FileManager.default.contentsOfDirectory(
      at: hearing.appending(path: "acts"), includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "yml" }.sorted { $0.path < $1.path }
    for url in [here.appending(path: "Pizza/pizza.yml"), hearing.appending(path: "filler.yml")]
      + acts
    {
      let text = try String(contentsOf: url, encoding: .utf8)
      let node = try YAMLReader.read(text, file: url.lastPathComponent)
      _ = try builder.add(file: node)
      files.append(.init(path: url.lastPathComponent, root: node))
    }
    let domain = PizzaDomain()
    let script = try Script.read(files, book: try builder.build())
    let problems = script.check(acting: domain, reading: domain)
    if !problems.isEmpty { throw Diagnostics(problems) }
    return Dialogue(script: script, acting: domain, reading: domain, answering: domain)
  }
}
