import Dialogue
import Foundation
import Mentoring
import Rehearsal
import Terminal

/// Many requests in one process: JSON Lines in, JSON Lines out, each answered as it comes.
///
/// ```
/// {"id": 1, "text": "run three workshops by June"}   →   {"id":1,"kind":"capability",…}
/// ```
///
/// A line that cannot be read gets an object with `error`, the others are answered all the same, and
/// the exit code is 65 at the end.
struct Batch<D: Door> {
  let door: D
  let assistant: Assistant

  func run() throws {
    var hasFailed = false
    while let line = readLine() {
      if line.allSatisfy(\.isWhitespace) { continue }
      let (text, isGood) = try answer(line)
      hasFailed = hasFailed || !isGood
      try Printing.lines([text])
    }
    if hasFailed { throw Refusal(.badContent, "Some lines could not be read; see “error”.") }
  }

  private func answer(_ line: String) throws -> (String, isGood: Bool) {
    // An id is given back even when the rest of the line makes no sense.
    let data = Data(line.utf8)
    let id = (try? JSONDecoder().decode(BatchID.self, from: data))?.id ?? .null
    do {
      let request = try JSONDecoder().decode(D.Request.self, from: data)
      let answer = try door.answer(request, by: assistant)
      return (try Printing.line(BatchAnswer(id: id, answer: answer)), true)
    } catch {
      let failure = BatchFailure(id: id, error: Self.explain(error))
      return (try Printing.line(failure), false)
    }
  }

  private static func explain(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "“\(key.stringValue)” is missing"
    case DecodingError.typeMismatch(_, let context): "\(place(context)) has the wrong type"
    case DecodingError.valueNotFound(_, let context): "\(place(context)) is null"
    case is DecodingError: "the line is not a JSON object"
    case let refusal as Refusal: refusal.message
    default: "\(error)"
    }
  }

  private static func place(_ context: DecodingError.Context) -> String {
    context.codingPath.last.map { "“\($0.stringValue)”" } ?? "the line"
  }
}

private struct BatchID: Decodable { let id: JSONValue }

private struct BatchFailure: Encodable {
  let id: JSONValue
  let error: String
}

/// An answer with the id of its request among its fields.
private struct BatchAnswer<Answer: Encodable>: Encodable {
  private enum Key: String, CodingKey { case id }
  let id: JSONValue
  let answer: Answer

  func encode(to encoder: any Encoder) throws {
    try answer.encode(to: encoder)
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(id, forKey: .id)
  }
}
