import Testing

@testable import Mentoring

/// Laws of the rubric, on random answers.
@Suite struct RubricTests {
  let rubric: Rubric

  init() throws { rubric = try TestContent.rubric.get() }

  func randomAnswers(_ generator: inout SeededGenerator, unsure: Int = 4) -> SignalAnswers {
    var answers = SignalAnswers()
    for signal in Signal.allCases {
      guard Int.random(in: 0..<unsure, using: &generator) > 0 else { continue }
      answers[signal] = rubric.answers(of: signal).randomElement(using: &generator)
    }
    return answers
  }

  @Test func everyFormatCanReachTheSame() {
    for format in Format.allCases { #expect(rubric.reach(of: format) == rubric.ceiling) }
  }

  @Test func noSingleAnswerDecides() {
    let most = rubric.rules.values.joined().flatMap { rule in
      Format.allCases.map { rule.points[$0] }
    }
    #expect((most.max() ?? 0) * 5 <= rubric.ceiling + 1, "one answer weighs more than a fifth")
  }

  @Test func aPointForTraditionalNeverMovesATraditionalResultAway() {
    var generator = SeededGenerator(state: 1)
    for _ in 0..<300 {
      let answers = randomAnswers(&generator)
      let before = rubric.verdict(on: answers, basis: .questionnaire)
      guard before.format == .traditional else { continue }
      for signal in Signal.allCases where answers.told(signal) == nil {
        for rule in rubric.rules[signal] ?? []
        where rule.points.traditional > 0 && rule.points.reverse <= 0 && rule.points.reciprocal <= 0
        {
          let after = rubric.verdict(
            on: answers.replacing(signal, with: rule.answer), basis: .questionnaire)
          #expect(after.format == .traditional, "\(answers) with \(signal)=\(rule.answer)")
        }
      }
    }
  }

  @Test func aNoToCandourNeverLeadsToReverse() {
    var generator = SeededGenerator(state: 2)
    for basis in Rubric.Basis.allCases {
      for _ in 0..<150 {
        let answers = randomAnswers(&generator).replacing(.candour, with: "no")
        let verdict = rubric.verdict(on: answers, basis: basis)
        #expect(verdict.format != .reverse && !verdict.options.contains { $0.format == .reverse })
      }
    }
  }

  @Test func nobodyIsMadeAReverseMentor() {
    var generator = SeededGenerator(state: 3)
    for basis in Rubric.Basis.allCases {
      for _ in 0..<150 {
        var answers = randomAnswers(&generator)
        answers.gates = [.notVoluntary]
        let verdict = rubric.verdict(on: answers, basis: basis)
        #expect(verdict.seat != .reverseMentor)
        #expect(!verdict.options.contains { $0.seat == .reverseMentor })
      }
    }
  }

  @Test func aReferralStopsEverything() {
    var generator = SeededGenerator(state: 4)
    var answers = randomAnswers(&generator)
    answers.gates = [.refer]
    let result = rubric.recommend(answers)
    #expect(result.status == .refer && result.format == nil && result.next == nil)
  }

  @Test func theOrderOfAnswersDoesNotMatter() {
    var generator = SeededGenerator(state: 5)
    for _ in 0..<20 {
      let answers = randomAnswers(&generator)
      var shuffled = SignalAnswers()
      for (signal, entry) in answers.entries.shuffled(using: &generator) {
        shuffled.set(entry.answer, for: signal, words: entry.words)
      }
      #expect(rubric.recommend(shuffled) == rubric.recommend(answers))
    }
  }

  @Test func whatIfEqualsAskingAnew() {
    var generator = SeededGenerator(state: 6)
    for _ in 0..<8 {
      let answers = randomAnswers(&generator)
      for signal in Signal.allCases {
        let answer = rubric.answers(of: signal).randomElement(using: &generator)
        var anew = SignalAnswers()
        for (other, entry) in answers.entries where other != signal { anew[other] = entry.answer }
        anew[signal] = answer
        #expect(rubric.whatIf(signal, answer, in: answers) == rubric.recommend(anew))
      }
    }
  }

  @Test func flipsAreWhatTheySay() {
    var generator = SeededGenerator(state: 7)
    for _ in 0..<8 {
      let answers = randomAnswers(&generator)
      for flip in rubric.recommend(answers).flips {
        let other = rubric.whatIf(flip.signal, flip.answer, in: answers)
        #expect(other.status == flip.status && other.format == flip.format)
      }
    }
  }

  /// How many questions a person is asked who answers as `person` does.
  func questions(for person: SignalAnswers) -> Int {
    var told = SignalAnswers()
    var asked = 0
    while asked <= 12, let signal = rubric.nextQuestion(told) {
      told[signal] = person[signal] ?? Signal.notSure
      asked += 1
    }
    return asked
  }

  @Test func anInterviewEndsWithinTwelveQuestions() {
    var generator = SeededGenerator(state: 8)
    for _ in 0..<30 {
      #expect(questions(for: randomAnswers(&generator, unsure: 12)) <= 12)
    }
  }

  @Test func peopleAreAskedAboutEightQuestions() {
    let counts = Persona.all.filter { $0.status != .ask }.map { questions(for: $0.answers) }
    let mean = Double(counts.reduce(0, +)) / Double(counts.count)
    #expect(mean <= 9.5, "the personas are asked \(counts)")
  }

  @Test func everythingThatCountsHasABasis() {
    for (signal, rules) in rubric.rules {
      for rule in rules where !rule.points.isZero || rule.route != nil {
        #expect(!rule.basis.isEmpty, "\(signal.rawValue).\(rule.answer) names no article or note")
      }
    }
  }
}
