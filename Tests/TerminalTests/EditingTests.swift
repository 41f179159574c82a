import Glibc
import PseudoTerminal
import Testing

/// The line editor on a real pseudo-terminal, as a person's fingers find it.
@Suite("Editing on a terminal")
struct EditingTests {
  private static let terminal = ["TERM": "xterm", "LANG": "C.UTF-8", "HOME": "/nonexistent"]

  /// The program, ready for the first key.
  private func start(
    _ environment: [String: String] = terminal, columns: UInt16 = 80
  ) throws -> PseudoTerminal {
    let program = try PseudoTerminal(
      [PseudoTerminal.product("line-echo")], environment: environment, columns: columns)
    try program.wait(for: PseudoTerminal.ready)
    return program
  }

  /// Types keys at a fresh prompt and expects the program to say this.
  private func expect(
    _ answer: String, for keys: String, _ program: PseudoTerminal
  ) throws {
    try program.type(keys)
    try program.wait(for: answer)
    try program.wait(for: PseudoTerminal.ready)
  }

  @Test(
    "Keys do what hands know",
    arguments: [
      ("hello wörld 漢 😀\r", "line \"hello wörld 漢 😀\""),
      ("world\u{1}hello \u{5}!\r", "line \"hello world!\""),
      ("keep\u{1B}[D\u{1B}[D\u{15}\r", "line \"ep\""),
      ("one two\u{17}three\r", "line \"one three\""),
      ("ab\u{1B}[HX\u{1B}[FY\u{1B}OHZ\r", "line \"ZXabY\""),
      ("one two\u{1B}[1;5DX\u{1B}[1;5CY\r", "line \"one XtwoY\""),
      ("abc\u{1B}[D\u{1B}[3~\r", "line \"ab\""),
      ("a\u{1B}[5~\u{1B}[15~\u{1B}[Zb\r", "line \"ab\""),
      ("x👩‍👩‍👧\u{7F}y\r", "line \"xy\""), ("xe\u{301}\u{7F}y\r", "line \"xy\""),
      ("a👩‍👩‍👧b\u{1B}[D\u{1B}[DX\r", "line \"aX👩‍👩‍👧b\""),
      ("cut me\u{15}\u{19}!\r", "line \"cut me!\""),
      (" between us\r", "private \"between us\""),
      ("\u{10}\r", "line \"second line\""), ("\u{1B}[A\u{1B}[A\r", "line \"first line\""),
      ("\u{12}first\r\r", "line \"first line\""),
      ("/he\t\r", "line \"/help \""), ("say /g\t\r", "line \"say /grüße \""),
      ("/w\te\t\r", "line \"/where \""), ("plain\t\r", "line \"plain\""),
    ])
  func keys(keys: String, answer: String) throws {
    try expect(answer, for: keys, try start())
  }

  @Test(
    "Ghost text is shown behind the cursor, taken with Right, and otherwise no part of the line")
  func ghost() throws {
    let program = try start()
    try program.type("/wh")
    try program.wait(for: "\u{1B}[2mere")
    try expect("line \"/where\"", for: "\u{1B}[C\r", program)
    try expect("line \"/h\"", for: "/h\r", program)
    var environment = Self.terminal
    environment["NO_COLOR"] = "1"
    let plain = try start(environment)
    try plain.type("/wh\r")
    #expect(!(try plain.wait(for: "line \"/wh\"")).contains("ere"))
  }

  @Test("Tab lists several candidates and draws the line again below them")
  func listing() throws {
    let program = try start()
    try program.type("/wh\t")
    try program.wait(for: "/where  /why")
    try program.wait(for: "/wh")
    try expect("line \"/why \"", for: "y\t\r", program)
  }

  @Test("Ctrl-C clears the line, says whether there was one, and Ctrl-Y brings it back")
  func interrupt() throws {
    let program = try start()
    try expect("interrupted typing", for: "half typed\u{3}", program)
    try expect("line \"half typed!\"", for: "\u{19}!\r", program)
    try expect("interrupted empty", for: "\u{3}", program)
    try expect("interrupted typing", for: "\u{12}first\u{3}", program)
    try expect("interrupted empty", for: "\u{16}\u{3}", program)
  }

  @Test("Ctrl-D on an empty line ends, in a line it deletes")
  func endOfInput() throws {
    let program = try start()
    try expect("line \"bc\"", for: "abc\u{1}\u{4}\r", program)
    try program.type("\u{4}")
    try program.wait(for: "end")
    #expect(try program.waitForEnd() == .exited(0))
  }

  @Test("A paste of several lines stays one message and does not send itself")
  func paste() throws {
    let program = try start()
    try expect(
      "line \"one\\n two\\nthree!\"",
      for: "\u{1B}[200~one\n\ttwo\u{7}\nthree\n\u{1B}[201~!\r", program)
    try expect("line \"one\\n two\\nthree!?\"", for: "\u{1B}[A?\r", program)
  }

  @Test("A large paste arrives whole")
  func largePaste() throws {
    let program = try start()
    let words = String(repeating: "word ", count: 4_000)
    try program.type("\u{1B}[200~\(words)\u{1B}[201~end\r")
    try program.wait(for: "line \"\(words)end\"")
  }

  @Test("A paste without marks is one quick piece too")
  func unmarkedPaste() throws {
    let program = try start()
    let words = String(repeating: "wörd 漢 ", count: 3_000)
    try program.type("\(words)end\r")
    try program.wait(for: "line \"\(words)end\"")
  }

  @Test("A refused line comes back for mending")
  func setLine() throws {
    try expect("line \"/hlep!\"", for: "again\r\u{5}!\r", try start())
  }

  @Test("Ctrl-Z stops with the terminal as it was, and fg brings the line back")
  func suspend() throws {
    // Only a job of a shell can be stopped by a key.
    var environment = Self.terminal
    environment["PS1"] = "shell> "
    let shell = try PseudoTerminal(
      ["/bin/bash", "--norc", "--noprofile", "--noediting"], environment: environment)
    try shell.wait(for: "shell> ")
    try shell.type("\(PseudoTerminal.product("line-echo"))\n")
    try shell.wait(for: PseudoTerminal.ready)
    try shell.type("half\u{1A}")
    try shell.wait(for: "Stopped")
    try shell.wait(for: "shell> ")
    #expect(shell.isCooked, "the shell got the terminal in raw mode")
    try shell.type("fg\n")
    try shell.wait(for: PseudoTerminal.ready)
    try expect("line \"half done\"", for: " done\r", shell)
  }

  @Test("Being stopped from outside keeps the line")
  func stop() throws {
    let program = try start()
    try program.type("half")
    try program.wait(for: "half")
    program.send(signal: SIGSTOP)
    try program.waitForStop()
    program.send(signal: SIGCONT)
    try program.wait(for: "half")
    try expect("line \"half done\"", for: " done\r", program)
  }

  @Test("A window that closes ends the program in good order")
  func hangUp() throws {
    let program = try start()
    try program.type("half")
    try program.wait(for: "half")
    program.hangUp()
    #expect(try program.waitForEnd() == .exited(0))
  }

  @Test("After a resize the line is drawn anew, and goes on being edited")
  func resize() throws {
    let program = try start()
    let text = "a line that is longer than the window will be when it has become much narrower 漢字"
    try program.type(text)
    try program.wait(for: "字")
    for columns: UInt16 in [30, 17, 100, 40] {
      program.resize(rows: 24, columns: columns)
      try program.wait(for: "you>")
      try program.type("\u{1}\u{5}")
    }
    try expect("line \"\(text)!\"", for: "!\r", program)
  }

  @Test("What is on the screen is what was typed")
  func screen() throws {
    let program = try start(columns: 40)
    try program.type("one two three four five six seven eight nine ten 漢字\u{1}X\u{5}\r")
    try program.wait(for: "line ")
    try program.wait(for: PseudoTerminal.ready)
    var screen = Screen(rows: 24, columns: 40)
    screen.show(program.transcript)
    #expect(
      screen.everything.prefix(2) == [
        "you> Xone two three four five six seven", "eight nine ten 漢字",
      ])
  }

  @Test("Wide letters that move over the margin are drawn right")
  func wideScreen() throws {
    let program = try start(columns: 41)
    let wide = String(repeating: "漢字", count: 20)
    try program.type("/whz\(wide)\u{1}X\u{5}E\r")
    try program.wait(for: "line ")
    var screen = Screen(rows: 24, columns: 41)
    screen.show(program.transcript)
    #expect(
      screen.everything.prefix(3) == [
        "you> X/whz漢字漢字漢字漢字漢字漢字漢字漢",
        "字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢",
        "字漢字漢字E",
      ])
  }

  @Test("A request to end reaches the program, which leaves the terminal as it was")
  func terminate() throws {
    for signal in [SIGTERM, SIGHUP] {
      let program = try start()
      try program.type("half typed")
      try program.wait(for: "half typed")
      program.send(signal: signal)
      try program.wait(for: "terminated \(signal)")
      #expect(try program.waitForEnd() == .exited(0))
      #expect(program.isCooked, "the terminal was left in raw mode")
    }
  }

  @Test("Letters survive a locale that has none")
  func posixLocale() throws {
    var environment = Self.terminal
    environment["LC_ALL"] = "C"
    try expect("line \"grüße 漢\"", for: "grüße 漢\r", try start(environment))
  }

  @Test("vi mode from the person's own settings keeps the keys that must not be lost")
  func viMode() throws {
    let file = "/tmp/terminal-tests-\(getpid()).editrc"
    let rc = try #require(fopen(file, "w"))
    fputs("bind -v\n", rc)
    fclose(rc)
    defer { unlink(file) }
    var environment = Self.terminal
    environment["EDITRC"] = file
    let program = try start(environment)
    try expect("line \"ello\"", for: "hello\u{1B}0x\r", program)
    try expect("line \"/help \"", for: "/he\t\r", program)
    try expect("line \"Xab\"", for: "ab\u{1B}[HX\r", program)
  }

  @Test("Keys, pastes, resizes and interrupts in any order end no session")
  func stress() throws {
    var generator = SeededGenerator(seed: 42)
    let program = try start()
    let pieces = [
      "a", "é", "漢", "👩‍👩‍👧", "\u{7F}", "\u{1B}[D", "\u{1B}[C", "\u{1}", "\u{5}", "\u{17}", "\u{15}",
      "\u{19}", "\u{1B}[A", "\u{1B}[B", "\r", "\u{3}", "\t", "/w\t", "\u{C}", "\u{1B}[1;5D",
      "\u{1B}[200~one\ntwo\u{1B}[201~", " word", "\u{1B}f", "\u{1B}d", "\u{14}",
    ]
    for _ in 0..<400 {
      if Int.random(in: 0..<12, using: &generator) == 0 {
        program.resize(rows: 24, columns: UInt16.random(in: 3...120, using: &generator))
      }
      try program.type(pieces.randomElement(using: &generator) ?? "a")
    }
    try program.type("\u{3}\u{3}quit\r")
    try program.wait(for: "end\r\n")
    #expect(try program.waitForEnd() == .exited(0))
    #expect(program.isCooked)
  }
}

/// Terminals that cannot be steered, and no terminal at all.
@Suite("Plain lines on a terminal")
struct PlainTerminalTests {
  @Test("TERM=dumb gets a dialogue without a single escape")
  func dumb() throws {
    let program = try PseudoTerminal(
      [PseudoTerminal.product("line-echo")], environment: ["TERM": "dumb", "LC_ALL": "C"])
    try program.wait(for: "you> ")
    try program.type("grüße\n")
    try program.wait(for: "line \"grüße\"")
    try program.wait(for: "you> ")
    try program.type("half\u{3}")
    try program.wait(for: "interrupted")
    try program.wait(for: "you> ")
    try program.type("\u{4}")
    try program.wait(for: "end")
    #expect(try program.waitForEnd() == .exited(0))
    #expect(!program.transcript.contains(0x1B))
  }

  @Test("Closed streams are read as empty, and their numbers are not taken by files")
  func closedStreams() throws {
    let program = try PseudoTerminal(
      ["/bin/sh", "-c", "exec \(PseudoTerminal.product("line-echo")) <&-"],
      environment: ["TERM": "xterm"])
    try program.wait(for: "end")
    #expect(try program.waitForEnd() == .exited(0))
  }

  @Test("A request to end is heard")
  func terminate() throws {
    let program = try PseudoTerminal(
      [PseudoTerminal.product("line-echo")], environment: ["TERM": "dumb"])
    try program.wait(for: "you> ")
    program.send(signal: SIGTERM)
    try program.wait(for: "terminated 15")
    #expect(try program.waitForEnd() == .exited(0))
  }
}
