import KnowledgeBase
import Testing

/// The comparison and its handout.
@Suite struct ComparisonTests {
  @Test func theWholeHasSevenAspectsAndWhatCombiningAdds() throws {
    let comparison = try Shipped.knowledge().compare()
    #expect(comparison.rows.count == 7)
    #expect(comparison.rows.first?.id == "aspect-definition")
    #expect(comparison.combining.count == 6)
  }

  @Test func singleAspectsAreFoundByNameAndByDescription() throws {
    let knowledge = try Shipped.knowledge()
    #expect(try knowledge.compare(["dynamics"]).rows.map(\.id) == ["aspect-dynamics"])
    #expect(try knowledge.compare(["who is in charge"]).rows.map(\.id) == ["aspect-dynamics"])
    #expect(throws: UnknownAspect.self) { try knowledge.compare(["zzz"]) }
  }

  @Test func theHandoutLoadsNothingAndEscapesAll() throws {
    let knowledge = try Shipped.knowledge()
    var comparison = try knowledge.compare()
    comparison.rows[0].traditional = "<script>alert('x & y')</script>\u{1B}"
    let page = knowledge.handout(comparison)
    #expect(!page.contains("<script"), "content must be escaped")
    #expect(page.contains("&lt;script&gt;alert(&#39;x &amp; y&#39;)"))
    #expect(!page.contains("\u{1B}"))
    for outside in ["src=", "href=", "url(", "@import", "<link"] {
      #expect(!page.contains(outside), "nothing may be loaded from outside: \(outside)")
    }
    let http = page.replacing("http://www.w3.org/2000/svg", with: "")
    #expect(!http.contains("http:") && !http.contains("https:"))
    #expect(page.contains("<svg") && page.contains("@page { size: A4"))
  }
}
