import Content
import Testing

@testable import KnowledgeBase

/// What is worked out beforehand: the same when loaded as when it is worked out here and now.
@Suite struct GroundworkTests {
  private static let worked = Result {
    let library = try Library(content: Shipped.content.get())
    return (library, try Groundwork(content: Shipped.content.get(), library: library))
  }

  private func loaded(_ bytes: [UInt8], _ library: Library) throws -> Groundwork {
    try bytes.withUnsafeBufferPointer { try Groundwork(compiled: $0, library: library) }
  }

  @Test func theCompiledFormLosesNothing() throws {
    let (library, groundwork) = try Self.worked.get()
    let bytes = groundwork.compiled()
    let again = try loaded(bytes, library)
    #expect(again.index == groundwork.index, "see Index+Compiled.swift for what was left out")
    #expect(again.likeness == groundwork.likeness, "see Likeness+Compiled.swift and Traits")
    #expect(again.compiled() == bytes)
    let (here, there) = (
      KnowledgeBase(library: library, groundwork: again),
      KnowledgeBase(library: library, groundwork: groundwork)
    )
    for id in here.ids {
      let question = "what do you know about \(here.title(of: id) ?? id)?"
      #expect(here.answer(question).text == there.answer(question).text, "\(question)")
    }
  }

  @Test func theSameContentGivesTheSameBytes() throws {
    let (library, groundwork) = try Self.worked.get()
    let again = try Groundwork(content: Shipped.content.get(), library: library)
    #expect(
      again.compiled() == groundwork.compiled(), "the order of a dictionary shows in the bytes")
  }

  @Test func anotherLibraryIsRefused() throws {
    let (library, groundwork) = try Self.worked.get()
    let bytes = groundwork.compiled()
    let text = "---\nid: x\nheading: X\n---\n## Both\n- a: hello"
    let other = try Library(
      content: Shipped.content(adding: [("Knowledge/source/x-new.md", text)]))
    #expect(throws: Diagnostic.self) { try loaded(bytes, other) }
    #expect(throws: Diagnostic.self) { try loaded(Array(bytes.dropLast(9)), library) }
  }
}
