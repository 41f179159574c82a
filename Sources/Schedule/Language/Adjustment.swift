/// A change that somebody asks of a series that stands already.
public enum Adjustment: Sendable {
  /// One meeting moves.
  case move(from: CivilDateTime, to: CivilDateTime)
  /// One meeting is left out.
  case skip(CivilDateTime)
  /// This and the following meetings take the new rule or time; the old ones end before.
  case replace(Series, from: CivilDateTime)
  case ask(Pending)
  case reject(Refusal)
  /// Nothing here about when.
  case none
}

/// Reads a change to `series`: "move the next one to Thursday", "we meet on Fridays from now on",
/// "an hour later", "skip the next one", "move the meeting on the 24th to the 26th".
///
/// It is about the next meeting unless another one is named. A weekday means the one in the
/// meeting's own week. What follows "because" is no part of the change. All times given back are
/// on the series' own clock. The caller applies the change.
///
/// - Complexity: linear in the phrase, and in the meetings up to the one that is spoken of.
public func adjust(
  _ series: Series, with phrase: String, now: CivilDateTime, zone: ZoneID
) -> Adjustment {
  let local = zone.convert(now, to: series.zone)
  let coming = series.next(30, from: local)
  guard let next = coming.first else { return .reject(Refusal(.nothingLeft)) }
  let said = ChangePhrase(phrase)
  guard case .success(let heard) = hear(said.change, now: local) else {
    return .reject(Refusal(.tooLong))
  }
  let words = said.change.lowercased()
  if skips(words), heard.rhythm == nil {
    return skip(series, heard, coming, said.change, local)
  }
  var change = Change(series: series, next: next, now: local, phrase: said.change)
  if let name = said.name, case .success(let named) = hear(name, now: local), named.namesADay {
    guard let meeting = coming.first(where: { named.names($0.date, now: local) }) else {
      return .reject(noSuchMeeting(series, next, local))
    }
    change.next = meeting
    // Only what stands behind the meeting's name says where it goes.
    guard case .success(let target) = hear(said.target, now: local) else {
      return .reject(Refusal(.tooLong))
    }
    return change.read(target, isLasting: isLasting(words, target))
  }
  if let minutes = shift(words, heard) {
    if isLasting(words, heard) {
      return .replace(series.starting(at: next.adding(minutes: minutes)), from: next)
    }
    return .move(from: change.planned, to: next.adding(minutes: minutes))
  }
  guard !heard.isEmpty else { return .none }
  return change.read(heard, isLasting: isLasting(words, heard))
}

/// The meeting that is left out: the next, or the one that is named.
private func skip(
  _ series: Series, _ heard: Form, _ coming: [CivilDateTime], _ phrase: String,
  _ now: CivilDateTime
) -> Adjustment {
  guard let next = coming.first else { return .reject(Refusal(.nothingLeft)) }
  var meeting = next
  if heard.namesADay {
    guard let named = coming.first(where: { heard.names($0.date, now: now) }) else {
      return .reject(noSuchMeeting(series, next, now))
    }
    meeting = named
  }
  return .skip(series.moved.first { $0.value == meeting }?.key ?? meeting)
}

private func noSuchMeeting(_ series: Series, _ next: CivilDateTime, _ now: CivilDateTime)
  -> Refusal
{
  let only = Series(start: next, zone: series.zone, durationMinutes: series.durationMinutes)
  return Refusal(
    .noSuchMeeting, offer: Plan(series: [only], remarks: [], userZone: series.zone, words: [:]))
}

/// "an hour later", "half an hour earlier", "a week later": minutes to add.
private func shift(_ words: String, _ heard: Form) -> Int? {
  let later = ["later", "push", " back ", "postpon", "delay", "defer"].contains(
    where: words.contains)
  let earlier = ["earlier", "sooner", " forward"].contains(where: words.contains)
  guard later != earlier, heard.days.allSatisfy(\.isStretch), heard.clocks.isEmpty else {
    return nil
  }
  let sign = later ? 1 : -1
  if let minutes = heard.duration?.value { return sign * minutes }
  let bytes = Array(words.utf8)
  var tokens = Scanner.scan(bytes)
  Numerals.join(&tokens)
  let moment = CivilDateTime(CivilDate(dayNumber: 0), .midnight)
  let reader = Reader(tokens: tokens, bytes: bytes, now: moment)
  for place in tokens.indices {
    guard let (count, unit, _) = reader.longAmount(place), count <= 1000 else { continue }
    switch unit {
    case .minute: return sign * count
    case .hour: return sign * count * 60
    case .day: return sign * count * 1440
    case .week: return sign * count * 7 * 1440
    case .fortnight: return sign * count * 14 * 1440
    default: return nil
    }
  }
  return nil
}

private func skips(_ words: String) -> Bool {
  ["skip", "cancel", "leave out", "drop ", "can't make", "cannot make"].contains {
    words.contains($0)
  }
}

/// Whether the change is for good: "from now on", "always", a rhythm, a plural weekday.
private func isLasting(_ words: String, _ heard: Form) -> Bool {
  if heard.rhythm != nil || heard.partIsPlural { return true }
  return [
    "from now on", "always", "in future", "going forward", "all of them", "all meetings",
    "from then on",
  ]
  .contains { words.contains($0) }
}

extension Series {
  /// The same rhythm from a new first meeting on; a weekday moves along with it.
  func starting(at moment: CivilDateTime) -> Series {
    var series = self
    let shift = moment.date.dayNumber - start.date.dayNumber
    let days = floorMod(shift, 7)
    if let rule, rule.frequency == .weekly, days != 0, !rule.weekdays.contains(moment.date.weekday)
    {
      series.rule?.days = rule.days.map { RuleDay($0.weekday.advanced(by: days), ordinal: 0) }
    }
    if let count = rule?.count {
      // What was held already counts.
      let held = Occurrences(of: rule ?? RecurrenceRule(.weekly), from: start).prefix {
        $0 < moment
      }
      series.rule?.count = Swift.max(count - held.reduce(into: 0) { total, _ in total += 1 }, 1)
    }
    series.start = moment
    series.skipped = []
    series.moved = [:]
    return series
  }
}
