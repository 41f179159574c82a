import Content

/// Reads the lines of a script, and collects what is wrong with them.
struct ChatParser {
  let file: String
  let lines: [String]
  let endsCleanly: Bool
  var scenes: [Chat.Scene] = []
  var findings: [Diagnostic] = []
  /// The setting that all scenes begin with: what stands before the first turn of the file.
  var shared = StageSetting()
  var part: String?
  /// What the previous line was, which decides what may follow.
  var previous = Previous.nothing

  /// The block that further lines may go on with: its first line's number, and its lines.
  var openBlock: (start: Int, lines: [String])?

  enum Previous { case nothing, prose, cue, block, note, other }

  init(_ text: String, file: String) {
    self.file = file
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    endsCleanly = lines.last?.isEmpty ?? true
    if endsCleanly { lines.removeLast() }
    self.lines = lines.map(String.init)
  }

  mutating func parse() throws -> Chat {
    for (index, line) in lines.enumerated() { read(line, at: index) }
    closeBlock()
    closeScene()
    let end = place(max(0, lines.count - 1))
    if !endsCleanly {
      findings.append(
        Diagnostic(
          "unclean-end", at: end, "the last line has no end, so the file may be cut short",
          remedy: "look whether something is missing, and end the last line"))
    }
    scenes.removeAll { $0.beats.count == 1 && $0.beats[0].expectations.isEmpty }
    if scenes.isEmpty, findings.isEmpty {
      findings.append(
        Diagnostic(
          "no-turns", at: place(0), "nothing is said in this file",
          remedy: "write a line “you> …” and the reply that you expect"))
    }
    guard findings.isEmpty else { throw Diagnostics(findings) }
    return Chat(file: file, scenes: scenes, lines: lines)
  }

  private mutating func read(_ line: String, at index: Int) {
    if line.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\t" || $0.value == 0x7F }) {
      report(
        "control-character", index, "the line holds a control character",
        remedy: "remove it; a script is plain text")
    }
    let isContinuation = line.first?.isWhitespace == true && !line.allSatisfy(\.isWhitespace)
    if !isContinuation { closeBlock() }
    if line.allSatisfy(\.isWhitespace) {
      previous = .nothing
    } else if line.hasPrefix("#") {
      heading(line, at: index)
    } else if isContinuation {
      continuation(line, at: index)
    } else if let (marker, text) = Marker.read(line) {
      item(marker, text, at: index)
    } else {
      prose(line, at: index)
    }
  }

  private mutating func item(_ marker: Marker, _ text: String, at index: Int) {
    previous = .other
    switch marker {
    case .setting: setting(text, at: index)
    case .you, .youPrivately:
      begin(.line(text, isPrivate: marker == .youPrivately), at: index)
      previous = .cue
    case .mentor:
      if text.isEmpty {
        report(
          "empty-block", index, "no reply is written here",
          remedy: "write what is said, or “...” on a line of its own for any reply")
      }
      currentScene(at: index)
      openBlock = (index, [text])
      previous = .block
    case .skip:
      currentScene(at: index)
      skip(at: index)
    case .state:
      guard let check = StateCheck(text) else {
        report(
          "unread-check", index, "“\(text)” asserts nothing",
          remedy: "write “= path is value”, “= path has value” or “= path lacks value”")
        return
      }
      claim(.state(check), at: index)
    case .taken: claim(.taken(text), at: index)
    case .not:
      currentScene(at: index)
      scenes[scenes.count - 1].forbidden.append(.init(location: place(index), text: text))
    case .note:
      currentScene(at: index)
      update { $0.notes.append(text) }
      previous = .note
    }
    if text.isEmpty, [.state, .taken, .not, .note].contains(marker) {
      report(
        "empty-line", index, "nothing stands behind “\(marker.rawValue)”",
        remedy: "complete the line, or remove it")
    }
  }

  private mutating func heading(_ line: String, at index: Int) {
    previous = .nothing
    let level = line.prefix { $0 == "#" }.count
    let title = line.dropFirst(level).drop(while: \.isWhitespace)
    guard !title.isEmpty, level <= 2 else {
      report(
        "unread-heading", index, "“\(line)” is no heading",
        remedy: "write “# title” for a scene or “## title” for a part of one")
      return
    }
    if level == 1 {
      closeScene()
      part = nil
      scenes.append(scene(String(title), at: index))
    } else {
      part = String(title)
    }
  }

  private mutating func continuation(_ line: String, at index: Int) {
    let text = line.drop(while: \.isWhitespace)
    switch previous {
    case .block: openBlock?.lines.append(String(text))
    case .note:
      update { $0.notes[$0.notes.count - 1] += " " + text }
    default:
      report(
        "unread-line", index, "the indented line continues nothing",
        remedy: "put it under a “mentor:” line, or begin it in the first column",
        column: line.count - text.count + 1)
    }
  }

  private mutating func prose(_ line: String, at index: Int) {
    if let meant = Marker.meant(by: line) {
      report(
        "unread-line", index, "this line begins like a marker, and is none",
        remedy: "write “\(meant.rawValue)” if you meant it; begin prose with another word")
    } else if previous != .nothing, previous != .prose {
      report(
        "unread-line", index, "free text must not touch a turn, as it may be a lost reply",
        remedy: "put an empty line before it, or indent it to continue the reply")
    } else {
      previous = .prose
    }
  }
}
