import Understanding

/// The order in which a line is heard. It is fixed, and this is the one place that says it.
extension Exchange {
  /// Hears a line and does what it leads to.
  mutating func hear(_ text: String) {
    depth += 1
    let utterance = script.book.read(text)
    if utterance.tokens.isEmpty { return hearNothing() }
    if depth == 1 { guesses = utterance.guesses }
    if let saying = dialogue.reading.refers(utterance, asked: talk.asked) { return refer(saying) }
    let acts = heardActs(in: utterance)
    if settlePending(utterance, acts) { return }
    if talk.flows.isEmpty { return resumeAfterReferral(utterance, acts) }
    if repeatsLabel(utterance), hearAnswer(utterance, []) { return goOn(with: utterance) }
    if begin(from: utterance, isWhole: true) { return }
    if changesNamed(utterance) {
      if !namesAnswered(utterance) {
        say("utter_nothing_to_change")
      } else if !correct(utterance, acts) {
        say("utter_change_to_what")
      }
      return proceed()
    }
    if obey(acts, utterance) { return }
    if isFreeTextOpen {
      if beginsAsCorrection(utterance), correct(utterance, acts, isCertain: true) {
        return proceed()
      }
      if mind(acts, utterance) { return }
    }
    if dialogue.answering.isForProgram(utterance), digress(utterance) { return proceed() }
    if hearQuestionAndAnswer(utterance) { return }
    if hearAnswer(utterance, acts) { return goOn(with: utterance) }
    if correct(utterance, acts) { return proceed() }
    if begin(from: utterance, isWhole: false) { return }
    if talk.asked == nil || utterance.isInterrogative, digress(utterance) { return proceed() }
    if mind(acts, utterance) { return }
    if talk.asked != nil, hearAhead(utterance) { return proceed() }
    fallBack(utterance)
  }

  /// Whether the open question takes the person's own words, so that nothing in them may be taken
  /// for something else unless it is the whole line.
  var isFreeTextOpen: Bool {
    guard let slot = talk.asked.flatMap({ script.slots[$0] }) else { return false }
    return slot.kind == .text
  }

  /// Whether the line is one of the open question's labels, word for word. That is a pick, whatever
  /// its words would mean elsewhere.
  private func repeatsLabel(_ utterance: Utterance) -> Bool {
    guard let slot = talk.asked else { return false }
    let said = utterance.tokens.map(\.text)
    return choices(of: slot).contains { Tokenizer.tokens(of: $0).map(\.text) == said }
  }

  /// An empty line, or one of punctuation only: no answer and no failure either.
  private mutating func hearNothing() {
    trace("nothing")
    say("utter_nothing_heard")
    proceed()
  }

  /// Stops the flow with care. The line is kept nowhere, and neither is what it held.
  private mutating func refer(_ saying: Saying) {
    trace("refer")
    line = nil
    reply.user = nil
    setPending(nil)
    setFlows([])
    open(nil)
    say(saying)
  }

  /// After a referral nothing goes on by itself: the person says when.
  private mutating func resumeAfterReferral(_ utterance: Utterance, _ acts: [HeardAct]) {
    if obey(acts, utterance) { return }
    if acts.contains(where: { $0.name == "affirm" || $0.name == "resume" }) {
      trace("resume")
      setFlows([script.mainFlow])
      return proceed()
    }
    if digress(utterance) || mind(acts, utterance) { return }
    trace("paused")
    say("utter_paused")
  }
}
