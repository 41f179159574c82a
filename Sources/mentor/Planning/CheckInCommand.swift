import ArgumentParser
import Mentoring
import Terminal

/// `mentor checkin`: log a meeting, in one minute.
struct CheckInCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkin", abstract: "Log a meeting: a conversation that begins with that.")

  /// How people begin it in the conversation.
  private static let opening = "log a meeting"

  @OptionGroup(title: "Common options") var options: CommonOptions

  func run() throws {
    let sitting = try options.sitting()
    guard sitting.plan != nil else {
      throw Refusal(.missingInput, "There is no plan yet. Talk first: mentor")
    }
    throw ExitCode(try ChatCommand.talk(sitting, options: options, opening: [Self.opening]))
  }
}
