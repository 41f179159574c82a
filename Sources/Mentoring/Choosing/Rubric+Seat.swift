extension Rubric {
  /// The seat that a person takes in `format`.
  ///
  /// Who holds the knowledge decides; where that was not said, what is hoped for, then the offer,
  /// then the vantage point.
  func seat(in format: Format, _ answers: SignalAnswers) -> Seat {
    let holders = answers.all(.knowledgeHolder)
    switch format {
    case .reciprocal: return .reciprocalPartner
    case .traditional:
      if holders.contains("me-for-juniors") { return .traditionalMentor }
      // A senior who learns from juniors passes on what they know; they are not guided from above.
      let isGuide = holders == ["more-junior"] && answers.told(.vantage) == "senior"
      return isGuide ? .traditionalMentor : .traditionalMentee
    case .reverse:
      if holders.contains("more-junior") { return .reverseMentee }
      if holders.contains("me-for-leaders") { return .reverseMentor }
      switch answers.told(.hopedFor) {
      case "leaders-know-me"?: return .reverseMentor
      case "up-to-date"?: return .reverseMentee
      default: break
      }
      if answers.told(.vantage) == "senior" { return .reverseMentee }
      if answers.told(.offer) == "view-seniors-lack" { return .reverseMentor }
      return answers.told(.vantage) == nil ? .reverseMentee : .reverseMentor
    }
  }

  /// Whether anything was told that decides between the two seats of reverse mentoring.
  func isSeatTold(_ answers: SignalAnswers) -> Bool {
    answers.told(.knowledgeHolder) != nil || answers.told(.vantage) == "senior"
      || answers.told(.hopedFor) == "leaders-know-me" || answers.told(.hopedFor) == "up-to-date"
      || answers.told(.offer) == "view-seniors-lack"
  }

  /// The two relationships of a person who named two holders of knowledge, in the order they came.
  func pair(_ answers: SignalAnswers) -> [Recommendation.Option]? {
    let holders = answers.all(.knowledgeHolder)
    guard holders.count == 2 else { return nil }
    let options = holders.compactMap { holder -> Recommendation.Option? in
      switch holder {
      case "more-experienced": .init(format: .traditional, seat: .traditionalMentee)
      case "me-for-juniors": .init(format: .traditional, seat: .traditionalMentor)
      case "more-junior": .init(format: .reverse, seat: .reverseMentee)
      case "me-for-leaders": .init(format: .reverse, seat: .reverseMentor)
      default: nil
      }
    }
    return options.count == 2 && options[0].format != options[1].format ? options : nil
  }
}
