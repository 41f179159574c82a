/// How far something has come.
///
/// ```
/// Your first month   ########------------  8 of 20 steps, day 6 of 30
/// ```
public struct Progress: Sendable, Equatable {
  public let title: String
  /// Of `total`.
  public let done: Int
  public let total: Int
  /// The numbers beside the bar, in words.
  public let detail: String
  /// What the picture says, for whoever does not see it.
  public let sentence: String

  public init(title: String, done: Int, total: Int, detail: String, sentence: String) {
    self.title = oneLine(title)
    self.done = done
    self.total = total
    self.detail = oneLine(detail)
    self.sentence = sentence
  }
}

/// Dated steps, one to a row, the present one marked.
///
/// ```
///   Tue 3   done   Meet your buddy
/// > Wed 4   now    Write your question list              about 15 min
///   Thu 5          First talk with your mentor           needs the list
/// ```
public struct Timeline: Sendable, Equatable {
  public struct Entry: Sendable, Equatable {
    public let date: String
    /// A word such as `done` or `now`, or nothing: the word carries the meaning.
    public let state: String
    public let title: String
    public let note: String
    public let isCurrent: Bool

    public init(
      date: String, state: String = "", title: String, note: String = "", isCurrent: Bool = false
    ) {
      self.date = oneLine(date)
      self.state = oneLine(state)
      self.title = oneLine(title)
      self.note = oneLine(note)
      self.isCurrent = isCurrent
    }
  }

  public let entries: [Entry]
  /// What the picture says, for whoever does not see it.
  public let sentence: String

  public init(_ entries: [Entry], sentence: String) {
    self.entries = entries
    self.sentence = sentence
  }
}

extension Page {
  private static let barWidth = 20

  /// The bar with its numbers; on a narrow page below its title. In accessible mode the sentence.
  public func progress(_ progress: Progress) -> [String] {
    if isAccessible { return prose(progress.sentence) }
    let bar = bar(done: progress.done, total: progress.total) + "  " + progress.detail
    let line = progress.title + "   " + bar
    return displayWidth(line) <= width ? [line] : prose(progress.title) + prose(bar)
  }

  /// The rows; a note that does not fit stands below its step. In accessible mode the sentence.
  public func timeline(_ timeline: Timeline) -> [String] {
    if isAccessible { return prose(timeline.sentence) }
    let entries = timeline.entries
    let dates = entries.map { displayWidth($0.date) }.max() ?? 0
    let states = entries.map { displayWidth($0.state) }.max() ?? 0
    let titles = entries.map { displayWidth($0.title) }.max() ?? 0
    let notes = entries.map { displayWidth($0.note) }.max() ?? 0

    return entries.flatMap { entry in
      let marker = entry.isCurrent ? "> " : "  "
      let state = states > 0 ? entry.state.padded(to: states) + "   " : ""
      let lead = marker + entry.date.padded(to: dates) + "   " + state
      let fits = displayWidth(lead) + titles + 3 + notes <= width
      if fits { return [(lead + entry.title.padded(to: titles) + "   " + entry.note).trimmedAtEnd] }
      let text = entry.note.isEmpty ? entry.title : entry.title + "\n" + entry.note
      return item(text, marker: lead, indent: 0)
    }
  }

  private func bar(done: Int, total: Int) -> String {
    let total = max(total, 0)
    let done = min(max(done, 0), total)
    // Something done always shows, and the bar is full only when everything is.
    var filled = total == 0 ? 0 : Int(Double(done) / Double(total) * Double(Self.barWidth))
    if done > 0 { filled = max(filled, 1) }
    let (full, empty) = glyphs == .unicode ? ("━", "╌") : ("#", "-")
    return String(repeating: full, count: filled)
      + String(repeating: empty, count: Self.barWidth - filled)
  }
}
