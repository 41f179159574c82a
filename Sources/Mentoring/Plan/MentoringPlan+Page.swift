import Schedule

extension MentoringPlan {
  /// The plan as plain lines for a terminal.
  ///
  /// No line is wider than `width`, but for single words that are; nothing hangs on a right edge,
  /// and every mark of the timeline stands beside the word that says the same.
  /// - Parameters:
  ///   - width: columns, at least 20.
  ///   - isASCII: draws and quotes with ASCII only.
  ///   - now: the moment at which it is looked at; when left out, the moment it was made.
  public func page(
    width: Int, isASCII: Bool = false, now: CivilDateTime? = nil
  ) -> [String] {
    let outline = outline(now: now ?? made)
    var sheet = TextSheet(width: width, isASCII: isASCII)
    sheet.heading(outline.title)
    for section in outline.sections {
      sheet.blank()
      sheet.heading(section.title)
      for block in section.blocks { draw(block, on: &sheet) }
    }
    return sheet.lines
  }

  private func draw(_ block: PlanOutline.Block, on sheet: inout TextSheet) {
    switch block {
    case .text(let text): sheet.text(text)
    case .item(let text, let note):
      sheet.item(text)
      if let note { sheet.text(note, indent: 4) }
    case .quote(let text): sheet.text("“\(text)”", indent: 4)
    case .timeline(let timeline): draw(timeline, on: &sheet)
    }
  }

  private func draw(_ timeline: PlanTimeline, on sheet: inout TextSheet) {
    let rows = timeline.entries.map { entry in
      TextSheet.Row(
        isMarked: entry.state == .next, label: entry.label,
        state: words.say("state.\(entry.state.rawValue)"), note: entry.note)
    }
    sheet.rows(rows)
    if !timeline.rest.isEmpty { sheet.text(timeline.rest, indent: 4) }
    if let total = timeline.total, total > 1 {
      sheet.text(sheet.bar(done: timeline.done, total: total) + "  " + timeline.sentence)
    } else {
      sheet.text(timeline.sentence)
    }
  }
}
