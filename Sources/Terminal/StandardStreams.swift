import Glibc

/// The first three descriptors of the process.
public enum StandardStreams {
  /// Makes sure that no file gets the number of a stream that was closed when the process started
  /// (`mentor <&- >&-`); else a page might be written into a database. Such a stream reads as empty,
  /// and writing to it fails with `OutputError.closed`.
  ///
  /// Call before the first file is opened; `TerminalCapabilities.current` does so.
  public static func reserve() { _ = reserved }

  private static let reserved: Void = {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      // The lowest free number is taken, and the streams below are open by now. Read-only, so that
      // what is written does not vanish without a word.
      _ = open("/dev/null", O_RDONLY)
    }
  }()
}
