import Content
import Understanding

/// What people call one another at work, and where each title stands: `Prompts/hearing/titles.yml`.
///
/// It is kept apart from the phrases, so that its words are not taken for what a misspelt word may
/// have been meant to be. Of each title only its number is kept, as of a feature; about one line in a
/// million holds words that share the number of a title.
struct TitleLexicon: Sendable, Hashable {
  /// The numbers of the titles, ascending.
  private let keys: [FeatureKey]
  /// The level of each, by its place among all levels.
  private let levels: [UInt8]
  /// Words that set the level of the title behind them.
  let before: [String: Title.Level]

  /// The longest title, in words.
  private static let longest = 3

  private init(keys: [FeatureKey], levels: [UInt8], before: [String: Title.Level]) {
    (self.keys, self.levels, self.before) = (keys, levels, before)
  }

  /// The longest title at the beginning of some words, if there is one.
  /// - Complexity: O(log titles).
  func match(_ words: ArraySlice<Token>) -> (level: Title.Level, length: Int, isPlural: Bool)? {
    var best: (Title.Level, Int, Bool)?
    var key = FeatureKey(.title)
    for (offset, token) in words.prefix(Self.longest).enumerated() {
      if offset > 0, token.breakBefore != .none { break }
      let singular = Self.singular(token.text)
      if singular != token.text, let level = level(of: key.adding(singular)) {
        best = (level, offset + 1, true)
      }
      key = key.adding(token.text)
      if let level = level(of: key) { best = (level, offset + 1, false) }
    }
    return best
  }

  private func level(of key: FeatureKey) -> Title.Level? {
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    guard low < keys.count, keys[low] == key else { return nil }
    return Title.Level.allCases[Int(levels[low])]
  }

  /// The singular of a plural noun; other words unchanged.
  static func singular(_ word: String) -> String {
    if word.hasSuffix("men") { return word.dropLast(3) + "man" }
    guard word.utf8.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss") else { return word }
    if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
    for ending in ["sses", "ches", "shes", "xes"] where word.hasSuffix(ending) {
      return String(word.dropLast(2))
    }
    return String(word.dropLast())
  }
}

// MARK: - Content

extension TitleLexicon {
  /// Reads the titles of content files.
  ///
  /// ```yaml
  /// titles:
  ///   top: |
  ///     admiral, chief constable
  /// titles_before:
  ///   novice: junior, trainee
  /// ```
  ///
  /// - Throws: a `Diagnostic` (`unknown-level`) for a level that is none.
  init(in files: [ContentSet.File]) throws {
    var (titles, before): ([FeatureKey: UInt8], [String: Title.Level]) = ([:], [:])
    for file in files {
      try Self.read(file.root["titles"]) { words, level in
        let place = Title.Level.allCases.firstIndex(of: level) ?? 0
        titles[words.reduce(FeatureKey(.title)) { $0.adding($1) }] = UInt8(place)
      }
      try Self.read(file.root["titles_before"]) { before[$0.joined(separator: " ")] = $1 }
    }
    let sorted = titles.sorted { $0.key < $1.key }
    self.init(keys: sorted.map(\.key), levels: sorted.map(\.value), before: before)
  }

  private static func read(_ node: Node?, add: ([String], Title.Level) -> Void) throws {
    for entry in try node?.entries() ?? [] {
      guard let level = Title.Level(rawValue: entry.key) else {
        throw Diagnostic(
          "unknown-level", at: entry.location, "no title stands at “\(entry.key)”",
          remedy: "use one of: \(Title.Level.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      for title in try entry.value.text().split(separator: ",") {
        let words = Tokenizer.tokens(of: String(title)).map(\.text)
        if !words.isEmpty { add(words, level) }
      }
    }
  }
}

// MARK: - Compiled

extension TitleLexicon {
  /// Writes the titles.
  func write(to pack: inout PackWriter) {
    pack.keys(keys)
    pack.small(levels)
    for level in Title.Level.allCases {
      pack.strings(before.filter { $0.value == level }.keys.sorted())
    }
  }

  /// Loads what ``write(to:)`` wrote.
  /// - Throws: a `Diagnostic` (`broken-archive`) when it was not made by this version.
  init(reading pack: inout PackReader) throws {
    let (keys, levels) = (try pack.keys(), try pack.small())
    guard keys.count == levels.count, levels.allSatisfy({ $0 < Title.Level.allCases.count }) else {
      throw pack.broken
    }
    var before: [String: Title.Level] = [:]
    for level in Title.Level.allCases {
      for word in try pack.strings() { before[word] = level }
    }
    self.init(keys: keys, levels: levels, before: before)
  }
}
