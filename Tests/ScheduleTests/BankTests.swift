import Foundation
import Schedule
import Testing

/// A line of the bank of phrases: what somebody types, and what has to come of it.
struct BankLine: Decodable {
  struct Expectation: Decodable {
    var occurrences: [String]?
    var accept: [[String]]?
    var time_range: [String]?
    var duration_minutes: Int?
    var total_accept: [Int]?
    var ask: Bool?
    var ask_ok: Bool?
    var reject: Bool?
  }

  var id: String
  var phrase: String
  var now: String
  var tz: String
  var expect: Expectation
}

@Suite("The bank of phrases")
struct BankTests {
  /// Right, wrong, or harm: a meeting booked at a time nobody meant.
  private enum Verdict { case right, wrong, harm }

  @Test func nearlyAllPhrasesAreRightAndNoneDoesHarm() throws {
    var wrong: [String] = []
    var harm: [String] = []
    let bank = try lines(of: "Bank/phrases.jsonl").map {
      try JSONDecoder().decode(BankLine.self, from: Data($0.utf8))
    }
    for line in bank {
      let when = understand(line.phrase, now: try moment(line.now), zone: try zone(line.tz))
      switch judge(when, line) {
      case .right: break
      case .wrong: wrong.append("\(line.id) “\(line.phrase)”: \(describe(when))")
      case .harm: harm.append("\(line.id) “\(line.phrase)”: \(describe(when))")
      }
    }
    #expect(harm.isEmpty, "booked at a time nobody meant:\n\(harm.joined(separator: "\n"))")
    #expect(
      Double(wrong.count + harm.count) <= 0.05 * Double(bank.count),
      "too many phrases are not understood:\n\(wrong.joined(separator: "\n"))")
  }

  private func judge(_ when: When, _ line: BankLine) -> Verdict {
    let expect = line.expect
    switch when {
    case .none: return .wrong
    case .reject: return expect.reject == true ? .right : .wrong
    case .ask:
      return expect.ask == true || expect.ask_ok == true || expect.reject == true ? .right : .wrong
    case .ok(let plan):
      let found = plan.occurrences(5).map { String($0.description.prefix(16)) }
      let lists = ([expect.occurrences].compactMap { $0 } + (expect.accept ?? []))
        .map { $0.map { String($0.prefix(16)) } }
      let first = lists.contains { same(found.prefix(1), $0.prefix(1), expect) }
      guard first else { return .harm }
      guard expect.ask == nil, expect.reject == nil else { return .wrong }
      let all = lists.contains { list in
        (list.count >= 5 || found.count <= list.count)
          && same(found.prefix(list.count), list[...], expect)
      }
      if let minutes = expect.duration_minutes, plan.durationMinutes != minutes { return .wrong }
      if let totals = expect.total_accept, !totals.contains(plan.total ?? -1) { return .wrong }
      return all ? .right : .wrong
    }
  }

  private func same(
    _ found: ArraySlice<String>, _ wanted: ArraySlice<String>, _ expect: BankLine.Expectation
  ) -> Bool {
    guard found.count == wanted.count else { return false }
    guard let range = expect.time_range else { return found.elementsEqual(wanted) }
    return zip(found, wanted).allSatisfy { found, wanted in
      let time = String(found.suffix(5))
      return found.prefix(10) == wanted.prefix(10) && time >= range[0] && time <= range[1]
    }
  }

  private struct DeadlineLine: Decodable {
    struct Expectation: Decodable {
      var words: String
      /// Nil for a day that only the person knows.
      var date: String?
    }

    var id: String
    var text: String
    var now: String
    var expect: Expectation?
  }

  @Test func deadlinesInGoalsAreFound() throws {
    for line in try lines(of: "Bank/deadlines.jsonl") {
      let line = try JSONDecoder().decode(DeadlineLine.self, from: Data(line.utf8))
      let found = deadline(in: line.text, now: try moment(line.now).date)
      let valid = found?.problem == .impossible ? nil : found
      #expect(valid?.date?.description == line.expect?.date, "\(line.id) “\(line.text)”")
      #expect(valid?.words == line.expect?.words, "\(line.id) “\(line.text)”")
    }
  }

  @Test(arguments: [
    ("2024-01-01", "2024-03-31"), ("2025-01-01", "2025-04-20"), ("2026-01-01", "2026-04-05"),
    ("2027-01-01", "2027-03-28"), ("2038-01-01", "2038-04-25"), ("2049-01-01", "2049-04-18"),
    ("2076-01-01", "2076-04-19"), ("2027-03-29", "2028-04-16"),
  ])
  func easterIsFoundInAnyYear(_ now: String, _ expected: String) throws {
    let found = deadline(in: "Pass the exam by Easter", now: try date(now))
    #expect(found?.date?.description == expected)
  }
}
