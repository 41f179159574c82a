import Understanding

extension GoalParts {
  /// Whether others decide whether it comes true: a promotion, a prize, a pay rise.
  var isOthersChoice: Bool {
    // "Understand how we earn our money" asks nobody for any.
    if let head = shape.head, shape.begins("insight", at: head) { return false }
    return hits("by-others").contains { !$0.isNegated && !isDescribing($0.tokens.lowerBound) }
      && !isHeard("own-look")
  }

  /// "Two women who made it to partner": what is said of somebody is not aimed at.
  private func isDescribing(_ index: Int) -> Bool {
    let start = (shape.head ?? range.lowerBound) + 1
    guard start < index else { return false }
    return utterance.tokens[start..<index].contains { ["who", "whose", "which"].contains($0.text) }
  }

  /// Whether it asks for what others decide, or for more than the time allows.
  var isOutOfReach: Bool {
    if isOthersChoice || !hits("impossible").isEmpty { return true }
    guard let days = deadline?.daysAway, days >= 0 else { return false }
    return days <= 45 && isHeard("grand") || isTooMany(in: Double(days + 1))
  }

  /// Whether more is to be done than so many days can hold: of books one in three days, of calls
  /// ten a day.
  private func isTooMany(in days: Double) -> Bool {
    let heavy = hits("heavy")
    let amounts = hits("amount")
    return counts.contains { count in
      if amounts.contains(where: { $0.tokens.overlaps(count.range) }) { return false }
      let isHeavy = heavy.contains { $0.tokens.overlaps(count.range) }
      return count.value >= (isHeavy ? 4 : 20) && count.value > days * (isHeavy ? 1 / 3 : 10)
    }
  }
}
