import ArgumentParser
import Content
import Journal
import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the process says to a script, as in `sysexits.h`.
enum Status: Int32 {
  case found = 1
  case usage = 64
  case badContent = 65
  case missingInput = 66
  case cannotCreate = 73
  case cannotWrite = 74
}

/// Why a command cannot do what it was asked: a sentence for a person, a code for a script.
struct Refusal: Error {
  let message: String
  let status: Status

  init(_ status: Status, _ message: String) {
    self.status = status
    self.message = message
  }
}

extension Mentor {
  /// Ends the process after an error; a reader that went away is no error.
  static func leave(_ error: any Error) -> Never {
    switch error {
    case let refusal as Refusal: leave(refusal.message, refusal.status.rawValue)
    case let error as JournalError: leave(error.description, error.exitCode)
    case let findings as Diagnostics: leave(findings.description, Status.badContent.rawValue)
    case let finding as Diagnostic: leave(finding.description, Status.badContent.rawValue)
    case OutputError.closed: Glibc.exit(0)
    case OutputError.failed(let number):
      leave("The output cannot be written: \(reason(number)).", Status.cannotWrite.rawValue)
    default: exit(withError: error)
    }
  }

  /// What the system calls an error number.
  static func reason(_ number: Int32) -> String { String(cString: strerror(number)) }

  private static func leave(_ message: String, _ code: Int32) -> Never {
    try? Output.error.write(lines: [sanitised(message)])
    Glibc.exit(code)
  }
}
