import Dialogue
import Rehearsal
import Schedule
import Understanding

extension Sitting {
  /// The whole conversation as a script that can be played again, whichever sittings it took.
  var transcript: Transcript {
    var setting = StageSetting()
    setting.clock = conversation.turns.first?.at ?? clock.now.description
    setting.zone = clock.zone.name
    setting.seed = seed
    setting.width = page.width
    var transcript = Transcript(setting: setting, title: "A conversation")
    var before = CivilDateTime(iso: setting.clock)?.minuteNumber ?? 0
    for turn in conversation.turns {
      let record = TurnRecord(json: .null, says: turn.says, user: turn.line)
      let now = CivilDateTime(iso: turn.at)?.minuteNumber ?? before
      if turn.number == 0 {
        transcript.add(record)
      } else if let line = turn.line {
        transcript.add(record, line: line, isBrief: asksForPage(line))
      } else if turn.says.contains(where: { $0.id == "utter_welcome_back" }) {
        transcript.add(record, after: Span(minutes: max(now - before, 1)))
      } else {
        // A line that was not kept: the script says so, and ends.
        transcript.add(record, line: "")
      }
      before = now
    }
    return transcript
  }

  /// Pages are not kept with their turns.
  private func asksForPage(_ line: String) -> Bool {
    assistant.script.book.read(line).hits(of: Script.triggerGroup).contains {
      lines(for: $0.rule.name) != nil
    }
  }
}
