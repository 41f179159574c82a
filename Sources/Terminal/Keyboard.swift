import Glibc

/// The keys that were pressed and those that the reader itself presses, as one queue.
///
/// Bytes are read in large pieces, which makes a paste fast; what follows a line end waits here for
/// the next line.
struct Keyboard {
  /// What the wait for a key ended with.
  enum Event: Equatable {
    case input(TypedInput)
    case signals([Int32])
    case endOfInput
  }

  private let descriptor: Int32
  private var decoder = KeyDecoder()
  /// What to deliver before anything else, in order.
  private var pressed: [TypedInput] = []
  private var bytes: [UInt8] = []
  private var next = 0
  /// Decoded from one byte: seldom more than one.
  private var decoded: [TypedInput] = []

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Lets the reader press keys of its own.
  mutating func press(_ inputs: [TypedInput]) { pressed += inputs }

  /// Forgets keys that the reader pressed for a line that has ended.
  mutating func releaseKeys() { pressed = [] }

  /// Waits for a key or a signal.
  mutating func wait() -> Event {
    while true {
      if !pressed.isEmpty { return .input(pressed.removeFirst()) }
      if !decoded.isEmpty { return .input(decoded.removeFirst()) }
      if next < bytes.count {
        decoded = decoder.feed(bytes[next])
        next += 1
        continue
      }
      switch waitForInput(descriptor, timeout: decoder.patience ?? -1) {
      case .signals(let signals): return .signals(signals)
      case .timeout: decoded = decoder.timeOut()
      case .bytes: if !readMore() { return .endOfInput }
      }
    }
  }

  /// Takes over the keys that make signals. Call before the terminal becomes raw.
  mutating func learnSignalKeys() {
    var mode = termios()
    guard tcgetattr(descriptor, &mode) == 0 else { return }
    let keys = withUnsafeBytes(of: mode.c_cc) { all in
      [(VINTR, SIGINT), (VSUSP, SIGTSTP), (VQUIT, SIGQUIT)].map { (all[Int($0.0)], $0.1) }
    }
    // Zero stands for no key.
    decoder.signals = Dictionary(keys.filter { $0.0 != 0 }) { first, _ in first }
  }

  private mutating func readMore() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 4_096)
    let count = read(descriptor, &chunk, chunk.count)
    if count <= 0 { return count < 0 && (errno == EINTR || errno == EAGAIN) }
    bytes = Array(chunk[..<count])
    next = 0
    return true
  }
}
