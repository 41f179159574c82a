extension Report {
  /// The results as JUnit XML: a suite for each folder, a case for each scene.
  public static func junit(_ results: [ChatResult]) -> String {
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
    let folders = Dictionary(grouping: results) { ChatPath($0.file).folder }
    for (folder, results) in folders.sorted(by: { $0.key < $1.key }) {
      let scenes = results.flatMap(\.scenes)
      let failed = scenes.filter { !$0.failures.isEmpty }.count
      xml += "  <testsuite name=\(quoted(folder)) tests=\"\(scenes.count)\" "
      xml += "failures=\"\(failed)\" errors=\"0\">\n"
      for result in results {
        for scene in result.scenes { xml += testCase(scene, of: result) }
      }
      xml += "  </testsuite>\n"
    }
    return xml + "</testsuites>\n"
  }

  private static func testCase(_ scene: SceneResult, of result: ChatResult) -> String {
    let name = scene.title.isEmpty ? "line \(scene.location.line)" : scene.title
    let head =
      "    <testcase classname=\(quoted(ChatPath(result.file).name)) name=\(quoted(name))"
    guard let first = scene.failures.first else { return head + "/>\n" }
    let text = scene.failures.flatMap(page).joined(separator: "\n")
    return head + ">\n      <failure message=\(quoted(first.message))>" + escaped(text)
      + "</failure>\n    </testcase>\n"
  }

  private static func quoted(_ text: String) -> String {
    "\"\(escaped(text).replacing("\n", with: "&#10;"))\""
  }

  private static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\n", "\t": out.unicodeScalars.append(scalar)
      // XML has no way to write most control characters, nor these two.
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        out += "\u{FFFD}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
