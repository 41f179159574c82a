import Understanding

/// A line with people, verbs of moving, wishes and denials replaced by what they are.
///
/// > I head a division and want to hear what our trainees see
///
/// is “ME head a division and WANT to GET what our BELOW KNOW”. Fillers are left out.
struct FrameWords {
  /// A word of the frame with the token it stands for.
  struct Word {
    var text: String
    var token: Int
  }
  /// The words, a row for each sentence.
  private(set) var sentences: [[Word]] = []

  init(_ utterance: Utterance, parts: MoveParts) {
    let tokens = utterance.tokens
    var names = [String?](repeating: nil, count: tokens.count)
    var isInside = [Bool](repeating: false, count: tokens.count)
    func name(_ range: Range<Int>, _ text: String, overwriting: Bool) {
      for index in range {
        let isFirst = index == range.lowerBound
        if !overwriting, names[index] != nil || isInside[index] { continue }
        names[index] = isFirst ? text : nil
        isInside[index] = !isFirst
      }
    }
    for verb in parts.verbs {
      name(verb.tokens, verb.kind.rawValue.uppercased(), overwriting: true)
    }
    for party in parts.parties {
      name(party.tokens, party.rank.name.uppercased(), overwriting: true)
    }
    for hit in utterance.hits(of: "move") where hit.rule.name == "want" {
      name(hit.tokens, "WANT", overwriting: false)
    }
    var sentence: [Word] = []
    for (index, token) in tokens.prefix(120).enumerated() {
      if token.breakBefore == .sentence, !sentence.isEmpty {
        sentences.append(sentence)
        sentence = []
      }
      if isInside[index] || utterance.isFiller[index] { continue }
      let text =
        names[index] ?? (Self.denials.contains(token.text) ? "NOT" : nil)
        ?? (Self.modals.contains(token.text) ? "CAN" : nil) ?? Inflection.stem(token.text)
      sentence.append(Word(text: text, token: index))
    }
    if !sentence.isEmpty { sentences.append(sentence) }
  }

  private static let denials: Set<String> = ["not", "never", "no", "nobody", "without"]
  private static let modals: Set<String> = ["could", "can", "would", "should", "will", "might"]
}
