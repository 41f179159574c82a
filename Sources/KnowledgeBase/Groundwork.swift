import Content
import Understanding

/// What is worked out from the content before anybody speaks: the book of all phrases, the index of
/// what stands where, and what was learnt from samples.
///
/// Working it out takes most of the time of a start, so the build does it once for the built-in
/// content, and the program loads its compiled form:
///
/// ```swift
/// let library = try Library(content: content)
/// let groundwork = try Groundwork(content: content, library: library)
/// let again = try Groundwork(compiled: groundwork.compiled(), library: library)   // the same
/// ```
public struct Groundwork: Sendable {
  /// Everything that is listened for.
  public let book: PhraseBook
  let index: Index
  let likeness: Likeness
  let judge: QuestionJudge

  /// Works everything out from the content.
  /// - Throws: `Diagnostics` with every phrase and concept that cannot be read.
  /// - Complexity: every phrase is compiled, and every claim read once by the book.
  public init(content: ContentSet, library: Library) throws {
    try self.init(content: content, library: library, learnt: nil)
  }

  /// Works everything out but what was learnt from the same samples before.
  /// - Parameter learnt: the groundwork of content with the same hearing files and samples.
  package init(content: ContentSet, library: Library, learnt: Groundwork?) throws {
    var builder = PhraseBook.Builder()
    _ = try Self.listen(content, library, &builder)
    try self.init(library: library, book: try builder.build(), judge: learnt?.judge)
  }

  init(library: Library, book: PhraseBook, judge: QuestionJudge? = nil) throws {
    self.book = book
    index = Index(articles: library.articles, book: book, ignoring: library.habits.ignored)
    likeness = Likeness(articles: library.articles, habits: library.habits)
    self.judge = try judge ?? QuestionJudge(library: library, book: book)
  }

  /// The lines that the content gives as examples of what its rules hear.
  /// - Throws: a `Diagnostic` when a part has the wrong form.
  public static func samples(content: ContentSet, library: Library) throws -> [Sample] {
    var builder = PhraseBook.Builder()
    return try listen(content, library, &builder)
  }

  /// Collects what the prompts listen for, then what the library adds.
  private static func listen(
    _ content: ContentSet, _ library: Library, _ builder: inout PhraseBook.Builder
  ) throws -> [Sample] {
    var samples: [Sample] = []
    for file in content.files(under: "Prompts/")
    where !file.path.hasPrefix("Prompts/phrasing/") {
      samples += try builder.add(file: file.root)
    }
    return samples + (try library.addHearing(to: &builder))
  }
}

extension Groundwork {
  /// Everything in a form that loads without reading any text of the content, as text that a Swift
  /// literal can carry. The same content gives the same bytes.
  public func compiled() -> [UInt8] {
    var pack = PackWriter()
    write(to: &pack)
    return pack.bytes
  }

  /// Writes the compiled form.
  package func write(to pack: inout PackWriter) {
    book.write(to: &pack)
    index.write(to: &pack)
    likeness.write(to: &pack)
    judge.classifier.write(to: &pack)
  }

  /// Loads what ``compiled()`` wrote for the library of the same content.
  /// - Throws: a `Diagnostic` (`broken-archive`) when it was made for another library, or not by
  ///   this version.
  /// - Complexity: linear in the bytes.
  public init(compiled bytes: UnsafeBufferPointer<UInt8>, library: Library) throws {
    var pack = PackReader(bytes)
    try self.init(reading: &pack, library: library)
  }

  /// Loads what ``write(to:)`` wrote.
  package init(reading pack: inout PackReader, library: Library) throws {
    book = try PhraseBook(reading: &pack)
    index = try Index(reading: &pack, articles: library.articles)
    likeness = try Likeness(
      reading: &pack, articles: library.articles, ignoring: library.habits.ignored)
    judge = QuestionJudge(classifier: try LinearClassifier(reading: &pack))
  }
}
