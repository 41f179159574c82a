import Foundation

/// Holds a file for one process at a time: two sessions of one profile never interleave.
///
/// The lock is the system's (`flock`), so it goes with the process however that ends. The file
/// exists only while the lock is held, except after a kill, when an empty one stays behind.
final class SessionLock: Sendable {
  private let path: String
  private let descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit {
    // Unlinked while still held; whoever waits sees that its file is no longer the one at the path
    // and tries again.
    unlink(path)
    close(descriptor)
  }

  /// Takes the lock at `path`, trying again until `patience` is over.
  /// - Returns: nil when another process holds it for all that time.
  static func take(
    _ path: String, patience: Duration
  ) throws(JournalError) -> SessionLock? {
    let deadline = ContinuousClock.now + patience
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard descriptor >= 0 else { throw .cannotCreate(path: path, reason: systemReason()) }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        if isStill(descriptor, at: path) {
          return SessionLock(path: path, descriptor: descriptor)
        }
        close(descriptor)
        continue
      }
      let reason = errno
      close(descriptor)
      guard reason == EWOULDBLOCK || reason == EINTR else {
        throw .cannotCreate(path: path, reason: systemReason(reason))
      }
      if ContinuousClock.now >= deadline { return nil }
      usleep(20_000)
    }
  }

  private static func isStill(_ descriptor: Int32, at path: String) -> Bool {
    var held = stat()
    var named = stat()
    return fstat(descriptor, &held) == 0 && stat(path, &named) == 0
      && held.st_ino == named.st_ino && held.st_dev == named.st_dev
  }
}

/// What the system says about an error number.
func systemReason(_ number: Int32 = errno) -> String {
  guard let text = strerror(number) else { return "error \(number)" }
  return String(cString: text)
}
