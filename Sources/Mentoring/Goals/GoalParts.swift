import Understanding

/// The pieces of a goal, heard by the rules of the group `goal`.
struct GoalParts {
  let utterance: Utterance
  let deadline: Deadline?
  /// The tokens that name the deadline: a date is no measure and no subject.
  let dated: Set<Int>
  let shape: GoalShape
  /// The tokens that are the goal; the rest leads up to it.
  let range: Range<Int>
  private let pieces: [String: [Hit]]

  /// - Parameter range: the part of the line that is the goal; nil for the whole line.
  init(_ utterance: Utterance, deadline: Deadline?, within range: Range<Int>? = nil) {
    let range = range ?? utterance.tokens.indices
    self.utterance = utterance
    self.deadline = deadline
    self.range = range
    dated = Self.tokens(of: deadline, in: utterance)
    pieces = Dictionary(
      grouping: utterance.hits(of: "goal").filter { range.contains($0.tokens.lowerBound) },
      by: \.rule.name)
    shape = GoalShape(utterance, within: range, dated: dated, pieces: pieces)
  }

  func hits(_ name: String) -> [Hit] { pieces[name] ?? [] }

  func isHeard(_ name: String) -> Bool {
    hits(name).contains { !$0.tokens.allSatisfy(dated.contains) }
  }

  /// Whether something delimited is left when what is empty and what is vague is taken away.
  var isSpecific: Bool {
    if shape.isErrand { return true }
    let open = substance
    // A bare word or two name a field, not what is to be done in it: "Excel".
    if isBareTopic { return false }
    // "Speak in front of 500 people": the count delimits what the words leave open.
    return !open.isEmpty || shape.hasVerb && !counts.isEmpty && !isOthersChoice
  }

  /// Where a description of somebody begins: of "a boss whom nobody fears" only "a boss" says what is
  /// aimed at.
  private var descriptionStart: Int? {
    guard isHeard("direction"), !isMeasurable else { return nil }
    return range.first {
      $0 > (shape.head ?? range.lowerBound)
        && Self.descriptions.contains(utterance.tokens[$0].text)
    }
  }

  private static let descriptions: Set<String> = [
    "who", "whom", "whose", "than", "like", "someone", "somebody",
  ]

  private var isBareTopic: Bool {
    let count = range.filter { !utterance.isFiller[$0] && !dated.contains($0) }.count
    return count == 1 || count < 3 && !shape.hasVerb && !isMeasurable
  }

  /// The words that are neither empty nor vague nor a date.
  private var substance: Set<Int> {
    var open = Set(range).subtracting(dated)
    for index in open where utterance.isFiller[index] { open.remove(index) }
    if let limit = descriptionStart { open = open.filter { $0 < limit } }
    for hit in hits("wish") where hit.tokens.count <= 6 { open.subtract(hit.tokens) }
    for hit in hits("empty") where hit.tokens.count <= 3 { open.subtract(hit.tokens) }
    for hit in hits("vague") where hit.tokens.count <= 7 { open.subtract(hit.tokens) }
    return open.filter { utterance.tokens[$0].text.contains(where: \.isLetter) }
  }

  /// The goal's own words, without "I'd like to" and the like before them.
  var core: String {
    let wishes = Set(hits("wish").filter { $0.tokens.count <= 6 }.flatMap { Array($0.tokens) })
    let start = range.first {
      !wishes.contains($0) && !dated.contains($0) && !utterance.isFiller[$0]
        && !["i", "we", "and", "but", "that"].contains(utterance.tokens[$0].text)
    }
    return utterance.words((start ?? range.lowerBound)..<range.upperBound)
  }

  var isReferral: Bool { SignalReader().gates(in: utterance).contains(.refer) }

  /// Whether the goal is about somebody else's behaviour.
  var isOthers: Bool {
    (hits("owner").contains { !$0.isNegated } || isWishForSomebody) && !isHeard("seen-as")
      && !isHeard("refusal")
  }

  /// "Kevin to hand in his reports": a name that nobody knows, and what he is to do.
  private var isWishForSomebody: Bool {
    guard let head = shape.head, head + 2 < range.upperBound else { return false }
    let tokens = utterance.tokens
    let isName = tokens[head].looksLikeName || tokens[head].word < 0 && tokens[head].stem < 0
    return isName && tokens[head + 1].text == "to"
      && ["learn", "make", "deliver", "errand", "strong-start"].contains {
        shape.begins($0, at: head + 2)
      }
  }

  private static func tokens(of deadline: Deadline?, in utterance: Utterance) -> Set<Int> {
    guard let deadline, !deadline.words.isEmpty else { return [] }
    let line = Array(utterance.line.utf8)
    let words = Array(deadline.words.utf8)
    guard words.count <= line.count else { return [] }
    for start in 0...(line.count - words.count)
    where line[start] == words[0] && line[start..<start + words.count].elementsEqual(words) {
      let range = start..<start + words.count
      return Set(utterance.tokens.indices.filter { utterance.tokens[$0].range.overlaps(range) })
    }
    return []
  }
}
