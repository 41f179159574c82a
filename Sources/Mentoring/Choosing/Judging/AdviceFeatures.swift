import Understanding

/// What is learnt from in a self-description, and what is judged by: its words, which of them stand
/// together, and which it begins and ends with; its frames, in which people and verbs are replaced by
/// what they are (“WANT BELOW to GIVE ME”); the titles in it; and what the rules found.
///
/// Frames are what makes few samples do: whoever wrote of “our apprentices” taught something about
/// “the new commis” as well.
struct AdviceFeatures {
  /// All features of the line.
  private(set) var all: [Feature]
  private let utterance: Utterance

  /// - Parameters:
  ///   - hearing: what the rules made of the line.
  ///   - parts: the people and moves in it.
  ///   - titles: the titles in it.
  init(_ utterance: Utterance, hearing: Hearing, parts: MoveParts, titles: [Title]) {
    self.utterance = utterance
    all = utterance.wordFeatures() + utterance.apartFeatures() + utterance.endFeatures()
    addFrames(parts)
    addTitles(titles, parts)
    addHits()
    addFindings(hearing, parts)
  }

  private mutating func addFrames(_ parts: MoveParts) {
    let words = FrameWords(utterance, parts: parts)
    for sentence in words.sentences {
      for length in 2...3 where sentence.count >= length {
        for start in 0...sentence.count - length {
          let slice = sentence[start..<start + length]
          var key = FeatureKey(.frame)
          for word in slice { key = key.adding(word.text) }
          let tokens = slice.map(\.token)
          all.append(Feature(key, at: (tokens.first ?? 0)..<(tokens.last ?? 0) + 1))
        }
      }
    }
  }

  /// Where people stand: each title, which stand together, and which goes with a move.
  private mutating func addTitles(_ titles: [Title], _ parts: MoveParts) {
    func add(_ texts: String..., at tokens: Range<Int> = 0..<0) {
      all.append(Feature(texts.reduce(FeatureKey(.title)) { $0.adding($1) }, at: tokens))
    }
    for title in titles { add(title.name, at: title.tokens) }
    let names = Set(titles.map(\.name)).sorted()
    for (index, name) in names.enumerated() {
      for other in names[(index + 1)...] { add("beside", name, other) }
    }
    let mine = Set(titles.filter(\.isMine).map(\.name)).sorted()
    add("mine", mine.joined(separator: " "))
    for move in parts.moves {
      for name in mine { add("move", name, move.way, move.other.name, at: move.tokens) }
      for title in titles where title.tokens.overlaps(move.tokens) {
        add("in move", title.name, move.way, at: title.tokens)
      }
    }
  }

  /// What single rules heard, whatever was made of it.
  private mutating func addHits() {
    for hit in utterance.hits {
      let group = hit.rule.group
      guard group.hasPrefix("slot.") || Self.groups.contains(group) else { continue }
      all.append(
        Feature(
          FeatureKey(.hit).adding(group).adding(hit.rule.name).adding(hit.isNegated ? 1 : 0),
          at: hit.tokens))
    }
  }

  private mutating func addFindings(_ hearing: Hearing, _ parts: MoveParts) {
    func add(_ texts: String..., at tokens: Range<Int> = 0..<0) {
      all.append(Feature(texts.reduce(FeatureKey(.finding)) { $0.adding($1) }, at: tokens))
    }
    for heard in hearing.signals {
      add(
        heard.signal.rawValue, heard.answer, heard.isContested ? "contested" : "",
        at: heard.tokens)
      if heard.signal == .knowledgeHolder { add("weight", heard.answer, "\(heard.weight)") }
    }
    if !hearing.signals.contains(where: { $0.signal == .knowledgeHolder }) { add("no holder") }
    if let second = hearing.secondHolder { add("second", second) }
    for gate in hearing.gates { add("gate", gate.rawValue) }
    if parts.isSenior { add("senior") }
    for move in parts.moves {
      add("move", move.way, move.other.name, at: move.tokens)
      add(
        "move", move.way, move.other.name, "\(move.strength)", move.isOpen ? "open" : "",
        move.isState ? "state" : "", move.isDenied ? "denied" : "", at: move.tokens)
    }
    add("ranks", Set(parts.parties.map(\.rank.name)).sorted().joined(separator: " "))
  }

  private static let groups: Set<String> = [
    "gate", "flow", "self", "time-here", "format-word", "side", "who", "move", "refer",
  ]
}

/// The people in a line and what moves between them.
struct MoveParts {
  var parties: [Party]
  var verbs: [MoveReader.Verb]
  var moves: [Move]
  /// Whether the speaker stands above others.
  var isSenior: Bool
}

extension Move {
  /// Words for its direction.
  fileprivate var way: String { direction == .toMe ? "to me" : "from me" }
}

extension Party.Rank {
  /// A word for it.
  var name: String {
    switch self {
    case .me: "me"
    case .above: "above"
    case .below: "below"
    case .peer: "peer"
    case .anyone: "anyone"
    }
  }
}
