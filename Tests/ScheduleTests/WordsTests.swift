import Foundation
import Schedule
import Testing

@Suite("The words about time")
struct WordsTests {
  /// The templates of the file, one for each key.
  private func templates() throws -> [String: String] {
    var table: [String: String] = [:]
    for line in try lines(of: "../../Prompts/phrasing/when.yml") where !line.hasPrefix("#") {
      guard let colon = line.range(of: ": [\"") else { continue }
      table[String(line[..<colon.lowerBound])] = String(line[colon.upperBound...].dropLast(2))
    }
    return table
  }

  private func words() throws -> ScheduleWords {
    let table = try templates()
    return ScheduleWords { key, values in
      guard var text = table[key] else {
        Issue.record("Prompts/phrasing/when.yml lacks “\(key)”")
        return key
      }
      for (name, value) in values { text = text.replacingOccurrences(of: "{\(name)}", with: value) }
      if text.contains("{") { Issue.record("“\(key)” has a name nobody fills: \(text)") }
      return text
    }
  }

  private func said(_ phrase: String) throws -> String {
    let now = try monday()
    let words = try words()
    switch understand(phrase, now: now, zone: try zone()) {
    case .ok(let plan): return words.receipt(plan, now: now).joined(separator: " ")
    case .ask(let pending): return words.question(pending, now: now)
    case .reject(let refusal): return words.reason(refusal, now: now)
    case .none: return ""
    }
  }

  @Test(arguments: [
    (
      "every other Tuesday at 3pm for 45 minutes, 6 times",
      "Every two weeks on Tuesday at 15:00, first on 10 November, 45 minutes, six times."
    ),
    (
      "last Friday of each month 16:30",
      "On the last Friday of every month at 16:30, first on 27 November."
    ),
    ("tomorrow at noon for an hour", "Tuesday 10 November at 12:00, one hour."),
    (
      "next Friday at 10",
      "Which one do you mean? Friday 13 November at 10:00 or Friday 20 November at 10:00?"
    ),
    ("every Tuesday", "At what time?"),
    ("30 February at 10", "There is no 30 February. What would work: Sunday 28 February at 10:00."),
  ])
  func sayWhatWasUnderstood(_ phrase: String, _ beginning: String) throws {
    let text = try said(phrase)
    #expect(text.hasPrefix(beginning), "“\(phrase)”: \(text)")
  }

  /// Whatever the bank brings up has its words in the file.
  @Test func everyDecisionHasWords() throws {
    struct Line: Decodable { var phrase: String }
    for line in try lines(of: "Bank/phrases.jsonl") {
      let phrase = try JSONDecoder().decode(Line.self, from: Data(line.utf8)).phrase
      #expect(try !said(phrase).isEmpty, "nothing is said to “\(phrase)”")
    }
    for phrase in [
      "25:00 tomorrow", "Tuesday 4pm to 3pm", "10am Gotham time on Monday", "every 0 weeks",
      "every 10,000 years", "28 March 2027 02:30", "every Monday at 3 except Mondays",
      "twice a week",
      "Monday at 7", "weekdays at 9 in August", "every year on the first Monday in March at 9",
      "every day at 02:30", "in a month at 10", "first Monday of each quarter at 10",
      "Mondays at 9 and Thursdays at 15:00 London time", "3 December 9am EST", "every 3 days at 9",
    ] {
      #expect(try !said(phrase).isEmpty, "nothing is said to “\(phrase)”")
    }
  }
}
