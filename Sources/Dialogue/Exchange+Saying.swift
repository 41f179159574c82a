/// Wording.
extension Exchange {
  /// Says a response, or a text that was worded elsewhere.
  mutating func say(_ saying: Saying) {
    if let text = saying.text {
      says.append(Said(id: saying.id, text: text))
      return
    }
    guard let response = script.responses[saying.id], !response.texts.isEmpty else {
      // A response that nobody wrote is an error of the content, which the checker finds; in a
      // conversation silence is better than an identifier.
      return
    }
    says.append(
      Said(id: saying.id, text: word(response.texts, of: saying.id, with: saying.values)))
  }

  mutating func say(_ id: String, _ values: [String: String] = [:]) { say(Saying(id, values)) }

  /// Draws one of several wordings, none twice before all were used, none twice in a row.
  mutating func word(_ texts: [String], of id: String, with values: [String: String]) -> String {
    guard texts.count > 1 else { return Template.fill(texts.first ?? "", with: all(values)) }
    let used = count("said.\(id)")
    let index = Variation.index(of: used, among: texts.count, key: id, seed: setting.seed)
    return Template.fill(texts[index], with: all(values))
  }

  /// Blanks that any response may use: `{slot.name}` is the label or text of an answer.
  private func all(_ values: [String: String]) -> [String: String] {
    var values = values
    for (slot, answer) in talk.answers {
      if let text = label(of: answer.value, for: slot) { values["slot.\(slot)"] = text }
    }
    return values
  }

  /// How a value reads: a choice by its label, a text as it stands.
  func label(of value: Value?, for slot: SlotID) -> String? {
    switch value {
    case .choice(let id)?: script.slots[slot]?.choices.first { $0.id == id }?.label ?? id
    case .text(let text)?: text
    case .flag(let flag)?: script.responses[flag ? "label_yes" : "label_no"]?.texts.first
    case .record?: value?["label"]?.string
    case .list(let elements)?:
      elements.isEmpty
        ? script.responses["label_none"]?.texts.first
        : elements.compactMap { $0.string ?? $0["label"]?.string }.joined(separator: "; ")
    default: nil
    }
  }
}

/// Fills the blanks of a text.
enum Template {
  /// `text` with each `{name}` replaced; a blank without a value becomes nothing.
  /// - Complexity: linear in the text.
  static func fill(_ text: String, with values: [String: String]) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      result += values[String(rest[rest.index(after: open)..<close])] ?? ""
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

/// A shuffled bag: which of several wordings comes the n-th time.
enum Variation {
  /// An index below `count` for the `used`-th use. Every bag of `count` uses holds each index once,
  /// and no index comes twice running, also across the seam between two bags.
  static func index(of used: Int, among count: Int, key: String, seed: UInt64) -> Int {
    guard count > 1 else { return 0 }
    let bag = used / count
    let order = shuffled(count, key: key, seed: seed, bag: bag)
    let place = used % count
    guard bag > 0, order[0] == shuffled(count, key: key, seed: seed, bag: bag - 1)[count - 1] else {
      return order[place]
    }
    // Turn the bag by one, so that its first is not the last one's last.
    return order[(place + 1) % count]
  }

  private static func shuffled(_ count: Int, key: String, seed: UInt64, bag: Int) -> [Int] {
    var state = key.utf8.reduce(0xCBF2_9CE4_8422_2325 ^ seed) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    state = (state ^ UInt64(bag)) &* 0x9E37_79B9_7F4A_7C15
    var order = Array(0..<count)
    for index in stride(from: count - 1, to: 0, by: -1) {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      order.swapAt(index, Int((state >> 33) % UInt64(index + 1)))
    }
    return order
  }
}
