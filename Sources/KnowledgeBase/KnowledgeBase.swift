import Content
import Understanding

/// Answers questions from what is written under `Knowledge/`, and from nothing else.
///
/// ```swift
/// let knowledge = KnowledgeBase(library: library, groundwork: groundwork)
/// let answer = knowledge.answer("does it help my network?")
/// answer.articles.first?.id      // "network-expansion"
/// ```
///
/// A question is understood by rules (intent, direction, subjects), which are data beside the
/// articles; the articles are ranked by the subjects and words that they share with it; and the
/// answer is put together from claims of the direction that was asked for.
///
/// - Complexity: a question costs its reading by the phrase book, and the postings of its words.
public struct KnowledgeBase: Sendable {
  let library: Library
  let book: PhraseBook
  let index: Index
  let vocabulary: Vocabulary
  let likeness: Likeness
  let judge: QuestionJudge
  /// For each article its label with the judge; nil for one of which it learnt nothing.
  let judged: [Int?]
  private let numbers: [String: Int]

  /// Makes the library searchable with the book that ``Library/addHearing(to:)`` contributed to.
  /// - Throws: a `Diagnostic` when a file of samples has the wrong form.
  /// - Complexity: every text of the library is read once by the book.
  public init(library: Library, book: PhraseBook) throws {
    self.init(library: library, groundwork: try Groundwork(library: library, book: book))
  }

  /// Makes the library searchable with what was worked out from it before.
  public init(library: Library, groundwork: Groundwork) {
    self.library = library
    book = groundwork.book
    index = groundwork.index
    vocabulary = Vocabulary(roots: index.words.keys)
    likeness = groundwork.likeness
    judge = groundwork.judge
    var numbers: [String: Int] = [:]
    for (number, article) in library.articles.enumerated() { numbers[article.id] = number }
    self.numbers = numbers
    let labels = judge.classifier.labels
    let places = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    judged = library.articles.map { places[$0.id] }
  }

  /// The ids of all articles: the document's first, then practice notes, then other layers.
  public var ids: [String] { library.articles.map(\.id) }

  /// A few words that say what an article is about, for offering it.
  public func title(of id: String) -> String? { article(id)?.title }

  /// The heading of an article as printed.
  public func heading(of id: String) -> String? { article(id)?.heading }

  /// The article called `id`.
  public func article(_ id: String) -> Article? { number(of: id).map { library.articles[$0] } }

  func number(of id: String) -> Int? { numbers[id] }

  func layer(of article: Article) -> Layer {
    library.layers[article.layer] ?? .unnamed(article.layer)
  }

  var phrasing: Phrasing { library.phrasing }
}
