/// One of the twelve things that decide between the formats.
///
/// Age, gender and ethnicity are not among them, and no rule may add them.
public enum Signal: String, Sendable, Hashable, CaseIterable, Comparable, Codable {
  /// Who has what is to be learnt.
  case knowledgeHolder = "knowledge-holder"
  /// What it is about.
  case subject
  /// What should be different in a year.
  case hopedFor = "hoped-for"
  /// Where the person stands: early, established, senior.
  case vantage
  /// How long the person has been in this organisation.
  case tenure
  /// Which contacts are lacking.
  case contacts
  /// Guidance, open challenge, or equals.
  case wayOfWorking = "way-of-working"
  /// Whether rank can be set aside so that hard things are said and heard.
  case candour
  /// What the organisation needs.
  case organisation
  /// What the person can offer.
  case offer
  /// Growth, a coach, a sponsor or training.
  case need
  /// How much time there is.
  case time

  /// The answer that says that a person does not know; it counts for nothing.
  public static let notSure = "not-sure"

  /// The group of the phrase book in which the signal's answers are heard.
  public var group: String { "slot.\(rawValue)" }

  /// The order in which the signals are defined.
  public static func < (a: Self, b: Self) -> Bool { a.position < b.position }

  private var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
