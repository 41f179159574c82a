import Testing

@testable import Terminal

@Suite("Slash lines")
struct SlashTests {
  private let commands = SlashCommands(
    names: ["help", "hint", "back", "where", "why", "history", "quit"], aliases: ["q": "quit"])

  @Test(
    "Commands, messages and slips are told apart",
    arguments: [
      ("/help", .command(name: "help", arguments: "")),
      ("/HELP  dates ", .command(name: "help", arguments: "dates")),
      ("/q", .command(name: "quit", arguments: "")),
      ("help", .command(name: "help", arguments: "")),
      (" Bye ", .command(name: "quit", arguments: "")),
      ("?", .command(name: "help", arguments: "")),
      ("help me with my goals", .message("help me with my goals")),
      ("//help", .message("/help")), ("// two", .message("/ two")),
      ("/ and a blank", .message("/ and a blank")), ("/", .message("/")),
      ("/etc/hosts is a file", .message("/etc/hosts is a file")),
      ("and/or", .message("and/or")), ("", .message("")),
      ("/hlep", .unknown(name: "hlep", nearest: "help")),
      ("/Qiut now", .unknown(name: "Qiut", nearest: "quit")),
      ("/hist", .unknown(name: "hist", nearest: "history")),
      ("/zzzzzz", .unknown(name: "zzzzzz", nearest: nil)),
    ] as [(String, SlashReading)])
  func cases(line: String, reading: SlashReading) {
    #expect(commands.read(line) == reading)
  }

  @Test("A bare word that the question expects is an answer")
  func expected() {
    #expect(commands.read("help") { $0 == "help" } == .message("help"))
    #expect(commands.read("/help") { _ in true } == .command(name: "help", arguments: ""))
  }

  @Test("A megabyte behind a slash is refused at once")
  func large() {
    let word = String(repeating: "h", count: 1_000_000)
    #expect(commands.read("/" + word) == .unknown(name: word, nearest: nil))
  }

  @Test("Slips count insertions, losses, replacements and swaps")
  func slipCount() {
    #expect(slips(from: "help", to: "help") == 0)
    #expect(slips(from: "hlep", to: "help") == 1)
    #expect(slips(from: "hel", to: "help") == 1)
    #expect(slips(from: "helpp", to: "help") == 1)
    #expect(slips(from: "", to: "help") == 4)
    #expect(slips(from: "where", to: "why") == 3)
  }
}

@Suite("Ctrl-C")
struct InterruptPolicyTests {
  private let now = ContinuousClock.now

  /// One Ctrl-C, and what it should do.
  private func expect(
    _ action: InterruptPolicy.Action, from policy: inout InterruptPolicy, empty: Bool,
    after seconds: Int = 0
  ) {
    let found = policy.interrupted(lineWasEmpty: empty, at: now + .seconds(seconds))
    #expect(found == action)
  }

  @Test("Two on an empty line within two seconds leave; one does not")
  func leave() {
    var policy = InterruptPolicy()
    expect(.notice, from: &policy, empty: true)
    expect(.notice, from: &policy, empty: true, after: 3)
    expect(.leave, from: &policy, empty: true, after: 4)
  }

  @Test("A half-typed line, or a line between, starts the count anew")
  func reset() {
    var policy = InterruptPolicy()
    expect(.notice, from: &policy, empty: true)
    expect(.promptAgain, from: &policy, empty: false)
    expect(.notice, from: &policy, empty: true)
    policy.lineEntered()
    expect(.notice, from: &policy, empty: true)
  }
}
