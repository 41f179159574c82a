/// The walker's way with words: what it says next, seeded.
struct WalkerHand {
  let vocabulary: WalkerVocabulary
  var random: SplitMix

  init(_ vocabulary: WalkerVocabulary, seed: UInt64) {
    self.vocabulary = vocabulary
    random = SplitMix(seed: seed)
  }

  /// The next move, given the last turn.
  mutating func move(after turn: TurnRecord, isFirst: Bool) -> WalkMove {
    if turn.ends {
      return .later(Span(minutes: random.pick([1, 60, 1440, 10_080, 525_600]) ?? 1))
    }
    if isFirst, let opening = random.pick(vocabulary.openings), random.below(4) > 0 {
      return .line(opening, isPrivate: false)
    }
    switch random.below(100) {
    case 0..<52: return line(answer(to: turn))
    case 52..<58:
      return line(answer(to: turn) + (random.pick([" and ", ", ", " "]) ?? " ") + other())
    case 58..<66: return line(random.pick(vocabulary.corrections) ?? other())
    case 66..<74: return line(random.pick(vocabulary.digressions) ?? other())
    case 74..<84: return line(random.pick(vocabulary.commands) ?? "help")
    case 84..<93: return line(nonsense())
    case 93..<95: return .line(answer(to: turn), isPrivate: true)
    case 95..<98: return .reload
    default: return .later(Span(minutes: random.pick([1, 1440, 43_200]) ?? 1))
    }
  }

  private mutating func line(_ text: String) -> WalkMove {
    .line(random.below(5) == 0 ? mistyped(text) : text, isPrivate: false)
  }

  /// An answer to the open question: a choice by number or by words, or words for its slot.
  private mutating func answer(to turn: TurnRecord) -> String {
    let choices = turn.choices
    if !choices.isEmpty, random.below(8) > 0 {
      let index = random.below(choices.count)
      switch random.below(5) {
      case 0, 1: return "\(index + 1)"
      case 2: return "number \(index + 1)"
      case 3: return choices[index].lowercased()
      default: return choices[index]
      }
    }
    let own = turn.asking.flatMap { vocabulary.answers[$0] } ?? []
    if !own.isEmpty, random.below(8) > 0 { return random.pick(own) ?? "" }
    return random.pick(["yes", "no", "not sure", other()]) ?? "yes"
  }

  /// Words that need not have to do with the open question.
  private mutating func other() -> String {
    let all = vocabulary.answers.keys.sorted()
    return random.pick(all).flatMap { vocabulary.answers[$0] }.flatMap { random.pick($0) } ?? "yes"
  }

  /// A text with one slip of the fingers.
  mutating func mistyped(_ text: String) -> String {
    var letters = Array(text)
    guard letters.count > 3 else { return text }
    let place = random.below(letters.count - 1)
    switch random.below(6) {
    case 0: letters.swapAt(place, place + 1)
    case 1: letters.remove(at: place)
    case 2: letters.insert(letters[place], at: place)
    case 3: return text.uppercased()
    case 4: return String(letters.filter { !$0.isPunctuation })
    default:
      guard let gap = letters.firstIndex(of: " ") else { return text }
      letters.remove(at: gap)
    }
    return String(letters)
  }

  private mutating func nonsense() -> String {
    switch random.below(9) {
    case 0: return ""
    case 1:
      return random.pick(["?", "...", "!!!", "🙂", "42", "-1", "\"", "/", "//help", "\\"]) ?? "?"
    case 2: return String(repeating: random.pick(["ha", "no ", "🙃", "yes no "]) ?? "x", count: 40)
    case 3: return "a\u{0}b\u{1B}[31m\u{7F}\u{202E}"
    case 4:
      return (0..<12).map { _ in random.pick(["yes", "no", "not", "and", "or", "the", "2"]) ?? "" }
        .joined(separator: " ")
    default:
      return (0..<1 + random.below(4)).map { _ in
        String((0..<2 + random.below(7)).map { _ in random.pick(Array("aeiourstlnbdgkmz")) ?? "a" })
      }.joined(separator: " ")
    }
  }
}
