import ArgumentParser
import Content
import Journal
import Mentoring
import Terminal

/// `mentor doctor`: what the program found around it, for a report of a problem.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Show terminal, locale, paths, versions and content.")

  @OptionGroup(title: "Common options") var options: CommonOptions

  func run() throws {
    let facts = [("mentor", Mentor.configuration.version)] + terminal() + (try place()) + content()
    if options.json {
      return try Printing.json(Dictionary(facts, uniquingKeysWith: { first, _ in first }))
    }
    let rows = facts.map { [$0.0, $0.1] }
    try Printing.lines(options.page.table(Table(header: ["", ""], rows: rows)))
  }

  private func terminal() -> [(String, String)] {
    let environment = TerminalCapabilities.processEnvironment()
    let terminal = options.capabilities
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].map { "\($0)=\(environment[$0] ?? "")" }
    return [
      ("terminal", environment["TERM"] ?? "none"),
      ("interactive", terminal.isInteractive ? "yes" : "no"),
      ("line editing", terminal.canEdit ? "libedit" : "plain lines"),
      ("width", "\(terminal.columns) columns, prose \(terminal.proseWidth)"),
      ("colour", "\(terminal.color.isOn ? "on" : "off"): \(terminal.color.reason)"),
      ("pictures", terminal.glyphs == .unicode ? "Unicode" : "ASCII"),
      ("accessible", terminal.isAccessible ? "on" : "off"),
      ("locale", locale.joined(separator: " ")),
    ]
  }

  private func place() throws -> [(String, String)] {
    let clock = try options.sessionClock()
    var facts = [
      ("home", options.directory), ("profile", options.profile),
      ("time", "\(clock.now) \(clock.zone)"),
    ]
    do {
      let journal = try options.journal(.reading)
      let conversation = try journal.conversation()
      facts.append(("kept in", journal.file ?? "nothing is kept yet"))
      facts.append(("turns", "\(conversation.turns.count)"))
      facts.append(("profiles", try journal.profiles().joined(separator: ", ")))
    } catch let error as JournalError {
      facts.append(("kept in", error.description))
    }
    return facts
  }

  private func content() -> [(String, String)] {
    do {
      let content = try ContentSource.load(options.content)
      let assistant = try Assistant(content: content)
      return [
        ("content", options.content ?? "built in"), ("files", "\(content.files.count)"),
        ("flows", "\(assistant.script.flows.count)"),
        ("slots", "\(assistant.script.slots.count)"),
        ("responses", "\(assistant.script.responses.count)"),
        ("articles", "\(assistant.knowledge.ids.count)"),
        ("rubric", assistant.rubric.version), ("findings", "\(assistant.check().count)"),
      ]
    } catch {
      return [("content", "\((error as? Refusal)?.message ?? "\(error)")")]
    }
  }
}
