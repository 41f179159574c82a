/// Turns the bytes of a terminal into scalars, keys and pastes.
///
/// ```swift
/// var decoder = KeyDecoder()
/// "é\u{1B}[1;5D".utf8.flatMap { decoder.feed($0) }   // [.scalar("é"), .key(.wordLeft)]
/// ```
///
/// Sequences that mean nothing here are swallowed whole instead of leaving `;5D` in the line. Text
/// between the marks of a bracketed paste becomes one paste, with its line ends.
struct KeyDecoder {
  private enum State {
    case ground
    case letter([UInt8], length: Int)
    case escape
    case sequence([UInt8])
    /// After `ESC [ [`, a function key of the Linux console.
    case consoleKey
    case applicationKey
    case paste([UInt8])
  }

  private static let longestSequence = 32
  private static let endOfPaste = Array("\u{1B}[201~".utf8)

  /// The keys that make signals, by their byte.
  var signals: [UInt8: Int32] = [:]

  private var state = State.ground

  /// How long to wait for the next byte before `timeOut` tells, in milliseconds; nil: for ever. The
  /// key ESC is told from a sequence by nothing but time.
  var patience: Int32? {
    switch state {
    case .ground, .letter: nil
    case .paste: 1_000
    case .escape, .sequence, .consoleKey, .applicationKey: 50
    }
  }

  /// Takes one byte and gives what it completes.
  mutating func feed(_ byte: UInt8) -> [TypedInput] {
    switch state {
    case .ground:
      return begin(byte)
    case .letter(var bytes, let length):
      guard byte & 0xC0 == 0x80 else {
        state = .ground
        return [.scalar("\u{FFFD}")] + begin(byte)
      }
      bytes.append(byte)
      if bytes.count < length {
        state = .letter(bytes, length: length)
        return []
      }
      state = .ground
      // A wrong sequence decodes to several replacements; one is enough to show it.
      let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
      return scalars.prefix(1).filter { !$0.isUnsafe }.map { .scalar($0) }
    case .escape:
      return afterEscape(byte)
    case .sequence(var bytes):
      bytes.append(byte)
      if byte == 0x1B {
        state = .escape
      } else if byte == UInt8(ascii: "["), bytes.count == 1 {
        state = .consoleKey
      } else if (0x40...0x7E).contains(byte) {
        return endSequence(bytes)
      } else if !(0x20...0x3F).contains(byte) || bytes.count > Self.longestSequence {
        state = .ground
      } else {
        state = .sequence(bytes)
      }
      return []
    case .consoleKey:
      state = .ground
      return []
    case .applicationKey:
      state = .ground
      return Self.key([], final: byte).map { [.key($0)] } ?? []
    case .paste(var bytes):
      state = .ground  // so that the array is not copied for every byte
      bytes.append(byte)
      if byte == UInt8(ascii: "~"),
        bytes.suffix(Self.endOfPaste.count).elementsEqual(Self.endOfPaste)
      {
        return endPaste(bytes.dropLast(Self.endOfPaste.count))
      }
      state = .paste(bytes)
      return []
    }
  }

  /// Nothing came within `patience`.
  mutating func timeOut() -> [TypedInput] {
    defer { state = .ground }
    switch state {
    case .escape: return [.scalar("\u{1B}")]
    case .applicationKey: return [.scalar("\u{1B}"), .scalar("O")]
    case .sequence(let bytes) where bytes.isEmpty: return [.scalar("\u{1B}"), .scalar("[")]
    case .paste(let bytes): return endPaste(bytes[...])
    default: return []
    }
  }

  /// Forgets a sequence that has begun.
  mutating func reset() { state = .ground }

  private mutating func begin(_ byte: UInt8) -> [TypedInput] {
    switch byte {
    case 0x1B: state = .escape
    case 0x00..<0x80:
      if let signal = signals[byte] { return [.signal(signal)] }
      return [.scalar(Unicode.Scalar(byte))]
    case 0xC2...0xDF: state = .letter([byte], length: 2)
    case 0xE0...0xEF: state = .letter([byte], length: 3)
    case 0xF0...0xF4: state = .letter([byte], length: 4)
    default: return [.scalar("\u{FFFD}")]
    }
    return []
  }

  private mutating func afterEscape(_ byte: UInt8) -> [TypedInput] {
    switch byte {
    case UInt8(ascii: "["):
      state = .sequence([])
      return []
    case UInt8(ascii: "O"):
      state = .applicationKey
      return []
    case 0x1B:
      return [.scalar("\u{1B}")]
    default:
      // Alt and a letter.
      state = .ground
      return [.scalar("\u{1B}")] + begin(byte)
    }
  }

  private mutating func endSequence(_ bytes: [UInt8]) -> [TypedInput] {
    state = .ground
    let numbers = bytes.dropLast().split(
      separator: UInt8(ascii: ";"), omittingEmptySubsequences: false
    ).map { Int(String(decoding: $0, as: UTF8.self)) ?? 1 }
    let final = bytes.last ?? 0
    if final == UInt8(ascii: "~"), numbers.first == 200 {
      state = .paste([])
      return []
    }
    return Self.key(numbers, final: final).map { [.key($0)] } ?? []
  }

  private mutating func endPaste(_ bytes: ArraySlice<UInt8>) -> [TypedInput] {
    var text = typedText(decoding: bytes)
    if text.last == "\n" { text.removeLast() }  // a paste never sends itself
    return text.isEmpty ? [] : [.paste(text)]
  }

  private static func key(_ numbers: [Int], final: UInt8) -> EditKey? {
    // The second number is 1 plus shift 1, alt 2, ctrl 4.
    let modifiers = numbers.count > 1 ? numbers[1] - 1 : 0
    let isByWord = modifiers & 6 != 0
    switch Unicode.Scalar(final) {
    case "A": return .up
    case "B": return .down
    case "C": return isByWord ? .wordRight : .right
    case "D": return isByWord ? .wordLeft : .left
    case "c": return .wordRight  // rxvt
    case "d": return .wordLeft
    case "H": return .home
    case "F": return .end
    case "~":
      switch numbers.first {
      case 1, 7: return .home
      case 4, 8: return .end
      case 3: return .delete
      default: return nil
      }
    default: return nil
    }
  }
}
