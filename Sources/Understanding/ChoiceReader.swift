/// Reads a pick among numbered options: "2", "the second one", "option b", "both", "not the first".
///
/// ```swift
/// let options = ["A tea", "A coffee", "A juice"].map(ChoiceReader.Option.init)
/// ChoiceReader.read(book.read("the last one please"), among: options)   // .picked([2])
/// ChoiceReader.read(book.read("coach"), among: options)                 // .picked([1])
/// ChoiceReader.read(book.read("tea or juice"), among: options)     // .ambiguous([0, 2])
/// ```
///
/// It knows numbers, places, letters and the words of the labels, nothing else; what a choice means
/// is heard by the content's own phrases. Words that are neither leave the line unheard: "2 years" is
/// no pick.
public enum ChoiceReader {
  /// One thing to pick.
  public struct Option: Sendable, Hashable {
    /// What the person reads beside the number.
    public var label: String

    /// An option with its label.
    public init(_ label: String) { self.label = label }
  }

  /// What a line picks, by indices from 0 in the order shown.
  public enum Pick: Sendable, Hashable {
    /// These, in the order said: "1 and 3", "both".
    case picked([Int])
    /// "Neither", "none of these".
    case none
    /// "Either", "you choose".
    case any
    /// All but these, which leaves more than one: "not the first".
    case excluded([Int])
    /// The words fit each of these alike.
    case ambiguous([Int])
    /// No pick.
    case notHeard
  }

  /// What `utterance` picks among `options`, in the order shown.
  /// - Complexity: O(tokens × words of the labels).
  public static func read(_ utterance: Utterance, among options: [Option]) -> Pick {
    guard !options.isEmpty, utterance.tokens.count <= 24 else { return .notHeard }
    // A label said word for word is a pick, even when it begins with "first".
    let said = utterance.tokens.map(\.text)
    if let index = options.firstIndex(where: { Tokenizer.tokens(of: $0.label).map(\.text) == said })
    {
      return .picked([index])
    }
    var scan = ChoiceScan(utterance, options)
    scan.run()
    return scan.pick
  }
}
