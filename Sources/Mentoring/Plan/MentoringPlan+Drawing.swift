import Schedule

extension PlanTimeline {
  /// The meetings as an inline drawing: a line of time with one mark for each. A filled dot was
  /// held, a cross missed, a ring lies ahead, a large ring comes next; the sentence is its text for
  /// those who do not see it.
  func drawing() -> String {
    guard let first = entries.first?.date.date.dayNumber,
      let last = entries.last?.date.date.dayNumber
    else { return "" }
    let sentence = MentoringPlan.html(sentence)
    var drawing = """
      <svg viewBox="0 0 720 64" role="img" aria-label="\(sentence)">
      <title>\(sentence)</title>
      <line x1="20" y1="24" x2="700" y2="24" stroke="#888" stroke-width="2"/>

      """
    var free = -60
    for (index, entry) in entries.enumerated() {
      let place = last > first ? 660 * (entry.date.date.dayNumber - first) / (last - first) : 330
      let x = 30 + place
      drawing += mark(entry.state, x: x)
      // A label only where it does not run into the one before.
      if x - free >= 62 || index == 0 {
        let (_, month, day) = entry.date.date.parts
        let text = MentoringPlan.html(shortLabel(entry, day: day, month: month))
        drawing +=
          "<text x=\"\(x)\" y=\"54\" text-anchor=\"middle\" font-size=\"12\" "
          + "font-family=\"Helvetica, Arial, sans-serif\">\(text)</text>\n"
        free = x
      }
    }
    return drawing + "</svg>\n"
  }

  private func mark(_ state: State, x: Int) -> String {
    switch state {
    case .held: return "<circle cx=\"\(x)\" cy=\"24\" r=\"7\" fill=\"#2b5c8a\"/>\n"
    case .missed, .open:
      let path = "M\(x - 6) 18 L\(x + 6) 30 M\(x + 6) 18 L\(x - 6) 30"
      let colour = state == .missed ? "#a33" : "#777"
      return "<path d=\"\(path)\" stroke=\"\(colour)\" stroke-width=\"3\"/>\n"
    case .next, .later:
      let radius = state == .next ? 9 : 6
      return "<circle cx=\"\(x)\" cy=\"24\" r=\"\(radius)\" fill=\"#fff\" stroke=\"#2b5c8a\" "
        + "stroke-width=\"\(state == .next ? 4 : 2)\"/>\n"
    }
  }

  /// The day and the month of an entry's label, without weekday and time.
  private func shortLabel(_ entry: Entry, day: Int, month: Int) -> String {
    let words = entry.label.split(separator: " ")
    if let place = words.firstIndex(of: Substring(String(day))), words.indices.contains(place + 1) {
      return "\(day) \(words[place + 1].prefix(3))"
    }
    return "\(day).\(month)."
  }
}
