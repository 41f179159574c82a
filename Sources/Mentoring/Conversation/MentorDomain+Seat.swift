import Dialogue
import Understanding

/// The seat: which side of the table, when the format is known or both were named.
extension MentorDomain {
  /// Works the seat out from a format that was named and from who has the knowledge; says nothing
  /// when that leaves it open.
  func inferSeat(_ answers: Answers, _ setting: Setting) -> ActionResult {
    guard answers["seat"] == nil,
      let format = answers["format"]?.value?.string.flatMap(Format.init(rawValue:)),
      let seat = Self.seat(
        format, holder: answers[Signal.knowledgeHolder.rawValue]?.value?.string,
        vantage: answers[Signal.vantage.rawValue]?.value?.string)
    else { return ActionResult() }
    return ActionResult(fills: ["seat": .choice(seat.rawValue)])
  }

  /// A seat for somebody who would rather not choose one: the recommended, or the learning side.
  func assumeSeat(_ answers: Answers, _ setting: Setting) -> ActionResult {
    let format = answers["format"]?.value?.string.flatMap(Format.init(rawValue:))
    let recommended = answers["recommendation"]?.value?["seat"]?.string
      .flatMap(Seat.init(rawValue:))
    let seat =
      recommended.flatMap { format == nil || $0.format == format ? $0 : nil }
      ?? Self.learner(of: format ?? .traditional)
    return ActionResult(
      fills: ["seat": .choice(seat.rawValue)],
      says: [Saying("utter_seat_assumed", ["seat": label(of: seat) ?? ""])])
  }

  /// The seat in a format for who has the knowledge; nil when that says nothing about it.
  private static func seat(_ format: Format, holder: String?, vantage: String?) -> Seat? {
    switch (format, holder, vantage) {
    case (.reciprocal, _, _): .reciprocalPartner
    case (.reverse, "more-junior", _), (.reverse, nil, "senior"): .reverseMentee
    case (.reverse, "me-for-leaders", _), (.reverse, nil, "early"): .reverseMentor
    case (.traditional, "me-for-juniors", _): .traditionalMentor
    case (.traditional, "more-experienced", _), (.traditional, nil, "early"): .traditionalMentee
    default: nil
    }
  }

  private static func learner(of format: Format) -> Seat {
    switch format {
    case .traditional: .traditionalMentee
    case .reverse: .reverseMentee
    case .reciprocal: .reciprocalPartner
    }
  }

  /// A format and a seat that a line names: outright ("I want to be a reverse mentor"), or as a
  /// format and a side ("traditional, as the mentee").
  func heardSeat(in utterance: Utterance, asked: SlotID?, answers: Answers) -> [Heard] {
    let formats = utterance.hits(of: "slot.format").filter { !$0.isNegated }
    if let hit = utterance.hits(of: "slot.seat").first(where: { !$0.isNegated }),
      let seat = Seat(rawValue: hit.rule.name)
    {
      return heard(seat, at: hit.tokens, rule: hit.location.description)
    }
    let named =
      formats.first?.rule.name
      ?? utterance.hits(of: "format-word").first { !$0.isNegated }?.rule.name
      ?? answers["format"]?.value?.string ?? answers.seat?.format.rawValue
    if let rank = utterance.hits(of: "rank").first,
      let format = named.flatMap(Format.init(rawValue:)), format != .reciprocal
    {
      // "I'm not the senior one" says junior.
      let isSenior = (rank.rule.name == "senior") != rank.isNegated
      let seat: Seat =
        format == .reverse
        ? (isSenior ? .reverseMentee : .reverseMentor)
        : (isSenior ? .traditionalMentor : .traditionalMentee)
      return heard(seat, at: rank.tokens, rule: rank.location.description)
    }
    guard let side = utterance.hits(of: "side").first(where: { !$0.isNegated }) else {
      // Where seats are asked for, the bare name of a format narrows them down.
      guard asked == "seat",
        let hit = utterance.hits(of: "format-word").first(where: { !$0.isNegated })
      else { return [] }
      return [
        Heard(
          slot: "format", value: .choice(hit.rule.name), tokens: hit.tokens,
          rule: hit.location.description)
      ]
    }
    guard let format = named.flatMap(Format.init(rawValue:)) else { return [] }
    let isMentor = side.rule.name == "mentor"
    let seat: Seat =
      switch format {
      case .traditional: isMentor ? .traditionalMentor : .traditionalMentee
      case .reverse: isMentor ? .reverseMentor : .reverseMentee
      case .reciprocal: .reciprocalPartner
      }
    return heard(seat, at: side.tokens, rule: side.location.description)
  }

  private func heard(_ seat: Seat, at tokens: Range<Int>, rule: String) -> [Heard] {
    [
      Heard(slot: "format", value: .choice(seat.format.rawValue), tokens: tokens, rule: rule),
      Heard(slot: "seat", value: .choice(seat.rawValue), tokens: tokens, rule: rule),
    ]
  }
}
