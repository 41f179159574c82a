/// What a run says to the person who started it.
public enum Report {
  /// The report for a terminal, and for a log: the same bytes for the same results.
  /// - Parameter failuresPerScene: how many failures of a scene are shown in full; the first one
  ///   usually explains the rest.
  public static func text(_ results: [ChatResult], failuresPerScene: Int = 3) -> String {
    var lines: [String] = []
    let width = results.map { name(of: $0.file).count }.max() ?? 0
    for result in results {
      guard !result.passed else {
        let gap = String(repeating: " ", count: width - name(of: result.file).count)
        lines.append(
          "ok    \(name(of: result.file))\(gap)  \(count(result.scenes.count, "scene")), "
            + count(result.turns, "turn"))
        continue
      }
      for scene in result.scenes {
        for failure in scene.failures.prefix(failuresPerScene) { lines += page(failure) }
        let more = scene.failures.count - failuresPerScene
        if more > 0 { lines.append("      and \(more) more in this scene") }
      }
    }
    let failed = results.filter { !$0.passed }.count
    lines.append("")
    lines.append("\(count(results.count, "file")), \(failed) failed.")
    if failed > 0 {
      lines.append("To propose the new replies beside each file: mentor test --update")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One failure, without colour.
  public static func page(_ failure: Failure) -> [String] {
    let title = failure.scene.isEmpty ? "" : "\(failure.scene), "
    var lines = [
      "FAIL  \(failure.location.file):\(failure.location.line)  \(title)turn \(failure.turn)",
      "      " + failure.cue,
    ]
    lines += failure.difference.map { "    " + $0 }
    lines.append("      " + failure.message)
    if !failure.rules.isEmpty {
      lines.append("      rule: \(failure.rules.joined(separator: ", "))")
    }
    lines += failure.near.map { "      near: \($0)" }
    return lines
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private static func name(of path: String) -> String { ChatPath(path).name }
}

/// A path, split.
struct ChatPath {
  /// The file's name.
  let name: String
  /// The folder's path; `.` when there is none.
  let folder: String

  init(_ path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    name = parts.last.map(String.init) ?? path
    folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") : "."
  }
}
