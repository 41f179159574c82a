import KnowledgeBase
import Testing
import Understanding

@testable import KnowledgeBase

/// The parts of the search.
@Suite struct SearchTests {
  @Test(arguments: [
    ("inventive", "inventively"), ("mentors", "mentoring"), ("relational", "relate"),
    ("hopping", "hop"), ("ponies", "poni"), ("hesitancy", "hesitant"), ("organization", "organize"),
  ])
  func relatedWordsHaveOneRoot(a: String, b: String) {
    #expect(WordRoot.of(a) == WordRoot.of(b), "\(WordRoot.of(a)) and \(WordRoot.of(b))")
  }

  @Test func rootsOfAnythingAreFound() {
    for word in ["", "a", "sss", "ing", "ed", "yyyy", "bbbbb", "naïve", "42", "eeeeing"] {
      #expect(WordRoot.of(word).utf8.count <= word.utf8.count + 1)
    }
  }

  @Test func theLogarithmIsRight() {
    for (value, wanted) in [(1.0, 0.0), (2.718_281_8, 1), (10, 2.302_585), (0.5, -0.693_147)] {
      #expect(abs(Double(logarithm(Float(value))) - wanted) < 1e-5)
    }
  }

  @Test func foreignArticlesAreFoundByTheirWords() throws {
    let topics = [
      ("kettle-descaling", "Descaling a kettle", "Fill it with vinegar and boil it twice."),
      ("bee-swarms", "Catching a bee swarm", "Spread a white sheet beneath the branch and shake."),
      (
        "violin-strings", "Changing violin strings",
        "Replace one string at a time to hold the bridge."
      ),
      (
        "sourdough", "Keeping a sourdough starter", "Feed the starter with rye flour every morning."
      ),
    ]
    let files = topics.map { id, heading, text in
      ("Knowledge/foreign/\(id).md", "---\nid: \(id)\nheading: \(heading)\n---\n\n\(text)\n")
    }
    let knowledge = try Shipped.load(Shipped.content(adding: files)).knowledge
    for (question, id) in [
      ("how do I get rid of scale in my kettle with vinegar", "kettle-descaling"),
      ("what do I put under the branch to catch bees swarming", "bee-swarms"),
      ("in which order are violin strings replaced", "violin-strings"),
      ("what flour does a sourdough starter need", "sourdough"),
      ("violn strings changing", "violin-strings"),
    ] {
      let answer = knowledge.answer(question)
      #expect(answer.articles.first?.id == id, "\(question): \(knowledge.explain(answer))")
    }
  }

  @Test func questionsAreToldFromAnswers() throws {
    let loaded = try Shipped.loaded.get()
    let strength = { loaded.knowledge.questionStrength(loaded.book.read($0)) }
    #expect(strength("what is reverse mentoring?") == .clear)
    #expect(strength("does a mentor help with promotion") == .clear)
    #expect(strength("Thursday at three") == .none)
    #expect(strength("I want to meet people") < .clear)
  }
}
