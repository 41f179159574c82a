import Testing
import Understanding

/// Irregular verbs have regular forms as well.
@Suite struct IrregularFormTests {
  @Test(arguments: [
    ("give", "gives"), ("give", "giving"), ("take", "takes"), ("leave", "leaving"),
    ("come", "comes"), ("become", "becoming"), ("write", "writes"), ("choose", "choosing"),
    ("make", "makes"), ("left", "leaves"), ("given", "gives"),
  ])
  func allFormsMeet(a: String, b: String) {
    #expect(Inflection.stem(a) == Inflection.stem(b))
  }
}
