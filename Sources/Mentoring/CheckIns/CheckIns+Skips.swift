import Schedule

/// Meetings that are called off beforehand.
extension CheckIns {
  /// One meeting that was called off.
  public struct Skip: Sendable, Hashable, Codable {
    /// When it was to be, on the person's clock.
    public var date: CivilDateTime
    /// When it was called off.
    public var told: CivilDateTime
    /// Why, in the person's words; nil when nobody said.
    public var reason: String?
  }

  /// These dates without one meeting, and with why. The number that calendars compare is left to the
  /// caller.
  /// - Parameters:
  ///   - planned: where the meeting stands in its rhythm, on the rhythm's clock.
  ///   - index: the rhythm that it belongs to.
  ///   - reason: why, in the person's words.
  public func skipping(
    _ planned: CivilDateTime, of index: Int, because reason: String?, now: CivilDateTime
  ) -> CheckIns {
    guard series.indices.contains(index) else { return self }
    var copy = self
    let own = series[index]
    copy.series[index].skipped.insert(planned)
    let date = own.zone.convert(own.moved[planned] ?? planned, to: zone)
    copy.skips.removeAll { $0.date == date }
    copy.skips.append(Skip(date: date, told: now, reason: reason))
    return copy
  }

  /// How many of the latest meetings in a row did not take place, called off beforehand or missed.
  /// A meeting that still stands between two of them breaks the row.
  /// - Complexity: linear in the meetings up to the last of them.
  public var missedInARow: Int {
    var isHeld: [CivilDateTime: Bool] = [:]
    for skip in skips { isHeld[skip.date] = false }
    for entry in log { isHeld[entry.date] = entry.isHeld }
    guard let last = isHeld.keys.max() else { return 0 }
    let dates = Set(meetings(before: last)).union(isHeld.keys).sorted(by: >)
    return dates.prefix { isHeld[$0] == false }.count
  }
}

extension CheckIns {
  /// Reads dates back; those that were written before meetings could be called off have no skips.
  public init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: CodingKeys.self)
    series = try box.decode([Series].self, forKey: .series)
    uids = try box.decode([String].self, forKey: .uids)
    sequence = try box.decode(Int.self, forKey: .sequence)
    created = try box.decode(CivilDateTime.self, forKey: .created)
    changed = try box.decode(CivilDateTime.self, forKey: .changed)
    zone = try box.decode(ZoneID.self, forKey: .zone)
    sentence = try box.decode(String.self, forKey: .sentence)
    isProposed = try box.decode(Bool.self, forKey: .isProposed)
    log = try box.decode([Logged].self, forKey: .log)
    dropped = try box.decode([Dropped].self, forKey: .dropped)
    skips = try box.decodeIfPresent([Skip].self, forKey: .skips) ?? []
  }
}
