import Dialogue
import Schedule
import Understanding

extension MentorDomain: SlotReading {
  var readers: Set<String> { ["when"] }

  func refers(_ utterance: Utterance) -> Saying? {
    guard SignalReader().gates(in: utterance).contains(.refer) || knowledge.isReferral(utterance)
    else { return nil }
    let text = knowledge.answer(utterance).text
    return text.isEmpty || !knowledge.isReferral(utterance)
      ? Saying("utter_refer", text: phrasing.advise.text("refer") ?? "")
      : Saying("utter_refer", text: text)
  }

  func hear(
    _ utterance: Utterance, asked: SlotID?, answers: Answers, setting: Setting
  ) -> [Heard] {
    let hearing = SignalReader().hear(utterance)
    var heard = hearing.signals.map {
      Heard(
        slot: $0.signal.rawValue, value: .choice($0.answer), tokens: $0.tokens,
        rule: "signal")
    }
    if !hearing.gates.isEmpty || hearing.secondHolder != nil {
      var extra: [String: Value] = [
        "gates": .list(hearing.gates.map(\.rawValue).sorted().map { .text($0) })
      ]
      extra["second"] = hearing.secondHolder.map { .text($0) }
      heard.append(
        Heard(slot: "opening_reading", value: .record(extra), tokens: 0..<0, rule: "signal"))
    }
    if let goals = GoalEdit.read(utterance, goals: answers.goalTexts) {
      heard.append(
        Heard(
          slot: "goals", value: .list(goals.map { .text($0) }), tokens: utterance.tokens.indices,
          rule: "goal-edit"))
    }
    return heard
  }

  func read(
    _ reader: String, _ utterance: Utterance, slot: Slot, current: Value?, pending: Value?,
    answers: Answers, setting: Setting
  ) -> SlotReadingResult {
    let now = setting.moment
    let zone = setting.zoneID
    let acts = ActReader.acts(in: utterance, asking: .yesNo).map(\.act)
    if pending == nil, current == nil, acts.contains(.affirm) {
      let seat = answers.seat ?? .traditionalMentee
      let plan = Proposal.dates(for: seat, now: now, zone: zone)
      let checkIns = CheckIns(
        plan, sentence: proposalSentence(plan, for: seat), now: now, seed: setting.seed,
        isProposed: true)
      return .value(store(checkIns, receipt: nil), says: [])
    }
    if let old = current?.restored(CheckIns.self) {
      return change(old, utterance, setting)
    }
    var lines = (pending?.elements ?? []).compactMap(\.string)
    lines.append(utterance.line)
    return settle(understand(lines, now: now, zone: zone), lines: lines, old: nil, setting)
  }

  /// Reads a first phrase and then each answer to what it left open.
  private func understand(_ lines: [String], now: CivilDateTime, zone: ZoneID) -> When {
    guard let first = lines.first else { return .none }
    var when = Schedule.understand(first, now: now, zone: zone)
    for line in lines.dropFirst() {
      guard case .ask(let open) = when else { break }
      when = open.resolve(with: line, now: now)
    }
    return when
  }

  private func settle(
    _ when: When, lines: [String], old: CheckIns?, _ setting: Setting
  ) -> SlotReadingResult {
    switch when {
    case .ok(let plan):
      let sentence = dates.echo(plan)
      let new =
        old?.replacing(plan, sentence: sentence, now: setting.moment, seed: setting.seed)
        ?? CheckIns(
          plan, sentence: sentence, now: setting.moment, seed: setting.seed, isProposed: false)
      return .value(store(new, receipt: dates.receipt(plan)), says: [])
    case .ask(let open):
      return .ask(
        [Saying("utter_when_question", ["question": dates.question(open)])],
        pending: .list(lines.map { .text($0) }))
    case .reject(let refusal):
      return .reject([Saying("utter_when_reason", ["reason": dates.reason(refusal)])])
    case .none:
      return .none
    }
  }

  /// A change to dates that stand: one meeting moved or skipped, another rhythm from now on.
  private func change(
    _ old: CheckIns, _ utterance: Utterance, _ setting: Setting
  ) -> SlotReadingResult {
    let when = adjust(
      Plan(series: old.series, remarks: [], userZone: old.zone, words: [:]), with: utterance.line,
      now: setting.moment)
    return settle(when, lines: [utterance.line], old: old, setting)
  }
}
