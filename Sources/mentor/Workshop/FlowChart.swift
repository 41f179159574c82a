import Dialogue

/// A script drawn as a Mermaid flowchart: one box for each flow, its steps in order.
///
/// ```
/// flowchart TD
///   subgraph onboarding ["onboarding"]
///     onboarding_goal[/"ask goal"/]
/// ```
struct FlowChart {
  private let script: Script

  init(_ script: Script) { self.script = script }

  var lines: [String] {
    let flows = script.flows.values.sorted {
      ($0.id != script.mainFlow ? 1 : 0, $0.id) < ($1.id != script.mainFlow ? 1 : 0, $1.id)
    }
    return ["flowchart TD"] + flows.flatMap(box)
  }

  private func box(_ flow: Flow) -> [String] {
    let names = flow.steps.map { Self.name(flow.id + "_" + $0.id) }
    let nodes = zip(names, flow.steps).map { name, step in "    \(name)\(Self.shape(step))" }
    // The next question is the first step that is not done: the order is the only arrow there is.
    let arrows = zip(zip(names, names.dropFirst()), flow.steps.dropFirst()).map { pair, step in
      let label = step.conditions.map(Self.text).joined(separator: ", ")
      return "    \(pair.0) -->\(label.isEmpty ? "" : "|\"\(label)\"|") \(pair.1)"
    }
    let title = flow.name.isEmpty ? flow.id : "\(flow.id): \(flow.name)"
    return ["  subgraph \(Self.name(flow.id)) [\"\(Self.quoted(title))\"]"] + nodes + arrows
      + ["  end"]
  }

  private static func shape(_ step: Step) -> String {
    switch step.kind {
    case .collect(let slot): "[/\"ask \(quoted(slot))\"/]"
    case .interview(let name): "[/\"ask \(quoted(name)), one by one\"/]"
    case .say(let response): "(\"say \(quoted(response))\")"
    case .act(let action): "[[\"\(quoted(action))\"]]"
    }
  }

  private static func text(_ condition: Condition) -> String {
    switch condition {
    case .equals(let slot, let value): quoted("\(slot) is \(value)")
    case .isFilled(let slot): quoted("\(slot) is filled")
    case .predicate(let name): quoted(name)
    case .not(let condition): "not " + text(condition)
    }
  }

  private static func quoted(_ text: String) -> String { text.replacing("\"", with: "#quot;") }

  private static func name(_ text: String) -> String {
    String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }
}
