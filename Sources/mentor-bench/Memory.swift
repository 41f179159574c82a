import Foundation

/// What the program holds in memory.
enum Memory {
  /// Bytes that are resident now, as the kernel counts them; 0 where it does not tell.
  static var resident: Int {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else {
      return 0
    }
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * Int(getpagesize())
  }

  /// "12.3 MiB".
  static func text(_ bytes: Int) -> String {
    "\((Double(bytes) / 1_048_576 * 10).rounded() / 10) MiB"
  }
}
