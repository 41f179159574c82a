import Content
import Dialogue
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

  /// The lines by which the rules were made: the rules alone must go on hearing them.
  @Test func theRulesAloneHearTheirOwnSelfDescriptions() throws {
    let advisor = Advisor(
      rubric: try TestContent.rubric.get(),
      words: try Phrasing(content: TestContent.prompts.get(), path: "Prompts/phrasing/advise.yml"),
      judge: nil)
    let book = try Self.heard.get().book
    let bank = try TestContent.bank("advise-rules.jsonl").map(AdviceExpectation.init)
    let misses = bank.compactMap { line in
      line.miss(advisor.advise(book.read(line.text))).map { "\(line.id): \($0): \(line.text)" }
    }
    #expect(misses.count * 20 <= bank.count, "\(misses.joined(separator: "\n"))")
  }

  @Test func theRulesAloneReadTheirOwnGoals() throws {
    let book = try Self.heard.get().book
    var tried: [String: Int] = [:]
    var misses: [String: [String]] = [:]
    for line in try TestContent.bank("goals-rules.jsonl").map(GoalExpectation.init) {
      let deadline = line.deadline
      let reading = GoalReader { _ in deadline }.read(book.read(line.text))
      for (field, isRight) in line.verdicts(on: reading) where field != "deadline" {
        tried[field, default: 0] += 1
        if !isRight { misses[field, default: []].append("\(line.id) \(line.text)") }
      }
    }
    for (field, count) in tried {
      let missed = misses[field] ?? []
      #expect(missed.count * 20 <= count, "\(field):\n\(missed.joined(separator: "\n"))")
    }
  }

  @Test func eightInNineSelfDescriptionsFindTheirSeat() throws {
    let assistant = try TestContent.assistant.get()
    let bank = try TestContent.bank("advise.jsonl").map(AdviceExpectation.init)
    let misses = bank.compactMap { line in
      line.miss(assistant.advise(line.text)).map { "\(line.id): \($0): \(line.text)" }
    }
    #expect(
      misses.count * 9 <= bank.count,
      """
      \(misses.count) of \(bank.count) are missed; add samples of how people put such things to \
      Prompts/samples/self-descriptions, never these lines:
      \(misses.joined(separator: "\n"))
      """)
  }

  @Test func nineInTenGoalsAreSeenForWhatTheyAre() throws {
    let assistant = try TestContent.assistant.get()
    let setting = Setting(now: "2026-03-02T09:00", zone: "Europe/Berlin", seed: 1)
    var tried: [String: Int] = [:]
    var misses: [String: [String]] = [:]
    for line in try TestContent.bank("goals.jsonl").map(GoalExpectation.init) {
      for (field, isRight) in line.verdicts(on: assistant.goal(line.text, setting: setting)) {
        tried[field, default: 0] += 1
        if !isRight { misses[field, default: []].append("\(line.id) \(line.text)") }
      }
    }
    for (field, count) in tried {
      let missed = misses[field] ?? []
      // What is asked first hangs on all the others.
      let share = field == "probe_first" ? 8 : 10
      #expect(
        missed.count * share <= count,
        """
        \(field) is missed \(missed.count) of \(count) times; add samples to Prompts/samples/goals, \
        never these lines:
        \(missed.joined(separator: "\n"))
        """)
    }
  }
}
