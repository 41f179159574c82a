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

  private static let burst = 64

  private let descriptor: Int32
  private var decoder = KeyDecoder()
  /// What to deliver before anything else, in order.
  private var pressed: [TypedInput] = []
  private var bytes: [UInt8] = []
  private var next = 0
  /// Decoded from one byte: seldom more than one.
  private var decoded: [TypedInput] = []

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Whether `wait` will not have to wait.
  var hasMore: Bool { !pressed.isEmpty || !decoded.isEmpty || next < bytes.count }

  /// Lets the reader press keys of its own.
  mutating func press(_ inputs: [TypedInput]) { pressed += inputs }

  /// Forgets everything typed after the line that was read last.
  mutating func discardTypedAhead() {
    bytes = []
    next = 0
    decoded = []
    decoder.reset()
  }

  /// Forgets keys that the reader pressed for a line that has ended.
  mutating func releaseKeys() { pressed = [] }

  /// Waits for a key or a signal.
  mutating func wait() -> Event {
    while true {
      if !pressed.isEmpty { return .input(pressed.removeFirst()) }
      if !decoded.isEmpty { return .input(decoded.removeFirst()) }
      if let burst = takeBurst() { return .input(.paste(burst)) }
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

  /// More letters than fingers type at once: a paste from a terminal that does not mark pastes. As
  /// one piece it is drawn once instead of once for each letter.
  private mutating func takeBurst() -> String? {
    guard decoder.patience == nil else { return nil }
    let run = bytes[next...].prefix { $0 >= 0x20 && $0 != 0x7F }
    guard run.count >= Self.burst else { return nil }
    next += run.count
    var scalars = String.UnicodeScalarView()
    for byte in run {
      for case .scalar(let scalar) in decoder.feed(byte) { scalars.append(scalar) }
    }
    return String(scalars)
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
