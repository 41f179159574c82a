import Content
import Dialogue

/// One performance of a scene.
struct ScenePlay {
  let scene: Chat.Scene
  var results: [BeatResult] = []
  var failures: [Failure] = []
  var bindings: Bindings = [:]
  /// The beat that is being played.
  private var turn = 0

  init(_ scene: Chat.Scene) { self.scene = scene }

  mutating func play(_ makeStage: () throws -> any Stage, reloading: Bool) {
    do {
      var stage = try makeStage()
      var clock = Clock(scene.setting.clock)
      for (index, beat) in scene.beats.enumerated() {
        turn = index
        let isOver = results.last?.record.ends ?? false
        if isOver, case .line = beat.cue {
          fail(
            .broken, beat,
            "the conversation had ended before this line; remove the line, or begin a new "
              + "session with “@later 1m”")
          return
        }
        let record: TurnRecord
        switch beat.cue {
        case .open: record = try stage.open(scene.setting)
        case .line(let text, let isPrivate):
          record = try stage.reply(to: text, isPrivate: isPrivate)
        case .later(let span):
          clock = clock?.adding(span)
          record = try stage.resume(at: clock?.description ?? scene.setting.clock)
        }
        if reloading { try stage.reload() }
        judge(record, of: beat, on: stage)
      }
    } catch {
      fail(.broken, scene.beats[turn], "the assistant could not go on: \(error)")
    }
    forbid()
  }

  private mutating func judge(_ record: TurnRecord, of beat: Chat.Beat, on stage: any Stage) {
    let before = bindings
    var alignment: Alignment?
    let variants: Wordings = { stage.variants(of: $0) }
    if let found = match(record, of: beat, variants) {
      bindings = found
    } else {
      let rows = Alignment(
        beat.expectations, record.says, bindings: bindings, variants: variants)
      alignment = rows
      explain(rows, record, beat, stage)
    }
    results.append(BeatResult(record: record, alignment: alignment, bindings: before))
    for check in beat.checks { judge(check, record, beat) }
  }

  private func match(
    _ record: TurnRecord, of beat: Chat.Beat, _ variants: @escaping Wordings
  ) -> Bindings? {
    if case .line = beat.cue {} else if beat.expectations.isEmpty { return bindings }
    return Alignment.match(
      beat.expectations, record.says, bindings: bindings, variants: variants)
  }

  private mutating func judge(_ check: Chat.Check, _ record: TurnRecord, _ beat: Chat.Beat) {
    switch check.kind {
    case .state(let state):
      guard !state.holds(for: record.json, bindings: bindings) else { return }
      let actual = state.actual(in: record.json)
      fail(
        .state, beat,
        actual == nil
          ? "nothing is called “\(state.path)” in this turn; it has: \(Self.names(record.json))"
          : "the state is another one; correct the line, or find out why it changed",
        at: check.location,
        difference: ["- = \(state)", "+ = \(state.path) is \(actual?.description ?? "null")"],
        trace: record.trace)
    case .taken(let step):
      guard !record.trace.contains(where: { $0.took(step) }) else { return }
      fail(
        .taken, beat, "“\(step)” was not taken; the rules below were",
        at: check.location, difference: ["- ~ \(step)"], trace: record.trace)
    }
  }

  private mutating func forbid() {
    for forbidden in scene.forbidden {
      for (index, result) in results.enumerated()
      where result.record.says.contains(where: { $0.text.contains(forbidden.text) }) {
        let beat = scene.beats[index]
        fail(
          .forbidden, beat,
          "line \(beat.location.line) is answered with “\(forbidden.text)”, which must not appear",
          at: forbidden.location, turn: index, trace: result.record.trace)
        break
      }
    }
  }

  mutating func fail(
    _ kind: Failure.Kind, _ beat: Chat.Beat, _ message: String,
    at location: SourceLocation? = nil, turn: Int? = nil, difference: [String] = [],
    trace: [Trace] = [], near: [String] = []
  ) {
    failures.append(
      Failure(
        kind: kind, location: location ?? beat.location, scene: scene.title,
        turn: turn ?? self.turn,
        cue: beat.cueLine, message: message, difference: difference,
        rules: trace.map(\.line), near: near))
  }

  private static func names(_ turn: JSONValue) -> String {
    let state = turn["state"]?.fields.keys.sorted() ?? []
    return (turn.fields.keys.sorted().filter { $0 != "state" } + state).joined(separator: ", ")
  }
}
