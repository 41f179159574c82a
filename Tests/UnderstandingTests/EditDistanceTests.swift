import Testing

@testable import Understanding

@Suite("Edit distance")
struct EditDistanceTests {
  @Test("the bits say what the table says, on random words", arguments: 1...4)
  func bits(seed: UInt64) {
    var random = Chance(seed)
    for _ in 0..<100 {
      let (a, b) = (word(&random), word(&random))
      let table = EditDistance.table(a, b, atMost: 100)
      #expect(EditDistance.table(b, a, atMost: 100) == table, "\(a) \(b): not symmetric")
      guard let pattern = EditPattern(a) else {
        #expect(a.isEmpty || a.count > 64)
        continue
      }
      #expect(pattern.distance(to: b[...]) == table, "\(a) \(b)")
      for limit in 0...3 {
        #expect(EditDistance.between(a, b, atMost: limit) == min(table, limit + 1), "\(a) \(b)")
      }
    }
  }

  /// Few letters, so that words are near each other; some longer than a machine word.
  private func word(_ random: inout Chance) -> [UInt8] {
    let most = Int.random(in: 0..<20, using: &random) == 0 ? 80 : 10
    return (0..<Int.random(in: 0...most, using: &random)).map { _ in
      UInt8.random(in: 0x61...0x64, using: &random)
    }
  }
}
