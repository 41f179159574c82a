import Terminal
import Testing

@Suite("Colour, width and signs")
struct DecisionTests {
  private let terminal = TerminalCapabilities.Streams(
    inputIsTTY: true, outputIsTTY: true, errorIsTTY: true, columns: 132)
  private let pipe = TerminalCapabilities.Streams(
    inputIsTTY: false, outputIsTTY: false, errorIsTTY: false)

  @Test(
    "The first rule that applies decides on colour",
    arguments: [
      (.always, ["NO_COLOR": "1"], false, true), (.never, ["FORCE_COLOR": "1"], true, false),
      (.auto, ["TERM": "xterm"], true, true), (.auto, ["TERM": "xterm"], false, false),
      (.auto, ["TERM": "xterm", "NO_COLOR": "1"], true, false),
      (.auto, ["TERM": "xterm", "NO_COLOR": ""], true, true),
      (.auto, ["NO_COLOR": "1", "FORCE_COLOR": "1"], true, false),
      (.auto, ["FORCE_COLOR": "1"], false, true), (.auto, ["CLICOLOR_FORCE": "1"], false, true),
      (.auto, ["TERM": "xterm", "FORCE_COLOR": "0"], false, false),
      (.auto, ["TERM": "xterm", "CLICOLOR": "0"], true, false),
      (.auto, ["TERM": "dumb"], true, false), (.auto, [:], true, false),
    ] as [(ColorChoice, [String: String], Bool, Bool)])
  func color(choice: ColorChoice, environment: [String: String], isTTY: Bool, isOn: Bool) {
    let decision = ColorDecision(choice: choice, environment: environment, isTTY: isTTY)
    #expect(decision.isOn == isOn, "decided because \(decision.reason)")
    #expect(!decision.reason.isEmpty)
  }

  @Test("Plain style adds nothing")
  func plainStyle() {
    for role in Style.Role.allCases { #expect(Style.plain.apply(role, to: "x") == "x") }
    #expect(Style(isColored: true).apply(.error, to: "x") == "\u{1B}[31mx\u{1B}[0m")
    #expect(Style(isColored: true).apply(.error, to: "") == "")
  }

  @Test(
    "Width: the option, then COLUMNS, then the window, then 80",
    arguments: [
      (72, "100", 72, 72), (nil, "100", 100, 100), (nil, "junk", 132, 100), (nil, nil, 132, 100),
      (nil, "0", 132, 100), (20, nil, 20, 40), (-5, nil, 132, 100),
    ] as [(Int?, String?, Int, Int)])
  func width(option: Int?, variable: String?, columns: Int, prose: Int) {
    let environment = variable.map { ["COLUMNS": $0] } ?? [:]
    let found = TerminalCapabilities(
      .init(width: option), environment: environment, streams: terminal)
    #expect(found.columns == columns)
    #expect(found.proseWidth == prose)
  }

  @Test("Without a window the page is 80 columns wide")
  func pipeWidth() {
    #expect(TerminalCapabilities(.init(), environment: [:], streams: pipe).columns == 80)
  }

  @Test("Lines are edited only where both ends are a capable terminal")
  func editing() {
    let xterm = ["TERM": "xterm", "LANG": "C.UTF-8"]
    func edits(
      _ options: TerminalCapabilities.Options, _ environment: [String: String],
      _ streams: TerminalCapabilities.Streams
    ) -> Bool {
      TerminalCapabilities(options, environment: environment, streams: streams).canEdit
    }
    #expect(edits(.init(), xterm, terminal))
    #expect(!edits(.init(isPlain: true), xterm, terminal))
    #expect(!edits(.init(), ["TERM": "dumb"], terminal))
    #expect(!edits(.init(), [:], terminal))
    var outputPiped = terminal
    outputPiped.outputIsTTY = false
    #expect(!edits(.init(), xterm, outputPiped))
  }

  @Test(
    "Pictures are ASCII unless the locale is UTF-8 and nothing speaks against it",
    arguments: [
      (["LANG": "en_US.UTF-8"], Glyphs.unicode), (["LC_ALL": "C", "LANG": "en_US.UTF-8"], .ascii),
      (["LC_ALL": "", "LC_CTYPE": "C.utf8"], .unicode), ([:], .ascii),
      (["LANG": "C.UTF-8", "ACCESSIBLE": "1"], .ascii),
      (["LANG": "C.UTF-8", "ACCESSIBLE": "0"], .unicode),
    ] as [([String: String], Glyphs)])
  func glyphs(environment: [String: String], glyphs: Glyphs) {
    let found = TerminalCapabilities(.init(), environment: environment, streams: terminal)
    #expect(found.glyphs == glyphs)
  }

  @Test("--plain means no colour, even where colour is forced; --color=always is more specific")
  func plain() {
    let forced = ["FORCE_COLOR": "1", "LANG": "C.UTF-8"]
    let plain = TerminalCapabilities(.init(isPlain: true), environment: forced, streams: terminal)
    #expect(!plain.color.isOn)
    #expect(plain.glyphs == .ascii)
  }
}
