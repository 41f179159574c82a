import Content

/// Puts what was read where it belongs, and checks that everything is complete.
extension ChatParser {
  mutating func begin(_ cue: Chat.Cue, at index: Int) {
    currentScene(at: index)
    closeBeat()
    let scene = scenes.count - 1
    scenes[scene].beats.append(.init(cue: cue, location: place(index), part: part))
    part = nil
  }

  mutating func skip(at index: Int) {
    let location = place(index)
    update {
      // Two skips in a row are one.
      if let last = $0.expectations.last, last.pattern == nil { return }
      $0.expectations.append(.init(location: location, lines: index..<index + 1))
    }
  }

  mutating func closeBlock() {
    guard let block = openBlock else { return }
    openBlock = nil
    let pattern = Pattern(block.lines)
    if pattern.elements.count > Pattern.partLimit {
      report(
        "too-many-wildcards", block.start, "the block has more wildcards than can be compared",
        remedy: "leave whole lines open with an indented “...”")
    }
    let expectation = Chat.Expectation(
      location: place(block.start), lines: block.start..<block.start + block.lines.count,
      pattern: pattern)
    update { $0.expectations.append(expectation) }
  }

  mutating func claim(_ kind: Chat.Check.Kind, at index: Int) {
    currentScene(at: index)
    let location = place(index)
    update { $0.checks.append(.init(location: location, kind: kind)) }
  }

  mutating func setting(_ text: String, at index: Int) {
    currentScene(at: index)
    let words = text.split(separator: " ", maxSplits: 1)
    let key = words.first.map(String.init) ?? ""
    let value = words.count > 1 ? String(words[1].drop(while: \.isWhitespace)) : ""
    if key == "later", let span = Span(value) {
      begin(.later(span), at: index)
      return
    }
    let scene = scenes.count - 1
    if key != "later", scenes[scene].beats.count > 1 || hasExpectations(scenes[scene]) {
      report(
        "late-setting", index, "the stage is set after the scene began",
        remedy: "move the line under the heading; time passes with “@later 1d”")
    }
    guard SettingLine.apply(key, value, to: &scenes[scene].setting) else {
      report(
        "unread-setting", index, "“@\(text)” sets nothing", remedy: SettingLine.remedy(for: key))
      return
    }
    let isFirst = scenes.dropLast().allSatisfy { $0.beats.count == 1 && !hasExpectations($0) }
    if isFirst { _ = SettingLine.apply(key, value, to: &shared) }
  }

  func hasExpectations(_ scene: Chat.Scene) -> Bool {
    scene.beats.contains { !$0.expectations.isEmpty }
  }

  func scene(_ title: String, at index: Int) -> Chat.Scene {
    Chat.Scene(
      title: title, location: place(index), setting: shared,
      beats: [.init(cue: .open, location: place(index))], forbidden: [])
  }

  mutating func currentScene(at index: Int) {
    if scenes.isEmpty { scenes.append(scene("", at: index)) }
  }

  mutating func update(_ change: (inout Chat.Beat) -> Void) {
    let scene = scenes.count - 1
    guard scene >= 0, let beat = scenes[scene].beats.indices.last else { return }
    change(&scenes[scene].beats[beat])
  }

  mutating func closeBeat() {
    guard let beat = scenes.last?.beats.last, beat.expectations.isEmpty,
      case .line = beat.cue,
      // An unread line behind the cue is likely the reply that is missed here.
      (findings.last?.location.line ?? 0) <= beat.location.line
    else { return }
    findings.append(
      Diagnostic(
        "no-reply", at: beat.location, "no reply is expected to this line",
        remedy: "write the reply as “mentor: …”, or “...” to look at nothing of it"))
  }

  mutating func closeScene() {
    guard let scene = scenes.last else { return }
    closeBeat()
    let isBare = scene.beats.count == 1 && !hasExpectations(scene)
    if isBare, !scene.forbidden.isEmpty || !scene.beats[0].checks.isEmpty {
      findings.append(
        Diagnostic(
          "no-turns", at: scene.location, "something is asserted in a scene without a turn",
          remedy: "write a line “you> …” and the reply that you expect"))
    }
  }

  func place(_ index: Int, column: Int = 1) -> SourceLocation {
    SourceLocation(file: file, line: index + 1, column: column)
  }

  mutating func report(
    _ code: String, _ index: Int, _ message: String, remedy: String, column: Int = 1
  ) {
    findings.append(
      Diagnostic(code, at: place(index, column: column), message, remedy: remedy))
  }
}
