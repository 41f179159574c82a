import ArgumentParser
import Foundation
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

  /// A check-in that waits for something.
  private struct Item: Encodable {
    /// On the person's clock.
    let date: String
    /// `today`, or `overdue` for one that is past and not logged.
    let state: String
  }

  @OptionGroup(title: "Common options") var options: CommonOptions

  func run() throws {
    let conversation = try options.journal(.reading).conversation()
    let clock = try options.sessionClock()
    let kept = conversation.answers["check_ins"]?.value?["data"]?.string
    let dates = kept.flatMap { try? JSONDecoder().decode(CheckIns.self, from: Data($0.utf8)) }
    let items = dates.map { Self.items($0, at: clock.now) } ?? []
    if options.json {
      for item in items { try Printing.json(item) }
    } else {
      let rows = items.map { [String($0.date.prefix(16)).replacing("T", with: " "), $0.state] }
      try Printing.lines(options.page.table(Table(header: ["", ""], rows: rows, subject: .rows)))
    }
    if items.isEmpty { throw ExitCode(Status.found.rawValue) }
  }

  private static func items(_ dates: CheckIns, at now: CivilDateTime) -> [Item] {
    let overdue = dates.unlogged(before: now).map { Item(date: "\($0)", state: "overdue") }
    let today = dates.next(5, after: now).filter { $0.date == now.date }
    return overdue + today.map { Item(date: "\($0)", state: "today") }
  }
}
