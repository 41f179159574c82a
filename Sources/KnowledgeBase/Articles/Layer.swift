import Content

/// Where an answer's authority comes from: the document, practice notes, an organisation's own notes.
public struct Layer: Sendable, Hashable {
  /// The folder's name under `Knowledge/`, which is also what JSON calls it.
  public var id: String
  /// How an answer names it.
  public var label: String
  /// The title of the document, when the layer stands for one.
  public var document: String
  /// When the document was last changed, in words.
  public var date: String
  /// What the document says of its own reliability.
  public var disclaimer: String

  /// A folder that `layers.yml` does not name: an organisation's notes, labelled by the folder.
  static func unnamed(_ id: String) -> Layer {
    let words = id.split(whereSeparator: { $0 == "-" || $0 == "_" }).joined(separator: " ")
    let label = words.prefix(1).uppercased() + words.dropFirst()
    return Layer(id: id, label: label, document: "", date: "", disclaimer: "")
  }

  init(id: String, label: String, document: String, date: String, disclaimer: String) {
    self.id = id
    self.label = label
    self.document = document
    self.date = date
    self.disclaimer = disclaimer
  }

  init(id: String, reading node: Node) throws {
    try node.allow("label", "document", "date", "disclaimer")
    self.id = id
    label = try node.required("label").text()
    document = try node["document"]?.text() ?? ""
    date = try node["date"]?.text() ?? ""
    disclaimer = try node["disclaimer"]?.text() ?? ""
  }
}
