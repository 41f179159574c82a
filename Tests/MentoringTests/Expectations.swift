import Foundation
import Mentoring

/// One line of the bank of self-descriptions.
struct AdviceExpectation {
  let id: String
  let text: String
  private let fields: [String: Any]
  private let accepted: [String: [String]]

  init(_ fields: [String: Any]) {
    self.fields = fields
    id = fields["id"] as? String ?? ""
    text = fields["text"] as? String ?? ""
    accepted = fields["accept"] as? [String: [String]] ?? [:]
  }

  /// What is wrong with an advice, or nil.
  func miss(_ advice: Advice) -> String? {
    let result = advice.recommendation
    let status = fields["status"] as? String ?? ""
    let routes = Set(fields["routes"] as? [String] ?? [])
    let isAccepted = (accepted["status"] ?? []).contains(result.status.rawValue)
    let isRouted = status == "not-yet" && result.status == .recommended && !routes.isEmpty
    guard result.status.rawValue == status || isAccepted || isRouted else {
      return "status \(result.status.rawValue)"
    }
    let seats = (accepted["seat"] ?? []) + [fields["seat"] as? String].compactMap { $0 }
    if result.status == .recommended, !seats.isEmpty,
      !seats.contains(result.seat?.rawValue ?? "")
    {
      return "seat \(result.seat?.rawValue ?? "none")"
    }
    if [.ask, .refer].contains(result.status), result.format != nil { return "a format" }
    let got = Set(result.routes.map(\.rawValue))
    if result.status != .refer,
      !routes.isSubset(of: got) || !got.subtracting(routes).isSubset(of: accepted["routes"] ?? [])
    {
      return "routes \(got.sorted())"
    }
    return nil
  }
}

/// One line of the bank of goals.
struct GoalExpectation {
  let id: String
  let text: String
  /// The deadline that the line names, for reading the rest of it without the language of dates.
  let deadline: Deadline?
  private let wanted: [String: Any]
  /// Other right answers; nil among them: none is right as well.
  private let accepted: [String: [String?]]
  private let unscored: Set<String>

  init(_ fields: [String: Any]) {
    id = fields["id"] as? String ?? ""
    text = fields["text"] as? String ?? ""
    wanted = fields["expect"] as? [String: Any] ?? [:]
    let accept = fields["accept"] as? [String: Any] ?? [:]
    accepted = accept.mapValues { ($0 as? [Any] ?? []).map { $0 as? String } }
    unscored = Set(fields["unscored"] as? [String] ?? [])
    deadline = (wanted["deadline"] as? [String: Any]).map { found in
      let date = found["date"] as? String
      let days = date.flatMap(Self.day).map { Int($0.timeIntervalSince1970 / 86_400) - 20_514 }
      return Deadline(
        words: found["words"] as? String ?? "", date: date, daysAway: days,
        isImpossible: date == nil)
    }
  }

  private static func day(_ text: String) -> Date? {
    let formatter = ISO8601DateFormatter()
    formatter.formatOptions = [.withFullDate]
    return formatter.date(from: text)
  }

  /// For each scored field whether the reading is right.
  func verdicts(on reading: GoalReading) -> [(field: String, isRight: Bool)] {
    let has = Set(wanted["probe_has"] as? [String] ?? [])
    let all: [(String, Bool)] = [
      ("specific", reading.specific == wanted["specific"] as? Bool),
      ("measurable", reading.measurable == wanted["measurable"] as? Bool),
      ("area", isRight("area", reading.area.rawValue)),
      ("kind", isRight("kind", reading.kind.rawValue)),
      ("deadline", isRight("deadline_date", reading.deadline?.date)),
      ("probe_first", isRight("probe_first", reading.probe.first?.rawValue)),
      ("probe_has", has.isSubset(of: Set(reading.probe.map(\.rawValue)))),
    ]
    return all.filter { !unscored.contains($0.0) }.map { (field: $0.0, isRight: $0.1) }
  }

  private func isRight(_ field: String, _ value: String?) -> Bool {
    let deadline = (wanted["deadline"] as? [String: Any])?["date"] as? String
    let first = field == "deadline_date" ? deadline : wanted[field] as? String
    return value == first || (accepted[field] ?? []).contains(value)
  }
}
