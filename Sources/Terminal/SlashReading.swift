/// What a typed line is: a command to the program, a message to the mentor, or a slip.
public enum SlashReading: Equatable, Sendable {
  /// `/where`, or a bare word such as `quit` that acts as one. Arguments are trimmed.
  case command(name: String, arguments: String)
  case message(String)
  /// A slash line that names no command. It is refused, never taken for an answer.
  case unknown(name: String, nearest: String?)
}

/// The commands that may follow a slash, and how lines are told apart from messages.
///
/// ```swift
/// let commands = SlashCommands(names: ["help", "quit"], aliases: ["q": "quit"])
/// commands.read("/hlep")       // .unknown(name: "hlep", nearest: "help")
/// commands.read("//hlep")      // .message("/hlep")
/// commands.read("/etc/hosts")  // .message("/etc/hosts")
/// ```
public struct SlashCommands: Sendable {
  /// As offered by completion, in this order.
  public let names: [String]
  private let aliases: [String: String]
  private let bareWords: [String: String]

  /// - Parameters:
  ///   - names: The commands, without the slash, in lower case.
  ///   - aliases: Other names that may follow a slash, each with the command it stands for.
  ///   - bareWords: Words that act as a command when they are the whole line.
  public init(
    names: [String], aliases: [String: String] = [:],
    bareWords: [String: String] = [
      "help": "help", "?": "help", "quit": "quit", "exit": "quit", "bye": "quit",
    ]
  ) {
    self.names = names
    self.aliases = aliases
    self.bareWords = bareWords
  }

  /// Reads one line.
  ///
  /// - Parameter expecting: Says whether the open question takes this bare word (in lower case) as
  ///   an answer; then it is a message.
  /// - Complexity: O(*n*) in the line; an unknown command is compared with each name.
  public func read(
    _ line: String, expecting: (String) -> Bool = { _ in false }
  ) -> SlashReading {
    guard line.first == "/" else {
      let word = line.trimmed.lowercased()
      if let name = bareWords[word], !expecting(word) {
        return .command(name: name, arguments: "")
      }
      return .message(line)
    }
    let rest = line.dropFirst()
    if rest.first == "/" { return .message(String(rest)) }
    let word = rest.prefix { !$0.isWhitespace }
    if word.isEmpty || word.contains("/") { return .message(line) }

    let name = word.lowercased()
    if let known = names.contains(name) ? name : aliases[name] {
      return .command(name: known, arguments: rest.dropFirst(word.count).trimmed)
    }
    return .unknown(name: String(word), nearest: nearest(to: name))
  }

  /// The command that was most likely meant: one that begins so, else one within two slips.
  private func nearest(to name: String) -> String? {
    // Nobody mistypes a command into a paragraph; a long word need not be compared at all.
    guard name.utf8.count <= 32 else { return nil }
    if name.count > 1, let longer = names.first(where: { $0.hasPrefix(name) }) { return longer }
    let candidates = names.map { ($0, $0) } + aliases.sorted { $0.key < $1.key }
    let limit = name.count <= 4 ? 1 : 2
    let near = candidates.map { (slips(from: name, to: $0.0), $0.1) }.filter { $0.0 <= limit }
    return near.min { $0.0 < $1.0 }?.1
  }
}

/// Letters to insert, drop, replace or swap with their neighbour to get from one word to another.
func slips(from source: String, to target: String) -> Int {
  let source = Array(source)
  let target = Array(target)
  var twoBack: [Int] = []
  var last = Array(0...target.count)
  for (row, letter) in source.enumerated() {
    var line = [row + 1]
    for (column, other) in target.enumerated() {
      var best = min(
        last[column + 1] + 1, line[column] + 1, last[column] + (letter == other ? 0 : 1))
      if row > 0, column > 0, letter == target[column - 1], source[row - 1] == other {
        best = min(best, twoBack[column - 1] + 1)
      }
      line.append(best)
    }
    (twoBack, last) = (last, line)
  }
  return last[target.count]
}

extension StringProtocol {
  /// Without blanks at both ends.
  var trimmed: String {
    var middle = self[...]
    while let first = middle.first, first.isWhitespace { middle.removeFirst() }
    while let last = middle.last, last.isWhitespace { middle.removeLast() }
    return String(middle)
  }
}
