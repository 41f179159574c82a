/// How a word came to be typed as another, and whether that is likely.
///
/// ```swift
/// Slip(of: "growth", as: "grwoth").isDoubtful    // false: two letters changed places
/// Slip(of: "joke", as: "jose").isPlausible       // false: k and s are far apart
/// ```
struct Slip {
  /// What is certain about two words that are a few edits apart.
  private enum Kind {
    /// The same letters in another order, or one letter doubled or halved.
    case shuffled, doubled
    /// A letter too many or too few.
    case length
    /// One letter for another: a neighbour on the keyboard or of like sound, or any.
    case neighbour, other
    /// Two edits or more.
    case several
  }

  private var kind: Kind
  private var length: Int
  private var hasFirst: Bool

  /// The slip that made `typed` of `meant`.
  init(of meant: String, as typed: String) {
    let (a, b) = (Array(meant.utf8), Array(typed.utf8))
    length = b.count
    hasFirst = a.first == b.first
    if a.sorted() == b.sorted() {
      kind = .shuffled
    } else if Self.withoutDoubles(a) == Self.withoutDoubles(b) {
      kind = .doubled
    } else if EditDistance.between(a, b, atMost: 1) > 1 {
      kind = .several
    } else if a.count != b.count {
      kind = .length
    } else {
      let pair = zip(a, b).first { $0 != $1 }
      kind = pair.map(Self.areNear) == true ? .neighbour : .other
    }
  }

  /// How likely the slip is among others of as many edits, the likeliest 0. Hardly anybody mistypes
  /// the first letter.
  var rank: Int {
    let place =
      switch kind {
      case .shuffled, .doubled: 0
      case .length, .neighbour: 1
      case .other, .several: 2
      }
    return place + (hasFirst ? 0 : 1)
  }

  /// Whether the slip is one that fingers make. In a word of up to five letters one letter for
  /// another must be a neighbour.
  var isPlausible: Bool { kind != .other || length > 5 }

  /// Whether the reading is a guess.
  var isDoubtful: Bool {
    switch kind {
    case .shuffled, .doubled: false
    case .length, .neighbour: length < 5
    case .other: length < 8
    case .several: true
    }
  }

  private static func withoutDoubles(_ word: [UInt8]) -> [UInt8] {
    word.indices.filter { $0 == 0 || word[$0] != word[$0 - 1] }.map { word[$0] }
  }

  private static func areNear(_ pair: (UInt8, UInt8)) -> Bool {
    let key = pair.0 < pair.1 ? [pair.0, pair.1] : [pair.1, pair.0]
    return near.contains(key) || (vowels.contains(pair.0) && vowels.contains(pair.1))
  }

  private static let vowels = Set("aeiouy".utf8)

  /// Pairs of letters that lie side by side on the keyboard, or that sound alike.
  private static let near: Set<[UInt8]> = {
    var pairs: Set<[UInt8]> = []
    let rows = [
      "qwertyuiop", "asdfghjkl", "zxcvbnm", "qaz", "wsx", "edc", "rfv", "tgb", "yhn", "ujm",
    ]
    let slanted = [
      "wa", "es", "rd", "tf", "yg", "uh", "ij", "ok", "pl", "sz", "dx", "fc", "gv", "hb",
    ]
    let sounds = ["ck", "sz", "cs", "fv", "mn", "bp", "dt", "gj", "qk", "ea", "vw"]
    for run in rows + slanted + sounds {
      let letters = Array(run.utf8)
      for (a, b) in zip(letters, letters.dropFirst()) { pairs.insert(a < b ? [a, b] : [b, a]) }
    }
    return pairs
  }()
}
