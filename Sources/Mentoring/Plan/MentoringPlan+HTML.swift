import Schedule

extension MentoringPlan {
  /// The plan as one page to print or to open on a phone.
  ///
  /// It is a single file: the style and the picture stand in it, it loads nothing and runs nothing,
  /// and everything that people wrote is escaped.
  /// - Parameter now: the moment at which it is looked at; when left out, the moment it was made.
  public func html(now: CivilDateTime? = nil) -> String {
    let outline = outline(now: now ?? made)
    var body = "<h1>\(Self.html(outline.title))</h1>\n"
    for section in outline.sections {
      body += "<section>\n<h2>\(Self.html(section.title))</h2>\n"
      var isList = false
      for block in section.blocks {
        let isItem = if case .item = block { true } else { false }
        if isItem != isList { body += isItem ? "<ul>\n" : "</ul>\n" }
        isList = isItem
        body += html(block, now: now ?? made)
      }
      body += (isList ? "</ul>\n" : "") + "</section>\n"
    }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Self.html(outline.title))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <main>
      \(body)</main>
      </body>
      </html>

      """
  }

  private func html(_ block: PlanOutline.Block, now: CivilDateTime) -> String {
    switch block {
    case .text(let text): return "<p>\(Self.html(text))</p>\n"
    case .item(let text, let note):
      let small = note.map { "<br><small>\(Self.html($0))</small>" } ?? ""
      return "<li>\(Self.html(text))\(small)</li>\n"
    case .quote(let text): return "<blockquote>\(Self.html(text))</blockquote>\n"
    case .timeline(let timeline):
      let rows = timeline.entries.map { entry in
        let state = words.say("state.\(entry.state.rawValue)")
        let cells = [entry.label, state, entry.note].map { "<td>\(Self.html($0))</td>" }
        return "<tr class=\"\(entry.state.rawValue)\">\(cells.joined())</tr>\n"
      }
      let rest = timeline.rest.isEmpty ? "" : "<p>\(Self.html(timeline.rest))</p>\n"
      return timeline.drawing() + "<table>\n\(rows.joined())</table>\n\(rest)"
        + "<p>\(Self.html(timeline.sentence))</p>\n"
    }
  }

  /// Text that may stand anywhere in a page, also in an attribute. Control characters go.
  static func html(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n": result += "<br>"
      default:
        let isBidi =
          (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        if scalar.properties.generalCategory == .control || isBidi { continue }
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static let style = """
    @page { size: A4; margin: 16mm; }
    body { margin: 0; color: #1c1c1c; background: #fff; font: 1rem/1.5 Georgia, serif; }
    main { max-width: 44rem; margin: 0 auto; padding: 1rem; }
    h1, h2 { font-family: Helvetica, Arial, sans-serif; line-height: 1.2; }
    h1 { font-size: 1.6rem; }
    h2 { font-size: 1.1rem; margin: 1.4rem 0 .4rem; border-bottom: 1px solid #999; }
    p, ul, table, blockquote { margin: .4rem 0; }
    ul { padding-left: 1.2rem; }
    small { color: #4a4a4a; }
    blockquote { border-left: 3px solid #2b5c8a; padding-left: .8rem; }
    li, p, blockquote, td { overflow-wrap: anywhere; }
    table { border-collapse: collapse; width: 100%; font-size: .9rem; }
    td { padding: .15rem .6rem .15rem 0; vertical-align: top; }
    tr.next td { font-weight: bold; }
    svg { width: 100%; height: auto; }
    section { break-inside: avoid; }
    @media print { body { font-size: 10.5pt; } main { max-width: none; padding: 0; } }
    """
}
