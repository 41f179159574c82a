import Understanding

/// How alike a line is to the lines by which people ask for each article, and to lines that are for
/// nobody here.
///
/// Everything that was written for an article (how people ask for it, its claims, its everyday words)
/// is a sample of what is said when it is meant. A trait of a line speaks for an article as much as
/// it is likelier there than elsewhere:
///
/// > weight = log(1 + 4 · share in the article ÷ share in all)
///
/// Weights are never negative, so what a person tells besides does no harm, and a sum of them is
/// explained by its parts. Lines that ask about something else, or answer a question of ours, are
/// samples as well: what is more like those than like any article is no question to us.
///
/// - Complexity: building is linear in the text; a line costs the postings of its traits.
struct Likeness: Sendable, Hashable {
  /// What speaks for one topic.
  struct Score: Sendable {
    var worth: Float = 0
    /// How much of it speaks for traditional (above zero) or reverse mentoring (below).
    var lean: Float = 0
  }
  /// One trait in the samples of one topic.
  struct Posting: Sendable, Hashable {
    var topic: Int32
    var worth: Float
    var lean: Float
  }
  /// The samples of one topic while they are counted.
  private struct Counts {
    var traits: [TraitID: Score] = [:]
    var total: Float = 0

    mutating func add(_ found: [TraitID], _ weight: Float, _ direction: Direction = .both) {
      let lean: Float =
        direction == .traditional ? weight : direction == .reverse ? -weight : 0
      for trait in found {
        traits[trait, default: Score()].worth += weight
        traits[trait, default: Score()].lean += lean
        total += weight
      }
    }
  }

  var traits: Traits
  /// Where the postings of each trait stand.
  var places: [Range<Int32>] = []
  var postings: [Posting] = []
  /// What is for nobody here; its topics stand behind those of the articles.
  let elsewhere: [String]
  /// For each article the place of its topic, or nil for one of which nobody told how it is asked
  /// for: such articles are found by their words.
  let topics: [Int?]
  let learntCount: Int

  init(articles: [Article], habits: Habits) {
    traits = Traits(fields: habits.fields, ignoring: habits.ignored)
    var counts: [Counts] = []
    var topics: [Int?] = []
    for article in articles {
      guard habits.asked[article.id] != nil else {
        topics.append(nil)
        continue
      }
      topics.append(counts.count)
      var own = Counts()
      for direction in Direction.allCases {
        for text in habits.asked[article.id]?[direction] ?? [] {
          own.add(traits.learning(from: text, isAsked: true), 1, direction)
        }
      }
      for text in article.questionTexts { own.add(traits.learning(from: text, isAsked: true), 1) }
      own.add(traits.learning(from: article.heading, isAsked: false), 1)
      own.add(traits.learning(from: article.title, isAsked: false), 1)
      for claim in article.claims {
        own.add(traits.learning(from: claim.text, isAsked: false), 0.7, claim.direction)
      }
      for direction in Direction.allCases {
        if let text = article.words[direction] {
          own.add(traits.learning(from: text, isAsked: false), 1, direction)
        }
      }
      counts.append(own)
    }
    self.topics = topics
    learntCount = counts.count
    elsewhere = habits.elsewhere.keys.sorted()
    for name in elsewhere {
      var own = Counts()
      for text in habits.elsewhere[name] ?? [] {
        own.add(traits.learning(from: text, isAsked: true), 1)
      }
      counts.append(own)
    }
    traits.settle()
    settle(counts)
  }

  private mutating func settle(_ counts: [Counts]) {
    var shares = [Float](repeating: 0, count: traits.sorts.count)
    var sizes = [Int32](repeating: 0, count: traits.sorts.count)
    for own in counts {
      for (trait, count) in own.traits {
        shares[Int(trait)] += count.worth / (own.total + Self.doubt)
        sizes[Int(trait)] += 1
      }
    }
    var end: Int32 = 0
    for size in sizes {
      places.append(end..<end)
      end += size
    }
    postings = Array(repeating: Posting(topic: 0, worth: 0, lean: 0), count: Int(end))
    for (topic, own) in counts.enumerated() {
      for (trait, count) in own.traits {
        let place = places[Int(trait)]
        let mean = shares[Int(trait)] / Float(counts.count)
        // One occurrence may be chance, and a topic of few samples is not known well.
        let share = max(0, count.worth - 0.1) / (own.total + Self.doubt)
        let worth =
          Self.worth(traits.sorts[Int(trait)]) * logarithm(1 + 4 * share / (mean + 0.0003))
        postings[Int(place.upperBound)] = Posting(
          topic: Int32(topic), worth: worth, lean: worth * count.lean / (count.worth + 1))
        places[Int(trait)] = place.lowerBound..<place.upperBound + 1
      }
    }
  }

  /// As if each topic had this many samples more that say nothing.
  private static let doubt: Float = 300

  private static func worth(_ sort: Traits.Sort) -> Float {
    switch sort {
    case .word: 1
    case .field: 0.9
    case .pair: 0.8
    case .small: 0.6
    }
  }

  /// How many telling words stand in no sample.
  func unheard(in tokens: [Token]) -> Int { traits.unheard(in: tokens) }

  /// How much speaks for each article, and for each of ``elsewhere``.
  struct Found: Sendable {
    fileprivate var sums: [Score]
    fileprivate var topics: [Int?]
    fileprivate var learntCount: Int

    subscript(article: Int) -> Score { topics[article].map { sums[$0] } ?? Score() }
    func isLearnt(_ article: Int) -> Bool { topics[article] != nil }
    var elsewhere: ArraySlice<Score> { sums[learntCount...] }
  }

  /// Compares a line with everything that was learnt.
  func scores(of tokens: [Token]) -> Found {
    var sums = [Score](repeating: Score(), count: learntCount + elsewhere.count)
    for trait in traits.of(tokens) {
      let place = places[Int(trait)]
      for posting in postings[Int(place.lowerBound)..<Int(place.upperBound)] {
        sums[Int(posting.topic)].worth += posting.worth
        sums[Int(posting.topic)].lean += posting.lean
      }
    }
    return Found(sums: sums, topics: topics, learntCount: learntCount)
  }
}
