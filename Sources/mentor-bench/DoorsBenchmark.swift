import Content
import Dialogue
import KnowledgeBase
import Mentoring

/// One self-description, one goal, one question: what each costs by itself; and what learning costs
/// that the build does beforehand.
enum DoorsBenchmark {
  static func run() throws {
    let content = try Shipped.content()
    let library = try Library(content: content)
    var learning = Timing()
    let compiled = try learning.measure {
      try AssistantGroundwork(content: content, library: library).compiled()
    }
    print(
      "groundwork from the files: \(Timing.text(learning.percentile(0.5))), "
        + "\(compiled.count / 1024) KiB")
    var loading = Timing()
    for _ in 0..<20 {
      _ = try compiled.withUnsafeBufferPointer { bytes in
        try loading.measure { try AssistantGroundwork(compiled: bytes, library: library) }
      }
    }
    print("groundwork loaded: \(loading.summary)")
    let assistant = try compiled.withUnsafeBufferPointer {
      try Assistant(content: content, groundwork: $0)
    }
    let setting = Setting(now: "2026-03-02T09:00:00", zone: "Europe/Berlin", seed: 7)
    var (advice, goals, questions) = (Timing(), Timing(), Timing())
    for _ in 0..<200 {
      for line in descriptions { advice.measure { _ = assistant.advise(line) } }
      for line in wishes { goals.measure { _ = assistant.goal(line, setting: setting) } }
      for line in asked { questions.measure { _ = assistant.ask(line) } }
    }
    print("advise \(advice.summary); goal \(goals.summary); ask \(questions.summary)")
  }

  private static let descriptions = [
    "I head a division and cannot follow what our newest hires are talking about",
    "Twenty years on the line, and the apprentices could use what I know about the old presses.",
    "two years in, stuck at the same grade, want somebody who has climbed out of here",
    "I show her how contracts work and she shows me the dashboards, that would be fair",
  ]
  private static let wishes = [
    "Run three customer workshops on my own by June", "get better at presenting",
    "call Petra on Thursday", "have six meetings with my mentor by summer",
  ]
  private static let asked = [
    "what is reverse mentoring?", "does it help my network?", "how often should we meet?",
    "can my boss be my mentor", "what is the capital of France?",
  ]
}
