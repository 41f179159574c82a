/// Something that a person does by a line, whatever was asked: agree, thank, ask for the question
/// again.
///
/// An act's raw value is its rule's name in the content: phrases under `hear: act: affirm:` are the
/// ways to affirm.
public enum Act: String, Sendable, Hashable, CaseIterable {
  /// Yes, no, and neither.
  case affirm, deny, unsure
  /// Drop what is being done or asked.
  case cancel
  /// Say it again.
  case `repeat`
  /// The beginning and the end of a talk.
  case greet, goodbye
  /// Manners, good and bad.
  case thank, abuse
  /// "How are you", a joke, idle words: asked of the program, about nothing.
  case smallTalk = "small-talk"
  /// What can be said or done here.
  case help
  /// The question before, once more.
  case back
  /// Take the last answer away, or put it back.
  case undo, redo
  /// Leave this question out; leave it for later; decline to say.
  case skip, later, refuse
  /// All from the start.
  case restart
  /// How far things are and what was said.
  case status
  /// Why this is asked.
  case why
  /// Leave the program.
  case quit
  /// What the program is, what it is called, who made it.
  case aboutBot = "about-bot"
  case aboutName = "about-name"
  case aboutMaker = "about-maker"
  /// Where what is said goes, and who can read it.
  case privacy
  /// Whether an answer can be changed later, and how.
  case change
  /// "I am a bit nervous", "this is hard": the talk itself weighs on the person.
  case worry
  /// "I have no time for a questionnaire": the talk itself takes too long.
  case hurry
  /// Go on telling; tell where it stands written.
  case more, sources
  /// The mark of a correction, such as "no wait": what is meant follows it.
  case correct
  /// All of two, none of several, what was chosen before.
  case both, neither
  case sameAsBefore = "same-as-before"
  /// Show the plan.
  case plan
  /// Another person sits down at the machine.
  case someoneElse = "someone-else"

  /// The act under which a bridge to other programs knows this one: the finer acts are counted
  /// with the coarser (`refuse` and `later` with `skip`, `small-talk` with `greet`, `privacy` with
  /// `about-bot`, `change` with `back`, `worry` and `hurry` with
  /// `help`).
  public var published: Act {
    switch self {
    case .refuse, .later: .skip
    case .smallTalk: .greet
    case .redo: .undo
    case .privacy: .aboutBot
    case .change: .back
    case .worry, .hurry: .help
    default: self
    }
  }
}

/// The kind of question that is open, as far as it changes how acts are heard.
public enum Asking: String, Sendable, Hashable {
  /// A question for yes or no: "I guess", "why not" and "not really" are answers to it.
  case yesNo = "yes-no"
  /// A question with choices: "both" and "neither" are answers to it.
  case choice
}
