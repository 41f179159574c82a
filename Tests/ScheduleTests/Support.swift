import Foundation
import Schedule
import Testing

/// A small generator, so that every run draws the same numbers.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

/// A Monday morning in Berlin.
func monday() throws -> CivilDateTime { try moment("2026-11-09T11:11:00") }

func moment(_ iso: String) throws -> CivilDateTime { try #require(CivilDateTime(iso: iso)) }

func date(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

func zone(_ name: String = "Europe/Berlin") throws -> ZoneID { try #require(ZoneID(name)) }

/// What a phrase was decided to be, short enough to compare: "ok 2026-11-10T15:00:00 …".
func decision(
  _ phrase: String, at now: String = "2026-11-09T11:11:00", in name: String = "Europe/Berlin"
)
  throws -> String
{
  describe(understand(phrase, now: try moment(now), zone: try zone(name)))
}

func describe(_ when: When) -> String {
  switch when {
  case .ok(let plan):
    "ok " + plan.occurrences(3).map(\.description).joined(separator: " ")
  case .ask(let pending):
    "ask " + pending.gaps.map { "\($0)" }.joined(separator: " ")
  case .reject(let refusal): "reject \(refusal.problem)"
  case .none: "none"
  }
}

/// The lines of a file beside the tests.
func lines(of file: String, from here: String = #filePath) throws -> [Substring] {
  let url = URL(fileURLWithPath: here).deletingLastPathComponent().appendingPathComponent(file)
  return try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
}
