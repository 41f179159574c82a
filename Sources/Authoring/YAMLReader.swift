import Content
import Yams

/// Reads YAML into nodes that know their places.
///
/// Scalars stay what the author typed: YAML 1.1 would read `no` as false, `9:30` as a number and
/// `2026-03-09` as a time, so nothing is resolved here.
public enum YAMLReader {
  /// Parses one document.
  /// - Parameters:
  ///   - text: the YAML text.
  ///   - file: the path for diagnostics.
  ///   - firstLine: the line of `file` on which `text` begins, from 1 (front matter begins later).
  /// - Throws: a `Diagnostic` (`bad-yaml`, `duplicate-key`) with the place.
  public static func read(
    _ text: String, file: String, firstLine: Int = 1
  ) throws -> Content.Node {
    let reader = Reading(file: file, shift: firstLine - 1)
    let parsed: Yams.Node?
    do {
      parsed = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
    } catch let error as YamlError {
      throw reader.diagnostic(for: error)
    }
    guard let parsed else {
      return Content.Node(.map([]), at: SourceLocation(file: file, line: firstLine))
    }
    return try reader.node(parsed)
  }
}

private struct Reading {
  let file: String
  let shift: Int

  func node(_ yaml: Yams.Node) throws -> Content.Node {
    let place = location(yaml.mark)
    switch yaml {
    case .scalar(let scalar):
      return Content.Node(.scalar(scalar.string), at: place)
    case .sequence(let sequence):
      return Content.Node(.list(try sequence.map { try node($0) }), at: place)
    case .mapping(let mapping):
      var entries: [Content.Node.Entry] = []
      var seen: Set<String> = []
      for (key, value) in mapping {
        let keyPlace = location(key.mark)
        guard let name = key.scalar?.string else {
          throw Diagnostic(
            "bad-yaml", at: keyPlace, "a key must be a plain word",
            remedy: "write “name: value”, without a list or a map before the colon")
        }
        guard seen.insert(name).inserted else {
          throw Diagnostic(
            "duplicate-key", at: keyPlace, "“\(name)” stands here twice",
            remedy: "rename one of them, or put both values under one key")
        }
        entries.append(.init(key: name, location: keyPlace, value: try node(value)))
      }
      return Content.Node(.map(entries), at: place)
    case .alias:
      throw Diagnostic(
        "bad-yaml", at: place, "anchors and aliases (& and *) are not read",
        remedy: "write the text out; a phrase that begins with * needs quotation marks around it")
    }
  }

  func location(_ mark: Mark?) -> SourceLocation {
    SourceLocation(file: file, line: (mark?.line ?? 1) + shift, column: mark?.column ?? 1)
  }

  func diagnostic(for error: YamlError) -> Diagnostic {
    let remedy =
      "check the indentation, and put quotation marks round a text that holds “: ” or "
      + "begins with one of * & [ { > | % @"
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return Diagnostic("bad-yaml", at: location(mark), problem, remedy: remedy)
    case .duplicatedKeysInMapping(let duplicates, let context):
      return Diagnostic(
        "duplicate-key", at: location(context.mark),
        "\(duplicates.map(\.debugDescription).sorted().joined(separator: ", ")) stands here twice",
        remedy: "rename one of them, or put both values under one key")
    default:
      return Diagnostic("bad-yaml", at: location(nil), "\(error)", remedy: remedy)
    }
  }
}
