import Dialogue
import KnowledgeBase
import Schedule
import Understanding

/// The one-shot doors: the conversation's own understanding, callable alone.
extension Assistant {
  /// Which format and seat a text points to, and why.
  public func advise(_ text: String) -> Advice {
    Advisor(rubric: rubric, words: domain.phrasing.advise, judge: domain.judge)
      .advise(script.book.read(text))
  }

  /// What a goal has and lacks.
  public func goal(_ text: String, setting: Setting) -> GoalReading {
    domain.goals(at: setting).read(script.book.read(text))
  }

  /// How a date or a rhythm is understood.
  public func when(_ phrase: String, setting: Setting) -> WhenAnswer {
    WhenAnswer(
      understand(phrase, now: setting.moment, zone: setting.zoneID), now: setting.moment,
      zone: setting.zoneID, words: domain.dates)
  }

  /// One answer from the knowledge base.
  public func ask(_ question: String) -> KnowledgeAnswer { knowledge.answer(question) }

  /// How a line is heard: which rule, which words, and what came second.
  /// - Parameter asking: a slot's name, `yes-no` for any such question, or nil.
  public func explain(_ line: String, asking: String?) -> Explanation {
    Explanation(of: script.book.read(line), asking: asking, script: script, domain: domain)
  }

  /// What a conversation has led to, for `chat --json`.
  public func state(of talk: Conversation, setting: Setting) -> AssistantState {
    AssistantState(talk, domain: domain, setting: setting)
  }

  /// The plan that a conversation has led to; nil before there is a seat.
  public func plan(of talk: Conversation, setting: Setting) -> MentoringPlan? {
    domain.plan(talk.answers, setting)
  }
}
