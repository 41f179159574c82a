import ArgumentParser
import Terminal

/// The options that every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Keep everything in DIR.", valueName: "dir"))
  var home: String?
  @Option(help: ArgumentHelp("Whose conversation this is.", valueName: "name"))
  var profile = "default"
  @Flag(help: "Keep nothing; begin with nothing.")
  var ephemeral = false
  @Flag(name: .customLong("private"), help: "Keep the answers, but none of the lines.")
  var isPrivate = false

  @Option(help: ArgumentHelp("Take this for now, as 2026-03-02T09:00.", valueName: "time"))
  var clock: String?
  @Option(help: ArgumentHelp("Your time zone, as Europe/Berlin.", valueName: "zone"))
  var timeZone: String?
  @Option(help: ArgumentHelp("Choose among wordings by this number.", valueName: "n"))
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "Use Prompts/ and Knowledge/ of DIR in place of the built-in ones.", valueName: "dir"))
  var content: String?

  @Flag(help: "Print JSON.")
  var json = false
  @Flag(help: "No line editing, no colour, no pictures.")
  var plain = false
  @Option(help: ArgumentHelp("auto, always or never.", valueName: "when"))
  var color: ColorChoice = .auto
  @Option(help: ArgumentHelp("The width of the page in columns.", valueName: "n"))
  var width: Int?
  @Flag(help: "Draw with ASCII only.")
  var ascii = false
  @Flag(help: "Sentences in place of pictures and tables.")
  var accessible = false

  /// The options with a value, for finding the command behind them.
  private static let withValue: Set<String> = [
    "--home", "--profile", "--clock", "--time-zone", "--seed", "--content", "--color", "--width",
  ]
  private static let withoutValue: Set<String> = [
    "--ephemeral", "--private", "--json", "--plain", "--ascii", "--accessible",
  ]

  func validate() throws {
    if let width, !(20...1_000).contains(width) {
      throw ValidationError("--width takes a number from 20 to 1000.")
    }
    _ = try SessionClock(clock: clock, zone: timeZone)
  }

  /// The arguments with the common options that stand before the command moved to the end, so that
  /// `mentor --home DIR plan` means the same as `mentor plan --home DIR`.
  static func movedBehindCommand(_ arguments: [String]) -> [String] {
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      let name = argument.split(separator: "=").first.map(String.init) ?? argument
      if withoutValue.contains(argument) || name != argument && withValue.contains(name) {
        index += 1
      } else if withValue.contains(argument), index + 1 < arguments.count {
        index += 2
      } else {
        break
      }
    }
    let behind = arguments[index...]
    let end = behind.firstIndex(of: "--") ?? arguments.endIndex
    return Array(behind[..<end]) + arguments[..<index] + arguments[end...]
  }
}

extension ColorChoice: ExpressibleByArgument {}
