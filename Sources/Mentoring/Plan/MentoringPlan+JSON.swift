import Foundation
import Schedule

extension MentoringPlan {
  /// The plan as readable JSON, which ``init(json:words:)`` reads back.
  public func json() -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Texts, whole numbers and dates can always be written.
    let data = (try? encoder.encode(self)) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  /// Reads a plan back that ``json()`` wrote.
  /// - Parameter words: the sentences in which it is to be shown.
  /// - Throws: a ``PlanFileProblem`` that names the place and the remedy.
  public init(json text: String, words: Words = Words()) throws {
    guard text.utf8.count <= 4_000_000 else {
      throw PlanFileProblem(
        "", "the text is larger than any plan", remedy: "give the file that “plan export” wrote")
    }
    do {
      self = try JSONDecoder().decode(Self.self, from: Data(text.utf8))
    } catch let error as DecodingError {
      throw PlanFileProblem(error)
    } catch {
      throw PlanFileProblem("check_ins", "\(error)", remedy: "correct the rule, or export again")
    }
    self.words = words
    try check()
  }

  /// What the form alone does not say.
  private func check() throws(PlanFileProblem) {
    if version > Self.currentVersion {
      throw PlanFileProblem(
        "version", "the plan was written by a newer version (\(version))",
        remedy: "read it with a newer mentor, or export it there again")
    }
    if format != seat.format {
      throw PlanFileProblem(
        "format", "“\(format.rawValue)” has no seat “\(seat.rawValue)”",
        remedy: "write “\(seat.format.rawValue)”, or another seat")
    }
    if goals.count > 3 {
      throw PlanFileProblem("goals", "there are \(goals.count)", remedy: "keep at most three")
    }
    for (index, goal) in goals.enumerated() where goal.text.allSatisfy(\.isWhitespace) {
      throw PlanFileProblem(
        "goals[\(index)].text", "it is empty", remedy: "write the goal, or take it out")
    }
    guard let checkIns else { return }
    let ids = checkIns.uids + checkIns.dropped.map(\.uid)
    if checkIns.uids.count != checkIns.series.count || Set(ids).count != ids.count {
      throw PlanFileProblem(
        "check_ins.uids", "each rhythm needs one id of its own", remedy: "export the plan again")
    }
    if !(0...1_000_000).contains(checkIns.sequence) {
      throw PlanFileProblem(
        "check_ins.sequence", "\(checkIns.sequence) is no count of changes",
        remedy: "write 0 or the last count")
    }
    for (index, entry) in checkIns.log.enumerated() {
      for (name, mark) in [("usefulness", entry.usefulness), ("standing", entry.standing)] {
        if let mark, !(1...5).contains(mark) {
          throw PlanFileProblem(
            "check_ins.log[\(index)].\(name)", "\(mark) is no mark", remedy: "write 1 to 5")
        }
      }
    }
  }
}

/// Why a file is no plan: where, what, and what to do about it.
///
/// ```
/// goals[1].deadline: no such day. Write the day as 2026-03-31.
/// ```
public struct PlanFileProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The way to the place: `check_ins.series[0].start`; empty for the whole file.
  public var place: String
  /// What is wrong, without a full stop.
  public var message: String
  /// What to do.
  public var remedy: String

  init(_ place: String, _ message: String, remedy: String) {
    self.place = place
    self.message = message
    self.remedy = remedy
  }

  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(
        Self.place(context.codingPath + [key]), "it is missing",
        remedy: "add it, or export the plan again")
    case .typeMismatch(let type, let context):
      self.init(
        Self.place(context.codingPath), "it has another form than expected (\(type))",
        remedy: "write it as “plan export --format json” does")
    case .valueNotFound(_, let context):
      self.init(
        Self.place(context.codingPath), "it is null", remedy: "give a value, or export again")
    case .dataCorrupted(let context):
      let isWhole = context.codingPath.isEmpty
      self.init(
        Self.place(context.codingPath),
        isWhole ? "this is no JSON" : "the value cannot be read (\(context.debugDescription))",
        remedy: isWhole
          ? "give the file that “plan export --format json” wrote"
          : "correct it; days are written 2026-03-31, moments 2026-03-31T15:00:00")
    @unknown default:
      self.init("", "it cannot be read", remedy: "export the plan again")
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    path.reduce("") { place, key in
      if let index = key.intValue { return place + "[\(index)]" }
      return place.isEmpty ? key.stringValue : place + "." + key.stringValue
    }
  }

  public var description: String {
    let end = remedy.prefix(1).uppercased() + remedy.dropFirst() + "."
    return (place.isEmpty ? "" : place + ": ") + message + ". " + end
  }
}
