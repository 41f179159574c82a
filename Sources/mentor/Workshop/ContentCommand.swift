import ArgumentParser
import Content
import Mentoring

/// `mentor content`: for authors.
struct ContentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "content", abstract: "Check Prompts/ and Knowledge/; draw the dialogue.",
    subcommands: [Check.self, Graph.self], defaultSubcommand: Check.self)

  /// `content check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Check the content, with all its cross-references.",
      discussion: "Exits with 1 when there is an error; warnings are only listed.")

    @Argument(help: "The folder that holds Prompts/ and Knowledge/; the built-in ones without it.")
    var directory: String?
    @OptionGroup(title: "Common options") var options: CommonOptions

    func run() throws {
      let findings = try Self.findings(in: directory ?? options.content)
      if options.json {
        for finding in findings { try Printing.json(FindingObject(finding)) }
      } else if findings.isEmpty {
        try Printing.lines(["The content is in order."])
      } else {
        let noun = findings.count == 1 ? "finding" : "findings"
        try Printing.lines(findings.map(\.description) + ["", "\(findings.count) \(noun)."])
      }
      if findings.contains(where: { $0.severity == .error }) {
        throw ExitCode(Status.found.rawValue)
      }
    }

    private static func findings(in directory: String?) throws -> [Diagnostic] {
      do {
        return try ContentSource.assistant(directory).check()
      } catch let findings as Diagnostics {
        return findings.all
      } catch let finding as Diagnostic {
        return [finding]
      }
    }
  }

  /// `content graph`.
  struct Graph: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "graph", abstract: "Draw the dialogue as a Mermaid flowchart.")

    @Argument(help: "The folder that holds Prompts/ and Knowledge/; the built-in ones without it.")
    var directory: String?
    @OptionGroup(title: "Common options") var options: CommonOptions

    func run() throws {
      let assistant = try ContentSource.assistant(directory ?? options.content)
      try Printing.lines(FlowChart(assistant.script).lines)
    }
  }
}

/// A finding as `content check --json` writes it.
private struct FindingObject: Encodable {
  let code: String
  let severity: String
  let file: String
  let line: Int
  let column: Int
  let message: String
  let remedy: String

  init(_ finding: Diagnostic) {
    code = finding.code
    severity = finding.severity.rawValue
    file = finding.location.file
    line = finding.location.line
    column = finding.location.column
    message = finding.message
    remedy = finding.remedy
  }
}
