import CLineEdit
import Glibc

/// Which signs a picture is drawn with.
public enum Glyphs: Sendable, Equatable {
  case unicode, ascii
}

/// What can be done with the streams this process was started with, decided once at the start.
///
/// ```swift
/// let terminal = TerminalCapabilities.current(.init(width: 72))
/// let page = Page(terminal)
/// ```
///
/// The decisions are pure: `init` takes every fact, `current` looks the facts up.
public struct TerminalCapabilities: Sendable, Equatable {
  /// What the command line and the settings say about the terminal.
  public struct Options: Sendable, Equatable {
    /// `--width`, in columns; nil: find out.
    public var width: Int?
    /// `--plain`: no editing, no colour, no pictures beyond ASCII.
    public var isPlain: Bool
    /// `--ascii`
    public var isASCII: Bool
    /// Sentences in place of pictures; `ACCESSIBLE=1` asks for the same.
    public var isAccessible: Bool
    public var color: ColorChoice

    public init(
      width: Int? = nil, isPlain: Bool = false, isASCII: Bool = false, isAccessible: Bool = false,
      color: ColorChoice = .auto
    ) {
      self.width = width
      self.isPlain = isPlain
      self.isASCII = isASCII
      self.isAccessible = isAccessible
      self.color = color
    }
  }

  /// What the operating system says about the three streams.
  public struct Streams: Sendable, Equatable {
    public var inputIsTTY: Bool
    public var outputIsTTY: Bool
    public var errorIsTTY: Bool
    /// Of the output's window, when it has one.
    public var columns: Int?

    public init(inputIsTTY: Bool, outputIsTTY: Bool, errorIsTTY: Bool, columns: Int? = nil) {
      self.inputIsTTY = inputIsTTY
      self.outputIsTTY = outputIsTTY
      self.errorIsTTY = errorIsTTY
      self.columns = columns
    }
  }

  /// Standard input and standard output are both terminals: somebody is there to be asked.
  public let isInteractive: Bool
  public let inputIsTTY: Bool
  /// Lines may be edited with libedit.
  public let canEdit: Bool
  /// The full width in columns, for tables.
  public let columns: Int
  public let glyphs: Glyphs
  public let isAccessible: Bool
  /// For standard output.
  public let color: ColorDecision
  /// For standard error.
  public let errorColor: ColorDecision

  /// The width for prose: the full width, but no less than 40 and no more than 100 columns.
  public var proseWidth: Int { min(max(columns, 40), 100) }

  /// The looks of standard output.
  public var style: Style { Style(isColored: color.isOn) }

  public init(_ options: Options, environment: [String: String], streams: Streams) {
    func isSet(_ name: String) -> Bool { !["", "0"].contains(environment[name] ?? "") }
    let term = environment["TERM"] ?? ""

    inputIsTTY = streams.inputIsTTY
    isInteractive = streams.inputIsTTY && streams.outputIsTTY
    canEdit = isInteractive && !options.isPlain && !["", "dumb"].contains(term)
    columns = Self.columns(options, environment: environment, streams: streams)
    isAccessible = options.isAccessible || isSet("ACCESSIBLE")
    let needsASCII = options.isASCII || options.isPlain || isAccessible
    glyphs = needsASCII || !Self.usesUTF8(environment) ? .ascii : .unicode
    // --plain promises no escape at all; a colour asked for by name is still more specific.
    let choice = options.isPlain && options.color == .auto ? ColorChoice.never : options.color
    color = ColorDecision(
      choice: choice, environment: environment, isTTY: streams.outputIsTTY)
    errorColor = ColorDecision(
      choice: choice, environment: environment, isTTY: streams.errorIsTTY)
  }

  /// The capabilities of this process's standard streams, which are reserved first.
  public static func current(
    _ options: Options = Options(), environment: [String: String] = processEnvironment()
  ) -> Self {
    StandardStreams.reserve()
    let columns = Int(lineedit_columns(STDOUT_FILENO))
    let streams = Streams(
      inputIsTTY: isatty(STDIN_FILENO) == 1, outputIsTTY: isatty(STDOUT_FILENO) == 1,
      errorIsTTY: isatty(STDERR_FILENO) == 1, columns: columns > 0 ? columns : nil)
    return Self(options, environment: environment, streams: streams)
  }

  /// The environment of this process; invalid UTF-8 in it is repaired.
  public static func processEnvironment() -> [String: String] {
    var all: [String: String] = [:]
    var next = environ
    while let entry = next.pointee {
      let pair = String(cString: entry).split(separator: "=", maxSplits: 1)
      if let name = pair.first { all[String(name)] = pair.count > 1 ? String(pair[1]) : "" }
      next += 1
    }
    return all
  }

  private static func columns(
    _ options: Options, environment: [String: String], streams: Streams
  ) -> Int {
    let wishes = [options.width, environment["COLUMNS"].flatMap(Int.init), streams.columns]
    let width = wishes.lazy.compactMap { $0 }.first { $0 > 0 } ?? 80
    return min(width, 1_000)
  }

  /// The first of the three variables that is set names the character set, as in `setlocale(3)`.
  private static func usesUTF8(_ environment: [String: String]) -> Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }
    let locale = (names.first { !$0.isEmpty } ?? "C").lowercased()
    return locale.contains("utf-8") || locale.contains("utf8")
  }
}
