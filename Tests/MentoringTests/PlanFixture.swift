import Authoring
import Content
import Schedule

@testable import Mentoring

/// Plans to test with: one that is easy to read, and any number that are not.
enum PlanFixture {
  static let words = Result { () throws -> MentoringPlan.Words in
    let content = try TestContent.prompts.get()
    return MentoringPlan.Words(
      plan: try Phrasing(content: content, path: "Prompts/phrasing/plan.yml"),
      when: try Phrasing(content: content, path: "Prompts/phrasing/when.yml"))
  }

  static func moment(_ text: String) throws -> CivilDateTime {
    guard let moment = CivilDateTime(iso: text) else { throw Unreadable(text: text) }
    return moment
  }

  static func zone(_ name: String) throws -> ZoneID {
    guard let zone = ZoneID(name) else { throw Unreadable(text: name) }
    return zone
  }

  struct Unreadable: Error { var text: String }

  /// A director's plan: reverse, six meetings every five weeks from Tuesday 10 March 2026 at ten.
  static func director(goals: [String] = ["Understand how new starters work"]) throws
    -> MentoringPlan
  {
    let now = try moment("2026-03-02T09:00")
    let zone = try zone("Europe/Berlin")
    let dates = Proposal.dates(for: .reverseMentee, now: now, zone: zone)
    return MentoringPlan(
      made: now, zone: zone, format: .reverse, seat: .reverseMentee,
      seatLabel: "reverse, as the mentee",
      choice: .init(
        rubric: "v1", status: .recommended, confidence: .leaning, recommended: .reverseMentee,
        reasons: [
          .init(
            signal: .vantage, sentence: "You are in a senior position.",
            basis: ["Who mentors whom"])
        ],
        told: [.init(signal: .vantage, answer: "senior", words: "I head a division")],
        basis: .opening),
      routes: [],
      goals: goals.map { .init(text: $0, deadline: nil, area: "inclusion", kind: "capability") },
      checkIns: CheckIns(
        dates, sentence: "Six meetings of 45 minutes", now: now, seed: 7, isProposed: true),
      nextStep: .init(
        text: "By 9 March, ask HR.", message: "Hello, I would like to learn from you.",
        by: CivilDate(iso: "2026-03-09") ?? now.date, hasScheme: nil),
      words: try words.get())
  }

  private static let texts = [
    "Run three customer workshops on my own",
    "Über Ümläute; reden, zuhören: „genau“",
    "<script>alert('x')</script> & \"quotes\"",
    "🧑‍🏫 learn 漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字 and go on for quite a while",
    "1. not a list | *not bold* _nor this_ [nor](a link) `code`",
    "one\nline\r\nand another\u{0007}\u{202E}backwards",
    "A very long goal that goes on and on, with commas, semicolons; and colons: until it has been "
      + "wrapped at least twice by whatever lays it out, and once more for good measure",
  ]

  private static let zones = [
    "Europe/Berlin", "Europe/London", "Europe/Dublin", "America/New_York", "America/Sao_Paulo",
    "Asia/Kolkata", "Australia/Sydney", "Australia/Lord_Howe", "UTC",
  ]

  static let phrases = [
    "every other Tuesday at 3pm for 45 minutes", "first Monday of every month at 14:00, 8 times",
    "every Friday at 10 until the end of the year", "in two weeks at 10 for an hour",
    "Mondays at 9 and Thursdays at 15:00 for three months", "every 4 weeks on Wednesday at 16:30",
  ]

  /// Some plan or other; the same seed gives the same.
  static func random(_ seed: UInt64, now clock: String = "2026-11-09T11:11") throws -> MentoringPlan
  {
    var dice = SeededGenerator(state: seed)
    let now = try moment(clock)
    let zone = try zone(zones[Int(seed) % zones.count])
    let seat = Seat.allCases.randomElement(using: &dice) ?? .traditionalMentee
    var dates = Proposal.dates(for: seat, now: now, zone: zone)
    if seed % 3 != 0, let phrase = phrases.randomElement(using: &dice),
      case .ok(let said) = understand(phrase, now: now, zone: zone)
    {
      dates = said
    }
    func text() -> String { texts.randomElement(using: &dice) ?? "" }
    var checkIns = CheckIns(dates, sentence: text(), now: now, seed: seed, isProposed: false)
    var log: [CheckIns.Logged] = []
    for date in checkIns.next(Int.random(in: 0...4, using: &dice), after: now) {
      var entry = CheckIns.Logged(
        date: date, told: date.adding(minutes: 90), isHeld: Bool.random(using: &dice))
      entry.action = text()
      entry.changes = [.init(goal: text(), text: text())]
      entry.usefulness = Int.random(in: 1...5, using: &dice)
      log.append(entry)
    }
    checkIns = checkIns.with(log: log)
    return MentoringPlan(
      made: now, zone: zone, format: seat.format, seat: seat, seatLabel: text(),
      choice: .init(
        rubric: "v1", status: .both, confidence: .close, recommended: .traditionalMentee,
        objection: text(),
        reasons: [.init(signal: .offer, sentence: text(), basis: [text(), text()])],
        told: [.init(signal: .offer, answer: "both", words: text())], gates: [.candour],
        secondHolder: "more-junior", basis: .questionnaire),
      routes: [.init(route: .buddy, advice: text())],
      goals: (0...Int.random(in: 0...2, using: &dice)).map { _ in
        .init(text: text(), deadline: now.date.adding(days: 90), area: "other", kind: "direction")
      },
      checkIns: checkIns,
      nextStep: .init(text: text(), message: text(), by: now.date.adding(days: 7), hasScheme: true),
      agreement: [text(), text()], words: try words.get())
  }
}
