import Glibc

/// Whole lines from a pipe, a file or a terminal that cannot be steered; no escape sequences.
///
/// ```swift
/// var reader = PlainReader()   // printf 'hello\nquit\n' | mentor
/// ```
///
/// Takes any bytes: invalid UTF-8 becomes U+FFFD, control characters and a carriage return at the
/// end of a line are dropped, the last line needs no line feed, and no line is too long. A line is
/// delivered as soon as it is there, though more has not come yet.
public final class PlainReader: LineReader {
  private static let chunk = 65_536
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  private let input: Int32
  private let output: Output
  private let showsPrompt: Bool
  private let isTTY: Bool
  private var bytes: [UInt8] = []
  /// Up to here `bytes` were delivered, and up to here they hold no line feed.
  private var start = 0
  private var searched = 0

  /// - Parameters:
  ///   - input: The descriptor to read from; stays the caller's.
  ///   - showsPrompt: Whether somebody sits there to be prompted.
  public init(
    input: Int32 = STDIN_FILENO, output: Output = .standard, showsPrompt: Bool = false
  ) {
    self.input = input
    self.output = output
    self.showsPrompt = showsPrompt
    isTTY = isatty(input) == 1
    SignalPipe.shared.catchSignals(Self.signals)
  }

  deinit { SignalPipe.shared.releaseSignals(Self.signals) }

  /// - Complexity: O(*n*) in the bytes of the line.
  public func next(prompt: String) -> LineEvent {
    // A Ctrl-C during the reply was meant for the reply.
    let pending = SignalPipe.shared.drain().filter { $0 != SIGINT || !isTTY }
    if !pending.isEmpty, let event = event(for: pending) { return event }
    if showsPrompt { try? output.write(sanitised(prompt)) }
    while true {
      if let line = bufferedLine() { return line }
      switch waitForInput(input) {
      case .signals(let signals):
        if let event = event(for: signals) { return event }
      case .bytes, .timeout:
        if !readMore() { return rest() }
      }
    }
  }

  private func bufferedLine() -> LineEvent? {
    guard let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = bytes.count
      return nil
    }
    defer {
      start = end + 1
      searched = start
    }
    return event(for: bytes[start..<end])
  }

  private func rest() -> LineEvent {
    guard start < bytes.count else {
      // A prompt without an answer leaves the cursor in its line.
      if showsPrompt { try? output.write("\n") }
      return .endOfInput
    }
    defer {
      bytes = []
      (start, searched) = (0, 0)
    }
    return event(for: bytes[start...])
  }

  private func event(for line: ArraySlice<UInt8>) -> LineEvent {
    let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    // A carriage return in the middle is no end of a line here, so it counts as a blank.
    let text = typedText(decoding: line)
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return .typed(text) }
    return .typed(String(text.map { $0 == "\n" ? " " : $0 }))
  }

  private func event(for signals: [Int32]) -> LineEvent? {
    if let signal = signals.first(where: { $0 != SIGINT }) { return .terminated(signal: signal) }
    guard isTTY else { return .terminated(signal: SIGINT) }
    // The terminal has dropped the half-typed line without showing it to us.
    try? output.write("\n")
    return .interrupted(lineWasEmpty: true)
  }

  /// Whether anything was read; false at the end of the input, or when it is broken.
  private func readMore() -> Bool {
    if start > 0 {
      bytes.removeFirst(start)
      searched -= start
      start = 0
    }
    var chunk = [UInt8](repeating: 0, count: Self.chunk)
    while true {
      let count = read(input, &chunk, Self.chunk)
      if count > 0 {
        bytes += chunk[..<count]
        return true
      }
      if count < 0, errno == EINTR || errno == EAGAIN { return true }
      return false
    }
  }
}
