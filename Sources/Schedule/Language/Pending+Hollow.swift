extension Pending {
  /// Whether nothing about when was understood but a stray word that dates also use: "the other person
  /// keeps cancelling". In a conversation that is a sentence about something else.
  public var isHollow: Bool {
    options.isEmpty && form.days.isEmpty && form.rhythm == nil && form.clocks.isEmpty
      && form.part == nil && form.duration == nil && form.start == nil && form.end == nil
      && form.spanBound == nil && form.count == nil && form.exceptions.isEmpty
      && form.zones == nil && form.problem == nil && form.vague == nil && form.loose.isEmpty
  }
}
