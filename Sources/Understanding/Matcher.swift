/// Finds every phrase of a book in one line.
///
/// Words wake the phrases filed under them, level by level: a concept is marked wherever one of its
/// members was heard, which wakes the phrases of higher levels filed under the concept. A phrase
/// is tried once from each place where it could begin.
struct Matcher {
  /// Where a concept was heard: from a token to behind another, and how specifically.
  struct Mark {
    var concept: Int32
    var end: Int
    var weight: Int
    /// The mark before it at the same token, or -1.
    var next: Int32 = -1
  }
  /// A phrase that was heard.
  struct Found {
    var entry: Int32
    var start: Int
    var end: Int
    var weight: Int
  }
  /// A place that matching has come to, with the weight so far.
  struct State {
    var position: Int
    var weight: Int
  }
  /// A phrase to be tried around a token: what comes first must be the smaller number.
  private struct Candidate: Comparable {
    private var order: UInt64

    /// Members of the filler concept come first, since others may step over what they mark.
    init(_ entry: Int32, at position: Int, isFiller: Bool) {
      order = (isFiller ? 0 : 1 << 63) | UInt64(UInt32(entry)) << 32 | UInt64(UInt32(position))
    }

    var entry: Int32 { Int32(truncatingIfNeeded: (order >> 32) & 0x7FFF_FFFF) }
    var position: Int { Int(order & 0xFFFF_FFFF) }

    static func < (a: Self, b: Self) -> Bool { a.order < b.order }
  }

  /// How many fillers in a row may be stepped over.
  static let patience = 3

  let book: PhraseBook
  let ops: [Program.Op]
  let openings: [Opening]
  let tokens: [Token]
  let negators: [Int32]
  private(set) var isFiller: [Bool]
  /// All marks, and for each token the last one that begins there, or -1.
  private(set) var marks: [Mark] = []
  private(set) var lastMark: [Int32]
  private(set) var found: [Found] = []
  /// Whether a part of the sentence begins (or ends) before each token; see ``isStart(_:)``.
  var edges = Edges()
  /// The states of matching, one set behind the other, so that no set costs an allocation.
  var states: [State] = []
  private var signature: Signature
  private var presence: Presence
  private var waiting: [[Candidate]]

  init(book: PhraseBook, tokens: [Token]) {
    self.book = book
    ops = book.program.ops
    openings = book.program.openings
    self.tokens = tokens
    negators = Negation.scopes(tokens)
    isFiller = Array(repeating: false, count: tokens.count)
    lastMark = Array(repeating: -1, count: tokens.count)
    signature = Signature(wordsOf: tokens)
    presence = Presence(
      wordsOf: tokens, wordCount: book.stems.count, conceptCount: book.conceptNames.count)
    waiting = Array(repeating: [], count: Int(book.levelCount) + 1)
    states.reserveCapacity(64)
  }

  mutating func run() {
    for (position, token) in tokens.enumerated() {
      trigger(token.stem, at: position)
      if token.word != token.stem { trigger(token.word, at: position) }
    }
    for level in waiting.indices {
      // Marking a concept wakes phrases of higher levels only, so each level is done once.
      let candidates = waiting[level].sorted()
      waiting[level] = []
      var tried = (entry: Int32(-1), start: -1)
      for candidate in candidates {
        if candidate.entry != tried.entry { tried = (candidate.entry, -1) }
        attempt(candidate.entry, around: candidate.position, after: &tried.start)
      }
    }
  }

  private mutating func trigger(_ id: WordID, at position: Int) {
    guard id >= 0, Int(id) < book.byWord.count else { return }
    for concept in book.conceptsOfWord[Int(id)] {
      mark(from: position, Mark(concept: concept, end: position + 1, weight: 3))
    }
    for entry in book.byWord[Int(id)]
    where book.needs[Int(entry)].needsOnlyWords(of: signature) {
      wake(entry, at: position)
    }
  }

  private mutating func wake(_ number: Int32, at position: Int) {
    let (level, target) = (book.entries[Int(number)].level, book.entries[Int(number)].target)
    waiting[Int(level)].append(
      Candidate(number, at: position, isFiller: target < 0 && ~target == book.filler))
  }

  private mutating func mark(from start: Int, _ mark: Mark) {
    var old = lastMark[start]
    while old >= 0 {
      let known = marks[Int(old)]
      if known.concept == mark.concept, known.end == mark.end { return }
      old = known.next
    }
    marks.append(mark)
    marks[marks.count - 1].next = lastMark[start]
    lastMark[start] = Int32(marks.count - 1)
    signature.insert(concept: mark.concept)
    presence.insert(concept: mark.concept)
    if mark.concept == book.filler {
      for position in start..<mark.end where !isFiller[position] {
        isFiller[position] = true
        edges.isStale = true
      }
    }
    for entry in book.byConcept[Int(mark.concept)]
    where book.needs[Int(entry)].needsOnlyWords(of: signature) {
      wake(entry, at: start)
    }
  }

  /// Tries an entry from every place behind `tried` from which its symbol could stand at `position`.
  private mutating func attempt(
    _ number: Int32, around position: Int, after tried: inout Int
  ) {
    guard book.needs[Int(number)].isWithin(signature),
      book.alternatives.areMet(for: Int(number), by: presence)
    else { return }
    let reach = book.entries[Int(number)].reach
    // Fillers may stand between the phrase's beginning and its symbol, so look a little further.
    let slack = reach.upperBound == 0 ? 0 : Self.patience
    let first = max(tried + 1, position - Int(reach.upperBound) - slack)
    let last = position - Int(reach.lowerBound)
    guard first <= last else { return }
    tried = last
    if edges.isStale { edges = Edges(tokens, isFiller: isFiller) }
    let target = book.entries[Int(number)].target
    let place = Int(book.places[Int(number)].lowerBound)..<Int(book.places[Int(number)].upperBound)
    for start in first...last {
      states.removeAll(keepingCapacity: true)
      follow(place, from: start)
      if target < 0 {
        for end in states where end.position > start {
          mark(
            from: start,
            Mark(
              concept: ~target, end: end.position,
              weight: 3 + max(0, end.position - start - 1)))
        }
      } else if let end = states.lazy.filter({ $0.position > start }).max(by: {
        ($0.weight, $1.position) < ($1.weight, $0.position)
      }) {
        found.append(Found(entry: number, start: start, end: end.position, weight: end.weight))
      }
    }
  }
}
