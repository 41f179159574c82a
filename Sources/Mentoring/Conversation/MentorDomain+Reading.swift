import Dialogue
import Schedule
import Understanding

extension MentorDomain: SlotReading {
  var readers: Set<String> { ["when"] }

  func refers(_ utterance: Utterance, asked: SlotID?) -> Saying? {
    // What a self-description only mentions in passing is heard where somebody describes themselves.
    let gates = signals(asked: asked).hear(utterance).gates
    guard gates.contains(.refer) || knowledge.isReferral(utterance) else { return nil }
    let text = knowledge.answer(utterance).text
    return text.isEmpty || !knowledge.isReferral(utterance)
      ? Saying("utter_refer", text: phrasing.advise.text("refer") ?? "")
      : Saying("utter_refer", text: text)
  }

  /// Who opens, or answers the first question at length, describes themselves.
  private func signals(asked: SlotID?) -> SignalReader {
    let isDescribing = asked == "opening" || asked == Signal.knowledgeHolder.rawValue
    return SignalReader(judge: isDescribing ? judge : nil)
  }

  func hear(
    _ utterance: Utterance, asked: SlotID?, answers: Answers, setting: Setting
  ) -> [Heard] {
    let hearing = signals(asked: asked).hear(utterance)
    // What is only likely is asked about, not taken down.
    var heard = hearing.signals.filter { !$0.isGuess }.map {
      Heard(
        slot: $0.signal.rawValue, value: .choice($0.answer), tokens: $0.tokens,
        rule: "signal")
    }
    if asked == Signal.tenure.rawValue, !heard.contains(where: { $0.slot == asked }),
      let tenure = TenureReader.read(utterance)
    {
      heard.append(tenure)
    }
    if !hearing.gates.isEmpty || hearing.secondHolder != nil {
      var extra: [String: Value] = [
        "gates": .list(hearing.gates.map(\.rawValue).sorted().map { .text($0) })
      ]
      extra["second"] = hearing.secondHolder.map { .text($0) }
      heard.append(
        Heard(slot: "opening_reading", value: .record(extra), tokens: 0..<0, rule: "signal"))
    }
    heard += heardSeat(in: utterance, asked: asked, answers: answers)
    if let goals = GoalEdit.read(utterance, goals: answers.goalTexts) {
      heard.append(
        Heard(
          slot: "goals", value: value(of: goals, answers: answers, setting: setting),
          tokens: utterance.tokens.indices,
          rule: "goal-edit"))
    }
    return heard
  }

  func hearsAlone(_ slot: SlotID) -> Bool { Signal(rawValue: slot) != nil }

  func read(
    _ reader: String, _ utterance: Utterance, slot: Slot, current: Value?, pending: Value?,
    answers: Answers, setting: Setting
  ) -> SlotReadingResult {
    let now = setting.moment
    let zone = setting.zoneID
    let old = current?.restored(CheckIns.self)
    var lines = (pending?["lines"]?.elements ?? []).compactMap(\.string)
    if current == nil, takesProposal(utterance, for: slot, after: lines, setting) {
      let seat = answers.seat ?? .traditionalMentee
      let plan = Proposal.dates(for: seat, now: now, zone: zone)
      let checkIns = CheckIns(
        plan, sentence: proposalSentence(plan, for: seat, now: now), now: now, seed: setting.seed,
        isProposed: true)
      return .value(store(checkIns, receipt: nil), says: [])
    }
    if let old, lines.isEmpty {
      let isSettled = old.isProposed || answers["check_ins_right"]?.value == .flag(true)
      if !isSettled, let phrase = current?["phrase"]?.string,
        let plan = replan(phrase, utterance.line, old, seat: answers.seat, setting)
      {
        return settle(
          .ok(plan), lines: ["\(phrase), \(utterance.line)"], old: old,
          seat: answers.seat, setting)
      }
      return change(old, utterance, setting, isWhole: !isSettled)
    }
    lines.append(utterance.line)
    var when = understand(lines, now: now, zone: zone)
    // A whole new phrase in place of the missing piece is taken for itself.
    if lines.count > 1, !when.isSettled,
      case .ok(let plan) = Schedule.understand(utterance.line, now: now, zone: zone),
      plan.words[.rhythm] != nil || plan.words[.anchor] != nil
    {
      (when, lines) = (.ok(plan), [utterance.line])
    }
    return settle(when, lines: lines, old: old, seat: answers.seat, setting)
  }

  /// Whether a line says yes to the proposed dates, rather than to a reading of dates of its own.
  private func takesProposal(
    _ utterance: Utterance, for slot: Slot, after lines: [String], _ setting: Setting
  ) -> Bool {
    let when = understand(lines + [utterance.line], now: setting.moment, zone: setting.zoneID)
    if !lines.isEmpty, when.isSettled { return false }
    let reading = ActReader.read(utterance, asking: .yesNo)
    if reading.heard.contains(where: { $0.act == .affirm })
      || !utterance.hits(of: "answer.\(slot.id)").isEmpty
    {
      return true
    }
    return reading.lead?.act == .affirm && lines.isEmpty && when.isNothing
  }

  /// The phrase that is still to be confirmed, with a correction said behind it: the last thing said
  /// wins, as it does inside one phrase. Nil when that does not give other dates.
  private func replan(
    _ phrase: String, _ correction: String, _ old: CheckIns, seat: Seat?, _ setting: Setting
  ) -> Plan? {
    guard
      case .ok(let plan) = Schedule.understand(
        "\(phrase), \(correction)", now: setting.moment, zone: setting.zoneID),
      withLength(plan, for: seat).series != old.series
    else { return nil }
    return plan
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
    _ when: When, lines: [String], old: CheckIns?, seat: Seat? = nil, _ setting: Setting
  ) -> SlotReadingResult {
    let now = setting.moment
    switch when {
    case .ok(let said):
      let plan = withLength(said, for: seat)
      let sentence = dates.echo(plan, now: now)
      let new =
        old?.replacing(plan, sentence: sentence, now: now, seed: setting.seed)
        ?? CheckIns(plan, sentence: sentence, now: now, seed: setting.seed, isProposed: false)
      let receipt = dates.receipt(plan, now: now).joined(separator: "\n")
      return .value(
        store(new, receipt: receipt, phrase: lines.isEmpty ? nil : lines.joined(separator: ", ")),
        says: [])
    case .ask(let open) where open.isHollow: return .none
    case .ask(let open):
      let options = dates.options(open, now: now)
      let numbered = options.enumerated().map { "\n  \($0.offset + 1)  \($0.element)" }
      return .ask(
        [
          Saying(
            "utter_when_question",
            ["question": dates.question(open, now: now) + numbered.joined()])
        ],
        pending: .record([
          "lines": .list(lines.map { .text($0) }), "options": .list(options.map { .text($0) }),
        ]))
    case .reject(let refusal):
      return .reject([Saying("utter_when_reason", ["reason": dates.reason(refusal, now: now)])])
    case .none:
      return .none
    }
  }

  /// The dates with the length that is usual for the seat, when none was said.
  private func withLength(_ plan: Plan, for seat: Seat?) -> Plan {
    guard let seat else { return plan }
    var plan = plan
    for index in plan.series.indices where plan.series[index].durationMinutes == nil {
      plan.series[index].durationMinutes = seat.format == .reverse ? 45 : 60
    }
    return plan
  }

  /// A change to dates that stand: one meeting moved or skipped, or another rhythm from now on.
  private func change(
    _ old: CheckIns, _ utterance: Utterance, _ setting: Setting, isWhole: Bool
  ) -> SlotReadingResult {
    let now = setting.moment
    // The change is about the rhythm that holds the next meeting.
    let next = old.next(1, after: now).first
    let index =
      old.series.indices.first { index in
        let series = old.series[index]
        let first = series.next(1, from: old.zone.convert(now, to: series.zone)).first
        return first.map { series.zone.convert($0, to: old.zone) } == next
      } ?? 0
    guard old.series.indices.contains(index) else { return .none }
    // Before anything is settled, a change is one of the whole rhythm.
    let line = isWhole ? utterance.line + " from now on" : utterance.line
    switch adjust(old.series[index], with: line, now: now, zone: old.zone) {
    case .move(let from, let to):
      var new = old
      new.series[index].moved[from] = to
      let zone = new.series[index].zone
      let says = [
        Saying(
          "utter_moved",
          [
            "from": dates.moment(
              zone.convert(old.series[index].moved[from] ?? from, to: old.zone), now: now),
            "to": dates.moment(zone.convert(to, to: old.zone), now: now),
          ])
      ]
      return .value(changed(new, setting, isSettled: !isWhole), says: says)
    case .skip(let date):
      let new = old.skipping(date, of: index, because: reason(inChange: utterance.line), now: now)
      let day = new.series[index].zone.convert(date, to: old.zone)
      return .value(
        changed(new, setting, isSettled: !isWhole),
        says: [Saying("utter_dropped", ["date": dates.moment(day, now: now)])])
    case .replace(let series, let from):
      let new = old.changing(index, to: series, from: from, now: now, seed: setting.seed) {
        dates.echo($0, now: now)
      }
      let plan = Plan(series: new.series, remarks: [], userZone: new.zone, words: [:])
      let receipt = dates.receipt(plan, now: now).joined(separator: "\n")
      return .value(store(new, receipt: receipt), says: [])
    case .ask
    where Schedule.understand(utterance.line, now: now, zone: old.zone).isNothing:
      return .none
    case .ask(let open): return settle(.ask(open), lines: [utterance.line], old: old, setting)
    case .reject(let refusal): return settle(.reject(refusal), lines: [], old: old, setting)
    case .none:
      return settle(
        Schedule.understand(utterance.line, now: now, zone: old.zone), lines: [utterance.line],
        old: old, setting)
    }
  }

  /// Dates of which one was moved or skipped, as a value with a fresh sentence.
  private func changed(_ checkIns: CheckIns, _ setting: Setting, isSettled: Bool) -> Value {
    var new = checkIns
    // One meeting of settled dates was moved, and that was told: there is nothing to confirm again.
    new.isProposed = new.isProposed || isSettled
    new.sequence += 1
    new.changed = setting.moment
    let plan = Plan(series: new.series, remarks: [], userZone: new.zone, words: [:])
    new.sentence = dates.echo(plan, now: setting.moment)
    let receipt = dates.receipt(plan, now: setting.moment).joined(separator: "\n")
    return store(new, receipt: receipt)
  }
}

extension When {
  /// Whether nothing is left to ask.
  fileprivate var isSettled: Bool {
    if case .ok = self { true } else { false }
  }

  /// Whether nothing about when was said.
  fileprivate var isNothing: Bool {
    switch self {
    case .none: true
    case .ask(let open): open.isHollow
    case .ok, .reject: false
    }
  }
}
