import Testing

@testable import Content

@Suite("Packing")
struct PackTests {
  private func read<Value>(
    _ pack: PackWriter, _ body: (inout PackReader) throws -> Value
  ) throws -> Value {
    try pack.bytes.withUnsafeBufferPointer {
      var reader = PackReader($0)
      return try body(&reader)
    }
  }

  @Test("numbers of every size come back, in characters that a literal can carry")
  func numbers() throws {
    let edges = (0..<63).flatMap { [1 << $0, (1 << $0) - 1, -(1 << $0)] }
    for value in edges + [Int.max, Int.min] {
      var pack = PackWriter()
      pack.number(value)
      pack.signed(value / 2)
      #expect(pack.bytes.allSatisfy { 0x20..<0x80 ~= $0 }, "\(value)")
      #expect(try read(pack) { try $0.number() } == value)
      #expect(
        try read(pack) {
          _ = try $0.number()
          return try $0.signed()
        } == value / 2)
    }
    var small = PackWriter()
    small.number(63)
    #expect(small.bytes.count == 1)
  }

  @Test("texts, fractions and rows come back")
  func forms() throws {
    var pack = PackWriter()
    let rows = Rows([[], [1, -2, 70_000], [], [.max, .min]])
    let fractions: [Float] = [0, -1.5, 0.1, .infinity, .leastNonzeroMagnitude]
    pack.strings(["", "né", "漢字 🙂", "\"\\\n"])
    pack.fractions(fractions)
    pack.rows(rows)
    let (texts, again, table) = try read(pack) {
      (try $0.strings(), try $0.fractions(), try $0.rows())
    }
    #expect(texts == ["", "né", "漢字 🙂", "\"\\\n"])
    #expect(again == fractions)
    #expect(table == rows)
  }

  @Test("names come back with their numbers, whatever order they were in")
  func names() throws {
    let names: [String: Int32] = ["two": 2, "": 0, "zwölf": 12, "also two": 2]
    var pack = PackWriter()
    pack.names(names)
    #expect(try read(pack) { try $0.names() } == names)
  }

  @Test("what is cut off or no number is an error, not a crash")
  func broken() {
    for text in ["", "a", "aaaaaaaaaaaaaaaaaaaa", "\u{1}", "é", "_", "a$abc"] {
      Array(text.utf8).withUnsafeBufferPointer { bytes in
        _ = #expect(throws: Diagnostic.self, "\(text)") {
          var reader = PackReader(bytes)
          _ = try reader.strings()
        }
      }
    }
  }
}
