import ArgumentParser

/// The command `mentor`.
@main
struct Mentor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentor", abstract: "A mentoring assistant that you talk to in a terminal.")
}
