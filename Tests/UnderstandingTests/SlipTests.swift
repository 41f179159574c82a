import Testing

@testable import Understanding

@Suite("Slips")
struct SlipTests {
  private let hearing: Hearing

  init() throws { hearing = try Hearing.shared.get() }

  private func words(_ line: String) -> String {
    hearing.book.read(line).tokens.map(\.text).joined(separator: " ")
  }

  @Test(
    "slips of the fingers are read as what was meant",
    arguments: [
      ("yse", "yes"), ("nooo", "no"), ("noo", "no"), ("yesss!!", "yes"),
      ("sounds goood", "sounds good"),
      ("teh quesiton", "the question"), ("strat agian", "start again"), ("i gues so", "i guess so"),
      ("what can youdo", "what can you do"), ("tellme more", "tell me more"),
      ("i have togo", "i have to go"), ("cancle that", "cancel that"),
      ("gud morning", "good morning"),
      ("adn want ot know", "and want to know"), ("wat is that", "what is that"),
      ("im not shure", "i am not sure"), ("shes right", "she is right"),
    ])
  func slips(line: String, meant: String) {
    #expect(words(line) == meant, "“\(line)” is read as “\(words(line))”")
  }

  @Test("a number lets go of the word that was typed onto it; a clock time and an ordinal do not")
  func numbers() {
    #expect(words("2years") == "2 years")
    #expect(words("6months or 3yrs") == "6 months or 3 years")
    #expect(words("10am 3rd 18mo") == "10am 3rd 18mo")
  }

  @Test(
    "names and strange words are left alone",
    arguments: ["jose", "bandit", "ask Hlep", "zyzzyva", "kubernetes"])
  func strangers(line: String) {
    let read = hearing.book.read(line)
    #expect(read.tokens.allSatisfy { $0.repairedAs == nil }, "\(read.tokens)")
  }

  @Test("a repair is a word, never a bare stem")
  func whole() {
    var builder = PhraseBook.Builder()
    builder.add(rule: RuleID("a", "b"), phrase: .init("(there|hire|studies)"))
    let book = try? builder.build()
    #expect(book?.read("tehre").tokens.first?.text == "there")
    #expect(book?.read("thhere").tokens.first?.text == "there")
    #expect(book?.read("hirre").tokens.first?.text == "hire")
  }

  @Test("a guess is told from a certain reading")
  func guesses() throws {
    var builder = PhraseBook.Builder()
    builder.add(rule: RuleID("a", "b"), phrase: .init("(goal|mentoring|growth)"))
    let book = try builder.build()
    #expect(book.read("my gosl").guesses == [.init(typed: "gosl", read: "goal")])
    #expect(book.read("my grwoth in mentorng").guesses.isEmpty)
  }

  @Test("one letter for another far away on the keyboard is no slip of a short word")
  func plausible() {
    #expect(!Slip(of: "joke", as: "jose").isPlausible)
    #expect(Slip(of: "goal", as: "gosl").isPlausible)
    #expect(Slip(of: "growth", as: "grwoth").rank == 0)
    #expect(Slip(of: "beginning", as: "beggining").rank == 0)
  }
}
