extension Utterance {
  /// The sentences of the line as they were typed, without the white space around them. A line of
  /// one sentence gives that one.
  public var sentences: [String] {
    var starts: [Int] = []
    for (index, token) in tokens.enumerated()
    where index == 0 || (token.breakBefore == .sentence && token.range != tokens[index - 1].range) {
      starts.append(token.range.lowerBound)
    }
    let utf8 = Array(line.utf8)
    return starts.indices.map { number in
      let end = number + 1 < starts.count ? starts[number + 1] : utf8.count
      let text = String(decoding: utf8[starts[number]..<end], as: UTF8.self)
      return String(text.trimmed)
    }
  }
}

extension String {
  fileprivate var trimmed: Substring {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
