// swift-tools-version: 6.1
import PackageDescription

/// What understands is optimised in debug builds too: the build itself learns from ten thousand
/// samples, and the tests hear as many lines.
let quick: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "mentor",
  platforms: [.macOS(.v14)],
  products: [.executable(name: "mentor", targets: ["mentor"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // What people read and what the assistant knows. Each folder is a target of its own, so that
    // a new, changed or removed file is seen by the build; a plugin checks it and compiles it in.
    .target(
      name: "Prompts", path: "Prompts", sources: ["Prompts.swift"], plugins: ["ContentPlugin"]),
    .target(
      name: "Knowledge", path: "Knowledge", sources: ["Knowledge.swift"],
      plugins: ["ContentPlugin"]),
    .executableTarget(name: "contentc", dependencies: ["Authoring", "KnowledgeBase", "Mentoring"]),
    .plugin(
      name: "ContentPlugin", capability: .buildTool(), dependencies: ["contentc"],
      path: "Sources/ContentPlugin"),

    // The rooms, from the ones that know nothing of mentoring to the one that knows everything.
    .target(name: "Content", swiftSettings: quick),
    .target(name: "Understanding", dependencies: ["Content"], swiftSettings: quick),
    .target(name: "Dialogue", dependencies: ["Content", "Understanding"], swiftSettings: quick),
    .target(name: "Schedule", swiftSettings: quick),
    .target(
      name: "KnowledgeBase", dependencies: ["Content", "Understanding"], swiftSettings: quick),
    .target(
      name: "Mentoring",
      dependencies: ["Content", "Understanding", "Dialogue", "Schedule", "KnowledgeBase"],
      swiftSettings: quick),
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .target(
      name: "Authoring",
      dependencies: ["Content", "CCMark", .product(name: "Yams", package: "Yams")]),
    .target(
      name: "Journal",
      dependencies: ["Content", "Dialogue", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(name: "Rehearsal", dependencies: ["Content", "Dialogue"]),
    .systemLibrary(name: "CLibEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .target(name: "CLineEdit", dependencies: ["CLibEdit"]),
    .target(name: "Terminal", dependencies: ["CLineEdit"]),
    .executableTarget(
      name: "mentor",
      dependencies: [
        "Prompts", "Knowledge", "Content", "Understanding", "Dialogue", "Schedule",
        "KnowledgeBase", "Mentoring", "Authoring", "Journal", "Rehearsal", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // The phrases and the index of Prompts and Knowledge together.
      plugins: ["ContentPlugin"]),

    .executableTarget(
      name: "mentor-bench",
      dependencies: [
        "Content", "Understanding", "Dialogue", "Schedule", "KnowledgeBase", "Mentoring",
        "Authoring", .product(name: "GRDB", package: "GRDB.swift"),
      ]),

    // Tests, and what only they need.
    .target(name: "CPseudoTerminal"),
    .target(name: "PseudoTerminal", dependencies: ["CPseudoTerminal", "Terminal"]),
    .executableTarget(name: "line-echo", dependencies: ["Terminal"]),
    .executableTarget(name: "recurrence-probe", dependencies: ["Schedule"]),
    .testTarget(name: "ContentTests", dependencies: ["Content", "Authoring"]),
    .testTarget(
      name: "UnderstandingTests", dependencies: ["Understanding", "Authoring"], exclude: ["Bank"]),
    .testTarget(
      name: "DialogueTests", dependencies: ["Dialogue", "Authoring"], exclude: ["Pizza"]),
    .testTarget(
      name: "ScheduleTests", dependencies: ["Schedule", "Authoring"],
      exclude: ["Bank", "differential"]),
    .testTarget(
      name: "KnowledgeBaseTests", dependencies: ["KnowledgeBase", "Authoring"], exclude: ["Bank"]),
    .testTarget(
      name: "MentoringTests", dependencies: ["Mentoring", "Authoring"], exclude: ["Bank"]),
    .testTarget(
      name: "JournalTests",
      dependencies: ["Journal", "Dialogue", .product(name: "GRDB", package: "GRDB.swift")]),
    .testTarget(name: "RehearsalTests", dependencies: ["Rehearsal", "Dialogue", "Content"]),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "PseudoTerminal", "line-echo"]),
    .testTarget(
      name: "MentorTests",
      dependencies: [
        "PseudoTerminal", "mentor", "Journal", "Authoring", "Content", "KnowledgeBase",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
