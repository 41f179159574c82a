extension Node {
  /// The scalar's text.
  /// - Throws: a `Diagnostic` (`wrong-form`) when the node is a list or a map.
  public func text() throws -> String {
    guard case .scalar(let text) = form else { throw wrongForm("a text") }
    return text
  }

  /// The list's items; an empty scalar is an empty list.
  /// - Throws: a `Diagnostic` (`wrong-form`) for other scalars and for maps.
  public func items() throws -> [Node] {
    if case .list(let items) = form { return items }
    if isEmpty { return [] }
    throw wrongForm("a list (lines that begin with “- ”)")
  }

  /// The texts of a list; a single scalar counts as a list of one.
  /// - Throws: a `Diagnostic` (`wrong-form`) when something in it is not a text.
  public func texts() throws -> [String] {
    if case .scalar(let text) = form { return text.isEmpty ? [] : [text] }
    return try items().map { try $0.text() }
  }

  /// The map's entries in the author's order; an empty scalar is an empty map.
  /// - Throws: a `Diagnostic` (`wrong-form`) for other scalars and for lists.
  public func entries() throws -> [Entry] {
    if case .map(let entries) = form { return entries }
    if isEmpty { return [] }
    throw wrongForm("a map (lines of “key: value”)")
  }

  /// The scalar as a whole number.
  /// - Throws: a `Diagnostic` (`not-a-number`).
  public func integer() throws -> Int {
    let text = try text()
    guard let value = Int(text) else {
      throw Diagnostic(
        "not-a-number", at: location, "“\(text)” is not a whole number",
        remedy: "write digits, for instance 3")
    }
    return value
  }

  /// The scalar as yes or no: `true`/`false` or `yes`/`no`.
  /// - Throws: a `Diagnostic` (`not-yes-or-no`).
  public func flag() throws -> Bool {
    switch try text() {
    case "true", "yes": return true
    case "false", "no": return false
    case let other:
      throw Diagnostic(
        "not-yes-or-no", at: location, "“\(other)” is neither true nor false",
        remedy: "write true or false")
    }
  }

  /// The value under `key`.
  /// - Throws: a `Diagnostic` (`missing-key`) when the map lacks it.
  public func required(_ key: String) throws -> Node {
    guard let value = self[key] else {
      throw Diagnostic(
        "missing-key", at: location, "“\(key)” is missing here",
        remedy: "add a line “\(key): …” at this level")
    }
    return value
  }

  /// Checks that the map has no keys but `known`, so that a misspelt key is never ignored.
  /// - Throws: a `Diagnostic` (`unknown-key`) naming the nearest known key.
  public func allow(_ known: String...) throws {
    for entry in try entries() where !known.contains(entry.key) {
      throw Diagnostic(
        "unknown-key", at: entry.location, "“\(entry.key)” means nothing here",
        remedy: "use one of: \(known.joined(separator: ", "))")
    }
  }

  private func wrongForm(_ wanted: String) -> Diagnostic {
    Diagnostic(
      "wrong-form", at: location, "this should be \(wanted)",
      remedy: "write \(wanted) here, or look at a neighbouring file for the form")
  }
}
