import Content
import Dialogue
import KnowledgeBase
import Schedule
import Understanding

/// The whole assistant, put together from one content set.
///
/// ```swift
/// let assistant = try Assistant(content: content)
/// var talk = Conversation()
/// assistant.dialogue.open(&talk, setting: setting)
/// ```
public struct Assistant: Sendable {
  /// The conversation.
  public let dialogue: Dialogue
  /// What is asked, said and listened for.
  public let script: Script
  /// What is known, and how questions to it are answered.
  public let knowledge: KnowledgeBase
  /// How formats are decided.
  public let rubric: Rubric
  /// Findings about the content that do not keep it from working.
  public let warnings: [Diagnostic]
  let domain: MentorDomain
  private let content: ContentSet
  private let library: Library

  /// Puts the assistant together.
  /// - Parameters:
  ///   - groundwork: the compiled ``AssistantGroundwork`` of `worked`; without it everything is worked
  ///     out here.
  ///   - worked: the content that the groundwork was made of; nil when it is `content` itself.
  /// - Throws: `Diagnostics` with everything that is wrong with the content.
  /// - Complexity: linear in the content: for the shipped one about 12 ms with the groundwork, as much
  ///   again for each thousand articles that are added, and some seconds when samples have changed.
  public init(
    content: ContentSet, groundwork: UnsafeBufferPointer<UInt8>? = nil, of worked: ContentSet? = nil
  ) throws {
    let library = try Library(content: content)
    let groundwork = try Self.groundwork(content, library, groundwork, worked)
    let book = groundwork.knowledge.book
    let knowledge = KnowledgeBase(library: library, groundwork: groundwork.knowledge)
    let rubric = try Rubric(content: content)
    let script = try Script.read(
      content.files(under: "Prompts/").filter { $0.root.holdsScript }, book: book)
    let domain = MentorDomain(
      rubric: rubric, knowledge: knowledge, book: book, judge: groundwork.advice,
      goalJudge: groundwork.goals,
      phrasing: try MentorDomain.Sentences(content: content), labels: script.slots)
    let problems = script.check(acting: domain, reading: domain)
    if problems.contains(where: { $0.severity == .error }) { throw Diagnostics(problems) }
    self.script = script
    self.knowledge = knowledge
    self.rubric = rubric
    self.domain = domain
    self.content = content
    self.library = library
    warnings = library.warnings
    dialogue = Dialogue(script: script, acting: domain, reading: domain, answering: domain)
  }

  private static func groundwork(
    _ content: ContentSet, _ library: Library, _ bytes: UnsafeBufferPointer<UInt8>?,
    _ worked: ContentSet?
  ) throws -> AssistantGroundwork {
    guard let bytes else { return try AssistantGroundwork(content: content, library: library) }
    guard let worked, worked.groundworkFiles != content.groundworkFiles else {
      return try AssistantGroundwork(compiled: bytes, library: library)
    }
    let built = try AssistantGroundwork(compiled: bytes, library: Library(content: worked))
    return try AssistantGroundwork(
      content: content, library: library, reusing: (built, worked))
  }

  /// Every finding about the content: samples that their rule does not hear, articles that nothing
  /// reaches, names that lead nowhere. Empty when all is well.
  /// - Complexity: reads every sample once.
  public func check() -> [Diagnostic] {
    var findings = warnings + knowledge.check()
    for sample in (try? Groundwork.samples(content: content, library: library)) ?? [] {
      let hits = script.book.read(sample.text).hits
      guard !hits.contains(where: { $0.rule == sample.rule && !$0.isNegated }) else { continue }
      let instead = hits.first.map { "; it is heard as “\($0.rule)” (\($0.location))" } ?? ""
      findings.append(
        Diagnostic(
          "unheard-sample", at: sample.location,
          "“\(sample.text)” is not heard by its own rule “\(sample.rule)”\(instead)",
          remedy: "add a phrase that covers it, or move the sample"))
    }
    return findings.sorted { $0.location < $1.location }
  }
}

extension Node {
  /// Whether the file holds a part of the script, rather than flat sentences.
  fileprivate var holdsScript: Bool {
    self["slots"] != nil || self["flows"] != nil || self["responses"] != nil
  }
}
