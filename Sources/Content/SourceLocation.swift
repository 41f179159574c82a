/// Where a piece of content was written: file, line and column, counted from 1.
///
/// Prints as editors expect it: `Prompts/acts.yml:12:5`.
public struct SourceLocation: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The file's path as the author knows it, relative to the content's parent folder.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column in characters, from 1.
  public var column: Int

  /// A place in `file`.
  public init(file: String, line: Int, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// A place for content that was made in memory.
  public static let none = SourceLocation(file: "", line: 0, column: 0)

  /// `file:line:column`, as editors and compilers print it.
  public var description: String { "\(file):\(line):\(column)" }

  /// By file, then line, then column.
  public static func < (a: Self, b: Self) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
}
