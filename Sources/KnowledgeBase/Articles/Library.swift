import Content
import Understanding

/// Everything under `Knowledge/`, decoded and checked, before any question can be heard.
///
/// ```swift
/// let library = try Library(content: content)
/// let samples = try library.addHearing(to: &builder)
/// let knowledge = try KnowledgeBase(library: library, book: try builder.build())
/// ```
public struct Library: Sendable {
  /// The articles: the document's first, then practice notes, then other layers, each by file name.
  public let articles: [Article]
  /// The layers by id.
  public let layers: [String: Layer]
  /// Findings that do not stop the program.
  public let warnings: [Diagnostic]
  let phrasing: Phrasing
  let contacts: [String]
  let hearing: [ContentSet.File]
  let habits: Habits
  /// The files of questions with the articles that answer them. They are many and only read to learn
  /// from.
  let samples: [ContentSet.File]

  /// Decodes the files under `Knowledge/`; others are left alone.
  /// - Throws: `Diagnostics` with every error that was found.
  /// - Complexity: linear in the size of the content.
  public init(content: ContentSet) throws {
    var problems: [Diagnostic] = []
    func keep<T>(_ read: () throws -> T) -> T? {
      do { return try read() } catch let error as Diagnostic {
        problems.append(error)
      } catch {
        problems += (error as? Diagnostics)?.all ?? []
      }
      return nil
    }
    let files = content.files(under: "Knowledge/")
    func root(_ name: String) -> Node {
      files.first { $0.path == "Knowledge/\(name)" }?.root
        ?? Node(.map([]), at: SourceLocation(file: "Knowledge/\(name)", line: 1))
    }
    var layers: [String: Layer] = [:]
    for entry in keep({ try root("layers.yml").entries() }) ?? [] {
      layers[entry.key] = keep { try Layer(id: entry.key, reading: entry.value) }
    }
    var articles: [Article] = []
    for file in files where file.path.hasSuffix(".md") {
      guard let layer = Self.layer(of: file.path) else { continue }
      if layers[layer] == nil { layers[layer] = .unnamed(layer) }
      if let article = keep({ try Article(file: file, layer: layer) }) { articles.append(article) }
    }
    let order = ["source": 0, "practice": 1]
    articles.sort {
      (order[$0.layer] ?? 2, $0.location.file) < (order[$1.layer] ?? 2, $1.location.file)
    }
    hearing = files.filter { $0.path.hasPrefix("Knowledge/hearing/") && !$0.path.hasSuffix(".md") }
    phrasing = keep { try Phrasing(reading: root("phrasing.yml")) } ?? Phrasing()
    contacts = keep { try root("contacts.yml")["contacts"]?.texts() ?? [] } ?? []
    let hearing = self.hearing
    samples = files.filter { $0.path.hasPrefix("Knowledge/samples/") }
    habits = keep { try Habits(files: hearing) } ?? Habits()
    let findings = Self.references(in: articles)
    problems += findings.filter { $0.severity == .error }
    warnings = findings.filter { $0.severity == .warning }
    self.articles = articles
    self.layers = layers
    if !problems.isEmpty { throw Diagnostics(problems) }
  }

  /// `Knowledge/practice/ending.md` is of the layer `practice`.
  private static func layer(of path: String) -> String? {
    let parts = path.split(separator: "/")
    return parts.count >= 3 && parts[1] != "hearing" ? String(parts[1]) : nil
  }

  /// Ids that stand twice are errors; ids that nothing carries are warnings.
  private static func references(in articles: [Article]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var places: [String: SourceLocation] = [:]
    for article in articles {
      if let other = places[article.id] {
        found.append(
          Diagnostic(
            "duplicate-article", at: article.location,
            "“\(article.id)” is already the id of \(other)",
            remedy: "give one of the two another id, or delete it"))
      }
      places[article.id] = article.location
    }
    let claims = Set(articles.flatMap { $0.claims.map(\.id) })
    for article in articles {
      for id in article.near where places[id] == nil {
        found.append(unknown(id, "article", in: article, among: Array(places.keys)))
      }
      for id in article.beside where !claims.contains(id) {
        found.append(unknown(id, "claim", in: article, among: Array(claims)))
      }
    }
    return found
  }

  private static func unknown(
    _ id: String, _ what: String, in article: Article, among known: [String]
  ) -> Diagnostic {
    let nearest = EditDistance.nearest(to: id, among: known)
    return Diagnostic(
      "unknown-\(what)", at: article.location,
      "“\(article.id)” points to the \(what) “\(id)”, which nobody wrote",
      remedy: nearest.map { "the nearest is “\($0)”" } ?? "take it out, or write it",
      severity: .warning)
  }
}
