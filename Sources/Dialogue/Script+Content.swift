import Content
import Understanding

extension Script {
  /// Reads slots, flows and responses from content files.
  ///
  /// ```yaml
  /// slots:
  ///   size: {type: choice, values: {small: "a small one", large: "a large one"}}
  /// flows:
  ///   order: {name: order a pizza, main: true, steps: [{collect: size}, {say: utter_done}]}
  /// responses:
  ///   utter_ask_size:
  ///     ask: ["Which size?"]
  ///     reprompt: ["Small or large?"]
  ///     why: ["It decides the price."]
  ///   utter_done: ["On its way."]
  /// ```
  /// - Throws: `Diagnostics` with everything that is wrong with the form of the files.
  public static func read(_ files: [ContentSet.File], book: PhraseBook) throws -> Script {
    var reader = ScriptReader()
    for file in files { reader.take(file.root) }
    if !reader.problems.isEmpty { throw Diagnostics(reader.problems) }
    return Script(
      slots: reader.slots, flows: reader.flows, responses: reader.responses,
      mainFlow: reader.mainFlow ?? "", book: book)
  }
}

private struct ScriptReader {
  var slots: [SlotID: Slot] = [:]
  var flows: [String: Flow] = [:]
  var responses: [String: Response] = [:]
  var mainFlow: String?
  var problems: [Diagnostic] = []

  mutating func take(_ root: Node) {
    each(root["slots"]) { reader, entry in
      reader.slots[entry.key] = try Self.slot(entry)
    }
    each(root["flows"]) { reader, entry in
      reader.flows[entry.key] = try Self.flow(entry)
      if try entry.value["main"]?.flag() == true { reader.mainFlow = entry.key }
    }
    each(root["responses"]) { reader, entry in
      guard reader.responses[entry.key] == nil else {
        throw Diagnostic(
          "duplicate-response", at: entry.location, "“\(entry.key)” is written in two places",
          remedy: "keep one of them, with all its wordings")
      }
      reader.responses[entry.key] = try Self.response(entry)
    }
  }

  /// Reads each entry of a map, and goes on after a faulty one, so that all faults are told.
  private mutating func each(
    _ node: Node?, _ body: (inout ScriptReader, Node.Entry) throws -> Void
  ) {
    do {
      for entry in try node?.entries() ?? [] {
        do { try body(&self, entry) } catch let problem as Diagnostic { problems.append(problem) }
      }
    } catch let problem as Diagnostic {
      problems.append(problem)
    } catch {}
  }

  private static func slot(_ entry: Node.Entry) throws -> Slot {
    let node = entry.value
    try node.allow(
      "type", "values", "reader", "depends_on", "unsure", "required", "passing", "listens",
      "confirms")
    let type = try node.required("type").text()
    let kind: Slot.Kind
    switch type {
    case "choice":
      kind = .choice(
        try node.required("values").entries().map { .init(id: $0.key, label: try $0.value.text()) })
    case "yes_no": kind = .yesNo
    case "text": kind = .text
    case "custom": kind = .custom(try node.required("reader").text())
    case "derived": kind = .derived
    default:
      throw Diagnostic(
        "unknown-type", at: node.location, "“\(type)” is no type of slot",
        remedy: "use one of: choice, yes_no, text, custom, derived")
    }
    return Slot(
      id: entry.key, kind: kind, dependsOn: try node["depends_on"]?.texts() ?? [],
      offersUnsure: try node["unsure"]?.flag() ?? false,
      isRequired: try node["required"]?.flag() ?? false,
      isHeardInPassing: try node["passing"]?.flag() ?? (type == "choice"),
      listens: try node["listens"]?.flag() ?? false,
      confirms: try node["confirms"]?.texts() ?? [], location: entry.location)
  }

  private static func flow(_ entry: Node.Entry) throws -> Flow {
    let node = entry.value
    try node.allow("name", "main", "steps", "fresh")
    var ids: Set<String> = []
    let steps = try node.required("steps").items().map { item in
      let step = try step(item)
      guard ids.insert(step.id).inserted else {
        throw Diagnostic(
          "duplicate-step", at: item.location, "two steps of this flow are called “\(step.id)”",
          remedy: "give one of them an “id:” of its own")
      }
      return step
    }
    return Flow(
      id: entry.key, name: try node["name"]?.text() ?? entry.key, steps: steps,
      fresh: try node["fresh"]?.texts() ?? [], location: entry.location)
  }

  private static func step(_ node: Node) throws -> Step {
    try node.allow("id", "collect", "interview", "say", "action", "if", "depends_on")
    let kind: Step.Kind
    let name: String
    if let slot = try node["collect"]?.text() {
      (kind, name) = (.collect(slot), slot)
    } else if let interview = try node["interview"]?.text() {
      (kind, name) = (.interview(interview), interview)
    } else if let response = try node["say"]?.text() {
      (kind, name) = (.say(response), response)
    } else if let action = try node["action"]?.text() {
      (kind, name) = (.act(action), action)
    } else {
      throw Diagnostic(
        "empty-step", at: node.location, "this step does nothing",
        remedy: "give it one of: collect, interview, say, action")
    }
    return Step(
      id: try node["id"]?.text() ?? name, kind: kind,
      conditions: try node["if"]?.items().map(condition) ?? [],
      dependsOn: try node["depends_on"]?.texts() ?? [], location: node.location)
  }

  /// `goal is filled`, `size is large`, `more is not yes`, `wants_detail`,
  /// `not wants_detail`.
  private static func condition(_ node: Node) throws -> Condition {
    let words = try node.text().split(separator: " ").map(String.init)
    switch words.count {
    case 1: return .predicate(words[0])
    case 2 where words[0] == "not": return .not(.predicate(words[1]))
    case 3 where words[1] == "is":
      return words[2] == "filled" ? .isFilled(words[0]) : .equals(words[0], words[2])
    case 4 where words[1] == "is" && words[2] == "not":
      return .not(words[3] == "filled" ? .isFilled(words[0]) : .equals(words[0], words[3]))
    default:
      throw Diagnostic(
        "bad-condition", at: node.location, "“\(try node.text())” is no condition",
        remedy: "write “slot is value”, “slot is filled”, “slot is not …”, or a predicate’s name")
    }
  }

  private static func response(_ entry: Node.Entry) throws -> Response {
    let node = entry.value
    guard case .map = node.form else {
      return Response(
        id: entry.key, texts: try node.texts(), reprompts: [], why: [], help: [],
        location: entry.location)
    }
    try node.allow("ask", "reprompt", "why", "help")
    return Response(
      id: entry.key, texts: try node.required("ask").texts(),
      reprompts: try node["reprompt"]?.texts() ?? [], why: try node["why"]?.texts() ?? [],
      help: try node["help"]?.texts() ?? [], location: entry.location)
  }
}
