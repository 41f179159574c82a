import CLineEdit
import Glibc

/// Where signals wait to be acted on by the thread that reads lines.
///
/// A handler may do next to nothing, so each signal only writes its number into a pipe, which is
/// polled beside the keyboard. There is one per process because signals are.
final class SignalPipe: Sendable {
  static let shared = SignalPipe()

  /// To poll for reading; -1, which `poll` passes over, if the system had no pipe to give.
  let descriptor: Int32
  private let writing: Int32

  private init() {
    StandardStreams.reserve()
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) == 0 {
      for end in ends {
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
      }
    }
    descriptor = ends[0]
    writing = ends[1]
  }

  func catchSignals(_ signals: [Int32]) {
    guard writing >= 0 else { return }
    for signal in signals { _ = lineedit_catch(signal, writing) }
  }

  func releaseSignals(_ signals: [Int32]) {
    for signal in signals { _ = lineedit_release(signal) }
  }

  /// The signals that came since the last call, in order.
  func drain() -> [Int32] {
    var all: [Int32] = []
    var bytes = [UInt8](repeating: 0, count: 64)
    while descriptor >= 0 {
      let count = read(descriptor, &bytes, bytes.count)
      guard count > 0 else { break }
      all += bytes[..<count].map(Int32.init)
    }
    return all
  }
}

/// What a wait for input ended with.
enum InputWait: Equatable {
  case bytes
  case signals([Int32])
  case timeout
}

/// Waits until there is something to read, or the end of it, or a signal.
///
/// - Parameter timeout: In milliseconds; -1: for ever.
func waitForInput(_ descriptor: Int32, timeout: Int32 = -1) -> InputWait {
  while true {
    var slots = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: SignalPipe.shared.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&slots, 2, timeout)
    let signals = SignalPipe.shared.drain()
    if !signals.isEmpty { return .signals(signals) }
    if count == 0 { return .timeout }
    // Any answer about the input, an error as well, is for `read` to report.
    if count > 0, slots[0].revents != 0 { return .bytes }
    if count < 0, errno != EINTR { return .bytes }
  }
}
