import Dialogue
import Terminal

extension Said {
  /// What is said under this id is a page that is laid out already.
  static let pageID = "page"
}

extension Page {
  /// The same page without colour, for text that may go elsewhere.
  var withoutLooks: Page {
    Page(width: width, fullWidth: fullWidth, glyphs: glyphs, isAccessible: isAccessible)
  }

  /// What is said, a block for each response, with an empty line before each.
  /// - Parameter choices: the open question's; they stand at the end of its text as numbered lines,
  ///   and are set as a list.
  func blocks(_ says: [Said], choices: [String]) -> [String] {
    let list = choices.enumerated().map { "\n  \($0.offset + 1)  \($0.element)" }.joined()
    return says.flatMap { block($0, list: list, choices: choices) }
  }

  private func block(_ said: Said, list: String, choices: [String]) -> [String] {
    if said.id == Said.pageID {
      return [""]
        + sanitised(said.text).split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
    }
    guard !list.isEmpty, said.text.hasSuffix(list) else { return [""] + self.said(said.text) }
    return [""] + self.said(String(said.text.dropLast(list.count))) + self.choices(choices)
  }
}
