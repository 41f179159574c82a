import Glibc
import Testing

@testable import Terminal

@Suite("Plain and scripted lines")
struct ReaderTests {
  /// All events that a reader gives for these bytes in a pipe.
  private func events(_ bytes: [UInt8]) throws -> [LineEvent] {
    let file = try #require(tmpfile())
    defer { fclose(file) }
    fwrite(bytes, 1, bytes.count, file)
    fflush(file)
    lseek(fileno(file), 0, SEEK_SET)
    let reader = PlainReader(input: fileno(file))
    var all: [LineEvent] = []
    while all.count < 100, all.last != .endOfInput { all.append(reader.next(prompt: "you> ")) }
    return all
  }

  private func events(_ text: String) throws -> [LineEvent] { try events(Array(text.utf8)) }

  private func line(_ text: String) -> LineEvent { .line(text, isPrivate: false) }

  @Test("Lines come one by one, the last one without a line feed too")
  func lines() throws {
    #expect(try events("") == [.endOfInput])
    #expect(try events("one\n\ntwo") == [line("one"), line(""), line("two"), .endOfInput])
    #expect(try events("one\r\ntwo\r\n") == [line("one"), line("two"), .endOfInput])
  }

  @Test("A leading blank makes a line private, and is taken off")
  func privacy() throws {
    #expect(
      try events(" between us\n   \n") == [
        .line("between us", isPrivate: true), line("   "), .endOfInput,
      ])
  }

  @Test("Bad bytes become readable text")
  func badBytes() throws {
    #expect(try events([0x61, 0xFF, 0x62, 0x0A]) == [line("a\u{FFFD}b"), .endOfInput])
    #expect(try events("a\0b\u{1B}[2Jc\rd\te\n") == [line("ab[2Jc d e"), .endOfInput])
  }

  @Test("A megabyte in one line is one line")
  func longLine() throws {
    let long = String(repeating: "x", count: 1_000_000)
    #expect(try events(long + "\nshort") == [line(long), line("short"), .endOfInput])
  }

  @Test("A line is delivered before the next one is written")
  func notBuffered() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    defer { close(ends[0]) }
    let reader = PlainReader(input: ends[0])
    try Output(descriptor: ends[1]).write("one\ntw")
    #expect(reader.next(prompt: "") == line("one"))
    try Output(descriptor: ends[1]).write("o\n")
    #expect(reader.next(prompt: "") == line("two"))
    close(ends[1])
    #expect(reader.next(prompt: "") == .endOfInput)
  }

  @Test("A script gives its events, then the end again and again")
  func script() {
    var reader: any LineReader = ScriptReader(lines: ["hello", " secret"])
    let events = (0..<4).map { _ in reader.next(prompt: "") }
    #expect(
      events == [line("hello"), .line("secret", isPrivate: true), .endOfInput, .endOfInput])
  }
}

@Suite("Output")
struct OutputTests {
  @Test("A closed pipe is an error, not the end of the process")
  func closedPipe() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    #expect(throws: OutputError.closed) { try Output(descriptor: ends[1]).write("lost") }
    #expect(throws: OutputError.closed) { try Output(descriptor: -1).write("lost") }
  }

  @Test("A full disk is told apart from a closed pipe")
  func fullDisk() throws {
    let full = open("/dev/full", O_WRONLY)
    try #require(full >= 0)
    defer { close(full) }
    #expect(throws: OutputError.failed(errno: ENOSPC)) {
      try Output(descriptor: full).write("lost")
    }
  }

  @Test("A pipe that is full for the moment is waited for")
  func slowReader() async throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    let (reading, writing) = (ends[0], ends[1])
    _ = fcntl(writing, F_SETFL, O_NONBLOCK)
    let text = String(repeating: "0123456789", count: 50_000)
    let count = Task.detached {
      var total = 0
      var bytes = [UInt8](repeating: 0, count: 4_096)
      while case let count = read(reading, &bytes, bytes.count), count > 0 { total += count }
      return total
    }
    try Output(descriptor: writing).write(text)
    try Output(descriptor: writing).write(lines: ["a", "b"])
    try Output(descriptor: writing).write(lines: [])
    close(writing)
    #expect(await count.value == text.utf8.count + 4)
    close(reading)
  }
}
