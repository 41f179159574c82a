import ArgumentParser
import Content
import Foundation
import Mentoring
import Rehearsal
import Terminal

/// `mentor test`: run scripted conversations.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run scripted conversations (.chat files).",
    discussion: """
      Exits with 1 when one fails, 65 when a file is no script.
      With --walk, conversations are made up instead from the lines of the scripts, mixed with \
      typing errors, corrections, detours and nonsense; what goes wrong is written as the shortest \
      script that shows it.
      """)

  @Argument(help: "Files or folders; Tests/Conversations when left out.")
  var paths: [String] = []
  @Option(help: ArgumentHelp("Write a JUnit report.", valueName: "file")) var junit: String?
  @Flag(help: "Propose the new replies beside each file that failed, as .chat.new.")
  var update = false
  @Flag(help: "Put the proposals in the place of their files.") var accept = false
  @Option(
    help: ArgumentHelp(
      "Play this many random conversations; --seed says which.", valueName: "count"))
  var walk: Int?
  @OptionGroup(title: "Common options") var options: CommonOptions

  func run() throws {
    let paths = paths.isEmpty ? ["Tests/Conversations"] : paths
    for path in paths where !FileManager.default.fileExists(atPath: path) {
      throw Refusal(.missingInput, "There is no “\(path)”.")
    }
    if accept { return try acceptProposals(in: paths) }
    let chats = try Self.read(ChatFiles.find(paths))
    let shelf = AssistantShelf(options.content)
    if let walk { return try self.walk(walk, among: chats, on: shelf) }
    let results = chats.map { chat in Runner { shelf.stage(for: chat.file) }.run(chat) }
    if let junit { try Printing.file(Report.junit(results), to: junit) }
    if junit != "-" { try Output.standard.write(Report.text(results)) }
    if update { try propose(chats, results) }
    if !results.allSatisfy(\.passed) { throw ExitCode(Status.found.rawValue) }
  }

  private func walk(_ count: Int, among chats: [Chat], on shelf: AssistantShelf) throws {
    let report = try RandomWalk(scripts: chats, shelf: shelf)
      .play(conversations: count, seed: options.seed ?? 1)
    for finding in report.findings { try Printing.lines([finding.chat]) }
    try Printing.lines([
      "\(report.conversations) conversations, \(report.turns) turns, \(report.finished) to the end; "
        + "\(report.findings.count) faults"
    ])
    if !report.findings.isEmpty { throw ExitCode(Status.found.rawValue) }
  }

  /// Reads every file; what is wrong with all of them is told at once.
  private static func read(_ files: [String]) throws -> [Chat] {
    var chats: [Chat] = []
    var findings: [Diagnostic] = []
    for file in files {
      do {
        chats.append(try ChatFiles.read(file))
      } catch let several as Diagnostics {
        findings += several.all
      }
    }
    guard findings.isEmpty else { throw Diagnostics(findings) }
    return chats
  }

  private func propose(_ chats: [Chat], _ results: [ChatResult]) throws {
    let environment = TerminalCapabilities.processEnvironment()
    for (chat, result) in zip(chats, results) where !result.passed {
      if let path = try ChatFiles.propose(chat, result, environment: environment) {
        try Printing.lines(["Proposed: \(path)"])
      }
    }
  }

  private func acceptProposals(in paths: [String]) throws {
    let environment = TerminalCapabilities.processEnvironment()
    let files = paths.flatMap { path -> [String] in
      guard let inside = FileManager.default.enumerator(atPath: path) else { return [path] }
      return inside.compactMap { $0 as? String }.filter { $0.hasSuffix(".chat.new") }
        .map { path + "/" + $0.dropLast(4) }
    }
    for file in files.sorted() {
      try ChatFiles.accept(file, environment: environment)
      try Printing.lines(["Accepted: \(file)"])
    }
    if files.isEmpty { try Printing.lines(["There is no proposal to accept."]) }
  }
}

/// Assistants by content folder, each made once in a run.
final class AssistantShelf {
  private let standard: String?
  private var made: [String?: Assistant] = [:]

  /// - Parameter standard: the content folder for scripts that bring none; nil: what is built in.
  init(_ standard: String?) { self.standard = standard }

  /// An empty stage for the script `file`, from whose folder its content folder is looked for.
  func stage(for file: String) -> AssistantStage {
    let folder = URL(filePath: file).deletingLastPathComponent()
    return AssistantStage { content in
      try self.assistant(content.map { folder.appending(path: $0).path } ?? self.standard)
    }
  }

  /// The assistant of a content folder; nil: the standard one.
  func assistant(_ content: String? = nil) throws -> Assistant {
    let content = content ?? standard
    if let known = made[content] { return known }
    let new = try ContentSource.assistant(content)
    made[content] = new
    return new
  }
}
