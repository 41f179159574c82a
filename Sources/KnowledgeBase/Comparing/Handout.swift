/// A comparison as one printable page of HTML with an infographic drawn in it.
///
/// Nothing is loaded from outside: no script, no font, no picture. It reads on a phone (the table
/// becomes cards) and prints on one sheet of A4.
struct Handout {
  let comparison: Comparison
  let lead: String

  /// The whole page.
  func page() -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(escape(comparison.title))</title>
    <style>
    \(Self.style)
    </style>
    </head>
    <body>
    <header>
    <h1>\(escape(comparison.title))</h1>
    <p>\(escape(lead))</p>
    </header>
    <figure>
    \(Infographic(heads: Array(comparison.heads.dropFirst())).svg())
    </figure>
    \(table)
    \(combining)
    <footer>\(escape(comparison.citation))</footer>
    </body>
    </html>

    """
  }

  private var table: String {
    let heads = comparison.heads.map { "<th scope=\"col\">\(escape($0))</th>" }.joined()
    let rows = comparison.rows.map { row in
      let cells = zip(comparison.heads.dropFirst(), [row.traditional, row.reverse]).map {
        "<td data-head=\"\(escape($0))\">\(escape($1))</td>"
      }
      return "<tr><th scope=\"row\">\(escape(row.aspect))</th>\(cells.joined())</tr>"
    }
    return """
      <table>
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      """
  }

  private var combining: String {
    guard !comparison.combining.isEmpty else { return "" }
    let items = comparison.combining.map { "<li>\(escape($0))</li>" }.joined(separator: "\n")
    return """
      <section>
      <h2>\(escape(comparison.combiningTitle))</h2>
      <ul>
      \(items)
      </ul>
      </section>
      """
  }

  private static let style = """
    :root { --traditional: #1f4e79; --reverse: #9a4a00; --line: #c8ccd2; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1rem; max-width: 52rem; color: #1b1b1b; background: #fff;
      font: 1rem/1.45 system-ui, sans-serif; }
    h1 { font-size: 1.6rem; margin: 0 0 .3rem; }
    h2 { font-size: 1.15rem; margin: 1rem 0 .3rem; }
    header p { margin: 0 0 .6rem; }
    figure { margin: .6rem 0; }
    svg { width: 100%; height: auto; display: block; }
    table { width: 100%; border-collapse: collapse; }
    th, td { border-bottom: 1px solid var(--line); padding: .4rem .5rem; text-align: left;
      vertical-align: top; }
    thead th:nth-child(2) { color: var(--traditional); }
    thead th:nth-child(3) { color: var(--reverse); }
    ul { margin: 0; padding-left: 1.2rem; }
    footer { margin-top: 1rem; font-size: .8rem; color: #555; }
    @media (max-width: 34rem) {
      thead { position: absolute; left: -999rem; }
      tr, tbody th, td { display: block; width: 100%; }
      tbody th { border-bottom: 0; padding-top: .9rem; font-size: 1.05rem; }
      td::before { content: attr(data-head); display: block; font-weight: 600; }
      td:nth-child(2)::before { color: var(--traditional); }
      td:nth-child(3)::before { color: var(--reverse); }
    }
    @page { size: A4; margin: 14mm; }
    @media print {
      body { padding: 0; font-size: 9.5pt; max-width: none; }
      svg { max-height: 62mm; }
      tr, section { break-inside: avoid; }
    }
    """
}

/// Text made safe for HTML and its attributes; characters that XML forbids are left out.
func escape(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    case "\t", "\n": result.unicodeScalars.append(scalar)
    default:
      if scalar.value >= 0x20, scalar.value != 0x7F, !(0x80...0x9F).contains(scalar.value) {
        result.unicodeScalars.append(scalar)
      }
    }
  }
  return result
}

extension KnowledgeBase {
  /// The comparison as one printable page of HTML with an infographic; nothing is loaded from
  /// outside.
  public func handout(_ comparison: Comparison) -> String {
    Handout(comparison: comparison, lead: phrasing(.handoutLead)).page()
  }
}
