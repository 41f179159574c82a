import Understanding

/// The engine: a script, a subject, and one entrance.
///
/// ```swift
/// var talk = Conversation()
/// dialogue.open(&talk, setting: setting).says           // the greeting and the first question
/// dialogue.reply(to: "large, please", in: &talk, setting: setting).asking?.slot   // "topping"
/// ```
///
/// A line is read in a fixed order: what waits to be settled, commands, the answer to the open
/// question together with everything else that the line holds, corrections, questions to the
/// knowledge, manners, and last the fallback. The engine does no input or output and reads no clock.
public struct Dialogue: Sendable {
  /// What is asked, said and listened for.
  public let script: Script
  let acting: any Acting
  let reading: any SlotReading
  let answering: any Answering

  /// An engine for `script`.
  public init(
    script: Script, acting: any Acting, reading: any SlotReading, answering: any Answering
  ) {
    self.script = script
    self.acting = acting
    self.reading = reading
    self.answering = answering
  }

  /// Greets, or welcomes back and says where things stand; then asks what is open.
  public func open(_ conversation: inout Conversation, setting: Setting) -> Reply {
    with(&conversation, setting: setting, line: nil) { $0.greet() }
  }

  /// Hears one line.
  /// - Parameters:
  ///   - line: the line as typed; control characters, any length and nonsense are all fine.
  ///   - isPrivate: the line is heard and used, but not kept; what it filled is.
  /// - Returns: what to say and what to keep.
  /// - Complexity: independent of the number of turns.
  public func reply(
    to line: String, in conversation: inout Conversation, setting: Setting, isPrivate: Bool = false
  ) -> Reply {
    with(&conversation, setting: setting, line: line, isPrivate: isPrivate) { $0.hear(line) }
  }

  /// Whether nothing is left to ask: every open flow has come to its end, or none goes on until the
  /// person says so.
  public func isAtRest(_ conversation: Conversation, setting: Setting) -> Bool {
    let exchange = Exchange(
      dialogue: self, talk: conversation, setting: setting, line: nil, isPrivate: true)
    return conversation.pending == nil
      && conversation.flows.compactMap { script.flows[$0] }
        .allSatisfy { exchange.nextStep(of: $0) == nil }
  }

  private func with(
    _ conversation: inout Conversation, setting: Setting, line: String?, isPrivate: Bool = false,
    do body: (inout Exchange) -> Void
  ) -> Reply {
    // The conversation is moved in and out, so that its turns are never copied.
    var taken = Conversation()
    swap(&taken, &conversation)
    var exchange = Exchange(
      dialogue: self, talk: taken, setting: setting, line: line, isPrivate: isPrivate)
    taken = Conversation()
    body(&exchange)
    let reply = exchange.finish()
    conversation = exchange.talk
    return reply
  }
}
