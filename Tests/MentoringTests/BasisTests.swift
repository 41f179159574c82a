import Foundation
import Mentoring
import Testing

/// Every rule of the rubric points to an article or a practice note that is there.
@Suite struct BasisTests {
  @Test func everyBasisIsAFile() throws {
    let rubric = try TestContent.rubric.get()
    let rules = rubric.rules.values.joined().flatMap(\.basis)
    let routes = Route.allCases.flatMap(rubric.basis(of:))
    let gates = Gate.allCases.flatMap(rubric.basis(of:))
    for id in Set(rules + routes + gates) {
      let name = id.hasPrefix("practice:") ? "practice/\(id.dropFirst(9))" : "source/\(id)"
      let url = TestContent.root.appendingPathComponent("Knowledge/\(name).md")
      #expect(
        FileManager.default.fileExists(atPath: url.path),
        "\(id) in Prompts/rubric.yml names no file under Knowledge/: rename it, or write the note")
    }
  }
}
