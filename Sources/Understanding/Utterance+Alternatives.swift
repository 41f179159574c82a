extension Utterance {
  /// Whether an "or" leaves the choice between two parts of the line: "leading people or the new
  /// tools", but not "leading people. Or not."
  /// - Parameter right: the part that stands behind `left`.
  public func isAlternative(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.upperBound < right.lowerBound, right.lowerBound <= tokens.count else { return false }
    let between = tokens[left.upperBound..<right.lowerBound]
    return between.count <= 5 && between.contains { $0.text == "or" }
      && !between.contains { $0.breakBefore == .sentence }
  }
}
