import Dialogue
import Mentoring
import Rehearsal
import Terminal

/// One thing that the assistant understands, callable alone: a line of words in, one object out.
///
/// What the chat understands a door prints, and the other way round.
protocol Door {
  /// What a line of a batch holds besides its id.
  associatedtype Request: Decodable
  /// What is printed with `--json`.
  associatedtype Answer: Encodable

  /// Answers one request.
  /// - Throws: `ValidationError` for a request that makes no sense, such as an unknown time zone.
  func answer(_ request: Request, by assistant: Assistant) throws -> Answer
  /// The answer for people.
  func lines(_ answer: Answer, on page: Page) throws -> [String]
}

extension Door {
  /// Answers the words of the command line, or with `batch` every line of standard input.
  func run(_ request: Request?, isBatch: Bool, options: CommonOptions) throws {
    let assistant = try options.assistant()
    if isBatch { return try Batch(door: self, assistant: assistant).run() }
    guard let request else { throw Refusal(.usage, "There are no words to read.") }
    let answer = try answer(request, by: assistant)
    if options.json { return try Printing.json(answer) }
    try Printing.lines(lines(answer, on: options.page))
  }
}

/// A line of text to be read.
struct TextRequest: Decodable {
  let text: String
}

/// The fields of an answer, for showing them to people in words of the contract.
struct Facts {
  private let json: JSONValue

  init(_ answer: some Encodable) throws { json = try JSONValue.encoding(answer) }

  /// The text or number at a path; nil when it is absent, empty or null.
  subscript(path: String) -> String? {
    switch json[path] {
    case nil, .null?, .string("")?: nil
    case .string(let text)?: text
    case .array(let elements)? where elements.isEmpty: nil
    case let other?: other.description
    }
  }

  /// The elements of the array at a path.
  func elements(_ path: String) -> [JSONValue] { json[path]?.elements ?? [] }

  /// A table of what is known, one row for each name; what is not known is left out.
  func table(_ rows: [(String, String?)], on page: Page) -> [String] {
    let known = rows.compactMap { name, value in value.map { [name, $0] } }
    return page.table(Table(header: ["", ""], rows: known))
  }
}
