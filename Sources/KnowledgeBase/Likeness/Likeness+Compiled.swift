import Content
import Understanding

extension Likeness {
  /// Writes what was learnt.
  func write(to pack: inout PackWriter) {
    traits.write(to: &pack)
    pack.strings(elsewhere)
    pack.numbers(topics.map { Int32($0 ?? -1) })
    pack.number(learntCount)
    pack.numbers(places.map { Int32($0.count) })
    pack.numbers(postings.map(\.topic))
    pack.fractions(postings.map(\.worth))
    pack.fractions(postings.map(\.lean))
  }

  /// Loads what ``write(to:)`` wrote, for the same articles.
  /// - Throws: a `Diagnostic` (`broken-archive`) when it was written for others, or not by this
  ///   version.
  /// - Complexity: linear in the traits; no sample is read.
  init(reading pack: inout PackReader, articles: [Article], ignoring ignored: Set<String>) throws {
    traits = try Traits(reading: &pack, ignoring: ignored)
    elsewhere = try pack.strings()
    let topics = try pack.numbers()
    self.topics = topics.map { $0 < 0 ? nil : Int($0) }
    learntCount = try pack.number()
    for length in try pack.numbers() {
      let start = places.last?.upperBound ?? 0
      places.append(start..<start + max(0, length))
    }
    let (heard, worths, leans) = (try pack.numbers(), try pack.fractions(), try pack.fractions())
    let known = 0..<Int32(truncatingIfNeeded: learntCount + elsewhere.count)
    guard learntCount >= 0, topics.count == articles.count,
      topics.allSatisfy({ $0 < learntCount }), places.count == traits.sorts.count,
      worths.count == heard.count, leans.count == heard.count,
      Int(places.last?.upperBound ?? 0) == heard.count, heard.allSatisfy(known.contains)
    else { throw pack.broken }
    postings = heard.indices.map {
      Posting(topic: heard[$0], worth: worths[$0], lean: leans[$0])
    }
  }
}
