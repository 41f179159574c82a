import Foundation
import PseudoTerminal

/// Runs the shipped program as a person or a script would: through a shell, in a home of its own.
///
/// ```swift
/// let shell = try Shell()
/// try shell.run("echo hello | mentor --json").output
/// ```
final class Shell {
  /// What came of a command.
  struct Result {
    let status: Int32
    let output: String
    let errors: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// What every test sets: the same on every machine, with nothing of the person who runs it.
  static let clock = ["--clock", "2026-03-02T09:00", "--time-zone", "Europe/Berlin"]

  /// A folder that is removed afterwards; `home` in it is the program's.
  let folder: URL
  var home: String { folder.appending(path: "home").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "mentor-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// What the program finds in its environment.
  func environment(_ more: [String: String] = [:]) -> [String: String] {
    [
      "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm", "HOME": folder.path,
      "MENTOR_HOME": home,
    ].merging(more) { $1 }
  }

  /// Runs a line of shell in which `mentor` is the program. Standard input is empty.
  func run(_ line: String, environment more: [String: String] = [:]) throws -> Result {
    let program = PseudoTerminal.product("mentor")
    let output = folder.appending(path: UUID().uuidString)
    let errors = folder.appending(path: UUID().uuidString)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    // Files, not pipes: neither side ever waits for the other.
    process.arguments = [
      "-c", "mentor() { '\(program)' \"$@\"; }\n{ \(line)\n} >'\(output.path)' 2>'\(errors.path)'",
    ]
    process.environment = environment(more)
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: Self.text(output), errors: Self.text(errors))
  }

  /// Writes a file into the folder, for commands to read.
  func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    try Data(bytes).write(to: folder.appending(path: name))
  }

  private static func text(_ file: URL) -> String {
    String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self)
  }
}
