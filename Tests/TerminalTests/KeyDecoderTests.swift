import Testing

@testable import Terminal

@Suite("Keys")
struct KeyDecoderTests {
  private func decode(_ bytes: [UInt8]) -> [TypedInput] {
    var decoder = KeyDecoder()
    return bytes.flatMap { decoder.feed($0) } + decoder.timeOut()
  }

  private func decode(_ text: String) -> [TypedInput] { decode(Array(text.utf8)) }

  @Test(
    "Sequences become keys, in the spellings of the common terminals",
    arguments: [
      ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[C", .right), ("\u{1B}[1;2D", .left),
      ("\u{1B}[H", .home), ("\u{1B}OF", .end), ("\u{1B}[1~", .home), ("\u{1B}[8~", .end),
      ("\u{1B}[1;5C", .wordRight), ("\u{1B}[1;3D", .wordLeft), ("\u{1B}Oc", .wordRight),
      ("\u{1B}[3~", .delete),
    ] as [(String, EditKey)])
  func keys(text: String, key: EditKey) {
    #expect(decode(text) == [.key(key)])
  }

  @Test(
    "Sequences without a meaning are swallowed whole",
    arguments: [
      "\u{1B}[5~", "\u{1B}[15~", "\u{1B}OP", "\u{1B}[[A", "\u{1B}[Z", "\u{1B}[?1;2c",
      "\u{1B}[200;5u", "\u{1B}[" + String(repeating: "1;", count: 100),
    ])
  func swallowed(text: String) {
    let rest = decode(text + "x")
    #expect(rest.last == .scalar("x"))
    #expect(!rest.contains(.scalar("[")), "a piece of the sequence was typed: \(rest)")
  }

  @Test("ESC alone, Alt with a letter, and a broken-off sequence are typed as they are")
  func escape() {
    #expect(decode("\u{1B}") == [.scalar("\u{1B}")])
    #expect(decode("\u{1B}b") == [.scalar("\u{1B}"), .scalar("b")])
    #expect(decode("\u{1B}[") == [.scalar("\u{1B}"), .scalar("[")])
    #expect(decode("\u{1B}\u{1B}[A") == [.scalar("\u{1B}"), .key(.up)])
  }

  @Test("Letters are assembled from UTF-8, and broken ones show as such")
  func letters() {
    #expect(decode("aé漢😀") == [.scalar("a"), .scalar("é"), .scalar("漢"), .scalar("😀")])
    #expect(decode([0xFF, 0x61]) == [.scalar("\u{FFFD}"), .scalar("a")])
    #expect(decode([0xE6, 0x61]) == [.scalar("\u{FFFD}"), .scalar("a")])
    #expect(decode([0xE0, 0x80, 0x80]) == [.scalar("\u{FFFD}")])
  }

  @Test("C1 controls cannot be typed: they are the editor's own keys")
  func controls() {
    for key in EditKey.allCases {
      #expect(decode([0xC2, UInt8(key.rawValue)]) == [])
    }
  }

  @Test("A paste is one piece: line ends kept, controls and the last line end dropped")
  func paste() {
    let pasted = decode("a\u{1B}[200~one\r\n\ttwo\u{1B}[31m\u{7}\nthree\n\u{1B}[201~b")
    #expect(pasted == [.scalar("a"), .paste("one\n two[31m\nthree"), .scalar("b")])
    #expect(decode("\u{1B}[200~\u{1B}[201~") == [])
    #expect(decode("\u{1B}[200~lost end") == [.paste("lost end")])
  }

  @Test("The keys that make signals keep their place among the others, and mean nothing in a paste")
  func signals() {
    var decoder = KeyDecoder()
    decoder.signals = [3: 2]
    let typed = Array("a\u{3}b\u{1B}[200~c\u{3}\u{1B}[201~".utf8).flatMap { decoder.feed($0) }
    #expect(typed == [.scalar("a"), .signal(2), .scalar("b"), .paste("c")])
  }

  @Test("Property: any bytes are taken, and none lingers")
  func anything() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      var decoder = KeyDecoder()
      for _ in 0..<200 {
        _ = decoder.feed(UInt8.random(in: 0...255, using: &generator))
      }
      _ = decoder.timeOut()
      #expect(decoder.patience == nil)
      let typed = decoder.feed(UInt8(ascii: "x"))
      #expect(typed == [.scalar("x")])
    }
  }
}

@Suite("The editor's helpers")
struct EditorHelperTests {
  @Test("Rows are counted as libedit wraps them")
  func rows() {
    func row(_ text: String, _ columns: Int) -> Int {
      EditorLayout.row(ofCursorAfter: text.unicodeScalars, columns: columns)
    }
    #expect(row("", 10) == 0)
    #expect(row("you> hell", 10) == 0)
    #expect(row("you> hello", 10) == 1)
    #expect(row("you> hello", 4) == 2)
    #expect(row("one\ntwo\n", 10) == 2)
    #expect(row("aaa漢", 4) == 1)
  }

  @Test("Completion inserts what is sure, lists what is not, and rings for nothing")
  func completion() {
    func step(_ typed: String, _ candidates: [String]) -> Completion.Step {
      Completion(replacing: typed.count, candidates: candidates).step(typed: typed)
    }
    #expect(step("/x", []) == .ring)
    #expect(step("/he", ["/help"]) == .insert("/help "))
    #expect(step("/w", ["/where", "/why"]) == .insert("/wh"))
    #expect(step("/wh", ["/where", "/why"]) == .list(["/where", "/why"]))
    #expect(step("/", ["/a", "/b"]) == .list(["/a", "/b"]))
  }

  @Test("Candidates are listed in columns")
  func listing() {
    #expect(
      Completion.listing(["/where", "/why", "/help"], columns: 20) == ["/where  /why", "/help"])
    #expect(Completion.listing(["long-name"], columns: 3) == ["long-name"])
  }

  @Test("History has each line once, the latest use last")
  func history() {
    var history = LineHistory(["yes", "no", "yes", " "])
    #expect(history.entries == ["no", "yes"])
    let isMoved = [history.add("maybe"), history.add("no")]
    #expect(isMoved == [false, true])
    #expect(history.entries == ["yes", "maybe", "no"])
    let full = LineHistory((0..<2_000).map(String.init))
    #expect(full.entries.count == LineHistory.capacity)
    #expect(full.entries.last == "1999")
  }
}
