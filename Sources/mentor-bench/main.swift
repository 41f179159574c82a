// Measures what the product promises: `swift run -c release mentor-bench [NAME…]`.
//
// Each benchmark prints one line a figure: what was measured, the median, and what it stands beside.

let wanted = CommandLine.arguments.dropFirst()
let benchmarks: [(name: String, run: () throws -> Void)] = [
  ("phrases", PhraseBenchmark.run)
]
for benchmark in benchmarks where wanted.isEmpty || wanted.contains(benchmark.name) {
  print("# \(benchmark.name)")
  try benchmark.run()
}
