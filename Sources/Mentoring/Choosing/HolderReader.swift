import Understanding

/// Works out who holds the knowledge that is to be exchanged, from the moves in a line.
///
/// | | comes to me | goes from me |
/// |---|---|---|
/// | above | more-experienced | me-for-leaders |
/// | below | more-junior | me-for-juniors |
///
/// Where no move is firm, idioms that say it outright count, then what people know and lack, and at
/// last what position and subject imply.
struct HolderReader {
  let utterance: Utterance
  /// The other signals of the line.
  let others: [HeardSignal]
  /// False when the person is made to take part: then only what is said outright counts.
  let isVoluntary: Bool
  /// Whether the speaker stands above others: a senior leader, or anyone who leads.
  let isSenior: Bool
  /// Who is spoken of.
  let parties: [Party]
  /// The ranks of those.
  let ranks: Set<Party.Rank>
  /// What idioms say outright.
  let outright: [Claim]
  /// The people and what moves between them.
  let parts: MoveParts
  private let formats: [Hit]

  struct Result {
    var signals: [HeardSignal] = []
    var second: String?
  }

  /// Who holds the knowledge: one of the signal's answers, or something short of one.
  enum Holder: String {
    case moreExperienced = "more-experienced"
    case moreJunior = "more-junior"
    case meForLeaders = "me-for-leaders"
    case meForJuniors = "me-for-juniors"
    case bothSides = "both-sides"
    /// Somebody who was not named: "I want to be taught".
    case somebody
    /// The speaker, for somebody who was not named: "I could teach planning".
    case me
    /// What others know ("she knows the code") and what the speaker knows.
    case theirs, mine

    /// Whether it is an answer.
    var isAnswer: Bool {
      switch self {
      case .somebody, .me, .theirs, .mine: false
      default: true
      }
    }
    var isComing: Bool { [.moreExperienced, .moreJunior, .somebody].contains(self) }
    var isGoing: Bool { [.meForLeaders, .meForJuniors, .me].contains(self) }
    var format: Format { [.moreJunior, .meForLeaders].contains(self) ? .reverse : .traditional }
  }

  /// A holder with the words that say it.
  struct Claim {
    var holder: Holder
    var tokens: Range<Int>
    /// As of a ``Move``; of what was only implied 0.
    var strength: Int
    /// Whether a "not" turns it down.
    var isDenied = false
    /// Whether the rank of the other was told or can be concluded.
    var isRanked = true
    /// Whether nobody was named at the other end.
    var isOpen = false
  }

  init(utterance: Utterance, others: [HeardSignal], isVoluntary: Bool) {
    self.utterance = utterance
    self.others = others
    self.isVoluntary = isVoluntary
    let leads = utterance.leads.map(\.tokens)
    let positions = others.filter { $0.signal == .vantage }.map(\.tokens)
    let line = MoveLine(utterance, positions: positions + leads)
    isSenior =
      !leads.isEmpty
      || others.contains { $0.signal == .vantage && $0.answer == "senior" && !$0.isContested }
      // "Brigade commander here": a title that no rule of vantage knows.
      || utterance.hits(of: "who").contains { $0.rule.name == "exec" && line.isSpeaker($0.tokens) }
    parties = PartyReader(line: line, isSenior: isSenior).read()
    ranks = Set(parties.map(\.rank))
    let moves = MoveReader(line: line, parties: parties)
    parts = MoveParts(
      parties: parties, verbs: moves.verbs, moves: moves.read(), isSenior: isSenior)
    formats = utterance.hits(of: "format-word").filter { !$0.isNegated }
    outright = Self.outright(in: utterance, formats: formats, others: others)
  }

  func read() -> Result {
    let said = outright.filter { !$0.isDenied }
    guard isVoluntary else { return Result(signals: said.prefix(1).map(heard)) }
    if let mutual = said.first(where: { $0.holder == .bothSides }) {
      return Result(signals: [heard(mutual)])
    }
    return decide(settled(parts.moves.compactMap(claim)))
  }

  /// The idioms that were heard.
  private static func outright(
    in utterance: Utterance, formats: [Hit], others: [HeardSignal]
  ) -> [Claim] {
    // Somebody who names all the formats asks what they are.
    let isList = Set(formats.map(\.rule.name)).count > 1
    return utterance.hits(of: Signal.knowledgeHolder.group).compactMap { hit in
      guard let holder = Holder(rawValue: hit.rule.name),
        !(isList && formats.contains { $0.tokens.overlaps(hit.tokens) }),
        !(holder == .meForLeaders && isUnsayable(hit.tokens, others))
      else { return nil }
      // "Act as a reverse mentor" is no mentor of juniors.
      let isReverse =
        holder == .meForJuniors
        && hit.tokens.contains { utterance.tokens[$0].text == "reverse" }
      return Claim(
        holder: isReverse ? .meForLeaders : holder, tokens: hit.tokens, strength: hit.weight,
        isDenied: hit.isNegated)
    }
  }

  /// What a person would never say, or hear, is no wish to.
  static func isUnsayable(_ tokens: Range<Int>, _ others: [HeardSignal]) -> Bool {
    others.contains {
      $0.signal == .candour && $0.answer == "no" && $0.tokens.overlaps(tokens)
    }
  }

  /// The holder that a format named outright gives to one of its sides.
  func side(_ direction: Move.Direction, _ tokens: Range<Int>) -> Holder? {
    let named = formats.first { hit in
      // "Reverse mentoring sounds fun, but …" names what is not meant.
      let between =
        min(
          hit.tokens.lowerBound, tokens.lowerBound)..<max(
          hit.tokens.upperBound, tokens.upperBound)
      return !between.contains { utterance.tokens[$0].text == "but" }
    }
    switch named?.rule.name {
    case "reverse"?: return direction == .toMe ? .moreJunior : .meForLeaders
    case "traditional"?: return direction == .toMe ? .moreExperienced : .meForJuniors
    default: return nil
    }
  }

  func has(_ signal: Signal, _ answer: String) -> Bool {
    others.contains { $0.signal == signal && $0.answer == answer && !$0.isContested }
  }

  func heard(_ claim: Claim) -> HeardSignal {
    HeardSignal(
      .knowledgeHolder, claim.holder.rawValue, words: utterance.words(claim.tokens),
      tokens: claim.tokens, weight: claim.strength)
  }
}
