/// Carries the wildcards of an old text over to a new one.
///
/// `Day [..] of your month` and the reply `Day 327 of your first month` give
/// `Day [..] of your first month`: a wildcard stays when the words at both of its sides do.
enum WildcardTransfer {
  private enum Piece: Hashable {
    case word(String)
    case wildcard(String)
  }

  /// `text` with the wildcards of `pattern` where they still have their place.
  static func text(_ text: String, like pattern: Pattern) -> String {
    let old = pattern.source.flatMap(pieces)
    let words = self.words(of: text)
    let partners = partners(of: old, in: words.map { Piece.word($0.text) })
    var wildcards: [(range: Range<Int>, text: String)] = []
    var index = 0
    while index < old.count {
      guard case .wildcard = old[index] else {
        index += 1
        continue
      }
      // Wildcards side by side move together.
      var end = index
      var spelled: [String] = []
      while end < old.count, case .wildcard(let text) = old[end] {
        spelled.append(text)
        end += 1
      }
      let before = index == 0 ? -1 : partners[index - 1]
      let after = end == old.count ? words.count : partners[end]
      if let before, let after, before < after {
        wildcards.append((before + 1..<after, spelled.joined(separator: " ")))
      }
      index = end
    }
    return replacing(wildcards, in: words)
  }

  private static func replacing(
    _ wildcards: [(range: Range<Int>, text: String)], in words: [(text: String, line: Int)]
  ) -> String {
    var out: [(text: String, line: Int)] = []
    var index = 0
    for wildcard in wildcards {
      out += words[index..<wildcard.range.lowerBound]
      let line = words.isEmpty ? 0 : words[min(wildcard.range.lowerBound, words.count - 1)].line
      let last = wildcard.range.isEmpty ? line : words[wildcard.range.upperBound - 1].line
      // A wildcard within a line cannot stand for a break.
      if wildcard.text != "...", last != line {
        out += words[wildcard.range]
      } else if wildcard.text == "..." {
        out.append(("\n...\n", line))
      } else if !wildcard.range.isEmpty || wildcard.text == "[..]" {
        out.append((wildcard.text, line))
      }
      index = wildcard.range.upperBound
    }
    out += words[index...]
    var text = ""
    var line = 0
    for word in out {
      if !text.isEmpty { text += word.line != line ? "\n" : " " }
      line = word.line
      text += word.text
    }
    return text
  }

  private static func words(of text: String) -> [(text: String, line: Int)] {
    Pattern.normalised(text).split(separator: "\n").enumerated().flatMap { line, words in
      words.split(separator: " ").map { (String($0), line) }
    }
  }

  /// The words of a line of a pattern; a word that holds a wildcard is one itself.
  private static func pieces(of line: String) -> [Piece] {
    line.split(whereSeparator: \.isWhitespace).map { word in
      word == "..." || Pattern.wildcard(in: word) != nil
        ? .wildcard(String(word)) : .word(String(word))
    }
  }

  /// For each old piece the new one that it became, by the longest common subsequence.
  private static func partners(of old: [Piece], in new: [Piece]) -> [Int?] {
    var best = Array(
      repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        best[i][j] =
          old[i] == new[j] ? best[i + 1][j + 1] + 1 : max(best[i + 1][j], best[i][j + 1])
      }
    }
    var partners = [Int?](repeating: nil, count: old.count)
    var (i, j) = (0, 0)
    while i < old.count, j < new.count {
      if old[i] == new[j] {
        partners[i] = j
        (i, j) = (i + 1, j + 1)
      } else if best[i + 1][j] >= best[i][j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return partners
  }
}
