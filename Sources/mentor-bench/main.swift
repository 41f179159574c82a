// Measures what the product promises: `swift run -c release mentor-bench [NAME…]`, in the folder
// that holds Prompts/ and Knowledge/.
//
// Each benchmark prints one line a figure: what was measured, the median, the 99th percentile, and
// what it stands beside. All times are processor time of the one thread that works.

import Foundation

let wanted = CommandLine.arguments.dropFirst()
let benchmarks: [(name: String, run: () throws -> Void)] = [
  ("phrases", PhraseBenchmark.run),
  ("schedule", ScheduleBenchmark.run),
  ("start", StartBenchmark.run),
  ("dialogue", DialogueBenchmark.run),
  ("knowledge", KnowledgeBenchmark.run),
  ("doors", DoorsBenchmark.run),
]
for benchmark in benchmarks where wanted.isEmpty || wanted.contains(benchmark.name) {
  print("# \(benchmark.name)")
  do { try benchmark.run() } catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(65)
  }
}
