import ArgumentParser
import Dialogue
import Mentoring
import Schedule
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
      let (plan, now) = try PlanCommand.plan(options)
      if options.json { return try Printing.file(plan.json(), to: "-") }
      try Printing.lines(plan.lines(on: options.page, now: now))
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
      let (plan, now) = try PlanCommand.plan(options)
      let named = output.flatMap { PlanFormat(path: $0) }
      let format = format ?? (options.json ? .json : nil) ?? named ?? .md
      try Printing.file(plan.text(format, now: now), to: output ?? "-")
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
      let assistant = try options.assistant()
      let plan = try read(text, by: assistant)
      let journal = try options.journal(.session)
      var kept = try journal.export()
      guard kept.turns.isEmpty || yes else {
        throw Refusal(
          .usage, "The profile “\(options.profile)” holds a conversation. Add --yes to replace it.")
      }
      let setting = try options.sessionClock().setting(seed: options.seed ?? 0)
      kept.turns = assistant.conversation(with: plan, setting: setting).turns
      (kept.undone, kept.unmatched, kept.history) = ([], [], [])
      try journal.import(kept)
      Printing.remark("Read: \(file). Go on with: mentor")
    }

    private func read(_ text: String, by assistant: Assistant) throws -> MentoringPlan {
      do {
        return try assistant.plan(json: text)
      } catch let problem as PlanFileProblem {
        throw Refusal(.badContent, "\(file): \(problem)")
      }
    }
  }

  /// The plan as it stands, and what time it is.
  /// - Throws: a refusal (66) when there is none yet.
  static func plan(_ options: CommonOptions) throws -> (plan: MentoringPlan, now: CivilDateTime) {
    let conversation = try options.journal(.reading).conversation()
    let clock = try options.sessionClock()
    let setting = clock.setting(seed: options.seed ?? 0)
    // Without a word said there is no need to load what is known.
    guard !conversation.turns.isEmpty,
      let plan = try options.assistant().plan(of: conversation, setting: setting)
    else {
      throw Refusal(.missingInput, "There is no plan yet. Talk first: mentor")
    }
    return (plan, clock.now)
  }
}
