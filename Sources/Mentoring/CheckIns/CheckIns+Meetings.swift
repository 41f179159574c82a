import Schedule

/// Which meetings there are, on the person's clock.
extension CheckIns {
  /// What kind of meeting one is, by its place in the series and by what has been done.
  public enum Stage: String, Sendable, Hashable, Codable, CaseIterable {
    /// Getting to know each other; the fit is asked about afterwards.
    case first
    case regular
    /// The third: the goals that one started with are sharpened.
    case refining
    /// Half-way: what to keep, what to change.
    case midPoint = "mid-point"
    /// The last: what was reached, what comes next.
    case closing
  }

  /// All meetings in order, moved ones at their new time, at most `limit`: a rhythm may have no end.
  /// - Complexity: linear in `limit`.
  public func meetings(limit: Int = 1000) -> [CivilDateTime] {
    let all = series.flatMap { series in
      series.planned.prefix(limit).map { local(series.moved[$0] ?? $0, of: series) }
    }
    return Array(all.sorted().prefix(limit))
  }

  /// All meetings before `moment`, in order.
  /// - Complexity: linear in the meetings until then, of a rhythm without an end also.
  func meetings(before moment: CivilDateTime) -> [CivilDateTime] {
    let all = series.flatMap { series -> [CivilDateTime] in
      let end = series.zone == zone ? moment : zone.convert(moment, to: series.zone)
      var dates = series.planned.prefix(1000).prefix { $0 < end }.map { series.moved[$0] ?? $0 }
      // One that was brought forward comes before its place in the rhythm.
      for (planned, date) in series.moved where planned >= end && !series.skipped.contains(planned)
      {
        dates.append(date)
      }
      return dates.map { local($0, of: series) }
    }
    return all.filter { $0 < moment }.sorted()
  }

  /// A moment of a series' clock, on the person's.
  private func local(_ date: CivilDateTime, of series: Series) -> CivilDateTime {
    series.zone == zone ? date : series.zone.convert(date, to: zone)
  }

  /// The next meetings after `moment`, on the person's clock, earliest first.
  public func next(_ count: Int, after moment: CivilDateTime) -> [CivilDateTime] {
    let all = series.flatMap { series in
      let from = series.zone == zone ? moment : zone.convert(moment, to: series.zone)
      return series.next(count, from: from).map { local($0, of: series) }
    }
    return Array(all.sorted().prefix(count))
  }

  /// The next meetings that are not logged yet.
  func open(_ count: Int, after moment: CivilDateTime) -> [CivilDateTime] {
    let logged = Set(log.map(\.date))
    let found = next(count + logged.count, after: moment).filter { !logged.contains($0) }
    return Array(found.prefix(count))
  }

  /// All meetings before `moment` that nobody has logged, oldest first; at most `limit`.
  public func unlogged(before moment: CivilDateTime, limit: Int = 20) -> [CivilDateTime] {
    let logged = Set(log.map(\.date))
    let passed = meetings(before: moment)
    return Array(passed.filter { !logged.contains($0) }.prefix(limit))
  }

  /// Whether the first meeting has begun, or one was logged.
  func hasBegun(at now: CivilDateTime) -> Bool {
    !log.isEmpty || !meetings(before: now.adding(minutes: 1)).isEmpty
  }

  /// How many meetings there are in all, with those that were logged before the rhythm changed or
  /// outside it; nil without an end.
  public var total: Int? {
    var sum = 0
    for series in series {
      guard let total = series.total else { return nil }
      sum += total
    }
    return log.isEmpty ? sum : sum + Set(log.map(\.date)).subtracting(meetings()).count
  }

  /// The last meeting; nil without an end.
  public var last: CivilDateTime? { total == nil ? nil : meetings().last }

  /// What kind of meeting the one at `date` is.
  public func stage(at date: CivilDateTime) -> Stage {
    let held = held
    if let last, date >= last, !held.isEmpty { return .closing }
    if held.isEmpty { return .first }
    let place = max(meetings(before: date.adding(minutes: 1)).count, log.count + 1)
    let half = total.map { ($0 + 1) / 2 } ?? 4
    if half > 1, place >= half, !held.contains(where: { $0.stage == .midPoint }) {
      return .midPoint
    }
    if held.count >= 2, !held.contains(where: { $0.stage == .refining || $0.stage == .midPoint }) {
      return .refining
    }
    return .regular
  }
}
