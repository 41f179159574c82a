/// One thing that an agreement names; the raw value is its place in the sentences of the content.
public enum AgreementItem: String, Sendable, Hashable, CaseIterable, Codable {
  case me, partner, subject
  case partnerSubject = "partner-subject"
  case goals
  case partnerGoals = "partner-goals"
  case rhythm, minutes, place
  case start, review, end
  case myPart = "my-part"
  case partnerPart = "partner-part"
  /// What is not kept between the two.
  case limits
  /// What is left out.
  case topics
  case inviter
  /// How long ahead a meeting is called off.
  case notice
  case channel, matters
  case feedbackWhen = "feedback-when"
  /// What is done first when something is wrong.
  case trouble
  case closing
  case records, keeper, readers
}

/// What is known of an agreement: only what was said, never what is usual.
public struct AgreementFacts: Sendable, Hashable, Codable {
  /// The person's seat.
  public var seat: Seat
  private var values: [AgreementItem: String] = [:]

  /// Nothing known but the seat.
  public init(seat: Seat) { self.seat = seat }

  /// What was said about an item; nil (or an empty text) leaves it blank.
  public subscript(item: AgreementItem) -> String? {
    get { values[item] }
    set { values[item] = newValue?.isEmpty == true ? nil : newValue }
  }
}
