import Authoring
import Content
import Foundation
import Testing

@testable import Understanding

/// The product's own hearing of acts, read from the content beside the tests.
struct Hearing {
  let book: PhraseBook
  let samples: [Sample]

  static let shared = Result { try Hearing() }

  private init() throws {
    var builder = PhraseBook.Builder()
    var samples: [Sample] = []
    let folder = "Prompts/hearing/acts"
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: folder).path)
    let acts = files.filter { $0.hasSuffix(".yml") }.sorted().map { "\(folder)/\($0)" }
    for path in ["Prompts/hearing/filler.yml"] + acts {
      let text = try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
      samples += try builder.add(file: YAMLReader.read(text, file: path))
    }
    book = try builder.build()
    self.samples = samples
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  func acts(_ line: String, _ asking: Asking? = nil) -> [Act] {
    ActReader.acts(in: book.read(line), asking: asking).map(\.act)
  }
}

@Suite("Acts")
struct ActTests {
  private let hearing: Hearing

  init() throws { hearing = try Hearing.shared.get() }

  @Test("every sample reaches its own act first")
  func samples() {
    for sample in hearing.samples {
      let asking = Asking(rawValue: String(sample.rule.group.dropFirst("act-".count)))
      let heard = hearing.acts(sample.text, asking)
      #expect(
        heard.first?.rawValue == sample.rule.name,
        "\(sample.location): “\(sample.text)” is heard as \(heard); change phrase or sample")
    }
  }

  @Test("every rule of the act groups names an act, and every act can be heard")
  func names() {
    let names = hearing.book.rules.filter { $0.group.hasPrefix("act") }.map(\.name)
    #expect(Set(names) == Set(Act.allCases.map(\.rawValue)))
  }

  @Test(
    "an ordinary sentence with an act's word in it is no act",
    arguments: [
      "I want to go back to university", "help my team grow", "no idea what the juniors think",
      "stop the line when a part is faulty", "thanks to my boss I present every week",
      "I said yes to too many projects", "quit smoking by June", "skip the small talk in meetings",
      "my plan is to lead a department", "more confidence in front of customers",
      "the status of women in engineering", "restart our graduate programme",
      "why do senior people not listen to juniors", "undo years of bad habits in planning",
      "learn to say no to extra work", "who made the decision to reorganise",
      "find out which career suits me", "take better notes",
    ])
  func ordinary(line: String) {
    #expect(hearing.acts(line).isEmpty, "“\(line)” is no act")
    #expect(hearing.acts(line, .yesNo).isEmpty, "“\(line)” answers no yes-or-no question")
  }

  @Test(
    "long polite forms are heard",
    arguments: [
      ("could you say that one more time please", Act.repeat),
      ("who was it that created you", .aboutMaker), ("what should I call you", .aboutName),
      ("would you be so kind as to repeat the question", .repeat),
      ("I'd like to go back to the previous question if possible", .back),
      ("I would really rather not talk about that", .refuse),
      ("is there any way to start the whole thing over again", .restart),
      ("could you please tell me what you are able to do", .help),
    ])
  func polite(line: String, expected: Act) {
    #expect(hearing.acts(line).first == expected, "“\(line)”: \(hearing.acts(line))")
  }

  @Test(
    "yes, no and what lies between",
    arguments: [
      ("i guess", Act.affirm), ("sure why not", .affirm), ("not bad", .affirm),
      ("no no that's right", .affirm), ("that is not wrong", .affirm), ("uh-huh", .affirm),
      ("👍", .affirm), ("not really", .deny), ("absolutely not", .deny), ("nah I'm good", .deny),
      ("yes, well, that's not right", .deny), ("I don't think so", .deny),
      ("not sure", .unsure), ("yes and no", .unsure), ("could be either", .unsure),
      ("yes... I don't know", .unsure), ("scrap that", .cancel), ("yes but not now", .later),
      ("I'd rather not say", .refuse),
    ])
  func yesNo(line: String, expected: Act) {
    #expect(
      hearing.acts(line, .yesNo).first == expected, "“\(line)”: \(hearing.acts(line, .yesNo))")
  }

  @Test("a hedge is an answer only to a yes-or-no question")
  func hedges() {
    #expect(hearing.acts("I suppose").isEmpty)
    #expect(hearing.acts("both").isEmpty)
    #expect(hearing.acts("both", .choice) == [.both])
  }

  @Test("acts beside something else are told apart from it")
  func beside() throws {
    let thanks = ActReader.read(hearing.book.read("thanks, and what about my network"))
    #expect(thanks.heard.isEmpty)
    #expect(thanks.beside.map(\.act) == [.thank])
    #expect(thanks.rest.lowerBound == 1)
    for (line, lead) in [
      ("no Thursday", Act.deny), ("yes on Monday", .affirm), ("sorry, 12 years", .correct),
      ("actually I meant reverse", .correct), ("no wait Tuesday", .correct),
    ] {
      let reading = ActReader.read(hearing.book.read(line))
      #expect(reading.heard.isEmpty)
      #expect(reading.lead?.act == lead, "“\(line)” should begin with \(lead)")
    }
  }

  @Test("what was nearly heard says why it was not")
  func near() {
    let reading = ActReader.read(hearing.book.read("help my team grow"))
    #expect(reading.near.contains { $0.act.act == .help && $0.whyNot.contains("team grow") })
  }

  @Test("bad input is no act and takes no time to speak of")
  func badInput() {
    for line in [
      "", "\u{0}", String(repeating: "yes ", count: 200_000), String(repeating: "?", count: 1_000),
      String(repeating: "not ", count: 5_000), "\u{1B}[31m", String(repeating: "a", count: 100_000),
    ] {
      _ = ActReader.read(hearing.book.read(line), asking: .yesNo)
    }
  }

  @Test("the bank of lines: at least 90 % of acts, at most 3 % of other lines taken for one")
  func bank() throws {
    struct Row: Decodable {
      var text: String
      var asking: String?
      var act: String?
      var accept: [String]?
    }
    let file = Hearing.root.appending(path: "Tests/UnderstandingTests/Bank/acts.jsonl")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
    var (acts, heard, others, taken) = (0, 0, 0, 0)
    for row in rows {
      let found = ActReader.acts(
        in: hearing.book.read(row.text), asking: row.asking.flatMap(Asking.init))
      if let act = row.act {
        acts += 1
        if let first = found.first,
          ([act] + (row.accept ?? [])).contains(first.act.published.rawValue)
        {
          heard += 1
        }
      } else {
        others += 1
        if !found.isEmpty { taken += 1 }
      }
    }
    #expect(heard * 100 >= acts * 90, "\(heard) of \(acts) acts are heard")
    #expect(taken * 100 <= others * 3, "\(taken) of \(others) other lines are taken for an act")
  }
}
