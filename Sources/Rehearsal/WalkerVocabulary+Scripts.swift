import Dialogue

extension WalkerVocabulary {
  /// What people say in scripted conversations, sorted by what it did there.
  ///
  /// The scripts are played, and each line is filed under the question that was open, or under what
  /// became of it: a correction, a digression, a command. So whoever writes a conversation test
  /// teaches the walker to talk.
  /// - Parameter makeStage: an empty stage for a script.
  public init(
    scripts: [Chat], makeStage: (Chat) throws -> any Stage
  ) throws {
    self.init(commands: Self.everywhere)
    for chat in scripts {
      for scene in chat.scenes {
        var stage = try makeStage(chat)
        try listen(to: scene, on: &stage)
      }
    }
  }

  private static let everywhere = WalkerVocabulary().commands

  private mutating func listen(to scene: Chat.Scene, on stage: inout some Stage) throws {
    var clock = Clock(scene.setting.clock)
    var turn = try stage.open(scene.setting)
    var isFirst = true
    for beat in scene.beats {
      switch beat.cue {
      case .open: continue
      case .line(let text, let isPrivate):
        guard !turn.ends else { continue }
        let before = turn.asking
        turn = try stage.reply(to: text, isPrivate: isPrivate)
        file(text, asked: before, isFirst: isFirst, trace: turn.trace)
        isFirst = false
      case .later(let span):
        clock = clock?.adding(span)
        turn = try stage.resume(at: clock?.description ?? scene.setting.clock)
      }
    }
  }

  private mutating func file(_ text: String, asked: String?, isFirst: Bool, trace: [Trace]) {
    func took(_ step: String) -> Bool { trace.contains { $0.took(step) } }
    if isFirst {
      openings.append(text)
    } else if took("correction") {
      corrections.append(text)
    } else if took("digression") {
      digressions.append(text)
    } else if took("act") || took("trigger") {
      commands.append(text)
    } else {
      answers[asked ?? "*", default: []].append(text)
    }
  }
}

extension WalkRules {
  /// The rules that a script makes by itself: what hangs on what, what confirms what, and what the
  /// assistant works out.
  public init(_ script: Script) {
    self.init()
    for slot in script.slots.values {
      if slot.kind == .derived { derivedSlots.insert(slot.id) }
      if !slot.confirms.isEmpty { confirms[slot.id] = slot.confirms.sorted() }
    }
    // What hangs on something that hangs on something else goes with it.
    for id in script.slots.keys {
      var reached: Set<SlotID> = []
      var open = script.slots[id]?.dependsOn ?? []
      while let next = open.popLast() {
        guard reached.insert(next).inserted else { continue }
        open += script.slots[next]?.dependsOn ?? []
      }
      if !reached.isEmpty { dependsOn[id] = reached.sorted() }
    }
    // A flow that begins afresh forgets its own answers.
    for flow in script.flows.values { derivedSlots.formUnion(flow.fresh) }
  }
}
