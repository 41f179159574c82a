/// Why something could not be kept or read, with what the person can do about it.
///
/// Nothing is ever deleted or repaired behind the person's back: a file that cannot be read stays
/// as it is.
public enum JournalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Another session of this profile is open.
  case inUse(profile: String)
  /// The file was written by a later version of the program.
  case newer(file: String)
  /// The file is damaged, or is not a journal.
  case unreadable(file: String, reason: String)
  /// The folder or a file in it could not be made.
  case cannotCreate(path: String, reason: String)
  /// A change could not be brought to disk; it did not happen.
  case cannotWrite(file: String, reason: String)
  /// The profile's name cannot be used.
  case badProfile(String)
  /// A text is not what ``ProfileExport/json()`` writes.
  case notAnExport(reason: String)

  /// The cause and the remedy, one sentence each.
  public var description: String {
    switch self {
    case .inUse(let profile):
      """
      The profile “\(profile)” is in use by another session. \
      Leave that session, or choose another profile with --profile NAME.
      """
    case .newer(let file):
      """
      \(file) was written by a later version of this program. \
      Install that version again, or choose another home with --home DIR.
      """
    case .unreadable(let file, let reason):
      """
      \(file) cannot be read: \(reason). Nothing was changed. \
      Put a backup in its place, or move it away (with -wal and -shm beside it) to begin anew.
      """
    case .cannotCreate(let path, let reason):
      """
      \(path) cannot be made: \(reason). \
      Check the folder's permissions, or choose another home with --home DIR.
      """
    case .cannotWrite(let file, let reason):
      """
      \(file) cannot be written: \(reason). The last line was not kept. \
      Check free space and permissions, and say it again.
      """
    case .badProfile(let name):
      """
      “\(name)” cannot name a profile. \
      Use 1 to 64 characters, without control characters or spaces at the ends.
      """
    case .notAnExport(let reason):
      """
      This is not an exported profile: \(reason). \
      Use a file that this program exported.
      """
    }
  }

  /// The exit status that says the same, as in `sysexits.h`.
  public var exitCode: Int32 {
    switch self {
    case .inUse: 75
    case .newer: 78
    case .unreadable, .cannotWrite: 74
    case .cannotCreate: 73
    case .badProfile: 64
    case .notAnExport: 65
    }
  }
}
