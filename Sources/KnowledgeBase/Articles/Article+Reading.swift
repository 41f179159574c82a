import Content

extension Article {
  /// Decodes one Markdown file of a layer.
  /// - Throws: a `Diagnostic` with the place and the remedy (`missing-key`, `unknown-direction`,
  ///   `claim-without-direction`, `duplicate-claim`, …).
  init(file: ContentSet.File, layer: String) throws {
    let front = try file.root.required("front")
    try front.allow(
      "id", "kind", "heading", "title", "near", "about", "names", "questions", "row",
      "references", "beside", "aside", "words")
    location = front.location
    id = try front.required("id").text()
    self.layer = layer
    heading = try front.required("heading").text()
    kind = try front["kind"]?.text() ?? "note"
    title = try front["title"]?.text() ?? heading
    near = try front["near"]?.texts() ?? []
    let asked = try front["questions"]?.items() ?? []
    questionTexts = try asked.map { try $0.text() }
    questionPlaces = asked.map(\.location)
    names = try front["names"]?.items() ?? []
    references = try front["references"]?.texts() ?? []
    beside = try front["beside"]?.texts() ?? []
    aside = try front["aside"]?.text() ?? ""
    row = try front["row"].map {
      Row(
        traditional: try $0.required("traditional").text(),
        reverse: try $0.required("reverse").text())
    }
    subjects = [:]
    for entry in try front["about"]?.entries() ?? [] {
      let direction = try Self.direction(named: entry.key, at: entry.location)
      subjects[direction, default: []] += try entry.value.texts()
    }
    words = [:]
    for entry in try front["words"]?.entries() ?? [] {
      words[try Self.direction(named: entry.key, at: entry.location)] = try entry.value.text()
    }
    var claims: [Claim] = []
    for section in try file.root["body"]?.items() ?? [] {
      claims += try Self.claims(of: section, article: id, layer: layer, before: claims.count)
    }
    self.claims = claims
    guard !claims.isEmpty else {
      throw Diagnostic(
        "empty-article", at: location, "“\(id)” says nothing",
        remedy: "write a section “## Both” with a line “- a: …” for each claim")
    }
    var seen: Set<String> = []
    for claim in claims where !seen.insert(claim.id).inserted {
      throw Diagnostic(
        "duplicate-claim", at: claim.location, "“\(claim.id)” stands here twice",
        remedy: "give each claim of an article its own letter")
    }
  }

  private static func direction(
    named name: String, at place: SourceLocation
  ) throws -> Direction {
    if let direction = Direction(rawValue: name.lowercased()) { return direction }
    let known = Direction.allCases.map(\.rawValue).joined(separator: ", ")
    throw Diagnostic(
      "unknown-direction", at: place, "“\(name)” is no direction", remedy: "write one of: \(known)")
  }

  /// The claims of one section, whose title is their direction.
  ///
  /// The document's layer must say which way each claim speaks. A note may leave it out, and may be
  /// written as plain paragraphs under headings of its own: then it speaks of both kinds.
  private static func claims(
    of section: Node, article: String, layer: String, before count: Int
  ) throws -> [Claim] {
    let title = try section.required("title")
    let name = try title.text()
    var direction = Direction(rawValue: name.lowercased())
    if direction == nil, layer == "source" {
      guard !name.isEmpty else {
        throw Diagnostic(
          "claim-without-direction", at: section.location,
          "these claims do not say which kind of mentoring they speak of",
          remedy: "put them under “## Traditional”, “## Reverse”, “## Both” or “## Document”")
      }
      direction = try Self.direction(named: name, at: title.location)
    }
    var claims: [Claim] = []
    for block in try section.required("blocks").items() {
      guard let entry = try block.entries().first else { continue }
      let (letter, text) = lettered(try entry.value.text())
      let name = letter ?? "\(count + claims.count + 1)"
      claims.append(
        Claim(
          id: "\(article).\(name)", direction: direction ?? .both, text: text,
          location: entry.value.location))
    }
    return claims
  }

  /// `c: Senior leaders meet …` as `c` and the sentence.
  private static func lettered(_ text: String) -> (letter: String?, text: String) {
    let bytes = text.utf8
    guard let colon = bytes.firstIndex(of: 0x3A),
      bytes.distance(from: bytes.startIndex, to: colon) <= 2,
      let first = bytes.first, first >= 0x61, first <= 0x7A
    else { return (nil, text) }
    let rest = text[bytes.index(after: colon)...].drop { $0 == " " }
    return (String(text[..<colon]), String(rest))
  }
}
