import Terminal
import Testing

@Suite("Pictures")
struct PictureTests {
  private let month = Progress(
    title: "Your first month", done: 8, total: 20, detail: "8 of 20 steps, day 6 of 30",
    sentence: "8 of 20 steps done.")

  @Test("A bar stands between its title and its numbers")
  func progress() {
    #expect(
      Page(width: 80).progress(month) == [
        "Your first month   ########------------  8 of 20 steps, day 6 of 30"
      ])
    #expect(
      Page(width: 80, glyphs: .unicode).progress(month).joined().contains("━━━━━━━━╌╌╌╌╌╌╌╌╌╌╌╌"))
    #expect(
      Page(width: 50).progress(month) == [
        "Your first month", "########------------ 8 of 20 steps, day 6 of 30",
      ])
    #expect(Page(width: 80, isAccessible: true).progress(month) == ["8 of 20 steps done."])
  }

  @Test(
    "A bar never overflows, and is full only at the end",
    arguments: [
      (0, 20, 0), (1, 100, 1), (19, 20, 19), (99, 100, 19), (20, 20, 20), (30, 20, 20),
      (-1, 20, 0), (0, 0, 0), (5, -1, 0),
    ])
  func bar(done: Int, total: Int, filled: Int) {
    let progress = Progress(title: "t", done: done, total: total, detail: "d", sentence: "s")
    let line = Page(width: 80).progress(progress).joined()
    #expect(line.count { $0 == "#" } == filled)
    #expect(line.count { $0 == "-" } == 20 - filled)
  }

  private let plan = Timeline(
    [
      .init(date: "Mon 2", state: "done", title: "Laptop key"),
      .init(
        date: "Wed 4", state: "now", title: "Write your question list", note: "about 15 min",
        isCurrent: true),
      .init(date: "Thu 15", title: "First talk with your mentor", note: "needs the list"),
    ], sentence: "Now: write your question list.")

  @Test("The steps of a timeline stand in columns, the present one marked")
  func timeline() {
    #expect(
      Page(width: 80).timeline(plan) == [
        "  Mon 2    done   Laptop key",
        "> Wed 4    now    Write your question list      about 15 min",
        "  Thu 15          First talk with your mentor   needs the list",
      ])
    #expect(
      Page(width: 80, isAccessible: true).timeline(plan) == ["Now: write your question list."])
  }

  @Test("On a narrow page a note stands below its step")
  func narrowTimeline() {
    #expect(
      Page(width: 44).timeline(plan) == [
        "  Mon 2    done   Laptop key",
        "> Wed 4    now    Write your question list",
        "                  about 15 min",
        "  Thu 15          First talk with your",
        "                  mentor",
        "                  needs the list",
      ])
  }
}
