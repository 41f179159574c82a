#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Single keys from a terminal, without waiting for Enter.
struct Keys {
  /// A key with a meaning here.
  enum Key: Equatable {
    case next, back, takeOver, reset, note, help, quit
  }

  /// Waits for a key that means something.
  func wait() -> Key {
    raw {
      while true {
        guard let byte = read(timeout: -1) else { return .quit }
        if let key = meaning(of: byte) { return key }
      }
    }
  }

  /// Whether any key is pressed within a time, in milliseconds; the key is used up.
  func isPressed(within milliseconds: Int32) -> Bool {
    raw { read(timeout: milliseconds) != nil }
  }

  private func meaning(of byte: UInt8) -> Key? {
    switch UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte + 32 : byte {
    case UInt8(ascii: " "), UInt8(ascii: "\r"), UInt8(ascii: "\n"): .next
    case UInt8(ascii: "b"), 0x7F: .back
    case UInt8(ascii: "t"): .takeOver
    case UInt8(ascii: "r"): .reset
    case UInt8(ascii: "n"): .note
    case UInt8(ascii: "?"), UInt8(ascii: "h"): .help
    case UInt8(ascii: "q"), 0x03, 0x04: .quit
    case 0x1B: sequence()
    default: nil
    }
  }

  /// Arrows, and what the remote controls of speakers send: page down and page up.
  private func sequence() -> Key? {
    var bytes: [UInt8] = []
    while bytes.count < 8, let byte = read(timeout: 30) {
      bytes.append(byte)
      if bytes.count > 1, (0x40...0x7E).contains(byte) { break }
    }
    return switch String(decoding: bytes, as: UTF8.self) {
    case "[C", "[B", "[6~", "OC", "OB": .next
    case "[D", "[A", "[5~", "OD", "OA": .back
    default: nil
    }
  }

  /// The next byte; nil when none came in time, or when the terminal is gone.
  private func read(timeout: Int32) -> UInt8? {
    var slot = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&slot, 1, timeout) > 0 else { return nil }
    var byte: UInt8 = 0
    return Glibc.read(STDIN_FILENO, &byte, 1) == 1 ? byte : nil
  }

  /// Does something while the terminal hands over every key at once; it is as it was afterwards.
  private func raw<Result>(_ body: () -> Result) -> Result {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return body() }
    var raw = before
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
    defer { tcsetattr(STDIN_FILENO, TCSADRAIN, &before) }
    return body()
  }
}
