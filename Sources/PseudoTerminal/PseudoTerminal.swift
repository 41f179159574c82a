import CPseudoTerminal
import Glibc

/// A program on a terminal of its own, for tests: what a person would type goes in, what a person
/// would see comes out.
///
/// ```swift
/// let program = try PseudoTerminal([PseudoTerminal.product("mentor")], environment: ["TERM": "xterm"])
/// try program.wait(for: PseudoTerminal.ready)
/// try program.type("hello\r")
/// try program.wait(for: "Hello")
/// ```
///
/// Wait for `ready` before typing: it is written when the editor has the terminal, which the prompt
/// text does not tell. The program runs in its own session, so no signal of its kind reaches the
/// tests. Not for use from two threads at once.
public final class PseudoTerminal {
  /// Why a test cannot go on.
  public struct Failure: Error, CustomStringConvertible {
    /// What went wrong, for whoever reads the failing test.
    public let description: String
  }

  /// How the program ended.
  public enum Ending: Equatable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
  }

  /// The sign that the line editor is in charge of the terminal.
  public static let ready = "\u{1B}[?2004h"

  /// The program under test.
  public let processID: pid_t
  /// Everything that was shown so far, escape sequences included.
  public private(set) var transcript: [UInt8] = []

  private var descriptor: Int32
  private var searched = 0
  private var ending: Ending?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - arguments: The first is the path of the program.
  ///   - environment: All of it; nothing is inherited.
  public init(
    _ arguments: [String], environment: [String: String], rows: UInt16 = 24, columns: UInt16 = 80
  ) throws {
    var path = [CChar](repeating: 0, count: 128)
    descriptor = pseudo_terminal_open(&path, path.count, rows, columns)
    guard descriptor >= 0 else { throw Failure(description: "no pseudo-terminal: errno \(errno)") }
    let name = path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    do {
      processID = try Self.spawn(
        arguments, environment: environment, on: String(decoding: name, as: UTF8.self))
    } catch {
      close(descriptor)
      throw error
    }
  }

  deinit {
    if ending == nil {
      kill(processID, SIGKILL)
      var status: Int32 = 0
      waitpid(processID, &status, 0)
    }
    hangUp()
  }

  /// Closes the window: the program gets SIGHUP, and nobody sees what it says from now on.
  public func hangUp() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }

  /// The path of another product of this package, beside the running tests.
  public static func product(_ name: String) -> String {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &path, path.count)
    let bytes = path.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }
    let tests = String(decoding: bytes, as: UTF8.self)
    // Where the tests are started by a helper of the toolchain, the bundle is among its arguments.
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? tests
    let parts = bundle.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return (parts + [Substring(name)]).joined(separator: "/")
  }

  /// Types bytes, one after another, as fast as the program takes them.
  public func type(_ text: String) throws {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      // The program's output must be taken, or neither side gets on.
      readAvailable()
      var slot = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      guard poll(&slot, 1, 5_000) > 0 else {
        throw Failure(description: "the program reads nothing")
      }
      let count = rest.prefix(512).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count <= 0 { throw Failure(description: "cannot type: errno \(errno)") }
      rest = rest.dropFirst(count)
    }
  }

  /// Changes the size of the window, which the program is told by SIGWINCH.
  public func resize(rows: UInt16, columns: UInt16) {
    _ = pseudo_terminal_resize(descriptor, rows, columns)
  }

  /// Sends a signal to the program alone.
  public func send(signal: Int32) { kill(processID, signal) }

  /// Waits until `text` is shown, after what an earlier wait has found.
  ///
  /// - Returns: What was shown before it.
  @discardableResult
  public func wait(for text: String, seconds: Double = 10) throws -> String {
    let wanted = Array(text.utf8)
    let deadline = ContinuousClock.now + .seconds(seconds)
    var from = searched
    while true {
      if let found = transcript.firstRange(of: wanted, from: from) {
        defer { searched = found.upperBound }
        return String(decoding: transcript[searched..<found.lowerBound], as: UTF8.self)
      }
      from = max(searched, transcript.count - wanted.count)
      guard ContinuousClock.now < deadline, readMore(milliseconds: 100) else {
        let shown = String(decoding: transcript[searched...].suffix(2_000), as: UTF8.self)
        throw Failure(
          description: "waited for \(text.debugDescription), saw \(shown.debugDescription)")
      }
    }
  }

  /// Waits for the end of the program and takes what it still shows.
  public func waitForEnd(seconds: Double = 10) throws -> Ending {
    if let ending { return ending }
    let deadline = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < deadline {
      var status: Int32 = 0
      if waitpid(processID, &status, WNOHANG) == processID {
        readAvailable()
        let signal = status & 0x7F
        let result = signal == 0 ? Ending.exited(status >> 8 & 0xFF) : .killed(signal: signal)
        ending = result
        return result
      }
      if !readMore(milliseconds: 20) { usleep(5_000) }
    }
    throw Failure(description: "the program did not end within \(seconds) s")
  }

  /// Waits until the program was stopped, as by Ctrl-Z.
  public func waitForStop(seconds: Double = 10) throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < deadline {
      var status: Int32 = 0
      if waitpid(processID, &status, WNOHANG | WUNTRACED) == processID {
        if status & 0xFF == 0x7F { return }
        throw Failure(description: "the program ended with status \(status)")
      }
      _ = readMore(milliseconds: 20)
    }
    throw Failure(description: "the program did not stop within \(seconds) s")
  }

  /// Whether the terminal edits and echoes lines itself, as it should when no editor is at work.
  public var isCooked: Bool {
    var mode = termios()
    guard tcgetattr(descriptor, &mode) == 0 else { return false }
    let flags = tcflag_t(ICANON | ECHO)
    return mode.c_lflag & flags == flags
  }

  private func readAvailable() { while readMore(milliseconds: 0) {} }

  /// Whether there can be more: false at the end, and at once when nothing is waiting at 0 ms.
  private func readMore(milliseconds: Int32) -> Bool {
    var slot = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&slot, 1, milliseconds) > 0 else { return milliseconds > 0 }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &bytes, bytes.count)
    if count > 0 { transcript += bytes[..<count] }
    return count > 0
  }
}

extension [UInt8] {
  fileprivate func firstRange(of wanted: [UInt8], from start: Int) -> Range<Int>? {
    guard let first = wanted.first, count - start >= wanted.count else { return nil }
    var index = start
    while let next = self[index...].firstIndex(of: first), next + wanted.count <= count {
      if self[next..<next + wanted.count].elementsEqual(wanted) {
        return next..<next + wanted.count
      }
      index = next + 1
    }
    return nil
  }
}
