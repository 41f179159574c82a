import ArgumentParser
import Terminal

/// `mentor forget`: delete what is kept of a profile.
struct ForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Delete everything that is kept of a profile.")

  @Flag(help: "Do not ask.") var yes = false
  @OptionGroup(title: "Common options") var options: CommonOptions

  func run() throws {
    // A home that was never made stays that way.
    guard try options.journal(.reading).file != nil else {
      return try Printing.lines(["Nothing is kept in \(options.directory)."])
    }
    let journal = try options.journal(.session)
    guard try yes || isConfirmed() else {
      return try Printing.lines(["Everything is kept as it was."])
    }
    try journal.forget()
    try Printing.lines(["Everything of the profile “\(options.profile)” is deleted."])
  }

  private func isConfirmed() throws -> Bool {
    let terminal = options.capabilities
    guard terminal.isInteractive else {
      throw Refusal(.usage, "Nobody is there to be asked. Add --yes to delete without asking.")
    }
    try Printing.lines([
      "This deletes the whole conversation of “\(options.profile)” in \(options.directory)."
    ])
    var reader = LineReaders.open(program: "mentor", capabilities: terminal)
    guard case .line(let answer, _) = reader.next(prompt: "Delete it? (yes / no) ") else {
      return false
    }
    return ["y", "yes"].contains(answer.lowercased())
  }
}
