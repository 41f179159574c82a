import Content
import Dialogue

/// What came of a script.
public struct ChatResult: Sendable {
  /// The file.
  public var file: String
  /// What came of its scenes, in order.
  public var scenes: [SceneResult]

  /// Everything that went wrong, in the order of the scenes.
  public var failures: [Failure] { scenes.flatMap(\.failures) }
  /// How many replies were looked at.
  public var turns: Int { scenes.reduce(0) { $0 + $1.beats.count } }
  /// Whether nothing went wrong.
  public var passed: Bool { scenes.allSatisfy(\.failures.isEmpty) }
}

/// What came of one scene.
public struct SceneResult: Sendable {
  /// The scene's title.
  public var title: String
  /// Where it begins.
  public var location: SourceLocation
  /// What came of its beats, in order; those behind a broken one are missing.
  public var beats: [BeatResult]
  /// Everything that went wrong.
  public var failures: [Failure]
}

/// What came of one beat.
public struct BeatResult: Sendable {
  /// The turn.
  public var record: TurnRecord
  /// How expectations and replies lie beside each other, when they do not fit.
  var alignment: Alignment?
  /// What the captures stood for before the beat.
  var bindings: Bindings
}

/// One thing that went wrong, with what a person needs to mend it.
public struct Failure: Sendable, Hashable {
  /// What went wrong.
  public enum Kind: String, Sendable {
    /// Other replies came than were expected.
    case replies
    /// An assertion does not hold.
    case state
    /// A rule or repair was not taken.
    case taken
    /// A text appeared that must not.
    case forbidden
    /// The conversation went otherwise when it was kept and loaded after every turn.
    case reload
    /// The assistant could not go on.
    case broken
  }

  /// What went wrong.
  public var kind: Kind
  /// The line of the script.
  public var location: SourceLocation
  /// The scene's title.
  public var scene: String
  /// The number of the reply in the scene; the greeting is 0.
  public var turn: Int
  /// What was done, as the script has it: `you> platfrom`.
  public var cue: String
  /// What went wrong and what to do, in a sentence or two.
  public var message: String
  /// The difference: lines with `- ` (expected), `+ ` (came) or two spaces (both).
  public var difference: [String] = []
  /// Which rules and repairs were taken.
  public var rules: [String] = []
  /// The rules that nearly heard the line.
  public var near: [String] = []
}
