import Dialogue
import Understanding

/// Changes to goals in passing: "change my second goal to …", "delete the first goal".
enum GoalEdit {
  /// The goals after the change that the line asks for; nil when it asks for none.
  static func read(_ utterance: Utterance, goals: [String]) -> [String]? {
    guard utterance.hits.contains(where: { $0.rule == RuleID("name", "goals") && !$0.isNegated })
    else { return nil }
    let words = utterance.tokens.map(\.text)
    let text = after(["to", "into", "with", "by", "add"], in: utterance)
    // "Change my goal to give two talks" names no second goal.
    let named = text.map { Array(words.prefix($0.lowerBound)) } ?? words
    let place = ordinal(in: named, count: goals.count) ?? (goals.count == 1 ? 0 : nil)
    if named.contains(where: { ["delete", "remove", "drop", "scrap", "forget"].contains($0) }) {
      guard let place, goals.indices.contains(place) else { return nil }
      var list = goals
      list.remove(at: place)
      return list
    }
    guard let text else { return nil }
    var list = goals
    if named.contains(where: { ["add", "new", "another", "include"].contains($0) }) || goals.isEmpty
    {
      guard list.count < 3 else { return nil }
      list.append(utterance.words(text))
    } else if let place, list.indices.contains(place) {
      list[place] = utterance.words(text)
    } else {
      return nil
    }
    return list
  }

  private static func ordinal(in words: [String], count: Int) -> Int? {
    for word in words {
      switch word {
      case "first", "one", "1", "1st": return 0
      case "second", "two", "2", "2nd": return 1
      case "third", "three", "3", "3rd": return 2
      case "last": return count - 1
      default: continue
      }
    }
    return nil
  }

  /// What stands behind the first of `marks` that follows the goal's name.
  private static func after(_ marks: Set<String>, in utterance: Utterance) -> Range<Int>? {
    let tokens = utterance.tokens
    guard let name = tokens.firstIndex(where: { $0.text == "goal" || $0.text == "one" }) else {
      return nil
    }
    for index in tokens.indices where index >= name && index + 1 < tokens.count {
      // "change the goal to: …"
      if marks.contains(tokens[index + 1].text), tokens[index + 1].breakBefore == .none { continue }
      if index > name && marks.contains(tokens[index].text)
        || tokens[index + 1].breakBefore == .sentence
      {
        return index + 1..<tokens.count
      }
    }
    return nil
  }
}
