/// What Tab offers at the cursor.
///
/// ```swift
/// Completion(replacing: 3, candidates: ["/where", "/why"])   // for "/wh" typed
/// ```
///
/// One candidate is put in with a blank behind it; of several, what they have in common is put in,
/// and when that is nothing new they are listed below the line. Without any, the terminal rings.
public struct Completion: Equatable, Sendable {
  /// Nothing to offer.
  public static let none = Completion(replacing: 0, candidates: [])

  /// How many characters before the cursor the candidates stand for.
  public let replaced: Int
  /// Whole words, in the order in which they are listed.
  public let candidates: [String]

  public init(replacing replaced: Int, candidates: [String]) {
    self.replaced = replaced
    self.candidates = candidates
  }

  /// What Tab is to do.
  enum Step: Equatable {
    case ring
    case insert(String)
    case list([String])
  }

  /// - Parameter typed: The characters that would be replaced.
  func step(typed: some StringProtocol) -> Step {
    guard let first = candidates.first else { return .ring }
    guard candidates.count > 1 else { return .insert(first + " ") }
    let common = candidates.dropFirst().reduce(first) { common, next in
      String(zip(common, next).prefix { $0 == $1 }.map { $0.0 })
    }
    return common.count > typed.count ? .insert(common) : .list(candidates)
  }

  /// The candidates in rows that fit the width, aligned in columns.
  static func listing(_ candidates: [String], columns: Int) -> [String] {
    let names = candidates.map { sanitised($0) }
    let cell = (names.map { displayWidth($0) }.max() ?? 0) + 2
    let perRow = max(1, columns / cell)
    return stride(from: 0, to: names.count, by: perRow).map { start in
      names[start..<min(start + perRow, names.count)].map { $0.padded(to: cell) }.joined().trimmed
    }
  }
}
