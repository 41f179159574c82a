import Dialogue
import Understanding

/// Choosing: what was heard, what it leads to, and why.
extension MentorDomain {
  /// Says back what the opening told.
  func echoOpening(_ answers: Answers, _ setting: Setting) -> ActionResult {
    guard let opening = answers["opening"], opening.value != nil else { return ActionResult() }
    let clauses = Signal.allCases.compactMap { signal -> String? in
      guard let answer = answers[signal.rawValue], answer.turn == opening.turn,
        let value = answer.value?.string
      else { return nil }
      return phrasing.echo.text("\(signal.rawValue).\(value)")
    }
    if answers.hasDecided { return ActionResult() }
    guard !clauses.isEmpty else { return ActionResult(says: [Saying("utter_echo_nothing")]) }
    let and = phrasing.echo.text("and") ?? ", "
    let list =
      clauses.count == 1
      ? clauses[0] : clauses.dropLast().joined(separator: ", ") + and + (clauses.last ?? "")
    let heard = phrasing.echo.text("sentence", ["clauses": list]) ?? ""
    return ActionResult(says: [Saying("utter_echo", ["heard": heard])])
  }

  /// The recommendation on what is known.
  func recommendation(_ answers: Answers) -> Recommendation {
    rubric.recommend(answers.signals, basis: answers.basis)
  }

  /// Works the recommendation out and says it with its reasons.
  func recommend(_ answers: Answers, _ setting: Setting) -> ActionResult {
    let result = recommendation(answers)
    var record: [String: Value] = [
      "status": .text(result.status.rawValue), "rubric": .text(result.rubric),
      "traditional": .number(Double(result.points.traditional)),
      "reverse": .number(Double(result.points.reverse)),
      "reciprocal": .number(Double(result.points.reciprocal)),
    ]
    record["confidence"] = result.confidence.map { .text($0.rawValue) }
    record["format"] = result.format.map { .text($0.rawValue) }
    record["seat"] = (result.seat ?? result.options.first?.seat).map { .text($0.rawValue) }
    record["routes"] = .list(result.routes.map { .text($0.rawValue) })
    record["label"] = .text(result.seat.flatMap { label(of: $0) } ?? result.status.rawValue)
    return ActionResult(
      fills: ["recommendation": .record(record)],
      says: AdviceWording(words: phrasing.advise, title: knowledge.title).summary(result).map {
        Saying("utter_recommendation", text: $0)
      } + (result.status == .notYet && result.seat == nil ? [Saying("utter_may_choose")] : []))
  }

  /// Takes the recommended seat over, because the person agreed.
  func adopt(_ answers: Answers, _ setting: Setting) -> ActionResult {
    guard let seat = answers["recommendation"]?.value?["seat"]?.string else {
      return ActionResult()
    }
    return ActionResult(fills: ["seat": .choice(seat)])
  }

  /// Confirms the seat in a sentence.
  func seatChosen(_ answers: Answers, _ setting: Setting) -> ActionResult {
    guard let seat = answers.seat, let label = label(of: seat) else { return ActionResult() }
    var says = [Saying("utter_seat_chosen", ["seat": label])]
    let result = recommendation(answers)
    if answers["recommendation"] != nil, result.status == .both,
      let other = result.options.first(where: { $0.seat != seat }),
      let second = self.label(of: other.seat)
    {
      says.append(Saying("utter_second_seat", ["seat": second]))
    }
    return ActionResult(says: says)
  }

  /// Why the result is what it is, how sure, and what would change it.
  func explain(_ answers: Answers, _ setting: Setting) -> ActionResult {
    guard answers["recommendation"] != nil else {
      return ActionResult(says: [Saying("utter_nothing_planned")])
    }
    let wording = AdviceWording(words: phrasing.advise, title: knowledge.title)
    let lines = wording.defence(recommendation(answers))
    return ActionResult(
      says: [Saying("utter_explanation", text: lines.joined(separator: "\n"))])
  }

  /// The single answers that would lead elsewhere.
  func whatWouldChange(_ answers: Answers, _ setting: Setting) -> ActionResult {
    guard answers["recommendation"] != nil else {
      return ActionResult(says: [Saying("utter_nothing_planned")])
    }
    let wording = AdviceWording(words: phrasing.advise, title: knowledge.title)
    return ActionResult(
      says: wording.flips(recommendation(answers)).map { [Saying("utter_flips", text: $0)] } ?? [])
  }

  /// How sure the result is, in a sentence.
  func howSure(_ answers: Answers, _ setting: Setting) -> ActionResult {
    guard answers["recommendation"] != nil,
      let text = AdviceWording(words: phrasing.advise, title: knowledge.title)
        .confidence(recommendation(answers))
    else { return ActionResult(says: [Saying("utter_nothing_planned")]) }
    return ActionResult(says: [Saying("utter_confidence", text: text)])
  }

  /// Whether a line asks what another answer would have led to.
  func asksWhatIf(_ utterance: Utterance) -> Bool {
    utterance.hits.contains { $0.rule == RuleID("query", "what-if") }
  }

  /// The signal and the answer that a "what if" supposes: in the words in which it was told what
  /// would change the result, heard as anywhere, or in the words of an answer to the question.
  private func supposed(in utterance: Utterance) -> (Signal, String)? {
    if let repeated = repeatedClause(in: utterance) { return repeated }
    if let heard = SignalReader().signals(in: utterance).first {
      return (heard.signal, heard.answer)
    }
    for hit in utterance.hits where hit.rule.group.hasPrefix("answer.") {
      if let signal = Signal(rawValue: String(hit.rule.group.dropFirst(7))) {
        return (signal, hit.rule.name)
      }
    }
    return nil
  }

  /// The answer whose own clause ("you would not set rank aside") comes again in the line.
  private func repeatedClause(in utterance: Utterance) -> (Signal, String)? {
    func stems(_ utterance: Utterance) -> Set<String> {
      Set(
        utterance.tokens.indices.filter {
          !utterance.isFiller[$0] || utterance.tokens[$0].text == "not"
        }
        .map { Inflection.stem(utterance.tokens[$0].text) })
    }
    let said = stems(utterance)
    var best: (signal: Signal, answer: String, words: Int)?
    for signal in Signal.allCases {
      for choice in labels[signal.rawValue]?.choices ?? [] {
        guard let clause = phrasing.echo.text("\(signal.rawValue).\(choice.id)") else { continue }
        let words = stems(book.read(clause)).subtracting(["you", "would"])
        guard words.count > 2, words.isSubset(of: said), words.count > best?.words ?? 0 else {
          continue
        }
        best = (signal, choice.id, words.count)
      }
    }
    return best.map { ($0.signal, $0.answer) }
  }

  /// What another answer would have led to; the real ones stay.
  func whatIf(_ utterance: Utterance, _ answers: Answers) -> Saying? {
    guard asksWhatIf(utterance), answers["recommendation"] != nil,
      let heard = supposed(in: utterance)
    else { return nil }
    let real = recommendation(answers)
    let other = rubric.whatIf(
      heard.0, heard.1, in: answers.signals, basis: answers.basis)
    let text = AdviceWording(words: phrasing.advise, title: knowledge.title).whatIf(
      heard.0, heard.1, gives: other, insteadOf: real)
    return text.map { Saying("utter_what_if", text: $0) }
  }

  /// What a seat is called.
  func label(of seat: Seat) -> String? {
    labels["seat"]?.choices.first { $0.id == seat.rawValue }?.label
  }
}
