import Testing

@testable import Dialogue

@Suite("The engine, on a script of another trade")
struct EngineTests {
  @Test("asks one question at a time and ends with what was ordered")
  func straight() throws {
    var talk = try Talk()
    #expect(talk.ids == ["utter_greet", "utter_ask_size"])
    try talk.say("large please")
    #expect(talk.last.asking?.slot == "topping")
    try talk.say("2")
    #expect(talk.texts.contains("That makes 12."))
    try talk.say("yes")
    try talk.say("at 7")
    try talk.say("back in my day it was crispy, no?")
    #expect(talk.value("wish") == .text("back in my day it was crispy, no?"))
    #expect(talk.last.says.last?.text.contains("a large one with mushrooms") == true)
    try talk.say("yes")
    #expect(talk.ids == ["utter_done"])
    #expect(talk.last.asking == nil)
  }

  @Test("several answers in one breath are all heard, and only what is open is asked")
  func severalAnswers() throws {
    var talk = try Talk()
    try talk.say("a big one with cheese")
    #expect(talk.value("size") == .choice("large"))
    #expect(talk.value("topping") == .choice("cheese"))
    #expect(talk.last.asking?.slot == "delivery")
  }

  @Test("a correction replaces the answer, recomputes what hung on it and keeps the rest")
  func correction() throws {
    var talk = try Talk()
    try talk.say("small")
    try talk.say("cheese")
    try talk.say("actually, make it large")
    #expect(talk.value("size") == .choice("large"))
    #expect(talk.value("topping") == .choice("cheese"))
    #expect(talk.texts.contains("Changed from a small one to a large one."))
    #expect(talk.texts.contains("That makes 12."))
    #expect(talk.last.asking?.slot == "delivery")
  }

  @Test("no, and another value, at a confirmation corrects what was to be confirmed")
  func correctionAtConfirmation() throws {
    var talk = try Talk()
    for line in ["small", "cheese", "yes", "at 7", "none"] { try talk.say(line) }
    #expect(talk.last.asking?.slot == "confirmed")
    try talk.say("no, at 8")
    #expect(talk.value("hour")?["hour"] == .number(8))
    #expect(talk.last.asking?.slot == "confirmed")
    try talk.say("yes")
    #expect(talk.ids == ["utter_done"])
  }

  @Test("undo takes the last answer back exactly, redo puts it back")
  func undo() throws {
    var talk = try Talk()
    try talk.say("small")
    let before = talk.conversation.answers
    try talk.say("cheese")
    let after = talk.conversation.answers
    try talk.say("undo")
    #expect(talk.conversation.answers == before)
    #expect(talk.last.asking?.slot == "topping")
    try talk.say("redo")
    #expect(talk.conversation.answers == after)
    #expect(talk.last.asking?.slot == "delivery")
    try talk.say("back")
    try talk.say("go back")
    #expect(talk.conversation.answers.isEmpty)
    try talk.say("undo")
    #expect(talk.ids.first == "utter_nothing_to_undo")
  }

  @Test("a question in the middle is answered, and the open question comes once")
  func digression() throws {
    var talk = try Talk()
    try talk.say("What kind of oven do you have?")
    #expect(talk.ids == ["utter_oven", "utter_bridge", "utter_ask_size"])
    #expect(talk.last.answered == ["oven"])
    try talk.say("a small one. What oven is it?")
    #expect(talk.value("size") == .choice("small"))
    #expect(talk.ids.contains("utter_oven"))
    #expect(talk.ids.filter { $0.hasPrefix("utter_ask") } == ["utter_ask_topping"])
  }

  @Test("what is not understood meets other words, the choices, and at last a way on")
  func ladder() throws {
    var talk = try Talk()
    var seen: [String] = talk.texts
    for _ in 0..<4 where talk.last.asking?.slot == "size" {
      try talk.say("flurble grommit")
      seen += talk.texts
    }
    #expect(talk.last.asking?.slot == "topping", "the ladder must lead out")
    #expect(Set(seen).count == seen.count, "no sentence twice: \(seen)")
    #expect(talk.conversation.turns.contains { $0.unmatched == "flurble grommit" })
  }

  @Test("restart asks first, and is undone like anything else")
  func restart() throws {
    var talk = try Talk()
    try talk.say("small")
    try talk.say("start over")
    #expect(talk.value("size") == .choice("small"))
    try talk.say("yes")
    #expect(talk.conversation.answers.isEmpty)
    try talk.say("undo")
    #expect(talk.value("size") == .choice("small"))
  }

  @Test("skip, unsure, why, help and repeat work at a question nobody wrote them for")
  func commands() throws {
    var talk = try Talk()
    try talk.say("why do you ask?")
    #expect(talk.texts.first == "The size decides the price.")
    try talk.say("help")
    #expect(talk.texts.first == "Say small or large.")
    let question = talk.texts.last
    try talk.say("repeat that please")
    #expect(talk.texts.last == question)
    try talk.say("not sure")
    #expect(talk.conversation.answers["size"]?.origin == .unsure)
    try talk.say("skip")
    #expect(talk.conversation.answers["topping"]?.origin == .skipped)
    #expect(talk.last.asking?.slot == "delivery")
  }

  @Test("a referral stops the flow and keeps the line nowhere")
  func referral() throws {
    var talk = try Talk()
    try talk.say("small")
    try talk.say("I feel ill")
    #expect(talk.texts == ["Please call a doctor."])
    #expect(talk.last.user == nil)
    #expect(talk.last.asking == nil)
    #expect(talk.conversation.turns.last?.line == nil)
    try talk.say("yes")
    #expect(talk.last.asking?.slot == "topping")
  }

  @Test("someone who comes back is asked what was open")
  func comeBack() throws {
    var talk = try Talk()
    try talk.say("small")
    #expect(talk.come().says.map(\.id) == ["utter_welcome_back", "utter_ask_topping"])
  }

  @Test("a named slot without a value is asked again")
  func reopen() throws {
    var talk = try Talk()
    try talk.say("small")
    try talk.say("I want to change the size")
    #expect(talk.last.asking?.slot == "size")
  }

  @Test("a flow that is asked for comes first, then the open question again")
  func trigger() throws {
    var talk = try Talk()
    try talk.say("show me the menu")
    #expect(talk.ids == ["utter_menu", "utter_ask_size"])
  }

  @Test("empty lines, marks and very long lines are met calmly")
  func badInput() throws {
    var talk = try Talk()
    for line in ["", "   ", "?!…", String(repeating: "a", count: 1_000_000), "\u{0}\u{1B}[2J", "🙂"]
    {
      try talk.say(line)
      #expect(talk.last.asking != nil)
    }
  }
}
