import Understanding

/// What to do with a question, before a word of the answer is chosen.
enum Decision {
  case refer
  case empty
  case outside(String)
  case gap(String)
  case clarify(String)
  case unknown
  case otherWay
  case answer

  init(_ search: Search, habits: Habits) {
    let asked = search.asked
    let best = search.candidates.first
    let isAbout = asked.isDomain || !asked.named.isEmpty
    if asked.refer != nil {
      self = .refer
    } else if !search.heard.tokens.contains(where: \.isWord) {
      self = .empty
    } else if let gap = asked.gap, asked.isMentoring, Self.wins(gap, asked) {
      self = .gap(gap.rule.name)
    } else if let outside = asked.outside, Self.wins(outside, search) {
      self = .outside(outside.rule.name)
    } else if let gap = asked.gap, Self.wins(gap, asked) {
      self = .gap(gap.rule.name)
    } else if let clarify = asked.clarify {
      self = .clarify(clarify.rule.name)
    } else if best != nil, search.isSubjectFound {
      self = Self.speaksThatWay(search) ? .answer : .otherWay
    } else if search.isFoundByWords(isAbout: isAbout) {
      self = .answer
    } else if isAbout {
      self = .unknown
    } else {
      self = .outside("")
    }
  }

  private static func wins(_ gap: Hit, _ asked: Asked) -> Bool {
    asked.named.allSatisfy { $0.weight <= gap.weight }
  }

  /// A subject of another kind wins unless mentoring is plainly spoken of as well, or a longer phrase
  /// of ours was heard (“how many hours will this eat up” is no question about food).
  private static func wins(_ outside: Hit, _ search: Search) -> Bool {
    let asked = search.asked
    if outside.rule.name == "instructions" || outside.rule.name == "foreign" { return true }
    if asked.isMentoring || !asked.named.isEmpty, search.isSubjectFound { return false }
    let subject = asked.subjects.map(\.specificity).max() ?? 0
    return subject <= outside.weight && (search.coverage < 0.7 || search.shared < 3)
  }

  /// Whether the direction that was asked for is spoken of by any article that fits well.
  private static func speaksThatWay(_ search: Search) -> Bool {
    guard let asked = search.asked.direction, asked != .both, let best = search.candidates.first
    else { return true }
    return best.direction == asked || best.direction == .both || best.direction == .document
  }

  /// How `--explain` calls it.
  var name: String {
    switch self {
    case .refer: "refer"
    case .empty: "nothing was said"
    case .outside(let name): "outside.\(name)"
    case .gap(let name): "gap.\(name)"
    case .clarify(let name): "clarify.\(name)"
    case .unknown: "about mentoring, but no article fits"
    case .otherWay: "said of the other kind only"
    case .answer: "ranking"
    }
  }
}

extension Token {
  /// Whether it holds a letter or a digit.
  var isWord: Bool { text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.isASCII } }
}
