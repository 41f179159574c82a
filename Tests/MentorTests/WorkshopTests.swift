import Testing

/// What authors and speakers use.
@Suite("The workshop")
struct WorkshopTests {
  @Test("A conversation that took two sittings is saved as a script that plays again")
  func saved() throws {
    let shell = try Shell()
    let zone = "--time-zone Europe/Berlin"
    let result = try shell.run(
      """
      printf 'hello\\nwhat is reverse mentoring?\\nback\\n' | mentor \(zone) --clock 2026-03-02T09:00
      printf 'not sure\\nshow me my plan\\n/save talk\\n' | mentor \(zone) --clock 2026-03-03T10:00
      mentor test talk.chat
      """)
    #expect(result.status == 0, "\(result.output.suffix(2_000)) \(result.errors)")
    #expect(result.output.contains("ok    talk.chat  1 scene"))
  }

  @Test("The demo plays to its end without a terminal, and keeps nothing")
  func demo() throws {
    let shell = try Shell()
    let result = try shell.run("mentor demo; ls")
    #expect(result.status == 0 && result.output.hasPrefix("DEMO"), "\(result.errors)")
    #expect(result.output.contains("you> show me my plan"))
    #expect(!result.output.contains("home\n"), "a demo must not make a home")
  }
}
