/// A conversation: what is known, what is open, and the turns that led there.
///
/// It is a value. Saving keeps the turns; loading applies their events again; undoing takes the last
/// ones back. Applying events never looks at the script, so a conversation outlives edits to it.
public struct Conversation: Sendable, Hashable {
  /// What is known.
  public private(set) var answers: Answers = [:]
  /// The steps that were done, with the turn.
  public private(set) var done: [String: Int] = [:]
  /// The open flows; the last is the one being gone through.
  public private(set) var flows: [String] = []
  /// Failures to understand, and wordings used.
  public private(set) var counts: [String: Int] = [:]
  /// The question that is open.
  public private(set) var asked: SlotID?
  /// What the next line is expected to settle first.
  public private(set) var pending: Pending?
  /// The article that was answered from last.
  public private(set) var article: String?
  /// The turns, oldest first.
  public private(set) var turns: [Turn] = []
  /// Turns that were taken back and can be put back, the next one last.
  public private(set) var undone: [Turn] = []

  /// A conversation in which nothing was said.
  public init() {}

  /// The conversation that these turns make.
  public init(turns: [Turn], undone: [Turn] = []) {
    for turn in turns { append(turn) }
    self.undone = undone
  }

  /// The number that the next turn will have.
  public var nextNumber: Int { (turns.last?.number ?? -1) + 1 }

  /// Applies one event.
  /// - Complexity: O(1).
  public mutating func apply(_ event: Event) {
    switch event {
    case .answer(let slot, _, let to): answers[slot] = to
    case .step(let id, _, let to): done[id] = to
    case .flows(_, let to): flows = to
    case .count(let name, _, let to): counts[name] = to == 0 ? nil : to
    case .asked(_, let to): asked = to
    case .pending(_, let to): pending = to
    case .article(_, let to): article = to
    }
  }

  /// Adds a turn and applies its events; what was undone before can no longer be put back.
  public mutating func append(_ turn: Turn) {
    for event in turn.events { apply(event) }
    record(turn)
  }

  /// Adds a turn whose events were already applied.
  mutating func record(_ turn: Turn) {
    turns.append(turn)
    undone.removeAll()
  }

  /// Takes the last turn back. Its number is used again.
  mutating func retract() -> Turn? {
    guard let turn = turns.popLast() else { return nil }
    for event in turn.events.reversed() { apply(event.inverse) }
    undone.append(turn)
    return turn
  }

  /// Puts the turn that was taken back last in place again.
  mutating func restore() -> Turn? {
    guard let turn = undone.popLast() else { return nil }
    for event in turn.events { apply(event) }
    turns.append(turn)
    return turn
  }
}
