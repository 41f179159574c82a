import Content

/// A scripted conversation: test, demo, tutorial, transcript and bug report in one text format.
///
/// ```
/// # A director thinks again
/// @clock 2026-03-02T09:00
///
/// you> I head a division
/// mentor: {utter_ask_goal}
/// = format is reverse
/// ```
///
/// A script is scenes, a scene is beats: something is sent, something is expected, something is
/// asserted.
///
/// | line | what it does |
/// | --- | --- |
/// | `# title` | begins a scene: a new conversation on an empty store |
/// | `## title` | names a part of the scene, which goes on |
/// | `@key value` | sets the stage; before the file's first turn for all scenes, else for its own |
/// | `@later 1d` | ends the session; another one begins that much later (`m`, `h`, `d`, `w`) |
/// | `you> text` | is sent as it stands |
/// | `you (private)> text` | is sent as a line that is not kept |
/// | `mentor: text` | one whole reply is expected; indented lines below go on with it |
/// | `...` | skips any number of replies; indented in a block, any number of its lines |
/// | `= path is value` | asserts on the turn's JSON; also `has` and `lacks` (``StateCheck``) |
/// | `~ step` | a rule or repair was taken, or one below it: `fallback` is with `fallback.2` |
/// | `not: text` | must be in no reply of the scene |
/// | `note: text` | for a speaker; indented lines go on with it |
/// | anything else | is prose, with an empty line between it and a turn |
///
/// In a reply, `[..]` skips text within a line, `{name}` captures text within a line and must be the
/// same at every use, and `{utter_name}` is any wording of that response. There are no regular
/// expressions.
///
/// Every line that is sent needs a `mentor:` or a `...` behind it; only the greeting of a session
/// may be left out. A line that looks like a misspelt marker, an indented line that continues
/// nothing, a last line without an end and a file without a turn are errors: nothing passes because
/// it was not read.
public struct Chat: Sendable {
  /// The file's path, as it was given.
  public var file: String
  /// The scenes in order; there is at least one.
  public var scenes: [Scene]
  /// The file's lines, without their ends.
  let lines: [String]

  /// One conversation from its beginning.
  public struct Scene: Sendable {
    /// What the heading says; empty when the file has none.
    public var title: String
    /// Where it begins.
    public var location: SourceLocation
    /// What the stage is set with.
    public var setting: StageSetting
    /// What happens, in order. The first beat opens the session.
    public var beats: [Beat]
    /// What no reply of the scene may say.
    public var forbidden: [Forbidden]
  }

  /// Something that is done, and what is to come of it.
  public struct Beat: Sendable {
    /// What is done.
    public var cue: Cue
    /// Where it is written.
    public var location: SourceLocation
    /// The part of the scene that begins here, if one does.
    public var part: String?
    /// What is expected to be said.
    public internal(set) var expectations: [Expectation] = []
    /// What is asserted of the turn.
    public internal(set) var checks: [Check] = []
    /// What the speaker wants to be told here.
    public internal(set) var notes: [String] = []
  }

  /// What a beat does.
  public enum Cue: Sendable, Hashable {
    /// A session begins; the assistant greets.
    case open
    /// A line is sent.
    case line(String, isPrivate: Bool)
    /// The session ends; another one begins after this time.
    case later(Span)
  }

  /// What is expected to be said.
  public struct Expectation: Sendable, Hashable {
    /// Where the block begins.
    public var location: SourceLocation
    /// The numbers of its lines, from 0.
    let lines: Range<Int>
    /// The block; nil for `...`, which stands for any number of them.
    public var pattern: Pattern?
  }

  /// What is asserted of a turn.
  public struct Check: Sendable, Hashable {
    /// What must hold.
    public enum Kind: Sendable, Hashable {
      /// `= path is value` and the like.
      case state(StateCheck)
      /// `~ step`: a rule or repair was taken.
      case taken(String)
    }

    /// Where it is written.
    public var location: SourceLocation
    /// What must hold.
    public var kind: Kind
  }

  /// A text that must not appear.
  public struct Forbidden: Sendable, Hashable {
    /// Where it is written.
    public var location: SourceLocation
    /// The text.
    public var text: String
  }

  /// Reads a script.
  /// - Parameter file: the path that findings name.
  /// - Throws: `Diagnostics`, all of them at once.
  /// - Complexity: linear in the text.
  public init(_ text: String, file: String) throws {
    var parser = ChatParser(text, file: file)
    self = try parser.parse()
  }

  init(file: String, scenes: [Scene], lines: [String]) {
    self.file = file
    self.scenes = scenes
    self.lines = lines
  }
}
