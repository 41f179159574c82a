import ArgumentParser
import Mentoring
import Schedule
import Terminal

/// `mentor due`: what is due now or overdue; for cron and for a shell prompt.
///
/// ```
/// mentor due || echo nothing
/// ```
struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "List what is due; silent, and exit code 1, when nothing is.")

  @OptionGroup(title: "Common options") var options: CommonOptions

  func run() throws {
    let nothing = ExitCode(Status.found.rawValue)
    let plan: MentoringPlan
    let now: CivilDateTime
    do {
      (plan, now) = try PlanCommand.plan(options)
    } catch let refusal as Refusal where refusal.status == .missingInput {
      throw nothing
    }
    let due = plan.due(now: now)
    if due.isEmpty { throw nothing }
    if options.json {
      for item in due { try Printing.json(item) }
    } else {
      let page = options.page
      try Printing.lines(
        plan.duePage(width: page.width, isASCII: page.glyphs == .ascii, now: now))
    }
  }
}
