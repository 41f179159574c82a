/// How a line of a script begins, and what that makes it.
enum Marker: String, CaseIterable {
  case you = "you>"
  case youPrivately = "you (private)>"
  case mentor = "mentor:"
  case skip = "..."
  case state = "="
  case taken = "~"
  case not = "not:"
  case note = "note:"
  case setting = "@"

  /// The marker that a line begins with, and the text behind it.
  static func read(_ line: String) -> (Marker, String)? {
    for marker in allCases {
      guard line.hasPrefix(marker.rawValue) else { continue }
      var text = line.dropFirst(marker.rawValue.count)
      switch marker {
      case .skip:
        guard text.allSatisfy(\.isWhitespace) else { return nil }
      case .setting:
        break
      default:
        guard text.isEmpty || text.first == " " else { return nil }
        // What is sent is sent as it stands, but for the one space that sets it off.
        text = text.dropFirst()
        if marker != .you, marker != .youPrivately { text = text.drop(while: \.isWhitespace) }
      }
      return (marker, String(text))
    }
    return nil
  }

  /// The marker that the author of a line must have meant, for a line that begins with none.
  static func meant(by line: String) -> Marker? {
    guard let end = line.firstIndex(where: { $0 == ":" || $0 == ">" }) else {
      return line.first.flatMap { first in
        switch first {
        case "=": .state
        case "~": .taken
        case ".": line.hasPrefix("..") ? .skip : nil
        default: nil
        }
      }
    }
    let head = line[..<end].lowercased()
    let words = head.split(whereSeparator: \.isWhitespace)
    if line[end] == ">" {
      return words.count <= 2 ? (words.count == 2 ? .youPrivately : .you) : nil
    }
    guard words.count == 1 else { return nil }
    if head == "you" || head == "user" || head == "me" { return .you }
    if head == "bot" || head == "assistant" { return .mentor }
    return [.mentor, .note, .not].first { isNear(head, String($0.rawValue.dropLast())) }
  }

  /// Whether two words are the same but for one letter, or two in a longer word.
  private static func isNear(_ a: String, _ b: String) -> Bool {
    let (a, b) = (Array(a), Array(b))
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let next = min(row[j], row[j + 1], diagonal) + 1
        (diagonal, row[j + 1]) = (row[j + 1], letter == other ? diagonal : next)
      }
    }
    return row[b.count] <= (b.count > 4 ? 2 : 1)
  }
}

/// A line that sets the stage: `@zone Europe/Berlin`.
enum SettingLine {
  /// Sets what the line says; false when the key is unknown or the value is none for it.
  static func apply(_ key: String, _ value: String, to setting: inout StageSetting) -> Bool {
    guard !value.isEmpty else { return false }
    switch key {
    case "clock":
      guard let clock = Clock(value) else { return false }
      setting.clock = clock.description
    case "zone": setting.zone = value
    case "seed":
      guard let seed = UInt64(value) else { return false }
      setting.seed = seed
    case "width":
      guard let width = Int(value), (20...1000).contains(width) else { return false }
      setting.width = width
    case "profile": setting.profile = value
    case "content": setting.content = value
    default: return false
    }
    return true
  }

  /// What to write instead.
  static func remedy(for key: String) -> String {
    switch key {
    case "clock": "write a time: “@clock 2026-03-02T09:00”"
    case "seed": "write a whole number: “@seed 7”"
    case "width": "write a number of columns from 20 to 1000: “@width 60”"
    case "later": "write a length of time: “@later 1d”, with m, h, d or w"
    case "zone", "profile", "content": "write a value behind “@\(key)”"
    default: "use one of: @clock, @zone, @seed, @width, @profile, @content, @later"
    }
  }
}
