import ArgumentParser
import KnowledgeBase
import Mentoring
import Terminal

/// `mentor compare`: traditional and reverse mentoring side by side.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Put the kinds of mentoring side by side.")

  @Argument(help: "What to compare, such as “skills” or “impact”; everything when left out.")
  var aspects: [String] = []
  @ArgumentParser.Option(
    help: ArgumentHelp("Write a one-page handout; - is standard output.", valueName: "file"))
  var html: String?
  @OptionGroup(title: "Common options") var options: CommonOptions

  func run() throws {
    let assistant = try options.assistant()
    let comparison = try Self.comparison(aspects, of: assistant)
    if let html {
      try Printing.file(assistant.knowledge.handout(comparison), to: html)
      if html != "-" { Printing.remark("Written: \(html)") }
    } else if options.json {
      try Printing.json(ComparisonObject(comparison: comparison))
    } else {
      try Printing.lines(Self.page(comparison, on: options.page))
    }
  }

  /// The page for some aspects, in the conversation. An unknown aspect is told, not thrown.
  static func page(_ aspects: [String], of assistant: Assistant, on page: Page) -> [String] {
    do {
      return Self.page(try comparison(aspects, of: assistant), on: page)
    } catch {
      return page.prose((error as? Refusal)?.message ?? "\(error)")
    }
  }

  private static func comparison(
    _ aspects: [String], of assistant: Assistant
  ) throws -> Comparison {
    do {
      return try assistant.knowledge.compare(aspects)
    } catch {
      throw Refusal(.usage, "\(error)")
    }
  }

  private static func page(_ comparison: Comparison, on page: Page) -> [String] {
    let rows = comparison.rows.map { [$0.aspect, $0.traditional, $0.reverse] }
    var lines = page.heading(comparison.title) + [""]
    lines += page.table(Table(header: comparison.heads, rows: rows))
    if !comparison.combining.isEmpty {
      lines += [""] + page.heading(comparison.combiningTitle)
      lines += page.bullets(comparison.combining, indent: 0)
    }
    return lines + [""] + page.prose(comparison.citation)
  }
}

/// A comparison as `compare --json` writes it.
private struct ComparisonObject: Encodable {
  private enum Key: String, CodingKey { case title, rows, combining, citation }
  private struct Row: Encodable {
    let id: String
    let aspect: String
    let traditional: String
    let reverse: String
  }

  let comparison: Comparison

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(comparison.title, forKey: .title)
    let rows = comparison.rows.map {
      Row(id: $0.id, aspect: $0.aspect, traditional: $0.traditional, reverse: $0.reverse)
    }
    try object.encode(rows, forKey: .rows)
    try object.encode(comparison.combining, forKey: .combining)
    try object.encode(comparison.citation, forKey: .citation)
  }
}
