/// The parts of a sentence that changes a meeting: which one, to when, and why.
///
///     ChangePhrase("move Tuesday's meeting to Thursday because I am ill")
struct ChangePhrase {
  /// Without the reason.
  let change: String
  /// "move Tuesday's meeting", where something follows that says where it goes; else nil.
  let name: String?
  /// "Thursday".
  let target: String
  /// Why, in the person's words; nil when none is given.
  let reason: String?

  init(_ phrase: String) {
    let words = phrase.split(separator: " ", omittingEmptySubsequences: true)
    let small = words.map { $0.lowercased().filter { $0 != "," } }
    let why = small.indices.first { Self.beginsReason(small, $0) }
    let end = why ?? words.count
    change = words[..<end].joined(separator: " ")
    reason = why.flatMap { at in
      let behind = words[(at + Self.length(small, at))...].joined(separator: " ")
      return behind.isEmpty ? nil : behind
    }
    // The last "to" with something before it: "from Tuesday to Thursday", "the 24th to the 26th".
    let moves = small[..<end].contains(where: Self.isMoving)
    let to = small[..<end].lastIndex { $0 == "to" || $0 == "until" || $0 == "onto" }
    if moves, let to, to > 0, to + 1 < end {
      name = words[..<to].joined(separator: " ")
      target = words[(to + 1)..<end].joined(separator: " ")
    } else {
      name = nil
      target = change
    }
  }

  private static func beginsReason(_ words: [String], _ at: Int) -> Bool {
    guard at > 0 else { return false }
    switch words[at] {
    case "because", "since", "cause", "bc", "cos", "reason:": return true
    case "as":
      return at + 1 < words.count
        && ["i", "i'm", "we", "we're", "she", "he", "they", "my"]
          .contains(words[at + 1])
    case "due", "owing": return at + 1 < words.count && words[at + 1] == "to"
    case "reason": return true
    default: return false
    }
  }

  private static func length(_ words: [String], _ at: Int) -> Int {
    switch words[at] {
    case "due", "owing": 2
    case "because": at + 1 < words.count && words[at + 1] == "of" ? 2 : 1
    default: 1
    }
  }

  private static func isMoving(_ word: String) -> Bool {
    [
      "move", "shift", "push", "postpone", "bring", "reschedule", "change", "put", "switch", "pull",
      "moved", "shifted", "postponed", "rescheduled", "swap", "delay",
    ]
    .contains(word)
  }
}

/// Why a meeting is called off, in the person's words: "I am ill" of "skip the next one because I
/// am ill"; nil when no reason is given.
///
/// - Complexity: linear in the phrase; phrases over 2,000 bytes have none.
public func reason(inChange phrase: String) -> String? {
  guard phrase.utf8.count <= Scanner.longestPhrase else { return nil }
  return ChangePhrase(phrase).reason
}

extension Form {
  /// Whether a day is named by which a meeting could be known.
  var namesADay: Bool { !named.isEmpty }

  /// The days that were said, outright or as left out ("skip 24 December").
  private var named: [Exception] {
    let outright = (days.map(\.day) + [start?.value].compactMap { $0 }).map { day -> Exception in
      if case .weekday(let weekday) = day { return .weekdays(WeekdaySet(weekday)) }
      return .day(day)
    }
    let left = exceptions.map(\.value).filter { exception in
      switch exception {
      case .place, .everyPlace, .clock, .unknown: false
      default: true
      }
    }
    return outright + left
  }

  /// Whether what was said names this date.
  func names(_ date: CivilDate, now: CivilDateTime) -> Bool {
    let decision = Decision(form: self, phrase: "", now: now, zone: .utc)
    return named.contains { decision.covers($0, date) }
  }
}
