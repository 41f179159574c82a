/// A table whose first column names its rows.
///
/// ```swift
/// Table(
///   header: ["", "Mentor", "Buddy"],
///   rows: [["You meet", "every two weeks", "any time, just ask"]])
/// ```
public struct Table: Sendable, Equatable {
  /// What becomes a record when the table does not fit.
  public enum Subject: Sendable {
    /// Things compared side by side: one record for each column after the first.
    case columns
    /// A list: one record for each row.
    case rows
  }

  public let header: [String]
  public let rows: [[String]]
  public let subject: Subject

  /// Short rows are filled up with empty cells; cells beyond the header are left out.
  public init(header: [String], rows: [[String]], subject: Subject = .columns) {
    let count = header.count
    self.header = header.map { sanitised($0) }
    self.rows = rows.map { row in
      let cells = row.prefix(count).map { sanitised($0) }
      return cells + Array(repeating: "", count: count - cells.count)
    }
    self.subject = subject
  }

  /// The cells of one column, with its header.
  fileprivate func column(_ index: Int) -> [String] { [header[index]] + rows.map { $0[index] } }
}

extension Page {
  private static let gap = 2
  /// No column is narrower, unless its text is.
  private static let narrowest = 10
  /// A column whose text must be wrapped needs room for two words on a line.
  private static let narrowestWrapped = 14

  /// The table over the full width; as records when the columns would become too narrow to read,
  /// and in accessible mode always.
  public func table(_ table: Table) -> [String] {
    guard !table.header.isEmpty else { return [] }
    guard !isAccessible, let widths = widths(for: table) else { return records(of: table) }
    let hasHeader = table.header.contains { !$0.isEmpty }
    let header = hasHeader ? style.apply(.heading, toEach: row(table.header, widths)) : []
    return header + table.rows.flatMap { row($0, widths) }
  }

  /// The width of each column, or nil when the page is too narrow.
  private func widths(for table: Table) -> [Int]? {
    let columns = table.header.indices.map { table.column($0) }
    let natural = columns.map { cells in cells.map { displayWidth($0) }.max() ?? 0 }
    var room = fullWidth - Self.gap * (columns.count - 1)
    if natural.reduce(0, +) <= room { return natural }

    let least = zip(columns, natural).map { cells, natural in
      let word = cells.flatMap { $0.split(separator: " ") }.map { displayWidth($0) }.max() ?? 0
      return min(natural, max(word, Self.narrowest))
    }
    // The first column is what the reader looks rows up by: it is wrapped last.
    var widths = natural
    var open = Array(columns.indices.dropFirst())
    if columns.count > 1, natural[0] <= fullWidth / 3 {
      room -= natural[0]
    } else {
      open = Array(columns.indices)
    }
    // Columns that need less than an equal share leave the rest to the others.
    while !open.isEmpty {
      let share = room / open.count
      let modest = open.filter { natural[$0] <= share }
      if modest.isEmpty {
        for (offset, column) in open.enumerated() {
          widths[column] = share + (offset < room % open.count ? 1 : 0)
        }
        let fits = open.allSatisfy {
          widths[$0] >= least[$0] && widths[$0] >= min(natural[$0], Self.narrowestWrapped)
        }
        return fits ? widths : nil
      }
      room -= modest.map { natural[$0] }.reduce(0, +)
      open.removeAll { modest.contains($0) }
    }
    return widths
  }

  private func row(_ cells: [String], _ widths: [Int]) -> [String] {
    let wrappedCells = zip(cells, widths).map { cell, width in
      cell.split(separator: "\n").flatMap { wrapped($0, width: max(width, 1)) }
    }
    let height = max(wrappedCells.map(\.count).max() ?? 1, 1)
    return (0..<height).map { line in
      zip(wrappedCells, widths).map { cell, width in
        (line < cell.count ? cell[line] : "").padded(to: width)
      }.joined(separator: String(repeating: " ", count: Self.gap)).trimmedAtEnd
    }
  }

  private func records(of table: Table) -> [String] {
    switch table.subject {
    case .columns:
      let names = table.column(0).dropFirst()
      return table.header.indices.dropFirst().flatMap { index in
        record(table.header[index], fields: zip(names, table.column(index).dropFirst()))
      }
    case .rows:
      return table.rows.flatMap { row in
        record(row[0], fields: zip(table.header.dropFirst(), row.dropFirst()))
      }
    }
  }

  private func record(
    _ title: String, fields: some Sequence<(String, String)>
  ) -> [String] {
    let fields = Array(fields)
    let names = min(fields.map { displayWidth($0.0) }.max() ?? 0, width / 2)
    let lines = fields.flatMap { name, value in
      item(value, marker: name.padded(to: names) + "  ", indent: 2)
    }
    return heading(title) + lines
  }
}

extension Style {
  func apply(_ role: Role, toEach lines: [String]) -> [String] {
    lines.map { apply(role, to: $0) }
  }
}
