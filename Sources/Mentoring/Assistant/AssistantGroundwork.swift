import Content
import KnowledgeBase
import Schedule
import Understanding

extension ContentSet {
  /// The files that an ``AssistantGroundwork`` is worked out from: where these are the same, so is it.
  /// Whoever changes sentences only needs no new one.
  public var groundworkFiles: [File] {
    let others = ["Prompts/phrasing/", "Knowledge/phrasing.yml", "Knowledge/contacts.yml"]
    return files.filter { file in !others.contains { file.path.hasPrefix($0) } }
  }

  /// The files from which it is learnt how people put themselves and their goals.
  fileprivate var personFiles: [File] { groundworkFiles.filter { $0.path.hasPrefix("Prompts/") } }

  /// The files from which it is learnt how people put questions; articles are not among them.
  fileprivate var questionFiles: [File] {
    files.filter {
      $0.path.hasPrefix("Knowledge/hearing/") || $0.path.hasPrefix("Knowledge/samples/")
    }
  }
}

/// What is worked out from the content before anybody speaks: what the knowledge needs, and what was
/// learnt from samples of how people put things.
///
/// The build does it once for the built-in content, and the program loads its compiled form.
public struct AssistantGroundwork: Sendable {
  /// The book of all phrases, the index of the articles, and how they are asked for.
  public let knowledge: Groundwork
  let advice: AdviceJudge
  let goals: GoalJudge

  /// Works everything out from the content.
  /// - Throws: `Diagnostics` with every phrase and concept that cannot be read, or a `Diagnostic` for a
  ///   sample with an unknown label.
  /// - Complexity: linear in the phrases, the claims and the samples.
  /// - Parameter built: a groundwork with the content it was made of: what was learnt from files that
  ///   are the same here is taken over.
  public init(
    content: ContentSet, library: Library,
    reusing built: (groundwork: AssistantGroundwork, content: ContentSet)? = nil
  ) throws {
    let hasSameQuestions = built.map { $0.content.questionFiles == content.questionFiles } ?? false
    knowledge = try Groundwork(
      content: content, library: library,
      learnt: hasSameQuestions ? built?.groundwork.knowledge : nil)
    if let built, built.content.personFiles == content.personFiles {
      (advice, goals) = (built.groundwork.advice, built.groundwork.goals)
      return
    }
    func samples(_ key: String, _ labels: [String]) throws -> [LabelledText] {
      try LabelledText.read(
        key, in: content.files(under: "Prompts/samples/"), known: Set(labels))
    }
    advice = AdviceJudge(
      samples: try samples("self-descriptions", AdviceJudge.Label.all), book: knowledge.book,
      titles: try TitleLexicon(in: content.files(under: "Prompts/hearing/")))
    // Whichever day it is: a deadline counts by being there, and by being near.
    let reader = GoalReader(judge: nil, today: CivilDate(dayNumber: 20_514))
    goals = GoalJudge(
      samples: try samples("goals", GoalJudge.Label.all), reader: reader, book: knowledge.book)
  }

  /// Everything in a form that loads without reading any text of the content, as text that a Swift
  /// literal can carry. The same content gives the same bytes.
  public func compiled() -> [UInt8] {
    var pack = PackWriter()
    knowledge.write(to: &pack)
    advice.write(to: &pack)
    goals.write(to: &pack)
    return pack.bytes
  }

  /// Loads what ``compiled()`` wrote for the library of the same content.
  /// - Throws: a `Diagnostic` (`broken-archive`) when it was made for another library, or not by
  ///   this version.
  /// - Complexity: linear in the bytes.
  public init(compiled bytes: UnsafeBufferPointer<UInt8>, library: Library) throws {
    var pack = PackReader(bytes)
    knowledge = try Groundwork(reading: &pack, library: library)
    advice = try AdviceJudge(reading: &pack)
    goals = try GoalJudge(reading: &pack)
  }
}
