/// Plays conversations at random and looks for what must never happen.
///
/// ```swift
/// let walker = Walker(vocabulary: vocabulary) { MyStage() }
/// let report = walker.play(conversations: 1_000, seed: 1)
/// print(report.findings.first?.chat ?? "nothing found")
/// ```
///
/// The same seed plays the same conversations. What is found is shrunk to the fewest lines that
/// still show it, and written as a script.
public struct Walker {
  private let vocabulary: WalkerVocabulary
  private let rules: WalkRules
  private let setting: StageSetting
  private let makeStage: () throws -> any Stage

  /// A walker on stages that `makeStage` makes.
  public init(
    vocabulary: WalkerVocabulary, rules: WalkRules = WalkRules(),
    setting: StageSetting = StageSetting(), makeStage: @escaping () throws -> any Stage
  ) {
    self.vocabulary = vocabulary
    self.rules = rules
    self.setting = setting
    self.makeStage = makeStage
  }

  /// Plays conversations `seed`, `seed + 1`, … and stops after `maximumFindings`.
  public func play(
    conversations: Int, seed: UInt64 = 1, maximumFindings: Int = 10
  ) -> WalkReport {
    var report = WalkReport()
    for offset in 0..<UInt64(max(0, conversations)) {
      let walk = walk(seed: seed &+ offset)
      report.conversations += 1
      report.turns += walk.turns
      report.finished += walk.isFinished ? 1 : 0
      if let fault = walk.fault {
        report.findings.append(finding(fault, walk.moves, seed: seed &+ offset))
        if report.findings.count >= maximumFindings { break }
      }
    }
    return report
  }

  /// One conversation, decided as it goes.
  private func walk(seed: UInt64) -> Walk {
    var hand = WalkerHand(vocabulary, seed: seed)
    return perform(seed: seed) { turn, index in
      index < rules.length ? hand.move(after: turn, isFirst: index == 0) : nil
    }
  }

  private func replay(_ moves: [WalkMove], seed: UInt64) -> Walk {
    perform(seed: seed) { _, index in index < moves.count ? moves[index] : nil }
  }

  private func perform(
    seed: UInt64, next: (TurnRecord, Int) -> WalkMove?
  ) -> Walk {
    var walk = Walk()
    do {
      var stage = try makeStage()
      var check = WalkCheck(rules)
      var setting = setting
      setting.seed = seed
      var clock = Clock(setting.clock)
      var turn = try stage.open(setting)
      walk.fault = check.fault(in: turn)
      while walk.fault == nil, let move = next(turn, walk.moves.count) {
        walk.moves.append(move)
        walk.turns += 1
        switch move {
        case .reload:
          try stage.reload()
          continue
        case .line(let text, let isPrivate):
          guard !turn.ends else { continue }
          turn = try stage.reply(to: text, isPrivate: isPrivate)
        case .later(let span):
          clock = clock?.adding(span)
          turn = try stage.resume(at: clock?.description ?? setting.clock)
        }
        walk.fault = check.fault(in: turn)
      }
      walk.isFinished = turn.isFinished
    } catch {
      walk.fault = .broken("\(error)")
    }
    return walk
  }

  // MARK: - Shrinking

  private func finding(_ fault: WalkFault, _ moves: [WalkMove], seed: UInt64) -> WalkFinding {
    let shrunk = Shrinker.shrink(moves) { candidate in
      replay(candidate, seed: seed).fault?.isLike(fault) ?? false
    }
    let lines = shrunk.compactMap { move in
      if case .line(let text, _) = move { text } else { nil }
    }
    return WalkFinding(
      seed: seed, fault: fault, lines: lines, chat: script(shrunk, fault, seed: seed))
  }

  /// The moves as a script. Replies are left open: the lines are what matters.
  private func script(_ moves: [WalkMove], _ fault: WalkFault, seed: UInt64) -> String {
    var lines = [
      "# Found on a walk", "", "@clock \(setting.clock)", "@zone \(setting.zone)", "@seed \(seed)",
      "note: \(fault.description.split(whereSeparator: \.isNewline).joined(separator: " "))",
    ]
    for move in moves {
      switch move {
      case .line(let text, let isPrivate):
        let printable = text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
        lines += [
          "",
          (isPrivate ? "you (private)> " : "you> ") + String(String.UnicodeScalarView(printable)),
          "...",
        ]
      case .reload: break
      case .later(let span): lines += ["", "@later \(span.minutes)m", "..."]
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// One conversation of the walker.
private struct Walk {
  var moves: [WalkMove] = []
  var turns = 0
  var fault: WalkFault?
  var isFinished = false
}

/// What a walk has found.
public struct WalkReport: Sendable {
  /// How many conversations were played.
  public internal(set) var conversations = 0
  /// How many moves they had in all.
  public internal(set) var turns = 0
  /// How many of them came to a finished flow.
  public internal(set) var finished = 0
  /// What was found, by seed.
  public internal(set) var findings: [WalkFinding] = []
}

/// A fault, with the shortest conversation that shows it.
public struct WalkFinding: Sendable, Hashable {
  /// The seed of the conversation.
  public var seed: UInt64
  /// What happened.
  public var fault: WalkFault
  /// The lines that lead there.
  public var lines: [String]
  /// The same as a script.
  public var chat: String
}
