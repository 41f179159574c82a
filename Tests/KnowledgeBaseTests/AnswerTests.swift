import KnowledgeBase
import Testing

/// What an answer looks like, and what it never does.
@Suite struct AnswerTests {
  @Test(arguments: [
    "Will a mentor help me get promoted?", "compare the two for networking", "coach or mentor?",
    "what is the weather like", "how long?", "my boss bullies me", "weak spots of the classic kind",
    "What do veterans hand down, and what comes back from the young?",
  ])
  func anAnswerHasTwoToFiveLines(question: String) throws {
    let answer = try Shipped.knowledge().answer(question)
    #expect((1...5).contains(answer.lines.count), "\(answer.text)")
    #expect(!answer.text.contains("{"), "a place was not filled in: \(answer.text)")
  }

  @Test func anAnswerNamesHeadingAndDocument() throws {
    let answer = try Shipped.knowledge().answer("Will a mentor help me to get promoted?")
    #expect(answer.status == .answered)
    let citation = try #require(answer.lines.last)
    #expect(citation.role == .citation)
    #expect(citation.text.contains("Career Advancement Opportunities"))
    #expect(citation.text.contains("Benefits for Career Development"))
  }

  @Test func oneDirectionNeverAnswersForTheOther() throws {
    let knowledge = try Shipped.knowledge()
    for id in knowledge.ids {
      for direction in [Direction.traditional, .reverse] {
        let answer = try #require(knowledge.answer(articleID: id, direction: direction))
        let wrong: Direction = direction == .traditional ? .reverse : .traditional
        let own = answer.articles.first?.direction == direction
        #expect(
          !own || !answer.lines.contains { $0.role == .claim && $0.direction == wrong },
          "\(id) answers about \(direction) with \(wrong)")
      }
    }
  }

  @Test func practiceStandsBesideTheDocumentWhereTheyDiffer() throws {
    let answer = try Shipped.knowledge().answer("do mentored people often get promoted?")
    #expect(Set(answer.articles.map(\.layer)) == ["source", "practice"], "\(answer.text)")
  }

  @Test func weaknessesOfReverseAreNotInvented() throws {
    let answer = try Shipped.knowledge().answer("what are the weaknesses of reverse mentoring?")
    #expect(answer.articles.first?.id == "reverse-risks")
    #expect(answer.lines.first?.role == .framing, "\(answer.text)")
  }

  @Test func aQuestionOfTwoPartsIsAnsweredInTwo() throws {
    let answer = try Shipped.knowledge().answer(
      "Does a mentor make me more visible, and how do leaders become more humble?")
    #expect(answer.articles.map(\.id).contains("career-advancement"))
    #expect(answer.articles.map(\.id).contains("leadership-humility-transfer"))
  }

  @Test func whatIsSaidOfTheOtherKindOnlyIsNotBorrowed() throws {
    let answer = try Shipped.knowledge().answer("will reverse mentoring make me more visible?")
    #expect(answer.status == .notInSource, "\(answer.text)")
    #expect(answer.suggestions.first == "career-advancement")
  }

  @Test func moreGoesOnUntilAllIsSaid() throws {
    let knowledge = try Shipped.knowledge()
    var shown = try #require(knowledge.answer(articleID: "traditional-advantages")).shown
    var rounds = 0
    while let next = knowledge.more(after: shown) {
      #expect(next.shown.claims.count > shown.claims.count, "“more” repeats itself")
      shown = next.shown
      rounds += 1
    }
    #expect(Set(shown.claims).count == 9)
    #expect((1...8).contains(rounds))
  }

  @Test func sourcesGiveDateAndDisclaimer() throws {
    let knowledge = try Shipped.knowledge()
    let shown = knowledge.answer("what is reverse mentoring").shown
    let lines = knowledge.sources(of: shown).joined(separator: "\n")
    #expect(lines.contains("2025") && lines.contains("general information"), "\(lines)")
  }

  @Test func distressIsReferredWithContacts() throws {
    let answer = try Shipped.knowledge().answer("my mentor threatens me and I can't sleep any more")
    #expect(answer.status == .refer)
    #expect(answer.text.contains("HR"), "name the contacts of Knowledge/contacts.yml")
    #expect(answer.trace.subjects.isEmpty, "a referral must keep nothing of the line")
  }

  @Test func severalReadingsBecomeNumberedOptions() throws {
    let knowledge = try Shipped.knowledge()
    let answer = knowledge.answer("how long?")
    #expect(answer.status == .clarify && answer.options.count == 2)
    for option in answer.options {
      #expect(knowledge.answer(articleID: option.articleID)?.status == .answered)
    }
  }
}
