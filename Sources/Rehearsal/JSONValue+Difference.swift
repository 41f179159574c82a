extension JSONValue {
  /// The places at which two values differ, in the order of their paths; at most `limit`.
  func differences(from other: JSONValue, limit: Int = 8) -> [String] {
    var places: [String] = []
    collect(other, at: "", limit: limit, into: &places)
    return places
  }

  private func collect(
    _ other: JSONValue, at path: String, limit: Int, into places: inout [String]
  ) {
    guard self != other, places.count < limit else { return }
    switch (self, other) {
    case (.object(let mine), .object(let theirs)):
      for key in Set(mine.keys).union(theirs.keys).sorted() {
        let place = path.isEmpty ? key : "\(path).\(key)"
        (mine[key] ?? .null).collect(theirs[key] ?? .null, at: place, limit: limit, into: &places)
      }
    case (.array(let mine), .array(let theirs)) where mine.count == theirs.count:
      for (index, pair) in zip(mine, theirs).enumerated() {
        pair.0.collect(pair.1, at: "\(path)[\(index)]", limit: limit, into: &places)
      }
    default: places.append("\(path): \(self), then \(other)")
    }
  }
}
