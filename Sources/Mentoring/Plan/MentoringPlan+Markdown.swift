import Schedule

extension MentoringPlan {
  /// The plan as Markdown. What people wrote stays text: their signs are no markup.
  /// - Parameter now: the moment at which it is looked at; when left out, the moment it was made.
  public func markdown(now: CivilDateTime? = nil) -> String {
    let outline = outline(now: now ?? made)
    var parts = ["# " + Self.escaped(outline.title)]
    for section in outline.sections {
      parts.append("## " + Self.escaped(section.title))
      var items: [String] = []
      for block in section.blocks {
        if case .item(let text, let note) = block {
          items.append("- " + Self.escaped(text))
          if let note { items.append("  \\\n  " + Self.escaped(note)) }
          continue
        }
        if !items.isEmpty { parts.append(Self.joined(items)) }
        items = []
        parts.append(markdown(block))
      }
      if !items.isEmpty { parts.append(Self.joined(items)) }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func markdown(_ block: PlanOutline.Block) -> String {
    switch block {
    case .text(let text), .item(let text, _): return Self.escaped(text)
    case .quote(let text): return "> " + Self.escaped(text)
    case .timeline(let timeline):
      let rows = timeline.entries.map { entry in
        let state = words.say("state.\(entry.state.rawValue)")
        return "| " + [entry.label, state, entry.note].map(Self.escaped).joined(separator: " | ")
          + " |"
      }
      let head = ["column.date", "column.state", "column.note"].map { words.say($0) }
      let table = ["| " + head.joined(separator: " | ") + " |", "|---|---|---|"] + rows
      let end = [timeline.rest, timeline.sentence].filter { !$0.isEmpty }.map(Self.escaped)
      return table.joined(separator: "\n") + "\n\n" + end.joined(separator: " ")
    }
  }

  /// The lines of a list; a note is a second line of its item.
  private static func joined(_ items: [String]) -> String {
    items.reduce("") { text, item in
      item.hasPrefix("- ") ? text + (text.isEmpty ? "" : "\n") + item : text + item.dropFirst(2)
    }
  }

  /// One line in which no sign is markup.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if character.isNewline || character.unicodeScalars.contains(where: { $0.value < 0x20 }) {
        result += " "
      } else if "\\`*_{}[]<>#|~&".contains(character) {
        result += "\\" + String(character)
      } else {
        result.append(character)
      }
    }
    // A leading sign would begin a list, a rule or a numbered item.
    if let first = result.first, "+-=".contains(first) { return "\\" + result }
    if let dot = result.firstIndex(where: { !$0.isNumber }), dot > result.startIndex,
      ".)".contains(result[dot])
    {
      return result[..<dot] + "\\" + result[dot...]
    }
    return result
  }
}
