import Foundation
import PackagePlugin

/// Runs `contentc` over content files before the target that uses them is compiled: over those of a
/// target that holds some, and over all of those that a target depends on for one that holds none.
@main
struct ContentPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let tool = try context.tool(named: "contentc").url
    let files = contentFiles(of: target)
    if !files.isEmpty {
      let output = context.pluginWorkDirectoryURL.appending(path: "\(target.name)+Compiled.swift")
      return [
        .buildCommand(
          displayName: "Checking and compiling \(files.count) files of \(target.name)",
          executable: tool, arguments: ["files", output.path, target.directoryURL.path],
          inputFiles: files, outputFiles: [output])
      ]
    }
    let folders = contentTargets(below: target)
    let output = context.pluginWorkDirectoryURL.appending(path: "Groundwork+Compiled.swift")
    return [
      .buildCommand(
        displayName: "Indexing \(folders.map(\.name).joined(separator: " and "))",
        executable: tool,
        arguments: ["groundwork", output.path] + folders.map(\.directoryURL.path),
        inputFiles: folders.flatMap(contentFiles), outputFiles: [output])
    ]
  }

  private func contentTargets(below target: Target) -> [Target] {
    target.dependencies.compactMap { dependency in
      guard case .target(let target) = dependency, !contentFiles(of: target).isEmpty else {
        return nil
      }
      return target
    }
  }

  private func contentFiles(of target: Target) -> [URL] {
    var files: [URL] = []
    let all = FileManager.default.enumerator(
      at: target.directoryURL, includingPropertiesForKeys: nil)
    while let file = all?.nextObject() as? URL {
      if ["yml", "md"].contains(file.pathExtension) { files.append(file) }
    }
    return files.sorted { $0.path < $1.path }
  }
}
