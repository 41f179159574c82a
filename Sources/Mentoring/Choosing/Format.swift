/// One of the three forms that mentoring takes.
public enum Format: String, Sendable, Hashable, CaseIterable, Codable {
  /// The more experienced person guides.
  case traditional
  /// The more junior person guides.
  case reverse
  /// Each guides the other.
  case reciprocal
}

/// The place that a person takes in a format: "choosing reverse" alone does not say who mentors
/// whom.
public enum Seat: String, Sendable, Hashable, CaseIterable, Codable {
  case traditionalMentee = "traditional-mentee"
  case traditionalMentor = "traditional-mentor"
  /// The junior person, who mentors upwards.
  case reverseMentor = "reverse-mentor"
  /// The senior person, who is mentored by someone more junior.
  case reverseMentee = "reverse-mentee"
  case reciprocalPartner = "reciprocal-partner"

  /// The format that the seat belongs to.
  public var format: Format {
    switch self {
    case .traditionalMentee, .traditionalMentor: .traditional
    case .reverseMentor, .reverseMentee: .reverse
    case .reciprocalPartner: .reciprocal
    }
  }
}

/// Something that comes before mentoring, or stands beside it.
public enum Route: String, Sendable, Hashable, CaseIterable, Codable {
  case buddy, coaching, sponsor, training
  /// One conversation instead of a relationship.
  case oneOff = "one-off"
}

/// What is checked before any points are counted.
public enum Gate: String, Sendable, Hashable, CaseIterable, Codable {
  /// Harassment, a grievance, health or safety: mentoring is the wrong place.
  case refer
  /// The proposed partner stands in the person's own reporting line.
  case reportingLine = "reporting-line"
  /// The person is made to take part, or to speak for a group.
  case notVoluntary = "not-voluntary"
  /// The senior side will not be challenged, or the junior side will not say hard things.
  case candour
}

/// How sure a recommendation is, by its margin.
public enum Confidence: String, Sendable, Hashable, Comparable, Codable {
  case close, leaning, clear

  private var rank: Int {
    switch self {
    case .close: 0
    case .leaning: 1
    case .clear: 2
    }
  }

  public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
}
