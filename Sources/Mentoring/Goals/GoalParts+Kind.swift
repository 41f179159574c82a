import Understanding

extension GoalParts {
  /// How high the goal stands: a direction, a capability, an action; or that it is none.
  var kind: GoalReading.Kind {
    if utterance.tokens.isEmpty || isNoGoal { return .notAGoal }
    if isAttendance { return .attendance }
    if shape.isErrand, isWithin(31) ?? !isHabit { return .action }
    if isOthersChoice { return .direction }
    if isHeard("direction"), !isMeasurable || shape.isBecoming, !isHeard("own-look") {
      return .direction
    }
    if !isSpecific { return isGrowth ? .capability : .direction }
    if isWithin(14) ?? false, !shape.isSkill { return .action }
    return .capability
  }

  /// Whether the deadline is at most `days` away; nil without one.
  private func isWithin(_ days: Int) -> Bool? {
    deadline?.daysAway.map { $0 >= 0 && $0 <= days }
  }

  private var isHabit: Bool { isHeard("habit") || isHeard("quality") }

  /// "Improve my communication" is vague, and yet a skill.
  private var isGrowth: Bool {
    guard let head = shape.head, shape.begins("growth", at: head) else { return false }
    return area != .leadership && area != .career
  }

  /// Whether being there is all that is aimed at.
  private var isAttendance: Bool {
    guard let head = shape.head else { return isHeard("attendance") }
    // "Two coffees a month with my mentee".
    if !shape.hasVerb, isMeasurable, let meeting = hits("meetings").first?.tokens.lowerBound,
      !utterance.tokens[head..<max(head, meeting)].contains(where: {
        ["on", "about", "after", "before", "from"].contains($0.text)
      })
    {
      return true
    }
    if isMeetingSomebodyRegularly(head) { return true }
    // "Show him the tool, two sessions by May" turns on the showing.
    guard hits("attendance").contains(where: { $0.tokens.lowerBound <= head + 2 }) else {
      return false
    }
    let isWithMentor = isHeard("meetings")
    if !isWithMentor, isHeard("does-more") { return false }
    // Booking a place is a step.
    return !shape.begins("errand", at: head) || isWithMentor && isHeard("habit")
  }

  /// "Meet with Mr Adeyemi on the first Monday of each month".
  private func isMeetingSomebodyRegularly(_ head: Int) -> Bool {
    guard shape.begins("meet", at: head), isHeard("habit") else { return false }
    let tokens = utterance.tokens
    let rest = tokens[(head + 1)...].drop { ["with", "up", "to"].contains($0.text) }
    return rest.first.map {
      $0.looksLikeName || ["mr", "mrs", "ms", "dr", "prof", "him", "her"].contains($0.text)
    } ?? false
  }

  /// Whether the line is a complaint, a question, a story or a word about oneself.
  private var isNoGoal: Bool {
    let answers = Set(hits("no-answer").flatMap { Array($0.tokens) })
    if range.allSatisfy({ answers.contains($0) || utterance.isFiller[$0] }) { return true }
    if isHeard("refusal") || isHeard("no-goal") && isQuestion { return true }
    if isWished { return false }
    if hits("no-goal").contains(where: isSaid) || isQuestion && !beginsAsGoal { return true }
    if isHeard("complaint"), !beginsAsGoal { return true }
    return isStatement && !isHeard("owner")
  }

  /// Whether what is no goal is a question or a story, and so about something.
  var isAboutSomething: Bool { isHeard("no-goal") && !isHeard("complaint") }

  /// Whether a hit is more than what a goal speaks of: ‘say “I don't know” once a week’.
  private func isSaid(_ hit: Hit) -> Bool {
    guard let head = shape.head, shape.hasVerb, head == range.lowerBound else { return true }
    return hit.tokens.lowerBound <= head
  }

  /// Whether the goal's part of the line asks something.
  private var isQuestion: Bool {
    range.upperBound == utterance.tokens.count && utterance.endsWithQuestionMark
  }

  /// "Stop the endless meetings that nobody needs" complains, and yet begins as a goal.
  private var beginsAsGoal: Bool { shape.hasVerb || isHeard("attendance") }

  /// Whether a sentence says how things are, and no day to come makes a plan of it.
  private var isStatement: Bool {
    guard hits("statement").contains(where: isSaid) || isStory || isAboutSomebody else {
      return false
    }
    return !(deadline?.daysAway.map { $0 >= 0 } ?? false)
  }

  /// "My boss locks me in": what somebody does to one.
  private var isAboutSomebody: Bool {
    let tokens = utterance.tokens
    return hits("person").contains { hit in
      let verb = hit.tokens.upperBound
      guard hit.tokens.lowerBound <= range.lowerBound + 2, verb + 1 < range.upperBound else {
        return false
      }
      return tokens[verb].text.hasSuffix("s") && ["me", "us"].contains(tokens[verb + 1].text)
    }
  }

  /// "We moved here from Porto": what one did, by the verb's ending.
  private var isStory: Bool {
    let words = range.filter { !utterance.isFiller[$0] }.prefix(2).map { utterance.tokens[$0].text }
    guard words.count == 2, ["i", "we"].contains(words[0]) else { return false }
    return words[1].hasSuffix("ed") && words[1].utf8.count > 4
  }

  /// Whether somebody wants something: "I want to", "my goal is".
  private var isWished: Bool {
    hits("wish").contains { !$0.isNegated && Self.isFirm($0, in: utterance) }
  }

  /// Whether a wish is more than an intention or a duty: "I want to", not "I should".
  static func isStrong(_ hit: Hit, in utterance: Utterance) -> Bool {
    Set(utterance.tokens[hit.tokens].map(\.text)).isDisjoint(
      with: ["should", "must", "will", "shall", "have", "need"])
  }

  /// Whether a wish is said by the person, and is more than "I could": "I want to", "my goal is".
  static func isFirm(_ hit: Hit, in utterance: Utterance) -> Bool {
    let words = utterance.tokens[hit.tokens].map(\.text)
    guard words.count > 1 else { return false }
    let isOwn = !Set(words).isDisjoint(with: ["i", "we", "my", "our", "it", "goal", "aim", "down"])
    let isFirst =
      hit.tokens.lowerBound == 0 || utterance.tokens[hit.tokens.lowerBound].breakBefore >= .part
    guard isOwn || isFirst else { return false }
    return Set(words).isDisjoint(with: ["can", "could", "may", "might", "would", "was", "were"])
      || !Set(words).isDisjoint(with: [
        "want", "like", "love", "happy", "nice", "good", "great", "give", "fancy",
      ])
  }
}
