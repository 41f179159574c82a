import Content
import Understanding

/// What an assistant asks, says and listens for.
public struct Script: Sendable {
  /// The slots by id.
  public var slots: [SlotID: Slot]
  /// The flows by id.
  public var flows: [String: Flow]
  /// The responses by id.
  public var responses: [String: Response]
  /// The flow in which every conversation begins.
  public var mainFlow: String
  /// Everything that can be heard.
  public var book: PhraseBook
  /// Hits of the group `trigger` begin a flow or run an action: the rule's name is the flow's or
  /// the action's.
  public static let triggerGroup = "trigger"
  /// Hits of this group name a slot: "my second goal", "the date".
  public static let nameGroup = "name"

  /// Hits of this group answer a question for the person's own words, though they would be a yes
  /// elsewhere: "good enough".
  public static let replyGroup = "reply"

  /// A script.
  public init(
    slots: [SlotID: Slot], flows: [String: Flow], responses: [String: Response],
    mainFlow: String, book: PhraseBook
  ) {
    self.slots = slots
    self.flows = flows
    self.responses = responses
    self.mainFlow = mainFlow
    self.book = book
  }

  /// The response that asks for a slot.
  public static func question(for slot: SlotID) -> String { "utter_ask_\(slot)" }
}
