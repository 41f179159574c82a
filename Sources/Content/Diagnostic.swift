/// One finding about the content: what is wrong, where, and what to do about it.
///
/// ```
/// Prompts/flows/main.yml:14:7: error: step asks for the slot “gaol”, which no file defines [unknown-slot]
///   remedy: define it under “slots:”, or correct the name; the nearest is “goal”.
/// ```
public struct Diagnostic: Error, Hashable, Sendable, CustomStringConvertible {
  /// How grave a finding is: an error stops the build, a warning does not.
  public enum Severity: String, Sendable { case error, warning }

  /// A stable, hyphenated name for this kind of finding.
  public var code: String
  /// Whether the content can be used at all.
  public var severity: Severity
  /// Where it was written.
  public var location: SourceLocation
  /// The cause, in one sentence without a full stop.
  public var message: String
  /// What the author should do.
  public var remedy: String

  /// A finding at `location`.
  public init(
    _ code: String, at location: SourceLocation, _ message: String, remedy: String,
    severity: Severity = .error
  ) {
    self.code = code
    self.severity = severity
    self.location = location
    self.message = message
    self.remedy = remedy
  }

  /// The place, the cause and the code on one line; the remedy on the next.
  public var description: String {
    "\(location): \(severity.rawValue): \(message) [\(code)]\n  remedy: \(remedy)"
  }
}

/// Several findings, thrown together so that one error never hides the next.
public struct Diagnostics: Error, Sendable, CustomStringConvertible {
  /// The findings in the order of their places.
  public var all: [Diagnostic]

  /// Wraps findings, sorted by place.
  public init(_ all: [Diagnostic]) {
    self.all = all.sorted { $0.location < $1.location }
  }

  /// One finding after another.
  public var description: String { all.map(\.description).joined(separator: "\n") }
}
