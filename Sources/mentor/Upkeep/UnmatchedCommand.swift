import ArgumentParser
import Terminal

/// `mentor unmatched`: what nobody understood, an author's list of things to do.
struct UnmatchedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unmatched", abstract: "List the lines that nobody understood, for authors.")

  @OptionGroup(title: "Common options") var options: CommonOptions

  func run() throws {
    let lines = try options.journal(.reading).unmatched()
    if options.json {
      for line in lines { try Printing.json(line) }
    } else if lines.isEmpty {
      try Printing.lines(["Every line was understood."])
    } else {
      let rows = lines.map { ["\($0.count)", String($0.last.prefix(10)), $0.line] }
      try Printing.lines(
        options.page.table(Table(header: ["times", "last", "line"], rows: rows, subject: .rows)))
    }
  }
}
