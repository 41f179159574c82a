import Content
import Foundation

/// Scripts in folders.
public enum ChatFiles {
  /// The `.chat` files among and below `paths`, sorted, each once.
  /// - Throws: `Diagnostics` for a path that is not there, for a folder without a script, and for
  ///   a proposal (`.chat.new`) that nobody has accepted or removed.
  public static func find(_ paths: [String]) throws -> [String] {
    var found: Set<String> = []
    var findings: [Diagnostic] = []
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        findings.append(
          finding("no-file", path, "there is no such file", "check the path"))
        continue
      }
      guard isFolder.boolValue else {
        found.insert(path)
        continue
      }
      let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
      let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
      let scripts = names.filter { $0.hasSuffix(".chat") }
      if scripts.isEmpty {
        findings.append(
          finding("no-script", path, "no .chat file is in this folder", "check the path"))
      }
      found.formUnion(scripts.map { "\(folder)/\($0)" })
    }
    for path in found.sorted() where FileManager.default.fileExists(atPath: path + ".new") {
      findings.append(
        finding(
          "stale-proposal", path + ".new", "a proposal waits to be looked at",
          "take it over with --accept, or remove it"))
    }
    guard findings.isEmpty else { throw Diagnostics(findings) }
    return found.sorted()
  }

  /// Reads a script.
  /// - Throws: `Diagnostics`.
  public static func read(_ path: String) throws -> Chat {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Diagnostics([
        finding("no-file", path, "the file cannot be read", "check the path and its permissions")
      ])
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Diagnostics([
        finding("not-utf8", path, "the file is not UTF-8 text", "save it as UTF-8")
      ])
    }
    return try Chat(text, file: path)
  }

  /// Writes what ``Proposal`` proposes beside the script, as `.chat.new`.
  /// - Returns: the path, or nil when nothing is to be proposed.
  /// - Throws: `Diagnostics` where `CI` is set: there, what fails must fail.
  public static func propose(
    _ chat: Chat, _ result: ChatResult, environment: [String: String]
  ) throws -> String? {
    try refuse(in: environment, chat.file)
    guard let text = Proposal.text(for: chat, result) else { return nil }
    let path = chat.file + ".new"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    return path
  }

  /// Puts the proposal in the place of the script at `path`.
  /// - Throws: `Diagnostics` where `CI` is set, when there is no proposal, and when the proposal
  ///   is no script; the script is then as it was.
  public static func accept(_ path: String, environment: [String: String]) throws {
    try refuse(in: environment, path)
    _ = try read(path + ".new")
    guard rename(path + ".new", path) == 0 else {
      throw Diagnostics([
        finding("not-written", path, "the file cannot be replaced", "check its permissions")
      ])
    }
  }

  private static func refuse(in environment: [String: String], _ path: String) throws {
    guard let flag = environment["CI"], !flag.isEmpty, flag != "false", flag != "0" else { return }
    throw Diagnostics([
      finding(
        "no-update-in-ci", path, "scripts are not rewritten where CI is set",
        "run mentor test --update on your own machine and commit what you accept")
    ])
  }

  private static func finding(
    _ code: String, _ path: String, _ message: String, _ remedy: String
  ) -> Diagnostic {
    Diagnostic(
      code, at: SourceLocation(file: path, line: 1, column: 1), message, remedy: remedy)
  }
}
