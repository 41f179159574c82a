import Content
import Foundation
import KnowledgeBase
import Mentoring
import Understanding

/// How long a start takes: the whole program, and each part of putting an assistant together.
enum StartBenchmark {
  static func run() throws {
    try parts()
    try programs()
  }

  /// From the compiled content to an assistant that can answer.
  private static func parts() throws {
    let content = try Shipped.content()
    let library = try Library(content: content)
    let archive = Array(Archive.encode(content).utf8)
    let bytes = try AssistantGroundwork(content: content, library: library).compiled()
    var (decode, read, compile, load) = (Timing(), Timing(), Timing(), Timing())
    var (prepared, whole) = (Timing(), Timing())
    try bytes.withUnsafeBufferPointer { groundwork in
      for _ in 0..<3 {
        _ = try decode.measure { try archive.withUnsafeBufferPointer(Archive.decode) }
        _ = try read.measure { try Library(content: content) }
        let worked = try compile.measure {
          try AssistantGroundwork(content: content, library: library)
        }
        _ = try load.measure { try AssistantGroundwork(compiled: groundwork, library: library) }
        _ = try prepared.measure { try Assistant(content: content, groundwork: groundwork) }
        _ = try whole.measure { try Assistant(content: content) }
        _ = worked.knowledge.book.count
      }
    }
    print("decode \(archive.count / 1024) KiB of content: \(decode.summary)")
    print("read the library: \(read.summary)")
    print(
      "phrases and index from \(bytes.count / 1024) KiB of groundwork: \(load.summary); "
        + "from the content: \(compile.summary)")
    print(
      "put the assistant together with the groundwork: \(prepared.summary); "
        + "without: \(whole.summary)")
  }

  /// The program that lies beside this one, from its start to its end; what was typed is nothing, so
  /// that a talk ends with the first question.
  private static func programs() throws {
    let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let program = folder.appending(path: "mentor")
    guard FileManager.default.isExecutableFile(atPath: program.path) else {
      return print("no program to start: build “mentor” in the same configuration first")
    }
    let home = FileManager.default.temporaryDirectory.appending(path: "mentor-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: home) }
    let commands = [
      ["--version"], ["--ephemeral"], ["--home", home.path], ["ask", "does it help my network"],
    ]
    for command in commands {
      var timing = Timing()
      for _ in 0..<3 { timing.add(nanoseconds: try processorTime(of: program, command)) }
      let name = command.map { $0 == home.path ? "DIR" : $0 }.joined(separator: " ")
      print("mentor \(name): \(timing.summary)")
    }
  }

  /// The processor time of one run, in nanoseconds.
  private static func processorTime(of program: URL, _ arguments: [String]) throws -> Int64 {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let before = childrenTime
    try process.run()
    process.waitUntilExit()
    return childrenTime - before
  }

  /// The processor time of all processes that were started here and have ended.
  private static var childrenTime: Int64 {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
    #else
      getrusage(RUSAGE_CHILDREN, &usage)
    #endif
    return [usage.ru_utime, usage.ru_stime].reduce(Int64(0)) { sum, time in
      sum + Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_usec) * 1_000
    }
  }
}
