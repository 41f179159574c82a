import Content

/// A line that an author wrote as an example, with what is to be made of it.
package struct LabelledText: Sendable, Hashable {
  /// The line.
  package var text: String
  /// What is right for it; all other labels are wrong.
  package var labels: Set<String>
  /// Labels that one may argue about.
  package var open: Set<String>

  /// An example with its labels.
  package init(_ text: String, labels: Set<String>, open: Set<String> = []) {
    (self.text, self.labels, self.open) = (text, labels, open)
  }

  /// Reads the samples under `key` of files.
  ///
  /// ```yaml
  /// orders:
  ///   pizza, large: |
  ///     the big one with everything on it
  ///     a family size margherita
  ///   drink: |
  ///     …
  /// ```
  ///
  /// Each line of a text is one sample; what stands before the colon are its labels, one with a
  /// question mark behind it (`specific?`) where one may argue about it.
  /// - Parameter known: what may be a label; nil leaves that to the caller.
  /// - Throws: a `Diagnostic` (`unknown-label`) for a label that is not among `known`.
  package static func read(
    _ key: String, in files: [ContentSet.File], known: Set<String>?
  ) throws -> [LabelledText] {
    var samples: [LabelledText] = []
    for file in files {
      for entry in try file.root[key]?.entries() ?? [] {
        var (labels, open): (Set<String>, Set<String>) = ([], [])
        for part in entry.key.split(separator: ",") {
          let label = part.filter { $0 != " " && $0 != "?" }
          if part.hasSuffix("?") { open.insert(label) } else { labels.insert(label) }
        }
        if let known, let unknown = labels.union(open).subtracting(known).sorted().first {
          throw Diagnostic(
            "unknown-label", at: entry.location, "nothing is called “\(unknown)”",
            remedy: "use one of: \(known.sorted().joined(separator: ", "))")
        }
        for line in try entry.value.text().split(separator: "\n") {
          samples.append(LabelledText(String(line), labels: labels, open: open))
        }
      }
    }
    return samples
  }
}
