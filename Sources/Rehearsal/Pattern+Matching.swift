import Dialogue

/// What captures stand for.
typealias Bindings = [String: String]
/// The wordings of a response, by its id.
typealias Wordings = (String) -> [String]

extension Pattern {
  /// Matches what was said.
  /// - Parameter variants: the wordings of a response.
  /// - Returns: what the captures stand for, with `bindings`; nil when the text is another one.
  func match(
    _ said: Said, bindings: Bindings, variants: @escaping Wordings
  ) -> Bindings? {
    if let id = soleVariant, said.id == id { return bindings }
    var matcher = PatternMatcher(text: Array(Self.normalised(said.text)), variants: variants)
    return matcher.match(elements[...], from: 0, bindings)
  }

  /// A response's wording as a pattern in which every `{name}` is open.
  static func wording(_ text: String) -> [Element] {
    var elements: [Element] = []
    var rest = normalised(text)[...]
    while let (_, range) = wildcard(in: rest) {
      if range.lowerBound > rest.startIndex {
        elements.append(.text(Array(rest[..<range.lowerBound])))
      }
      elements.append(.blank)
      rest = rest[range.upperBound...]
    }
    if !rest.isEmpty { elements.append(.text(Array(rest))) }
    return elements
  }
}

/// Tries the ways in which a pattern can fit a text, the shortest stretch for every wildcard first.
private struct PatternMatcher {
  let text: [Character]
  let variants: Wordings
  /// Pathological patterns must not hang; no pattern that a person writes comes near this.
  var budget = 50_000

  mutating func match(
    _ elements: ArraySlice<Pattern.Element>, from start: Int, _ bindings: Bindings
  ) -> Bindings? {
    budget -= 1
    guard budget > 0 else { return nil }
    guard let first = elements.first else { return start == text.count ? bindings : nil }
    let rest = elements.dropFirst()
    switch first {
    case .text(let literal):
      guard let end = end(of: literal, at: start) else { return nil }
      return match(rest, from: end, bindings)
    case .capture(let name):
      if let bound = bindings[name] {
        guard let end = end(of: Array(bound), at: start) else { return nil }
        return match(rest, from: end, bindings)
      }
      return stretch(rest, from: start, atLeast: 1, bindings) {
        $0 != "\n"
      } naming: {
        $0[name] = $1
      }
    case .skip:
      return stretch(rest, from: start, atLeast: 0, bindings) { $0 != "\n" }
    case .blank:
      return stretch(rest, from: start, atLeast: 0, bindings) { _ in true }
    case .skipLines:
      return skipLines(rest, from: start, bindings)
    case .variant(let id):
      for wording in variants(id) {
        let elements = Pattern.wording(wording) + rest
        if let found = match(elements[...], from: start, bindings) { return found }
      }
      return nil
    }
  }

  private func end(of literal: [Character], at start: Int) -> Int? {
    guard literal.count <= text.count - start else { return nil }
    for (offset, character) in literal.enumerated() {
      let other = text[start + offset]
      guard other == character || (character == "\n" && other == " ") else { return nil }
    }
    return start + literal.count
  }

  private mutating func stretch(
    _ rest: ArraySlice<Pattern.Element>, from start: Int, atLeast minimum: Int,
    _ bindings: Bindings, through allowed: (Character) -> Bool,
    naming: (inout Bindings, String) -> Void = { _, _ in }
  ) -> Bindings? {
    var end = start
    while true {
      if end - start >= minimum {
        var bindings = bindings
        // A long stretch is dear to copy; it must not make an endless line hang the run.
        budget -= (end - start) / 16
        naming(&bindings, String(text[start..<end]))
        if let found = match(rest, from: end, bindings) { return found }
      }
      guard end < text.count, allowed(text[end]), budget > 0 else { return nil }
      end += 1
    }
  }

  /// Whole lines: what is skipped begins and ends at a break, a space or an end of the text.
  private mutating func skipLines(
    _ rest: ArraySlice<Pattern.Element>, from start: Int, _ bindings: Bindings
  ) -> Bindings? {
    let isBreak: (Character) -> Bool = { $0 == "\n" || $0 == " " }
    guard start == 0 || start == text.count || isBreak(text[start]) else { return nil }
    for end in start...text.count where end == text.count || end == 0 || isBreak(text[end - 1]) {
      guard budget > 0 else { return nil }
      if let found = match(rest, from: end, bindings) { return found }
    }
    return nil
  }
}
