import Foundation

/// The folder that a journal lives in, readable by its owner only.
struct Home {
  /// The folder's path.
  let directory: String

  /// The database's path.
  var database: String { directory + "/mentor.sqlite" }

  /// Whether there is a database.
  var exists: Bool { access(database, F_OK) == 0 }

  /// The path of a profile's lock. Every character but letters and digits is spelled as its bytes,
  /// so that no name can leave the folder or meet another's file.
  func lock(for profile: String) -> String {
    let safe = profile.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        String(UnicodeScalar(byte))
      default: "%" + String(byte, radix: 16)
      }
    }
    return directory + "/" + safe.joined() + ".lock"
  }

  /// The path of the lock that is held while the tables are made.
  var buildingLock: String { directory + "/.building.lock" }

  /// Makes the folder (0700) and an empty database file (0600) where they are missing. SQLite gives
  /// the files beside the database the database's own permissions.
  ///
  /// A folder that was there before keeps its permissions unless it is empty: it may be one that
  /// others use, and the files are closed to them anyway.
  func make() throws(JournalError) {
    do {
      if access(directory, F_OK) != 0 {
        try FileManager.default.createDirectory(
          atPath: directory, withIntermediateDirectories: true,
          attributes: [.posixPermissions: 0o700])
        chmod(directory, 0o700)
      } else if try FileManager.default.contentsOfDirectory(atPath: directory).isEmpty {
        chmod(directory, 0o700)
      }
    } catch {
      throw .cannotCreate(path: directory, reason: Self.reason(error))
    }
    try Self.makePrivateFile(database)
  }

  /// Makes an empty file (0600), or takes the rights of others from one that is there.
  static func makePrivateFile(_ path: String, isNew: Bool = false) throws(JournalError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | (isNew ? O_EXCL : 0), 0o600)
    guard descriptor >= 0 else { throw .cannotCreate(path: path, reason: systemReason()) }
    fchmod(descriptor, 0o600)
    close(descriptor)
  }

  private static func reason(_ error: any Error) -> String {
    let error = error as NSError
    let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError
    if let cause, cause.domain == NSPOSIXErrorDomain { return systemReason(Int32(cause.code)) }
    return error.localizedDescription
  }
}
