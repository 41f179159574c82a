/// What the person asked of colour: `--color=auto|always|never`.
public enum ColorChoice: String, Sendable, CaseIterable {
  case auto, always, never
}

/// Whether one stream gets colour, and why, in words for `mentor doctor`.
///
/// ```swift
/// ColorDecision(choice: .auto, environment: ["NO_COLOR": "1"], isTTY: true).reason
/// // "NO_COLOR is set"
/// ```
public struct ColorDecision: Sendable, Equatable {
  public let isOn: Bool
  public let reason: String

  /// Decides by the first rule that applies: the option, `NO_COLOR`, the two variables that force
  /// colour, the two that say the terminal has none, and last whether the stream is a terminal.
  public init(choice: ColorChoice, environment: [String: String], isTTY: Bool) {
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    func forces(_ name: String) -> Bool { value(name).map { $0 != "0" } ?? false }

    (isOn, reason) =
      switch choice {
      case .always: (true, "--color=always")
      case .never: (false, "--color=never")
      case .auto where value("NO_COLOR") != nil: (false, "NO_COLOR is set")
      case .auto where forces("FORCE_COLOR"): (true, "FORCE_COLOR is set")
      case .auto where forces("CLICOLOR_FORCE"): (true, "CLICOLOR_FORCE is set")
      case .auto where value("CLICOLOR") == "0": (false, "CLICOLOR is 0")
      case .auto where value("TERM") == nil: (false, "TERM is not set")
      case .auto where value("TERM") == "dumb": (false, "TERM is dumb")
      case .auto where isTTY: (true, "the output is a terminal")
      case .auto: (false, "the output is not a terminal")
      }
  }
}
