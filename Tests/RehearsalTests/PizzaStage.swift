import Dialogue

@testable import Rehearsal

/// A tiny assistant that sells pizza, with a fault for every test that needs one.
struct PizzaStage: Stage {
  enum Fault { case none, forgetsOnReload, losesAnswer, repeats, deadEnd, breaks, asksAgain }

  static let questions = [
    "utter_ask_size": ["Which size?", "How big, {name}?"],
    "utter_ask_topping": ["Which topping?\n1 ham\n2 figs"],
    "utter_done": ["A {size} pizza with {topping}. On {day}."],
    "utter_again": ["I did not get that."],
    "utter_hello": ["Hello."],
    "utter_private": ["Not kept."],
  ]

  var fault = Fault.none
  var clock = ""
  var answers: [String: String] = [:]
  var past: [[String: String]] = []
  var turn = -1
  var failures = 0

  init(_ fault: Fault = .none) { self.fault = fault }

  private var asking: String? {
    answers["size"] == nil ? "size" : answers["topping"] == nil ? "topping" : nil
  }

  mutating func open(_ setting: StageSetting) throws -> TurnRecord {
    self = PizzaStage(fault)
    clock = setting.clock
    return record(nil, [Said(id: "utter_hello", text: "Hello.")], "greeting")
  }

  mutating func resume(at clock: String) throws -> TurnRecord {
    self.clock = clock
    return record(nil, [Said(id: "utter_hello", text: "Welcome back.")], "greeting.back")
  }

  mutating func reload() throws {
    if fault == .forgetsOnReload { answers["size"] = nil }
  }

  mutating func reply(to line: String, isPrivate: Bool) throws -> TurnRecord {
    struct Broken: Error {}
    if fault == .breaks, line == "figs" { throw Broken() }
    let before = answers
    let user = isPrivate ? nil : line
    if line == "bye" { return record(user, [Said(id: "utter_bye", text: "Bye.")], "act.quit") }
    if isPrivate {
      return record(user, [Said(id: "utter_private", text: "Not kept.")] + question, "private")
    }
    if line == "undo" {
      answers = past.popLast() ?? answers
      failures = 0
      return record(user, question, "act.undo", before)
    }
    if fault == .losesAnswer, line == "why" { answers["size"] = nil }
    if fault == .asksAgain, line == "why", answers["size"] != nil {
      return record(user, [Said(id: "utter_ask_size", text: "Which size?")], "x", asking: "size")
    }
    let sizes = ["small": "small", "1": "small", "large": "large"]
    let toppings = ["ham": "ham", "figs": "figs", "2": "figs"]
    if asking == "size", let size = sizes[line] {
      past.append(before)
      answers["size"] = size
    } else if asking == "topping", let topping = toppings[line] {
      past.append(before)
      answers["topping"] = topping
    } else {
      failures += 1
      if fault != .repeats, failures > 3, let slot = asking {
        failures = 0
        past.append(before)
        answers[slot] = "any"
        return record(user, question, "fallback.4", before)
      }
      return record(
        user, [Said(id: "utter_again", text: "I did not get that.")] + question,
        "fallback.\(failures)", before)
    }
    failures = 0
    return record(user, question, "slot.size", before)
  }

  func variants(of id: String) -> [String] { Self.questions[id] ?? [] }

  func nearMisses(to line: String) -> [String] { ["topping.figs (pizza.yml:3:1)"] }

  private var question: [Said] {
    switch asking {
    case "size"?: [Said(id: "utter_ask_size", text: "Which size?")]
    case "topping"?: [Said(id: "utter_ask_topping", text: "Which topping?\n1 ham\n2 figs")]
    default:
      [
        Said(
          id: "utter_done",
          text: "A \(answers["size"] ?? "") pizza with \(answers["topping"] ?? ""). On \(day).")
      ]
    }
  }

  private var day: String { String(clock.prefix(10)) }

  private mutating func record(
    _ user: String?, _ says: [Said], _ step: String, _ before: [String: String]? = nil,
    asking named: String? = nil
  ) -> TurnRecord {
    turn += 1
    let slot = fault == .deadEnd && answers["size"] != nil ? nil : named ?? asking
    let choices = slot == "topping" ? ["ham", "figs"] : slot == nil ? [] : ["small", "large"]
    var changed: [String: JSONValue] = [:]
    for key in ["size", "topping"] where before != nil && before?[key] != answers[key] {
      changed[key] = answers[key].map { .string($0) } ?? .null
    }
    let known = answers.mapValues { JSONValue.string($0) }
    return TurnRecord(
      json: .object([
        "turn": .number(Double(turn)), "user": user.map { .string($0) } ?? .null,
        "changed": .object(changed), "answered": .array([]),
        "asking": slot.map {
          .object(["slot": .string($0), "choices": .array(choices.map { .string($0) })])
        } ?? .null,
        "state": .object([
          "order": .object(known), "goals": .array([]),
          "check_ins": .array([.object(["next": .array([.string(clock)])])]),
        ]),
      ]),
      says: says, trace: [Trace(step, rule: "pizza.yml:1:1", words: user ?? "")], user: user,
      answers: known, ends: step == "act.quit", isFinished: asking == nil)
  }
}

/// Runs a script that is written in a test.
func play(_ text: String, _ fault: PizzaStage.Fault = .none) throws -> ChatResult {
  Runner { PizzaStage(fault) }.run(try Chat(text, file: "pizza/x.chat"))
}
