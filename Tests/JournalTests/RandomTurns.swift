import Foundation

@testable import Dialogue
@testable import Journal

/// A small seeded generator (SplitMix64): the same seed, the same turns.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Makes turns of every form, with texts that are hard to keep.
struct RandomTurns {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed) }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  mutating func text() -> String {
    pick([
      "", "goal", "I lead a division", "caf\u{65}\u{301} ☕️ 👩‍👩‍👧", "a\0b", "line\nbreak\ttab",
      "\u{1B}[31mred", "\u{202E}turned", "“quotes” \"and\" \\slashes/", "'; DROP TABLE turns; --",
      String(repeating: "long ", count: 400), "{\"json\": [1]}", "\u{FFFD}",
    ])
  }

  mutating func value(depth: Int = 0) -> Value {
    switch Int.random(in: 0..<(depth < 3 ? 6 : 4), using: &random) {
    case 0: .text(text())
    case 1: .choice(pick(["reverse", "traditional", "reciprocal"]))
    case 2:
      .number(pick([0, -1, 0.1, 1e300, 12, .ulpOfOne, Double.random(in: -9...9, using: &random)]))
    case 3: .flag(.random(using: &random))
    case 4: .list((0..<Int.random(in: 0..<3, using: &random)).map { _ in value(depth: depth + 1) })
    default: .record([text(): value(depth: depth + 1), "label": value(depth: depth + 1)])
    }
  }

  mutating func answer() -> Answer? {
    guard Int.random(in: 0..<4, using: &random) > 0 else { return nil }
    return Answer(
      Bool.random(using: &random) ? value() : nil, words: text(),
      turn: Int.random(in: 0..<90, using: &random),
      origin: pick([.said, .unsure, .skipped, .derived]))
  }

  mutating func pending() -> Pending? {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: nil
    case 1: .restart
    case 2: .gap(text(), value())
    default:
      .clarify(
        Clarification(
          line: text(),
          options: [
            .init(label: text(), slot: "goal", value: value(), line: nil), .init(label: "b"),
          ]))
    }
  }

  /// An event that follows from what is there, as the engine makes them.
  mutating func event(after talk: Conversation) -> Event {
    switch Int.random(in: 0..<7, using: &random) {
    case 0:
      let slot = pick(["goal", "format", "seat", text()])
      return .answer(slot, from: talk.answers[slot], to: answer())
    case 1:
      return .step("main.a", from: talk.done["main.a"], to: pick([nil, 3]))
    case 2: return .flows(from: talk.flows, to: pick([[], ["main"], ["main", text()]]))
    case 3: return .count("n", from: talk.counts["n"] ?? 0, to: pick([0, 1, 2]))
    case 4: return .asked(from: talk.asked, to: pick([nil, "goal", "seat"]))
    case 5: return .pending(from: talk.pending, to: pending())
    default: return .article(from: talk.article, to: pick([nil, "network-expansion"]))
    }
  }

  mutating func turn(after conversation: Conversation) -> Turn {
    var talk = conversation
    var events: [Event] = []
    for _ in 0..<Int.random(in: 0..<5, using: &random) {
      let event = event(after: talk)
      talk.apply(event)
      events.append(event)
    }
    return Turn.fixture(
      number: conversation.nextNumber, line: Bool.random(using: &random) ? text() : nil,
      events: events, says: [Said(id: "utter_x", text: text())],
      unmatched: Int.random(in: 0..<5, using: &random) == 0 ? text() : nil)
  }
}

extension Turn {
  /// A turn as a journal reads it, made without the engine.
  static func fixture(
    number: Int, line: String? = "hello", events: [Event] = [], says: [Said] = [],
    unmatched: String? = nil, at: String = "2026-03-02T09:00:00"
  ) -> Turn {
    Turn(number: number, line: line, events: events, says: says, unmatched: unmatched, at: at)
  }
}

/// A folder that is gone when the test is.
final class TemporaryFolder {
  let path = FileManager.default.temporaryDirectory.path + "/journal-" + UUID().uuidString

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func mode(_ name: String = "") throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
    return (attributes[.posixPermissions] as? Int) ?? -1
  }
}
