import Content
import Mentoring
import Testing
import Understanding

/// The banks of self-descriptions and goals, and the samples of the content.
@Suite struct BankTests {
  /// What the product's own hearing files hear.
  static let heard = Result { () -> (book: PhraseBook, samples: [Sample]) in
    var builder = PhraseBook.Builder()
    var samples: [Sample] = []
    for file in try TestContent.prompts.get().files(under: "Prompts/hearing/") {
      samples += try builder.add(file: file.root)
    }
    return (try builder.build(), samples)
  }

  @Test func samplesReachTheirRules() throws {
    let (book, samples) = try Self.heard.get()
    let groups = ["gate", "who", "flow", "self", "time-here", "goal", "goal-area"]
    for sample in samples
    where sample.rule.group.hasPrefix("slot.") || groups.contains(sample.rule.group) {
      #expect(
        book.read(sample.text).hits.contains { $0.rule == sample.rule },
        "\(sample.location): “\(sample.text)” is not heard as \(sample.rule)")
    }
  }

  @Test func answersThatAreHeardAreKnownToTheRubric() throws {
    let rubric = try TestContent.rubric.get()
    for rule in try Self.heard.get().book.rules {
      guard let signal = Signal.allCases.first(where: { $0.group == rule.group }) else { continue }
      #expect(
        rubric.rule(signal, rule.name) != nil, "no answer “\(rule.name)” of \(signal.rawValue)")
    }
  }

  @Test func advice() throws {
    let advisor = Advisor(
      rubric: try TestContent.rubric.get(),
      words: try Phrasing(content: TestContent.prompts.get(), path: "Prompts/phrasing/advise.yml"))
    let book = try Self.heard.get().book
    var misses: [String] = []
    let bank = try TestContent.bank("advise.jsonl").map(AdviceExpectation.init)
    for line in bank {
      let advice = advisor.advise(book.read(line.text))
      if let miss = line.miss(advice) { misses.append("\(line.id): \(miss): \(line.text)") }
    }
    #expect(misses.count * 20 <= bank.count, "\(misses.joined(separator: "\n"))")
  }

  @Test func goals() throws {
    let book = try Self.heard.get().book
    var tried: [String: Int] = [:]
    var misses: [String: [String]] = [:]
    for line in try TestContent.bank("goals.jsonl").map(GoalExpectation.init) {
      let deadline = line.deadline
      let reading = GoalReader { _ in deadline }.read(book.read(line.text))
      for (field, isRight) in line.verdicts(on: reading) {
        tried[field, default: 0] += 1
        if !isRight { misses[field, default: []].append("\(line.id) \(line.text)") }
      }
    }
    for (field, count) in tried {
      let missed = misses[field] ?? []
      #expect(
        missed.count * 20 <= count, "\(field):\n\(missed.joined(separator: "\n"))")
    }
  }
}
