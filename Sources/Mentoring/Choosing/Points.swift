/// Points for the three formats.
public struct Points: Sendable, Hashable, Codable {
  public var traditional: Int
  public var reverse: Int
  public var reciprocal: Int

  /// Points; each 0 unless given.
  public init(traditional: Int = 0, reverse: Int = 0, reciprocal: Int = 0) {
    self.traditional = traditional
    self.reverse = reverse
    self.reciprocal = reciprocal
  }

  /// The points of one format.
  public subscript(format: Format) -> Int {
    get {
      switch format {
      case .traditional: traditional
      case .reverse: reverse
      case .reciprocal: reciprocal
      }
    }
    set {
      switch format {
      case .traditional: traditional = newValue
      case .reverse: reverse = newValue
      case .reciprocal: reciprocal = newValue
      }
    }
  }

  /// Whether all three are 0.
  public var isZero: Bool { self == Points() }

  static func += (a: inout Points, b: Points) {
    for format in Format.allCases { a[format] += b[format] }
  }
}
