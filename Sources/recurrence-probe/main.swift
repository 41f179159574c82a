import Foundation
import Schedule

/// A small door for the comparison with another implementation: JSON Lines in, JSON Lines out.
///
///     {"rule": "FREQ=WEEKLY;BYDAY=TU", "start": "2026-03-02T09:00", "limit": 5}
struct Question: Decodable {
  var rule: String
  var start: String
  var limit: Int
}

struct Answer: Encodable {
  var dates: [String] = []
  var problem: String?
}

func answer(_ line: String) -> Answer {
  do {
    let question = try JSONDecoder().decode(Question.self, from: Data(line.utf8))
    guard let start = CivilDateTime(iso: question.start) else {
      return Answer(problem: "no such start: \(question.start)")
    }
    let rule = try RecurrenceRule(parsing: question.rule, zone: .utc)
    let dates = Occurrences(of: rule, from: start).prefix(question.limit)
    return Answer(dates: dates.map(\.description))
  } catch {
    return Answer(problem: "\(error)")
  }
}

if let flag = CommandLine.arguments.firstIndex(of: "--calendars"),
  CommandLine.arguments.indices.contains(flag + 1)
{
  // Writes the calendar files that other readers are to check into a folder.
  let folder = URL(fileURLWithPath: CommandLine.arguments[flag + 1], isDirectory: true)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  for (name, text) in CalendarPlans.files() {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name + ".ics"))
  }
  exit(0)
}

let encoder = JSONEncoder()
while let line = readLine() {
  let data = try encoder.encode(answer(line))
  print(String(decoding: data, as: UTF8.self))
}
