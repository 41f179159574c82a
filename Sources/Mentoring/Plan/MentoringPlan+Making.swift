import Dialogue
import Schedule

extension MentorDomain {
  /// The sentences of plans.
  var planWords: MentoringPlan.Words {
    MentoringPlan.Words(plan: phrasing.plan, when: phrasing.when)
  }

  /// The plan that the answers lead to; nil before there is a seat.
  func plan(_ answers: Answers, _ setting: Setting) -> MentoringPlan? {
    guard let seat = answers.seat else { return nil }
    let step = answers["next_step"]?.value
    var plan = MentoringPlan(
      made: setting.moment, zone: setting.zoneID, format: seat.format, seat: seat,
      seatLabel: label(of: seat) ?? seat.rawValue, choice: choice(answers),
      routes: answers.hasDecided
        ? []
        : recommendation(answers).routes.compactMap { route in
          phrasing.step.text("route.\(route.rawValue)").map { .init(route: route, advice: $0) }
        },
      goals: readGoals(answers, setting).map { reading in
        MentoringPlan.Goal(
          text: reading.text, deadline: reading.deadline?.date.flatMap { CivilDate(iso: $0) },
          area: reading.area.rawValue, kind: reading.kind.rawValue)
      },
      standing: answers["standing_now"]?.value?.string.flatMap(Int.init),
      partnerGoal: answers["partner_goal"]?.value?.string,
      checkIns: answers.checkIns,
      nextStep: step.flatMap { value in
        guard let text = value["label"]?.string else { return nil }
        return MentoringPlan.NextStep(
          text: text, message: value["message"]?.string ?? "",
          by: value["by"]?.string.flatMap { CivilDate(iso: $0) } ?? setting.moment.date,
          hasScheme: answers["scheme"]?.value?.flag)
      },
      words: planWords)
    plan.agreement = Array(Agreement(facts(of: plan)).lines(words: phrasing.agreement).dropFirst())
    return plan
  }

  /// What the plan knows of the agreement; the rest is for the two to fill in.
  private func facts(of plan: MentoringPlan) -> AgreementFacts {
    var facts = AgreementFacts(seat: plan.seat)
    facts[.goals] = plan.goals.map(\.text.withoutFullStop).joined(separator: "; ")
    facts[.partnerGoals] = plan.partnerGoal?.withoutFullStop
    guard let checkIns = plan.checkIns, let first = checkIns.meetings(limit: 1).first else {
      return facts
    }
    let now = plan.made
    // The agreement gives the length in a place of its own.
    let length = checkIns.durationMinutes.map { ", " + dates.length($0) }
    facts[.rhythm] =
      length.map { checkIns.sentence.withoutFullStop.replacing($0, with: "") }
      ?? checkIns.sentence.withoutFullStop
    facts[.minutes] = checkIns.durationMinutes.map(String.init)
    facts[.start] = dates.day(first.date, now: now)
    facts[.end] = checkIns.last.map { dates.day($0.date, now: now) }
    facts[.review] = checkIns.total.flatMap { total in
      checkIns.meetings(limit: (total + 1) / 2).last.map { dates.day($0.date, now: now) }
    }
    return facts
  }

  /// How the choice came to be. Someone who had decided was asked nothing.
  private func choice(_ answers: Answers) -> MentoringPlan.Choice {
    let signals = answers.signals
    var choice = MentoringPlan.Choice(
      rubric: rubric.version,
      told: signals.entries.sorted { $0.key < $1.key }.map {
        MentoringPlan.Told(signal: $0.key, answer: $0.value.answer, words: $0.value.words)
      },
      gates: signals.gates.sorted { $0.rawValue < $1.rawValue },
      secondHolder: signals.secondHolder, basis: answers.basis)
    choice.objection = answers["objection"]?.value?.string
    guard !answers.hasDecided else { return choice }
    let result = recommendation(answers)
    choice.status = result.status
    choice.confidence = result.confidence
    choice.recommended = result.seat ?? result.options.first?.seat
    choice.reasons = result.reasons.compactMap(reason)
    return choice
  }

  /// An answer that counted, as a sentence with the headings of the articles behind it.
  private func reason(_ reason: Recommendation.Reason) -> MentoringPlan.Reason? {
    let key = "\(reason.signal.rawValue).\(reason.answer)"
    guard let clause = phrasing.echo.text(key) else { return nil }
    let titles = reason.basis.compactMap { id -> String? in
      let mark = "practice:"
      return knowledge.title(of: id.hasPrefix(mark) ? String(id.dropFirst(mark.count)) : id)
    }
    let sentence = clause.prefix(1).uppercased() + clause.dropFirst() + "."
    return MentoringPlan.Reason(signal: reason.signal, sentence: sentence, basis: titles)
  }
}

extension String {
  /// The text as a part of a sentence.
  var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
