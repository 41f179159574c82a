import Content

extension Rubric {
  /// The path of the file that holds the rubric.
  public static let path = "Prompts/rubric.yml"

  /// Reads the rubric out of a content folder.
  /// - Throws: `Diagnostics` with every finding: a signal or an answer that is unknown or missing,
  ///   columns with unequal ceilings.
  public init(content: ContentSet) throws {
    guard let file = content.files.first(where: { $0.path == Self.path }) else {
      throw Diagnostics([
        Diagnostic(
          "missing-file", at: SourceLocation(file: Self.path, line: 1),
          "the rubric is missing", remedy: "restore \(Self.path)")
      ])
    }
    try self.init(node: file.root)
  }

  /// Reads the rubric's root node.
  /// - Throws: `Diagnostics`, as for a content folder.
  public init(node: Node) throws {
    var problems: [Diagnostic] = []
    do {
      try node.allow(
        "version", "ceiling", "thresholds", "margins", "both", "signals", "routes", "gates")
      version = try node.required("version").text()
      ceiling = try node.required("ceiling").integer()
      thresholds = try Self.thresholds(node.required("thresholds"))
      let margins = try node.required("margins")
      clearMargin = try margins.required("clear").integer()
      leaningMargin = try margins.required("leaning").integer()
      let both = try node.required("both")
      bothWithin = try both.required("within").integer()
      bothLeast = try both.required("least").integer()
      order = []
      rules = [:]
      routeRules = [:]
      gateBasis = [:]
      for entry in try node.required("signals").entries() {
        guard let signal = Signal(rawValue: entry.key) else {
          problems.append(Self.unknown("signal", entry, Signal.allCases.map(\.rawValue)))
          continue
        }
        order.append(signal)
        rules[signal] = try Self.rules(entry.value, problems: &problems)
      }
      for entry in try node.required("routes").entries() {
        guard let route = Route(rawValue: entry.key) else {
          problems.append(Self.unknown("route", entry, Route.allCases.map(\.rawValue)))
          continue
        }
        let timing = try RouteTiming(rawValue: entry.value.required("when").text())
        routeRules[route] = RouteRule(
          timing: timing ?? .first, basis: try entry.value["basis"]?.texts() ?? [])
      }
      for entry in try node.required("gates").entries() {
        guard let gate = Gate(rawValue: entry.key) else {
          problems.append(Self.unknown("gate", entry, Gate.allCases.map(\.rawValue)))
          continue
        }
        gateBasis[gate] = try entry.value["basis"]?.texts() ?? []
      }
    } catch let diagnostic as Diagnostic {
      throw Diagnostics([diagnostic])
    }
    problems += check(at: node)
    if !problems.isEmpty { throw Diagnostics(problems) }
  }

  private static func thresholds(_ node: Node) throws -> [Basis: Threshold] {
    var found: [Basis: Threshold] = [:]
    for basis in Basis.allCases {
      let row = try node.required(basis.rawValue)
      found[basis] = Threshold(
        answers: try row.required("answers").integer(), top: try row.required("top").integer())
    }
    return found
  }

  private static func rules(_ node: Node, problems: inout [Diagnostic]) throws -> [Rule] {
    try node.allow("basis", "answers")
    let shared = try node["basis"]?.texts() ?? []
    return try node.required("answers").entries().map { entry in
      let value = entry.value
      try value.allow("T", "R", "B", "route", "veto", "basis")
      var route: Route?
      if let name = try value["route"]?.text() {
        route = Route(rawValue: name)
        if route == nil {
          problems.append(unknown("route", entry, Route.allCases.map(\.rawValue)))
        }
      }
      return Rule(
        answer: entry.key,
        points: Points(
          traditional: try value["T"]?.integer() ?? 0, reverse: try value["R"]?.integer() ?? 0,
          reciprocal: try value["B"]?.integer() ?? 0),
        route: route, vetoesReverse: try value["veto"]?.text() == Format.reverse.rawValue,
        basis: try value["basis"]?.texts() ?? shared)
    }
  }

  private static func unknown(
    _ kind: String, _ entry: Node.Entry, _ known: [String]
  ) -> Diagnostic {
    Diagnostic(
      "unknown-\(kind)", at: entry.location, "no \(kind) is called “\(entry.key)”",
      remedy: "use one of: \(known.joined(separator: ", "))")
  }

  /// What is wrong with the numbers as a whole.
  private func check(at node: Node) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let place = node["signals"]?.location ?? node.location
    for signal in Signal.allCases where rules[signal] == nil {
      problems.append(
        Diagnostic(
          "missing-signal", at: place, "the signal “\(signal.rawValue)” has no answers",
          remedy: "add it under “signals:”"))
    }
    for format in Format.allCases where reach(of: format) != ceiling {
      problems.append(
        Diagnostic(
          "unequal-ceiling", at: place,
          "\(format.rawValue) can reach \(reach(of: format)) points, not \(ceiling)",
          remedy: "change weights until every format can reach \(ceiling): otherwise one of them "
            + "wins by having more questions"))
    }
    return problems
  }

  /// The most points that a format can get.
  func reach(of format: Format) -> Int {
    rules.values.reduce(0) { $0 + max(0, $1.map { $0.points[format] }.max() ?? 0) }
  }
}
