import Dialogue

/// Something that must not happen in any conversation.
public enum WalkFault: Hashable, Sendable, CustomStringConvertible {
  /// The assistant could not go on.
  case broken(String)
  /// Nothing was said.
  case silent
  /// An answer vanished, though nobody took it back.
  case lost(slot: String)
  /// A question came whose answer was known.
  case askedAgain(slot: String)
  /// A question stood longer than the ladder has rungs.
  case stuck(slot: String)
  /// Nothing is asked, and nothing is finished.
  case deadEnd

  public var description: String {
    switch self {
    case .broken(let reason): "the assistant could not go on: \(reason)"
    case .silent: "the line got no reply at all"
    case .lost(let slot): "the answer to “\(slot)” vanished, though nothing took it back"
    case .askedAgain(let slot): "“\(slot)” is asked, though its answer is known"
    case .stuck(let slot): "“\(slot)” is asked again and again without a way out"
    case .deadEnd: "nothing is asked, though something is left to ask"
    }
  }

  /// Whether another fault is the same one, for shrinking: reasons may differ in their words.
  func isLike(_ other: WalkFault) -> Bool {
    if case .broken = self, case .broken = other { return true }
    return self == other
  }
}

/// Watches a conversation for faults, turn by turn.
struct WalkCheck {
  let rules: WalkRules
  private var previous: TurnRecord?
  private var misses = 0

  init(_ rules: WalkRules) { self.rules = rules }

  /// The fault that this turn shows, or nil.
  mutating func fault(in turn: TurnRecord) -> WalkFault? {
    defer { previous = turn }
    if turn.says.allSatisfy({ $0.text.allSatisfy(\.isWhitespace) }) { return .silent }
    let mayLose = turn.trace.contains { trace in rules.lossSteps.contains { trace.took($0) } }
    if let previous, !mayLose {
      let known = previous.answers.keys.sorted().filter { !rules.derivedSlots.contains($0) }
      if let slot = known.first(where: { isLost($0, from: previous, to: turn) }) {
        return .lost(slot: slot)
      }
      if let slot = turn.asking, slot != previous.asking, known.contains(slot),
        turn.answers[slot] != nil
      {
        return .askedAgain(slot: slot)
      }
    }
    if let slot = turn.asking, slot == previous?.asking,
      turn.trace.contains(where: { $0.took("fallback") })
    {
      misses += 1
      if misses > rules.ladder { return .stuck(slot: slot) }
    } else if turn.asking != previous?.asking {
      misses = 0
    }
    if turn.asking == nil, !turn.ends, !turn.isFinished { return .deadEnd }
    return nil
  }

  /// Whether an answer is gone without a reason: nothing that it hangs on changed, and no question
  /// that confirms it was open.
  private func isLost(_ slot: String, from before: TurnRecord, to after: TurnRecord) -> Bool {
    guard after.answers[slot] == nil else { return false }
    let isStale = rules.dependsOn[slot]?.contains { before.answers[$0] != after.answers[$0] }
    let isDenied = before.asking.flatMap { rules.confirms[$0] }?.contains(slot)
    return !(isStale ?? false) && !(isDenied ?? false)
  }
}
