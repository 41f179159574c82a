/// What two people agree on, in twelve points: what was said stands in it, the rest is left blank.
///
/// It is a shared understanding and says so; it is no contract.
///
/// ```swift
/// var facts = AgreementFacts(seat: .traditionalMentee)
/// facts[.goals] = "chair three planning meetings"
/// Agreement(facts).points[1].blanks   // []
/// ```
public struct Agreement: Sendable, Hashable {
  /// The twelve points, in their order.
  public enum PointID: String, Sendable, Hashable, CaseIterable, Codable {
    case names, purpose, meetings, span, responsibilities, confidentiality, boundaries, arranging,
      contact, feedback, ending, records

    /// What the point names.
    var items: [AgreementItem] {
      switch self {
      case .names: [.me, .partner, .subject]
      case .purpose: [.goals]
      case .meetings: [.rhythm, .minutes, .place]
      case .span: [.start, .review, .end]
      case .responsibilities: [.me, .myPart, .partner, .partnerPart]
      case .confidentiality: [.limits]
      case .boundaries: [.topics]
      case .arranging: [.inviter, .notice]
      case .contact: [.channel, .matters]
      case .feedback: [.feedbackWhen, .trouble]
      case .ending: [.closing]
      case .records: [.records, .keeper, .readers]
      }
    }
  }

  /// One point.
  public struct Point: Sendable, Hashable {
    /// Which of the twelve it is.
    public var id: PointID
    /// What is known, by item.
    public var known: [AgreementItem: String]
    /// What the two still have to settle.
    public var blanks: [AgreementItem]
    /// The sentence of the content that words it.
    var key: String
  }

  /// The twelve points.
  public var points: [Point]

  /// Writes down what is known.
  public init(_ facts: AgreementFacts) {
    let hasTwoSheets = facts.seat.format != .traditional
    points = PointID.allCases.map { id in
      var items = id.items
      var key = id.rawValue
      switch id {
      case .names:
        key += ".\(facts.seat.rawValue)"
        if facts.seat.format == .reciprocal { items.append(.partnerSubject) }
      case .purpose where hasTwoSheets:
        key += ".two"
        items = [.me, .goals, .partner, .partnerGoals]
      default: break
      }
      var known = items.reduce(into: [AgreementItem: String]()) { $0[$1] = facts[$1] }
      if let rhythm = known[.rhythm] {
        known[.rhythm] = Self.without(length: known[.minutes], in: rhythm)
      }
      return Point(id: id, known: known, blanks: items.filter { known[$0] == nil }, key: key)
    }
  }

  /// The rhythm without its length, which the sentence gives anyway: "every Tuesday, 45 minutes".
  private static func without(length minutes: String?, in rhythm: String) -> String {
    guard let minutes else { return rhythm }
    let parts = rhythm.split(separator: ",").filter { part in
      part.drop { $0 == " " } != "\(minutes) minutes"
    }
    return parts.isEmpty ? rhythm : parts.joined(separator: ",")
  }

  /// The agreement line by line: first that it is no contract, then the points.
  /// - Parameter words: `Prompts/phrasing/agreement.yml`.
  public func lines(words: Phrasing) -> [String] {
    let blank = words.text("blank") ?? "______"
    let points = points.compactMap { point -> String? in
      var values: [String: String] = [:]
      for item in point.blanks { values[item.rawValue] = blank }
      for (item, value) in point.known { values[item.rawValue] = value }
      return words.text(point.key, values)
    }
    return [words.text("shared")].compactMap { $0 } + points
  }
}
