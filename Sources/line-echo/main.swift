import Terminal

// Reads lines as `mentor` does and says what it got, one event a line: for the terminal's own tests.

let capabilities = TerminalCapabilities.current()
let words = ["/where", "/why", "/help", "/grüße"]
var reader = LineReaders.open(
  program: "line-echo", capabilities: capabilities, history: ["first line", "second line"],
  complete: { line, cursor in
    let word = line[..<cursor].split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    guard word.first == "/" else { return .none }
    return Completion(replacing: word.count, candidates: words.filter { $0.hasPrefix(word) })
  },
  suggest: { line in line.first == "/" ? words.first { $0.hasPrefix(line) } : nil })

func say(_ text: String) { try? Output.standard.write(text + "\n") }

loop: while true {
  switch reader.next(prompt: "you> ") {
  case .line("quit", _):
    break loop
  case .line("again", _):
    reader.setLine("/hlep")
  case .line(let text, let isPrivate):
    say("\(isPrivate ? "private" : "line") \(text.debugDescription)")
    if !isPrivate { reader.remember(text) }
  case .interrupted(let lineWasEmpty):
    say("interrupted \(lineWasEmpty ? "empty" : "typing")")
  case .terminated(let signal):
    say("terminated \(signal)")
    break loop
  case .endOfInput:
    break loop
  }
}
say("end")
