extension Form {
  /// Whether days were said that can only be a habit: "the first Thursday of every month".
  var hasHabit: Bool {
    days.contains { if case .places(let places) = $0.day { places.recurs } else { false } }
  }

  /// Whether a field was filled from any of these words.
  ///
  /// - Complexity: linear in the fields.
  func touches(_ words: Range<Int>) -> Bool {
    func meets(_ span: Range<Int>?) -> Bool { span.map { $0.overlaps(words) } ?? false }
    return days.contains { meets($0.span) } || clocks.contains { meets($0.span) }
      || meets(rhythm?.span) || meets(part?.span) || meets(duration?.span) || meets(start?.span)
      || meets(end?.span) || meets(spanBound?.span) || meets(count?.span) || meets(zones?.span)
      || meets(vague?.span) || meets(problem?.span) || meets(once)
      || exceptions.contains { meets($0.span) } || unexplained.contains { meets($0) }
      || loose.contains { meets($0.span) } || folded.contains { meets($0) }
      || linked.contains { $0.touches(words) }
  }
}

extension Linked {
  func touches(_ words: Range<Int>) -> Bool {
    days.contains { $0.span.overlaps(words) } || clocks.contains { $0.span.overlaps(words) }
      || rhythm.map { $0.span.overlaps(words) } ?? false
      || part.map { $0.span.overlaps(words) } ?? false
  }
}
