import ArgumentParser
import Terminal

/// The command `mentor`. Alone it talks.
///
/// ```
/// mentor
/// mentor ask does it help my network
/// mentor --home /tmp/try plan export --format ics
/// ```
@main
struct Mentor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentor",
    abstract: "Find the kind of mentoring that fits you, and leave with a dated plan.",
    discussion: """
      A program with fixed rules: no network, no language model. What you say stays on this \
      computer. Every command takes the common options; “mentor help COMMAND” shows them.
      """,
    version: "0.1.0",
    subcommands: [
      ChatCommand.self, AskCommand.self, CompareCommand.self, AdviseCommand.self,
      GoalCommand.self, WhenCommand.self, ExplainCommand.self, PlanCommand.self,
      NextCommand.self, DueCommand.self, CheckInCommand.self, TestCommand.self,
      DemoCommand.self, ContentCommand.self, UnmatchedCommand.self, ForgetCommand.self,
      DoctorCommand.self,
    ],
    defaultSubcommand: ChatCommand.self)

  /// Runs the command named on the command line. Everything ends here, with one of the exit codes
  /// that the help of the project lists.
  static func main() {
    StandardStreams.reserve()
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      var command = try parseAsRoot(CommonOptions.movedBehindCommand(arguments))
      try command.run()
    } catch {
      leave(error)
    }
  }
}
