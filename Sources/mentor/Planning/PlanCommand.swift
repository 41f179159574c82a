import ArgumentParser
import Dialogue
import Mentoring
import Terminal

/// `mentor plan`: what the conversation has led to.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Show the plan, write it to a file, read it back.",
    subcommands: [Show.self, Export.self, Import.self], defaultSubcommand: Show.self)

  /// `plan show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show the plan on the page.")

    @OptionGroup(title: "Common options") var options: CommonOptions

    func run() throws {
      let plan = try PlanCommand.plan(options)
      if options.json { return try Printing.lines([plan.json()]) }
      try Printing.lines(plan.page(width: options.page.width))
    }
  }

  /// `plan export`.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Write the plan as md, html, ics or json.",
      discussion: "Without --format the file's name decides; without both it is md.")

    @Option(help: "md, html, ics or json.") var format: PlanFormat?
    @Option(
      name: .shortAndLong,
      help: ArgumentHelp("Where to; standard output when left out.", valueName: "file"))
    var output: String?
    @OptionGroup(title: "Common options") var options: CommonOptions

    func run() throws {
      let plan = try PlanCommand.plan(options)
      let named = output.flatMap { PlanFormat(path: $0) }
      let format = format ?? (options.json ? .json : nil) ?? named ?? .md
      try Printing.file(plan.text(format), to: output ?? "-")
      if let output, output != "-" { Printing.remark("Written: \(output)") }
    }
  }

  /// `plan import`.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Read a plan back that was exported as json.",
      discussion: "It takes the place of the profile’s conversation.")

    @Argument(help: "The file; - is standard input.") var file: String
    @Flag(help: "Do not ask before a conversation is replaced.") var yes = false
    @OptionGroup(title: "Common options") var options: CommonOptions

    func run() throws {
      let text = try Printing.text(of: file)
      let journal = try options.journal(.session)
      let isEmpty = try journal.conversation().turns.isEmpty
      guard isEmpty || yes else {
        throw Refusal(
          .usage, "The profile “\(options.profile)” holds a conversation. Add --yes to replace it.")
      }
      try PlanCommand.restore(text, named: file, into: journal, options)
    }
  }

  /// The plan as it stands.
  /// - Throws: a refusal (66) when there is none yet.
  static func plan(_ options: CommonOptions) throws -> MentoringPlan {
    let assistant = try options.assistant()
    let journal = try options.journal(.reading)
    let setting = try options.sessionClock().setting(seed: options.seed ?? 0)
    guard let plan = assistant.plan(of: try journal.conversation(), setting: setting) else {
      throw Refusal(.missingInput, "There is no plan yet. Talk first: mentor")
    }
    return plan
  }
}
