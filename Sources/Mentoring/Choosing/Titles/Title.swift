import Understanding

/// A position at work that a line names: "our deckhands", "deputy head, primary school".
struct Title: Hashable {
  /// How high it stands in its own trade.
  enum Level: String, CaseIterable, Sendable {
    /// Heads an organisation, or sits on its board.
    case top
    /// Heads a department, a site or a function.
    case head
    /// Leads a team, or is a senior professional.
    case lead
    /// Qualified, and does the work by themselves.
    case professional
    /// Works on the front line or in support, without authority.
    case front
    /// Is learning the work, or new to it.
    case novice
    /// Has long experience, whatever the rank.
    case veteran
  }

  var level: Level
  var tokens: Range<Int>
  /// Whether it is the speaker's own, as far as the words in front of it tell.
  var isMine: Bool

  /// Whether it is said plainly to be the speaker's: "I'm a", or a part of the line by itself.
  var isTold: Bool

  /// The level and whose it is, as one word.
  var name: String { (isMine ? "my " : "other ") + level.rawValue }
}

extension TitleLexicon {
  /// The titles in a line, the longest where several begin at one word.
  /// - Complexity: linear in the words, of which the first `limit` count.
  func titles(in utterance: Utterance, limit: Int = 120) -> [Title] {
    let tokens = utterance.tokens
    let end = min(tokens.count, limit)
    var titles: [Title] = []
    var index = 0
    while index < end {
      guard let match = match(tokens[index..<end]) else {
        index += 1
        continue
      }
      var (start, level) = (index, match.level)
      if index > 0, tokens[index].breakBefore == .none, let before = before[tokens[index - 1].text]
      {
        (start, level) = (index - 1, before)
        // "Trainee" is a title by itself, too.
        if titles.last?.tokens == index - 1..<index { titles.removeLast() }
      }
      let range = start..<index + match.length
      let isMine = !match.isPlural && Self.isMine(at: start, tokens)
      titles.append(
        Title(
          level: level, tokens: range, isMine: isMine,
          isTold: isMine && Self.isTold(range, tokens)))
      index += match.length
    }
    return titles
  }

  /// Whether a title that begins at `start` is the speaker's: "I'm a", "as the", or nothing in front.
  private static func isMine(at start: Int, _ tokens: [Token]) -> Bool {
    // "The deckhands", "the board" are spoken of from outside.
    if tokens[start].text == "the" { return false }
    guard start > 0, tokens[start].breakBefore == .none else { return true }
    let (before, second) = (tokens[start - 1].text, start > 1 ? tokens[start - 2].text : "")
    if ["as", "am", "be"].contains(before) { return true }
    if articles.contains(before),
      ["am", "as", "i", "be", "being", "was", "became"].contains(second)
    {
      return true
    }
    for index in stride(from: start - 1, through: max(0, start - 6), by: -1) {
      if ["am", "as"].contains(tokens[index].text) { return true }
      if others.contains(tokens[index].text) || tokens[index].breakBefore != .none { return false }
    }
    return false
  }

  /// Whether a title of the speaker's stands behind "I am", or alone ("Head chef." or "Head chef in a
  /// hotel", and not "Trainee Aylin could").
  private static func isTold(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    let front = tokens[max(0, range.lowerBound - 3)..<range.lowerBound].map(\.text)
    if front.contains("am") || front.last == "as" || front.dropLast().last == "as" {
      return !front.contains { ["not", "was", "the"].contains($0) }
    }
    guard range.lowerBound == 0 || tokens[range.lowerBound].breakBefore != .none else {
      return false
    }
    guard range.upperBound < tokens.count else { return true }
    let next = tokens[range.upperBound]
    return next.breakBefore != .none || ["of", "in", "at", "for", "here"].contains(next.text)
  }

  private static let articles: Set<String> = ["a", "an", "the"]
  /// What stands before the titles of others.
  private static let others: Set<String> = [
    "my", "our", "their", "his", "her", "some", "these", "those", "the", "your", "any", "one",
    "another", "every", "each", "no", "new", "two", "three", "several", "all", "few",
  ]
}
