/// Lines that Up and Ctrl-R bring back: each once, the latest use last.
///
/// ```swift
/// var history = LineHistory(["yes", "no", "yes"])   // entries: ["no", "yes"]
/// ```
struct LineHistory {
  static let capacity = 1_000

  private(set) var entries: [String] = []

  init(_ lines: [String]) {
    // The last use of a line is the one that counts, so the lines are taken from the end.
    var seen: Set<String> = []
    for line in lines.reversed() where entries.count < Self.capacity {
      if !line.trimmed.isEmpty, seen.insert(line).inserted { entries.append(line) }
    }
    entries.reverse()
  }

  /// Whether an older entry had to go, so that a copy of the history must be made anew.
  mutating func add(_ line: String) -> Bool {
    let older = entries.firstIndex(of: line)
    if let older { entries.remove(at: older) }
    entries.append(line)
    let isFull = entries.count > Self.capacity
    if isFull { entries.removeFirst() }
    return older != nil || isFull
  }

  mutating func removeAll() { entries = [] }
}
