import Foundation
import Terminal

/// How things are shown.
extension CommonOptions {
  /// What the terminal can do, as far as the options leave it to the terminal.
  var capabilities: TerminalCapabilities {
    .current(
      .init(
        width: width, isPlain: plain, isASCII: ascii, isAccessible: accessible, color: color))
  }

  /// The page of standard output.
  var page: Page { Page(capabilities) }
}

/// Writes to standard output and to files.
enum Printing {
  static func lines(_ lines: [String]) throws { try Output.standard.write(lines: lines) }

  /// Prints one object on one line, its keys in the order of their letters.
  static func json(_ value: some Encodable) throws { try lines([line(value)]) }

  /// One object as one line of JSON.
  static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// A sentence about the work, on standard error.
  static func remark(_ text: String) { try? Output.error.write(lines: [sanitised(text)]) }

  /// Writes a file, whole or not at all; `-` is standard output.
  static func file(_ text: String, to path: String) throws {
    let text = text.hasSuffix("\n") ? text : text + "\n"
    if path == "-" { return try Output.standard.write(text) }
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw Refusal(.cannotCreate, "\(path) cannot be written: \(reason(error))")
    }
  }

  private static func reason(_ error: any Error) -> String {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let cause, cause.domain == NSPOSIXErrorDomain else {
      return "check that the folder is there and that you may write to it."
    }
    return Mentor.reason(Int32(cause.code)) + "."
  }

  /// The text of a file; `-` is standard input.
  static func text(of path: String) throws -> String {
    let handle = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
    guard let data = try? handle?.readToEnd() ?? Data(), handle != nil else {
      throw Refusal(.missingInput, "\(path) cannot be read.")
    }
    return String(decoding: data, as: UTF8.self)
  }
}
