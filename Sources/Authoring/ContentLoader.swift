import Content
import Foundation

/// Reads a content folder from disk.
public enum ContentLoader {
  /// All `.yml` and `.md` files below `folder`, parsed; paths begin with `name`.
  /// - Throws: `Diagnostics` with every file that cannot be read (`unreadable-file`), is not UTF-8
  ///   (`not-utf8`) or does not parse.
  public static func load(folder: String, named name: String) throws -> ContentSet {
    var files: [ContentSet.File] = []
    var problems: [Diagnostic] = []
    for path in try paths(below: folder, named: name) {
      do {
        files.append(try read(URL(filePath: folder).appending(path: path), as: "\(name)/\(path)"))
      } catch let problem as Diagnostic {
        problems.append(problem)
      } catch let several as Diagnostics {
        problems += several.all
      }
    }
    if !problems.isEmpty { throw Diagnostics(problems) }
    return ContentSet(files: files)
  }

  /// The content of a directory that holds `Prompts/`, `Knowledge/` or both.
  /// - Throws: `Diagnostics`; `no-content` when it holds neither.
  public static func load(directory: String) throws -> ContentSet {
    var content = ContentSet(files: [])
    var isEmpty = true
    for name in ["Prompts", "Knowledge"] {
      let folder = URL(filePath: directory).appending(path: name).path
      var isDirectory: ObjCBool = false
      guard FileManager.default.fileExists(atPath: folder, isDirectory: &isDirectory),
        isDirectory.boolValue
      else { continue }
      isEmpty = false
      content = content.merging(try load(folder: folder, named: name))
    }
    if isEmpty {
      throw Diagnostics([
        Diagnostic(
          "no-content", at: SourceLocation(file: directory, line: 1),
          "there is neither a Prompts nor a Knowledge folder here",
          remedy: "give the folder that holds them, for instance --content .")
      ])
    }
    return content
  }

  private static func paths(below folder: String, named name: String) throws -> [String] {
    guard let files = FileManager.default.enumerator(atPath: folder) else {
      throw Diagnostics([
        Diagnostic(
          "unreadable-file", at: SourceLocation(file: name, line: 1), "the folder cannot be read",
          remedy: "check that it exists and that you may read it")
      ])
    }
    return files.compactMap { $0 as? String }
      .filter { $0.hasSuffix(".yml") || $0.hasSuffix(".md") }.sorted()
  }

  private static func read(_ url: URL, as path: String) throws -> ContentSet.File {
    guard let data = try? Data(contentsOf: url) else {
      throw Diagnostic(
        "unreadable-file", at: SourceLocation(file: path, line: 1), "the file cannot be read",
        remedy: "check that you may read it")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Diagnostic(
        "not-utf8", at: SourceLocation(file: path, line: 1), "the file is not UTF-8 text",
        remedy: "save it as UTF-8")
    }
    let root =
      path.hasSuffix(".md")
      ? try MarkdownReader.read(text, file: path) : try YAMLReader.read(text, file: path)
    return ContentSet.File(path: path, root: root)
  }
}
