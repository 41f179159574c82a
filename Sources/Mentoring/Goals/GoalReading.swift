/// What a goal has and lacks, and what to ask about it.
public struct GoalReading: Sendable, Hashable, Codable {
  /// What the learning is about.
  public enum Area: String, Sendable, Hashable, CaseIterable, Codable {
    case leadership, communication, digital, network, strategy, technical, inclusion, career, other
  }

  /// How high a goal stands, and what is none.
  public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    /// Who or what a person wants to become: broad and stable.
    case direction
    /// Something that the person can then do: months.
    case capability
    /// One step, done once and soon.
    case action
    /// Being present somewhere, which is no aim yet.
    case attendance
    /// A complaint, a question, a story, a refusal or a disclosure.
    case notAGoal = "not-a-goal"
  }

  /// What to ask about, the most important first.
  public enum Probe: String, Sendable, Hashable, CaseIterable, Codable {
    case refer
    case notAGoal = "not-a-goal"
    /// Somebody else would have to change.
    case owner
    /// Two goals in one.
    case split
    /// Too much for the time, or for others to decide.
    case achievability
    case specificity, measure, deadline
  }

  /// The goal as it was said.
  public var text: String
  /// Whether it names something delimited.
  public var specific: Bool
  /// Whether one could say afterwards, without arguing, that it was reached.
  public var measurable: Bool
  /// The day by which, with the words that named it; nil when none was named.
  public var deadline: Deadline?
  /// What it is about.
  public var area: Area
  /// How high it aims: a direction, a capability, an action, or none of these.
  public var kind: Kind
  /// What to ask, the most important first; empty when nothing is lacking.
  public var probe: [Probe]
  /// With `split`: the goals that it holds, in the person's words.
  public var parts: [String] = []
  /// The goal without what leads up to it: of "I know it's late, but I'd like to learn SQL", "learn
  /// SQL".
  public var core: String?

  /// A reading.
  public init(
    text: String, specific: Bool, measurable: Bool, deadline: Deadline?, area: Area, kind: Kind,
    probe: [Probe], parts: [String] = []
  ) {
    self.text = text
    self.specific = specific
    self.measurable = measurable
    self.deadline = deadline
    self.area = area
    self.kind = kind
    self.probe = probe
    self.parts = parts
  }

  /// Whether what a probe asks for stands in this by itself.
  func settles(_ probe: Probe) -> Bool {
    switch probe {
    case .specificity: specific
    case .measure: measurable
    case .deadline: deadline != nil
    case .refer, .notAGoal, .owner, .split, .achievability: false
    }
  }

  private enum CodingKeys: String, CodingKey {
    case text, specific, measurable, deadline, area, kind, probe
  }

  /// Writes the object that `mentor goal --json` prints; a missing deadline is null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(text, forKey: .text)
    try container.encode(specific, forKey: .specific)
    try container.encode(measurable, forKey: .measurable)
    try container.encode(deadline, forKey: .deadline)
    try container.encode(area, forKey: .area)
    try container.encode(kind, forKey: .kind)
    try container.encode(probe, forKey: .probe)
  }
}
