import Mentoring
import Rehearsal

/// Random conversations with the assistant, in the words of the scripts.
struct RandomWalk {
  private let walker: Walker

  /// - Parameter shelf: where the assistants stand; the walk is with the first of them.
  init(scripts: [Chat], shelf: AssistantShelf) throws {
    let vocabulary = try WalkerVocabulary(scripts: scripts) { shelf.stage(for: $0.file) }
    var rules = WalkRules(try shelf.assistant().script)
    // The goals stand in a list of their own; these only carry the words there, one goal at a time.
    rules.derivedSlots.formUnion(["goal", "goal_detail", "another_goal"])
    walker = Walker(vocabulary: vocabulary, rules: rules) { shelf.stage(for: "") }
  }

  func play(conversations: Int, seed: UInt64) -> WalkReport {
    walker.play(conversations: conversations, seed: seed)
  }
}
