import Content
import Testing

@testable import Rehearsal

@Suite("Reading scripts")
struct ParsingTests {
  private func findings(_ text: String) -> [String] {
    do {
      _ = try Chat(text, file: "x.chat")
      return []
    } catch let error as Diagnostics {
      return error.all.map { "\($0.location.line):\($0.location.column) \($0.code)" }
    } catch {
      return ["\(error)"]
    }
  }

  @Test func `A script is scenes, beats and what is expected of them`() throws {
    let chat = try Chat(
      """
      # A pizza (with prose)

      Some prose, even with a colon: fine.
      @clock 2026-03-02 09:00
      @seed 7

      mentor: Hello.
      ## The size
      note: Ask the room
        who is hungry.
      you>  small
      mentor: Which topping?
              1 ham
      ...
      = order.size is small
      ~ slot.size
      not: anchovies

      @later 1d
      # Another one
      @zone Asia/Tokyo
      you (private)> secret
      ...

      """, file: "x.chat")
    #expect(chat.scenes.map(\.title) == ["A pizza (with prose)", "Another one"])
    let first = chat.scenes[0]
    #expect(first.setting.clock == "2026-03-02T09:00:00" && first.setting.seed == 7)
    #expect(
      first.beats.map(\.cue) == [
        .open, .line(" small", isPrivate: false), .later(Span(minutes: 1440)),
      ]
    )
    #expect(first.beats[0].notes == ["Ask the room who is hungry."])
    #expect(first.beats[1].part == "The size")
    #expect(
      first.beats[1].expectations.map { $0.pattern?.source } == [["Which topping?", "1 ham"], nil])
    #expect(first.beats[1].checks.count == 2 && first.forbidden.map(\.text) == ["anchovies"])
    let second = chat.scenes[1]
    #expect(second.setting.zone == "Asia/Tokyo" && second.setting.seed == 7)
    #expect(second.beats[1].cue == .line("secret", isPrivate: true))
  }

  @Test(arguments: [
    ("", "1:1 no-turns"),
    ("# Only a title\n", "1:1 no-turns"),
    ("you> hi\n", "1:1 no-reply"),
    ("you> hi\nyou> ho\nmentor: x\n", "1:1 no-reply"),
    ("you> hi\nmentor: x", "2:1 unclean-end"),
    ("you> hi\nmentor: x\nlost reply\n", "3:1 unread-line"),
    ("you> hi\nmentor: x\n\n   lost\n", "4:4 unread-line"),
    ("yuo> hi\nmentor: x\n", "1:1 unread-line"),
    ("you> hi\nMentor: x\n", "2:1 unread-line"),
    ("you> hi\nmentr: x\n", "2:1 unread-line"),
    ("you> hi\n..\n", "2:1 unread-line"),
    ("you> hi\n...\n=x is y\n", "3:1 unread-line"),
    ("you> hi\n...\n= x equals y\n", "3:1 unread-check"),
    ("you> hi\n...\n= x[ is y\n", "3:1 unread-check"),
    ("you> hi\n...\n~\n", "3:1 empty-line"),
    ("@clok 2026-03-02\nyou> hi\n...\n", "1:1 unread-setting"),
    ("@clock 2026-02-30T09:00\nyou> hi\n...\n", "1:1 unread-setting"),
    ("you> hi\n...\n@zone UTC\n", "3:1 late-setting"),
    ("you> hi\n...\n@later soon\n", "3:1 unread-setting"),
    ("you> hi\nmentor:\n", "2:1 empty-block"),
    ("### deep\nyou> hi\n...\n", "1:1 unread-heading"),
    ("you> a\u{1B}b\n...\n", "1:1 control-character"),
    ("= x is y\n", "1:1 no-turns"),
    ("not: x\n# b\nyou> hi\n...\n", "1:1 no-turns"),
  ])
  func `What cannot be read is said, with its place`(text: String, finding: String) {
    #expect(findings(text).first == finding)
  }

  @Test func `All findings come at once`() {
    #expect(findings("yuo> hi\n\n@clok x\nyou> a\nyou> b").count == 5)
  }

  @Test func `Windows line ends and an empty line to send are read`() throws {
    let chat = try Chat("you> \r\nmentor: x\r\nyou>\r\n...\r\n", file: "x")
    #expect(
      chat.scenes[0].beats.dropFirst().map(\.cue) == [
        .line("", isPrivate: false), .line("", isPrivate: false),
      ])
  }

  @Test(arguments: 0..<40)
  func `Nonsense never crashes the reader`(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let parts = [
      "you>", "you (private)>", " ", "mentor:", "...", "[..]", "{a}", "{utter_x", "\n", "\n", "\0",
      "@later 1d", "@", "#", "= a[0].b is", "~", "not:", "é", "\u{FFFD}", "\t", "> ", "=", "note:",
    ]
    let text = (0..<60).map { _ in parts[random.below(parts.count)] }.joined()
    _ = try? Chat(text, file: "x")
  }

  @Test func `Endless lines and blocks are read in no time and fail no worse`() {
    let wild = String(repeating: "{", count: 4_000)
    _ = try? Chat("you> \(wild)\nmentor: \(wild)\n\(wild)\n", file: "x")
    #expect(
      findings("you> a\nmentor: " + String(repeating: "[..]a", count: 1_000) + "\n")
        == ["2:1 too-many-wildcards"])
    let block = String(repeating: "  line\n", count: 1_000)
    #expect(findings("you> a\nmentor: first\n" + block) == [])
  }
}

@Suite("Times and spans")
struct ClockTests {
  @Test(arguments: [
    ("2026-03-02T09:00", "1d", "2026-03-03T09:00:00"),
    ("2026-12-31 23:59:30", "1m", "2027-01-01T00:00:30"),
    ("2024-02-28T00:00", "1d", "2024-02-29T00:00:00"),
    ("2100-02-28T00:00", "1d", "2100-03-01T00:00:00"),
    ("2026-03-28T09:00", "1w 2h", "2026-04-04T11:00:00"),
    ("2026-03-02", "365d", "2027-03-02T00:00:00"),
    ("0001-01-01", "1m", "0001-01-01T00:01:00"),
    ("2000-12-31", "1d", "2001-01-01T00:00:00"),
  ])
  func `Time passes on the wall clock`(clock: String, span: String, expected: String) throws {
    let clock = try #require(Clock(clock))
    #expect(clock.adding(try #require(Span(span))).description == expected)
  }

  @Test(arguments: ["2026-13-01", "2026-02-29", "2026-03-02T24:00", "tomorrow", "", "2026-3"])
  func `What is no time is refused`(text: String) { #expect(Clock(text) == nil) }

  @Test(arguments: ["", "1", "d", "-1d", "1y", "0d", "99999999999999999999d", "999999w"])
  func `What is no span is refused`(text: String) { #expect(Span(text) == nil) }
}
