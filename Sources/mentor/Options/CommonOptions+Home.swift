import Foundation
import Journal
import Terminal

/// Where things are kept.
extension CommonOptions {
  /// `--home`, else `MENTOR_HOME`, else the XDG data directory.
  var directory: String {
    let environment = TerminalCapabilities.processEnvironment()
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    if let home = home ?? value("MENTOR_HOME") { return home }
    // The standard says that a relative path is to be ignored.
    if let data = value("XDG_DATA_HOME"), data.hasPrefix("/") { return data + "/mentor" }
    return (value("HOME") ?? NSHomeDirectory()) + "/.local/share/mentor"
  }

  /// The journal of the profile; in memory with `--ephemeral`.
  func journal(_ access: Journal.Access) throws -> Journal {
    if ephemeral { return try Journal.ephemeral(profile: profile) }
    return try Journal.open(directory: directory, profile: profile, access: access)
  }

  /// The session's clock. It was checked when the command line was read.
  func sessionClock() throws -> SessionClock { try SessionClock(clock: clock, zone: timeZone) }
}
