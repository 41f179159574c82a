/// What is shown before a plan is saved, in fields; ``ScheduleWords`` turns it into sentences.
///
///     let receipt = Receipt(plan)
///     receipt.next  // the next three dates on the person's clock
public struct Receipt: Sendable, Hashable {
  /// One meeting or a rhythm with what belongs to it; two when two rhythms belong together.
  public var parts: [Series]
  /// The next three meetings on the clock of the person who asked.
  public var next: [CivilDateTime]
  public var userZone: ZoneID
  /// Nil when nobody said how long; the calendar then shows the usual length.
  public var durationMinutes: Int?
  /// The last meeting, nil without an end.
  public var last: CivilDateTime?
  public var total: Int?
  public var remarks: [Remark]

  public init(_ plan: Plan) {
    parts = plan.series
    next = plan.occurrences(3)
    userZone = plan.userZone
    durationMinutes = plan.durationMinutes
    total = plan.total
    remarks = plan.remarks
    last = total.flatMap { plan.occurrences($0).last }
  }
}
