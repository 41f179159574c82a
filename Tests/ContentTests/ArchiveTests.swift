import Authoring
import Content
import Testing

@Suite("Content")
struct ArchiveTests {
  @Test("the compiled form gives back the same nodes, with their places")
  func roundTrip() throws {
    let root = try YAMLReader.read(
      "a: [no, 9:30, 2026-03-09]\nb:\n  c: \"ü, 🙂: \\\"x\\\"\"\n  d: |-\n    two\n    lines\n",
      file: "x.yml")
    let content = ContentSet(files: [.init(path: "x.yml", root: root)])
    let bytes = Array(Archive.encode(content).utf8)
    let again = try bytes.withUnsafeBufferPointer { try Archive.decode($0) }
    #expect(again == content, "Archive.decode must undo Archive.encode")
  }

  @Test("scalars stay as typed")
  func scalars() throws {
    let root = try YAMLReader.read("a: [no, 9:30, 2026-03-09, 007]", file: "x.yml")
    #expect(try root.required("a").texts() == ["no", "9:30", "2026-03-09", "007"])
  }

  @Test("an error names the file, the line and what to do")
  func errors() throws {
    #expect(throws: Diagnostic.self) { try YAMLReader.read("a: 1\na: 2\n", file: "x.yml") }
    do {
      _ = try YAMLReader.read("a: 1\nb: [1, 2\n", file: "x.yml")
      Issue.record("an open list must be an error")
    } catch let problem as Diagnostic {
      #expect(problem.location.file == "x.yml")
      #expect(problem.location.line >= 2)
      #expect(!problem.remedy.isEmpty)
    }
  }

  @Test("a broken archive is an error, not a crash")
  func broken() {
    for text in ["", "1\n", "1\n3:a.y", "1\n5:a.ymlm1,1,9:", "9999999999999999\n", "x"] {
      let bytes = Array(text.utf8)
      #expect(throws: Diagnostic.self) {
        try bytes.withUnsafeBufferPointer { _ = try Archive.decode($0) }
      }
    }
  }

  @Test("a misspelt key is a finding")
  func unknownKey() throws {
    let root = try YAMLReader.read("phrases: []\nsampels: []\n", file: "x.yml")
    #expect(throws: Diagnostic.self) { try root.allow("phrases", "samples") }
  }
}
