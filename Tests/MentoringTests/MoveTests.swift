import Testing
import Understanding

@testable import Mentoring

/// Who is to learn from whom follows from the people, the verb and its direction, whatever the words.
@Suite struct MoveTests {
  static let above = ["a director", "our managers", "somebody more senior", "the board"]
  static let below = ["a trainee", "our newest hires", "the juniors", "somebody less experienced"]

  private func holder(_ line: String) throws -> [String] {
    let hearing = SignalReader().hear(try BankTests.heard.get().book.read(line))
    return hearing.signals.filter { $0.signal == .knowledgeHolder }.map(\.answer)
  }

  @Test(arguments: [
    "I would like to learn from %", "I want % to teach me", "could % show me how it works?",
    "I would like to be mentored by %", "I want to hear how % see the company",
    "I wish % would explain it to me",
  ])
  func whatComesToMe(_ frame: String) throws {
    for (people, answer) in [(Self.above, "more-experienced"), (Self.below, "more-junior")] {
      for person in people {
        let line = frame.replacing("%", with: person)
        #expect(try holder(line) == [answer], "“\(line)”")
      }
    }
  }

  @Test(arguments: [
    "I would like to teach %", "I could show % how it works", "I want to mentor %",
    "let me explain it to %", "I would gladly share what I know with %",
  ])
  func whatGoesFromMe(_ frame: String) throws {
    for (people, answer) in [(Self.above, "me-for-leaders"), (Self.below, "me-for-juniors")] {
      for person in people {
        let line = frame.replacing("%", with: person)
        #expect(try holder(line) == [answer], "“\(line)”")
      }
    }
  }

  @Test(arguments: [
    "I do not want to mentor anyone", "I would never tell a director what I think",
    "my manager said I should write to you", "I have been here for ten years",
  ])
  func whatMovesNothing(_ line: String) throws {
    #expect(try holder(line).isEmpty, "“\(line)”")
  }

  @Test func aRunningTeamIsNoSubject() throws {
    let line = "I run a team of 30 and want to hear what juniors see"
    let hearing = SignalReader().hear(try BankTests.heard.get().book.read(line))
    #expect(hearing.signals.contains { $0.signal == .subject && $0.answer == "lived-experience" })
    #expect(hearing.answers.told(.knowledgeHolder) == "more-junior")
  }

  @Test func theWordsOfASignalStandInTheLine() throws {
    let book = try BankTests.heard.get().book
    for entry in try TestContent.bank("advise.jsonl") {
      let line = entry["text"] as? String ?? ""
      for heard in SignalReader().hear(book.read(line)).signals {
        #expect(line.contains(heard.words), "“\(heard.words)” is not in “\(line)”")
      }
    }
  }

  @Test func onlyAnswersOfTheRubricAreHeard() throws {
    let rubric = try TestContent.rubric.get()
    let book = try BankTests.heard.get().book
    for entry in try TestContent.bank("advise.jsonl") {
      let line = entry["text"] as? String ?? ""
      for heard in SignalReader().hear(book.read(line)).signals {
        #expect(rubric.rule(heard.signal, heard.answer) != nil, "\(heard.answer) of “\(line)”")
      }
    }
  }
}
