import Dialogue
import Understanding

/// How a line is heard: what `mentor explain` prints.
public struct Explanation: Sendable, Hashable, Encodable {
  /// One thing that was heard, or nearly.
  public struct Item: Sendable, Hashable, Encodable {
    /// The act.
    public var act: String?
    /// The slot, with its value.
    public var slot: String?
    /// The value that the slot would get.
    public var value: String?
    /// The article that the line asks for.
    public var question: String?
    /// Where the phrase is written, as `file:line`.
    public var rule: String?
    /// The words.
    public var words: String?
    /// Why it was not taken.
    public var whyNot: String?

    private enum CodingKeys: String, CodingKey {
      case act, slot, value, question, rule, words
      case whyNot = "why_not"
    }
  }

  /// What was heard; empty when nothing was.
  public var heard: [Item] = []
  /// What came close.
  public var near: [Item] = []

  init(of utterance: Utterance, asking: String?, script: Script, domain: MentorDomain) {
    let slot = asking.flatMap { script.slots[$0] }
    let isYesNo = asking == "yes-no" || slot?.kind == .yesNo
    let mode: Asking? = isYesNo ? .yesNo : slot?.choices.isEmpty == false ? .choice : nil
    let acts = ActReader.read(utterance, asking: mode)
    heard = (acts.heard + [acts.answer].compactMap { $0 }).map {
      Item(
        act: $0.act.published.rawValue, rule: Self.place($0.location.description), words: $0.words)
    }
    near = acts.near.prefix(5).map {
      Item(
        act: $0.act.act.published.rawValue, rule: Self.place($0.act.location.description),
        words: $0.act.words, whyNot: $0.whyNot)
    }
    guard heard.isEmpty else { return }
    hearSlots(utterance, slot: slot, script: script)
    if heard.isEmpty || domain.knowledge.looksLikeQuestion(utterance) {
      let answer = domain.knowledge.answer(utterance)
      if let article = answer.articles.first {
        heard.append(Item(question: article.id, words: utterance.line))
      }
    }
  }

  private mutating func hearSlots(_ utterance: Utterance, slot: Slot?, script: Script) {
    if let slot, !slot.choices.isEmpty {
      let options = slot.choices.map { ChoiceReader.Option($0.label) }
      if case .picked(let indices) = ChoiceReader.read(utterance, among: options),
        let index = indices.first, slot.choices.indices.contains(index)
      {
        heard.append(
          Item(
            slot: slot.id, value: slot.choices[index].id,
            rule: Self.place(slot.location.description), words: utterance.line))
      }
    }
    for hit in utterance.hits where hit.rule.group.hasPrefix("slot.") {
      let id = String(hit.rule.group.dropFirst(5))
      let item = Item(
        slot: id, value: hit.rule.name, rule: Self.place(hit.location.description),
        words: utterance.words(hit.tokens))
      if hit.isNegated {
        near.append(with(item, whyNot: "a “not” governs it"))
      } else if heard.contains(where: { $0.slot == id }) {
        near.append(with(item, whyNot: "less specific than what was heard for this slot"))
      } else {
        heard.append(item)
      }
    }
  }

  private func with(_ item: Item, whyNot: String) -> Item {
    var item = item
    item.whyNot = whyNot
    return item
  }

  /// `file:line` of `file:line:column`.
  private static func place(_ location: String) -> String {
    location.split(separator: ":").prefix(2).joined(separator: ":")
  }
}
