import Dialogue
import Terminal

/// How a conversation leaves the program: for people or for programs.
protocol Voice {
  /// Where it is laid out; it may be changed while talking.
  var page: Page { get set }
  /// Whether people read it, and not programs.
  var isForPeople: Bool { get }
  /// Shows the line that is about to be answered, where nobody has seen it yet.
  /// - Parameter line: nil for one that is kept nowhere.
  mutating func heard(_ line: String?) throws
  /// Shows one turn. It has been kept by now.
  mutating func show(_ reply: Reply, of sitting: Sitting) throws
  /// Shows what the program itself has to say: the answer to a slash command.
  mutating func show(_ lines: [String], of sitting: Sitting) throws
}

/// Labelled lines, never redrawn.
///
/// ```
/// you> hello
///
/// mentor: Hello. What should I call you?
/// ```
struct PageVoice: Voice {
  let isForPeople = true
  var page: Page
  /// Whether the lines that were heard are printed too. They are when they come from a pipe or a
  /// file, so that what comes out reads as a conversation; a terminal has shown them already.
  let echoes: Bool
  private var hasSpoken = false

  init(page: Page, echoes: Bool) {
    self.page = page
    self.echoes = echoes
  }

  /// What is kept nowhere is not printed either: the output may be a file.
  mutating func heard(_ line: String?) throws {
    guard echoes else { return }
    guard let line else { return try Printing.lines(page.heard("", prompt: "you (private)>")) }
    // Nobody reads a megabyte twice.
    try Printing.lines(page.heard(line.utf8.count > 4_000 ? line.prefix(2_000) + " …" : line))
  }

  mutating func show(_ reply: Reply, of sitting: Sitting) throws {
    let lines = page.blocks(reply.says, choices: reply.asking?.choices ?? [])
    try Printing.lines(hasSpoken ? lines : Array(lines.dropFirst()))
    hasSpoken = hasSpoken || !lines.isEmpty
  }

  mutating func show(_ lines: [String], of sitting: Sitting) throws {
    try Printing.lines(lines)
    hasSpoken = true
  }
}

/// One object per turn, for bridges to other chat programs and for tests.
struct JSONVoice: Voice {
  let isForPeople = false
  var page: Page
  private var last: Reply?

  init(page: Page) { self.page = page }

  mutating func heard(_ line: String?) {}

  mutating func show(_ reply: Reply, of sitting: Sitting) throws {
    last = reply
    try Printing.json(sitting.turn(reply))
  }

  /// A page has the number of the turn before and changes nothing.
  mutating func show(_ lines: [String], of sitting: Sitting) throws {
    guard var reply = last else { return }
    (reply.user, reply.changed, reply.answered) = (nil, [:], [])
    reply.says = [Said(id: Said.pageID, text: lines.joined(separator: "\n"))]
    try Printing.json(sitting.turn(reply))
  }
}
