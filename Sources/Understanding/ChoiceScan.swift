/// One pass over a line for ``ChoiceReader``.
struct ChoiceScan {
  private let tokens: [Token]
  private let isFiller: [Bool]
  private let count: Int
  private let labels: ChoiceLabels
  private var wanted: [Int] = []
  private var refused: [Int] = []
  /// For words that several options hold, those options.
  private var ties: [[Int]] = []
  private var isAll = false
  private var isNone = false
  private var isAny = false
  private var isOr = false
  private var isStrange = false
  private var isNegated = false

  init(_ utterance: Utterance, _ options: [ChoiceReader.Option]) {
    tokens = utterance.tokens
    isFiller = utterance.isFiller
    count = options.count
    labels = ChoiceLabels(options.map(\.label))
  }

  /// What was picked, after ``run()``.
  var pick: ChoiceReader.Pick {
    if isStrange { return .notHeard }
    if isNone { return .none }
    var chosen = Self.unique(wanted).filter { !refused.contains($0) }
    // Words that a picked option holds as well leave no doubt, and neither do words that only one
    // option holds all of: "guide someone with less experience".
    let open = ties.filter { tie in !tie.contains { chosen.contains($0) } }
    if !open.isEmpty {
      let common = open.dropFirst().reduce(open[0]) { left, tie in left.filter(tie.contains) }
      guard chosen.isEmpty, !isOr, common.count == 1 else {
        return .ambiguous(Self.unique(chosen + open.flatMap { $0 }).sorted())
      }
      chosen = common
    }
    if !chosen.isEmpty {
      return isOr && chosen.count > 1 ? .ambiguous(chosen.sorted()) : .picked(chosen)
    }
    if !refused.isEmpty {
      let left = (0..<count).filter { !refused.contains($0) }
      return left.isEmpty
        ? .none : left.count == 1 ? .picked(left) : .excluded(Self.unique(refused).sorted())
    }
    if isAll { return .picked(Array(0..<count)) }
    return isAny ? .any : .notHeard
  }

  mutating func run() {
    var index = 0
    while index < tokens.count {
      if index > 0, tokens[index].breakBefore >= .part { isNegated = false }
      index += max(1, take(at: index))
    }
  }

  /// Reads what begins at `index` and says how many tokens it took.
  private mutating func take(at index: Int) -> Int {
    let text = tokens[index].text
    if Self.negators.contains(text) {
      if text != "not", follows(["of"], index) || index + 1 == tokens.count { isNone = true }
      if text == "not", follows(["either", "any"], index) {
        isNone = true
        return 2
      }
      if ["neither", "none"].contains(text) { isNone = true } else { isNegated = true }
      return 1
    }
    if text == "but" || text == "rather" || text == "instead" {
      isNegated =
        text == "but" && index > 0
        && ["all", "anything", "any", "both"].contains(
          tokens[index - 1].text)
      return 1
    }
    if text == "or" {
      isOr = true
      return 1
    }
    if let place = place(at: index) {
      note(place.index)
      return place.length
    }
    if Self.all.contains(text), text != "both" || count == 2 {
      isAll = true
      return 1
    }
    if Self.any.contains(text) || (Self.deciders.contains(text) && hasYou) {
      isAny = true
      return 1
    }
    switch labels.match(tokens, at: index) {
    case .one(let option, let length):
      note(option)
      return length
    case .several(let options, let length):
      if !isNegated { ties.append(options) }
      return length
    case .no:
      if !isFiller[index], !Self.light.contains(text) { isStrange = true }
      return 1
    }
  }

  private mutating func note(_ option: Int) {
    if isNegated { refused.append(option) } else { wanted.append(option) }
  }

  /// The option that a number, a letter or a place in the order names.
  private func place(at index: Int) -> (index: Int, length: Int)? {
    let word = tokens[index].text
    let text = word.utf8.count > 1 && word.hasPrefix("#") ? String(word.dropFirst()) : word
    if let number = Self.numbers[text] ?? Int(text), !isPronoun(index) {
      return (1...count).contains(number) ? (number - 1, 1) : nil
    }
    if let ordinal = Self.ordinals[text] {
      if ordinal == 2, text == "second", follows(["last"], index), count > 1 {
        return (count - 2, 2)
      }
      return ordinal <= count ? (ordinal - 1, 1) : nil
    }
    switch text {
    case "last", "latter", "bottom", "final": return (count - 1, 1)
    case "former", "top": return (0, 1)
    case "middle" where count % 2 == 1: return (count / 2, 1)
    default: break
    }
    guard text.utf8.count == 1, let letter = text.utf8.first, letter >= 0x61, letter <= 0x7A else {
      return nil
    }
    // "a" and "i" are words of their own unless they stand alone or behind "option".
    let isNamed = index > 0 && Self.names.contains(tokens[index - 1].text)
    guard isNamed || tokens.count == 1 || (letter != 0x61 && letter != 0x69) else { return nil }
    let option = Int(letter) - 0x61
    return option < count ? (option, 1) : nil
  }

  /// Whether "one" only stands for a thing: "the second one", "that one".
  private func isPronoun(_ index: Int) -> Bool {
    guard tokens[index].text == "one", index > 0 else { return false }
    let before = tokens[index - 1].text
    return !Self.names.contains(before) && before != "and" && before != "or" && before != "not"
  }

  private var hasYou: Bool { tokens.contains { $0.text == "you" || $0.text == "your" } }

  private func follows(_ words: Set<String>, _ index: Int) -> Bool {
    index + 1 < tokens.count && words.contains(tokens[index + 1].text)
  }

  private static func unique(_ list: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return list.filter { seen.insert($0).inserted }
  }

  private static let negators: Set<String> = [
    "not", "neither", "none", "nor", "except", "without", "no",
  ]
  private static let all: Set<String> = ["both", "all", "everything", "each"]
  private static let any: Set<String> = [
    "any", "either", "whichever", "whatever", "anything", "surprise",
  ]
  private static let deciders: Set<String> = ["choose", "pick", "decide", "choice", "call"]
  private static let names: Set<String> = ["option", "number", "choice", "answer", "no", "nr", "#"]
  private static let numbers: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10,
  ]
  private static let ordinals: [String: Int] = [
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
    "fifth": 5, "5th": 5, "sixth": 6, "6th": 6, "seventh": 7, "7th": 7, "eighth": 8, "8th": 8,
    "ninth": 9, "9th": 9, "tenth": 10, "10th": 10,
  ]
  /// Words that say no more than that something is picked.
  private static let light: Set<String> = [
    "the", "a", "an", "one", "ones", "i", "would", "will", "like", "want", "take", "go", "with",
    "for", "choose", "pick", "prefer", "option", "number", "choice", "please", "and", "of", "them",
    "these", "those", "this", "that", "it", "is", "am", "be", "my", "me", "to", "think", "let",
    "us",
    "say", "do", "you", "your", "yes", "ok", "okay", "thanks", "thank", "works", "work", "fine",
    "good",
    "guess", "answer", "more", "see", "have", "give", "try", "sounds", "best", "above", "two",
    "decide", "nr", "#", "in", "on", "list", "really", "fits", "fit", "suits", "suit", "me",
    "select",
    "really", "then", "just", "from", "need", "looks", "seems", "right", "sure", "at", "can", "we",
  ]
}
