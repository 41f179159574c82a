import Glibc

/// Why text could not be written.
public enum OutputError: Error, Equatable {
  /// Nobody reads any more: a closed pipe, a closed stream, a terminal that went away.
  case closed
  /// The disk is full, say. The number is the system's `errno`.
  case failed(errno: Int32)
}

/// A stream of the process that text is written to.
///
/// ```swift
/// try Output.standard.write(lines: page.said("Hello."))
/// ```
///
/// Nothing is held back: when `write` returns, everything has been handed to the system. A pipe
/// that takes no more for the moment is waited for.
public struct Output: Sendable {
  /// Standard output. From its first use on, a broken pipe is an error instead of the end of the
  /// process.
  public static let standard = Output(descriptor: STDOUT_FILENO)
  /// Standard error.
  public static let error = Output(descriptor: STDERR_FILENO)

  private let descriptor: Int32

  /// - Parameter descriptor: Stays the caller's, who also closes it.
  public init(descriptor: Int32) {
    self.descriptor = descriptor
    signal(SIGPIPE, SIG_IGN)
  }

  /// Writes the text as it is.
  public func write(_ text: String) throws(OutputError) {
    var text = text
    let failure = text.withUTF8 { writeAll(UnsafeRawBufferPointer($0)) }
    if let failure { throw failure }
  }

  /// Writes each line with a line feed, all in one go.
  public func write(lines: [String]) throws(OutputError) {
    guard !lines.isEmpty else { return }
    try write(lines.joined(separator: "\n") + "\n")
  }

  private func writeAll(_ bytes: UnsafeRawBufferPointer) -> OutputError? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        var slot = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&slot, 1, -1)
      case EPIPE, EBADF, EIO: return .closed
      default: return .failed(errno: errno)
      }
    }
    return nil
  }
}
