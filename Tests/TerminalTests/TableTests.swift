import Terminal
import Testing

@Suite("Tables")
struct TableTests {
  private let roles = Table(
    header: ["", "Mentor", "Buddy", "Manager"],
    rows: [
      [
        "Helps you with", "direction, choices, doubts", "daily questions, tools, lunch",
        "goals, time, feedback",
      ],
      ["You meet", "every two weeks, 45 min", "any time, just ask", "weekly, 30 min"],
      ["Tells your manager?", "no", "no", "is the manager"],
    ])

  @Test("Where there is room every cell is one line")
  func wide() {
    #expect(
      Page(width: 100, fullWidth: 120).table(roles) == [
        "                     Mentor                      Buddy                          Manager",
        "Helps you with       direction, choices, doubts  daily questions, tools, lunch  "
          + "goals, time, feedback",
        "You meet             every two weeks, 45 min     any time, just ask             "
          + "weekly, 30 min",
        "Tells your manager?  no                          no                             "
          + "is the manager",
      ])
  }

  @Test("At 80 columns cells wrap at words")
  func medium() {
    let lines = Page(width: 80).table(roles)
    #expect(
      lines == [
        "                     Mentor               Buddy               Manager",
        "Helps you with       direction, choices,  daily questions,    goals, time,",
        "                     doubts               tools, lunch        feedback",
        "You meet             every two weeks, 45  any time, just ask  weekly, 30 min",
        "                     min",
        "Tells your manager?  no                   no                  is the manager",
      ])
  }

  @Test("At 60 columns the table becomes records")
  func narrow() {
    #expect(
      Page(width: 60).table(roles) == [
        "Mentor",
        "  Helps you with       direction, choices, doubts",
        "  You meet             every two weeks, 45 min",
        "  Tells your manager?  no",
        "Buddy",
        "  Helps you with       daily questions, tools, lunch",
        "  You meet             any time, just ask",
        "  Tells your manager?  no",
        "Manager",
        "  Helps you with       goals, time, feedback",
        "  You meet             weekly, 30 min",
        "  Tells your manager?  is the manager",
      ])
  }

  @Test("Accessible output has records at every width; a list makes one for each row")
  func accessible() {
    let goals = Table(
      header: ["Goal", "By", "Area"], rows: [["Run a workshop", "June"]], subject: .rows)
    #expect(
      Page(width: 100, isAccessible: true).table(goals) == [
        "Run a workshop", "  By    June", "  Area",
      ])
  }

  @Test("No table at all is nothing, and odd rows do no harm")
  func odd() {
    #expect(Page(width: 80).table(Table(header: [], rows: [["x"]])) == [])
    #expect(
      Page(width: 80).table(Table(header: ["a"], rows: [["1", "2"], []])) == ["a", "1", ""])
  }

  @Test("Property: at every width nothing is lost and no table line is too wide")
  func property() {
    let words = roles.rows.flatMap { $0 }.flatMap { $0.split(separator: " ") }.sorted()
    for width in 40...140 {
      let lines = Page(width: min(width, 100), fullWidth: width).table(roles)
      let shown = lines.joined(separator: " ").split(separator: " ")
      for word in Set(words) {
        #expect(shown.contains(word), "\(word) is lost at \(width) columns")
      }
      for line in lines { #expect(displayWidth(line) <= width, "wider than \(width): \(line)") }
    }
  }
}
