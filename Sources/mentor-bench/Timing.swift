import Foundation

/// Processor times of repeated runs, in nanoseconds.
///
/// What is measured is the time that the thread was at work, not the time that passed: other
/// programs on the machine then hardly show.
struct Timing {
  private var times: [Int64] = []

  /// Runs `body` once and notes how long it took.
  @discardableResult
  mutating func measure<Result>(_ body: () throws -> Result) rethrows -> Result {
    let start = Self.now
    let result = try body()
    times.append(Self.now - start)
    return result
  }

  /// Adds a run that was timed by other means.
  mutating func add(nanoseconds: Int64) { times.append(nanoseconds) }

  /// Adds the runs of another timing.
  mutating func add(_ other: Timing) { times += other.times }

  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// The time that this share of the runs did not exceed.
  func percentile(_ share: Double) -> Int64 {
    let sorted = times.sorted()
    guard !sorted.isEmpty else { return 0 }
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }

  /// "12.3 µs (p99 45.6 µs)".
  var summary: String { "\(Self.text(percentile(0.5))) (p99 \(Self.text(percentile(0.99))))" }

  /// A time in the unit that suits it.
  static func text(_ nanoseconds: Int64) -> String {
    let value = Double(nanoseconds)
    if value < 1_000 { return "\(nanoseconds) ns" }
    let (scaled, unit) =
      value < 1e6 ? (value / 1e3, "µs") : value < 1e9 ? (value / 1e6, "ms") : (value / 1e9, "s")
    return "\((scaled * 100).rounded() / 100) \(unit)"
  }
}

/// A small generator that gives the same numbers on every machine (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number below `count`, small ones far likelier: how often words are used.
  mutating func zipf(_ count: Int) -> Int {
    let share = Double(next() >> 11) / Double(1 << 53)
    let highest = Double(count)
    return min(count - 1, Int(pow(highest, share)))
  }
}
