import Understanding

/// What to do with a question, before a word of the answer is chosen.
enum Decision {
  case refer
  case empty
  case outside(String)
  case gap(String)
  case clarify(String)
  case unknown
  case otherWay(String)
  case answer

  init(_ search: Search, habits: Habits) {
    let asked = search.asked
    let best = search.candidates.first
    let isAbout = asked.isDomain || !asked.named.isEmpty
    if asked.refer != nil || search.isReferral
      || search.verdict.isReferral && !search.isByWords
    {
      self = .refer
    } else if !search.heard.tokens.contains(where: \.isWord) {
      self = .empty
    } else if let gap = asked.gap, asked.isMentoring, Self.wins(gap, search) {
      self = .gap(gap.rule.name)
    } else if let outside = asked.outside, Self.wins(outside: outside, search) {
      self = .outside(outside.rule.name)
    } else if let gap = asked.gap, Self.wins(gap, search) {
      self = .gap(gap.rule.name)
    } else if let clarify = asked.clarify {
      self = .clarify(clarify.rule.name)
    } else if !search.isByWords, let declined = search.verdict.declined {
      let isGap = declined == QuestionJudge.Label.notInSource
      self = isGap ? search.elsewhereGap.map(Self.gap) ?? .unknown : .outside("")
    } else if best == nil || search.isElsewhere && !search.verdict.isOurs {
      self = search.elsewhereGap.map(Self.gap) ?? (isAbout ? .unknown : .outside(""))
    } else if let id = search.saidOtherwise {
      self = .otherWay(id)
    } else if search.isSubjectFound || search.isFoundByWords(isAbout: isAbout)
      || search.isFoundByLikeness(isAbout: isAbout) || search.isQuestion && search.verdict.isOurs
    {
      self = Self.otherWay(search).map(Self.otherWay) ?? .answer
    } else if isAbout {
      self = Self.otherWayOnly(search, habits).map(Self.otherWay) ?? .unknown
    } else {
      self = .outside("")
    }
  }

  private static func wins(_ gap: Hit, _ search: Search) -> Bool {
    if search.isByWords, search.isFoundByWords(isAbout: search.asked.isDomain) { return false }
    return !search.isPlainlyAsked && search.asked.named.allSatisfy { $0.weight <= gap.weight }
  }

  /// A subject of another kind wins unless mentoring is plainly spoken of as well, or a longer phrase
  /// of ours was heard (“how many hours will this eat up” is no question about food).
  private static func wins(outside: Hit, _ search: Search) -> Bool {
    let asked = search.asked
    if outside.rule.name == "instructions" || outside.rule.name == "foreign" { return true }
    if search.isPlainlyAsked { return false }
    // Somebody's own notes may be about food, travel or the weather.
    if search.isByWords, search.isFoundByWords(isAbout: asked.isDomain) { return false }
    if asked.isMentoring || !asked.named.isEmpty, search.isSubjectFound { return false }
    let subject = asked.subjects.map(\.specificity).max() ?? 0
    return subject <= outside.weight && (search.coverage < 0.7 || search.shared < 3)
  }

  /// The best article, when it speaks of the other kind only.
  private static func otherWay(_ search: Search) -> String? {
    guard let other = opposite(of: search.asked.direction), let best = search.candidates.first,
      best.direction == other
    else { return nil }
    return best.id
  }

  /// An article that says it of the other kind, when nothing else fits.
  private static func otherWayOnly(_ search: Search, _ habits: Habits) -> String? {
    guard let other = opposite(of: search.asked.direction) else { return nil }
    let subjects = Set(search.asked.subjects.map(\.name)).subtracting(habits.faint)
    return search.candidates.first {
      $0.direction == other && !subjects.isDisjoint(with: $0.reasons)
    }?.id
  }

  private static func opposite(of direction: Direction?) -> Direction? {
    switch direction {
    case .traditional: .reverse
    case .reverse: .traditional
    default: nil
    }
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
