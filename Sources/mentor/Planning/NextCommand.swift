import ArgumentParser
import Mentoring
import Terminal

/// `mentor next`: the next meeting, with what to bring to it.
struct NextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next", abstract: "Say what comes next and how to prepare.")

  @OptionGroup(title: "Common options") var options: CommonOptions

  func run() throws {
    let (plan, now) = try PlanCommand.plan(options)
    if options.json { return try Printing.json(plan.next(now: now)) }
    let page = options.page
    try Printing.lines(
      plan.nextPage(width: page.width, isASCII: page.glyphs == .ascii, now: now))
  }
}
