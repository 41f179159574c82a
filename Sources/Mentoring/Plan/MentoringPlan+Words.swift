import Schedule

extension MentoringPlan {
  /// The sentences in which plans are put: `Prompts/phrasing/plan.yml` and, for dates, `when.yml`.
  public struct Words: Hashable, Sendable {
    private var plan: Phrasing
    private var when: Phrasing

    /// Sentences of the content. Without them every sentence is empty.
    public init(plan: Phrasing = Phrasing([:]), when: Phrasing = Phrasing([:])) {
      self.plan = plan
      self.when = when
    }

    /// A sentence with its places filled in.
    func say(_ key: String, _ values: [String: String] = [:], variant: Int = 0) -> String {
      plan.text(key, values, variant: variant) ?? ""
    }

    /// The lines of a text that is a list.
    func list(_ key: String, _ values: [String: String] = [:]) -> [String] {
      say(key, values).split(separator: "\n").map(String.init)
    }

    /// How dates are worded.
    var dates: ScheduleWords {
      let when = when
      return ScheduleWords { key, values in when.text(key, values) ?? "" }
    }
  }

  /// "Tuesday 3 November at 15:00".
  func moment(_ moment: CivilDateTime, now: CivilDateTime) -> String {
    words.dates.moment(moment, now: now)
  }

  /// "3 November".
  func day(_ date: CivilDate, now: CivilDateTime) -> String { words.dates.day(date, now: now) }
}

extension MentoringPlan {
  // The words are no part of what a plan is: a plan read back is the plan that was written.
  public static func == (a: Self, b: Self) -> Bool {
    a.version == b.version && a.made == b.made && a.zone == b.zone && a.format == b.format
      && a.seat == b.seat && a.seatLabel == b.seatLabel && a.choice == b.choice
      && a.routes == b.routes && a.goals == b.goals && a.checkIns == b.checkIns
      && a.nextStep == b.nextStep && a.agreement == b.agreement && a.standing == b.standing
      && a.partnerGoal == b.partnerGoal
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(made)
    hasher.combine(seat)
    hasher.combine(goals)
    hasher.combine(checkIns)
  }
}
