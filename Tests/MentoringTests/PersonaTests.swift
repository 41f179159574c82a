import Testing

@testable import Mentoring

/// A person as a row of answers: one letter for each signal in the order of the questionnaire, `?`
/// for "not sure".
struct Persona: Sendable, CustomStringConvertible {
  var name: String
  var letters: String
  var status: Recommendation.Status
  var format: Format?
  var seat: Seat?
  var points: [Int]
  var confidence: Confidence?
  var routes: [Route] = []
  /// How many single answers flip it; nil where it does not matter.
  var flips: Int?

  var description: String { name }

  static let columns: [(signal: Signal, answers: [String])] = [
    (
      .knowledgeHolder,
      ["more-experienced", "more-junior", "me-for-leaders", "both-sides", "me-for-juniors"]
    ),
    (.subject, ["leadership", "new-tools", "lived-experience", "mix", "named-skill"]),
    (
      .hopedFor,
      [
        "lead-more", "changed-field", "up-to-date", "leaders-know-me", "found-my-feet",
        "back-after-leave", "step-up-and-current",
      ]
    ),
    (.vantage, ["early", "established", "senior"]),
    (.tenure, ["under-3-months", "3-12-months", "over-a-year"]),
    (.contacts, ["influential", "newer-communities", "both", "neither"]),
    (.wayOfWorking, ["structured", "open-challenge", "equal"]),
    (.candour, ["yes", "with-support", "no"]),
    (.organisation, ["pipeline", "technology-inclusion", "both", "not-sure"]),
    (.offer, ["mostly-learning", "view-seniors-lack", "both"]),
    (.need, ["growth", "coaching", "sponsor", "training"]),
    (.time, ["regular", "soon", "little"]),
  ]

  var answers: SignalAnswers {
    var answers = SignalAnswers()
    for (column, letter) in zip(Self.columns, letters.filter { $0 != " " }) {
      guard let value = letter.asciiValue, letter != "?" else {
        answers[column.signal] = Signal.notSure
        continue
      }
      answers[column.signal] = column.answers[Int(value) - 0x61]
    }
    return answers
  }

  static let all: [Persona] = [
    Persona(
      name: "graduate who wants to lead", letters: "a a a a b a a b a a a a",
      status: .recommended, format: .traditional, seat: .traditionalMentee, points: [16, 1, 0],
      confidence: .clear, flips: 0),
    Persona(
      name: "analyst whose knowledge leaders lack", letters: "c b d a c b b a b b a a",
      status: .recommended, format: .reverse, seat: .reverseMentor, points: [1, 14, 1],
      confidence: .clear, flips: 1),
    Persona(
      name: "director who wants to hear juniors", letters: "b c c c c b b a b c a a",
      status: .recommended, format: .reverse, seat: .reverseMentee, points: [0, 15, 3],
      confidence: .clear, flips: 1),
    Persona(
      name: "manager who gives and takes", letters: "d d g b c c c b c c a a",
      status: .recommended, format: .reciprocal, seat: .reciprocalPartner, points: [0, 1, 15],
      confidence: .clear, flips: 0),
    Persona(
      name: "new hire in the third week", letters: "a a e a a d a c d a a a",
      status: .notYet, format: .traditional, seat: .traditionalMentee, points: [11, 0, -1],
      confidence: .clear, routes: [.buddy], flips: 0),
    Persona(
      name: "board presentation in six weeks", letters: "a e a b c d a b d a b b",
      status: .notYet, format: .traditional, seat: .traditionalMentee, points: [8, 1, 1],
      confidence: .clear, routes: [.coaching, .training, .oneOff], flips: 0),
    Persona(
      name: "ready for promotion, nobody advocates", letters: "a a a b c a a b a a c a",
      status: .recommended, format: .traditional, seat: .traditionalMentee, points: [15, 1, 1],
      confidence: .clear, routes: [.sponsor], flips: 0),
    Persona(
      name: "needs a certificate", letters: "? e c a c d a b d a d a", status: .notYet,
      format: .traditional, seat: .traditionalMentee, points: [4, 3, 0], confidence: .close,
      routes: [.training]),
    Persona(
      name: "returning parent", letters: "a a f b c a a b d a a a", status: .recommended,
      format: .traditional, seat: .traditionalMentee, points: [13, 1, 1], confidence: .clear,
      flips: 0),
    Persona(
      name: "career switcher with expertise", letters: "d a b a b a c b c c a a",
      status: .recommended, format: .traditional, seat: .traditionalMentee, points: [8, 1, 7],
      confidence: .close, flips: 14),
    Persona(
      name: "director who will not be challenged", letters: "b c c c c b b c d c a a",
      status: .notYet, format: nil, seat: nil, points: [0, 12, 1], flips: 5),
    Persona(
      name: "wants guidance and to be heard", letters: "a b d a c a b b a b a a", status: .both,
      format: nil, seat: nil, points: [8, 7, 0], confidence: .close, flips: 16),
    Persona(
      name: "mostly not sure", letters: "? ? ? a ? ? ? ? ? ? ? ?", status: .ask, format: nil,
      seat: nil, points: [1, 0, 0]),
  ]
}

@Suite struct PersonaTests {
  @Test(arguments: Persona.all) func persona(_ persona: Persona) throws {
    let rubric = try TestContent.rubric.get()
    let result = rubric.recommend(persona.answers)
    #expect(Format.allCases.map { result.points[$0] } == persona.points)
    #expect(result.status == persona.status)
    #expect(result.format == persona.format)
    #expect(result.seat == persona.seat)
    #expect(result.confidence == persona.confidence)
    #expect(result.routes == persona.routes)
    if let flips = persona.flips {
      #expect(
        result.flips.count == flips, "\(result.flips.map { "\($0.signal.rawValue)=\($0.answer)" })")
    }
    #expect(result.rubric == "v1")
  }

  @Test func bothNamesTheTwoSeats() throws {
    let persona = try #require(Persona.all.first { $0.status == .both })
    let result = try TestContent.rubric.get().recommend(persona.answers)
    #expect(result.options.map(\.seat) == [.traditionalMentee, .reverseMentor])
    #expect(result.tieBreaker == [.traditional, .reverse])
  }

  @Test func vetoIsExplained() throws {
    let persona = try #require(Persona.all.first { $0.name.contains("not be challenged") })
    let result = try TestContent.rubric.get().recommend(persona.answers)
    #expect(result.vetoes == [.init(gate: .candour, format: .reverse, points: 12)])
    #expect(result.flips.contains { $0.signal == .candour && $0.format == .reverse })
  }
}
