import Foundation
import PackagePlugin

/// Runs `contentc` over the content files of a target before it is compiled.
@main
struct ContentPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let folder = target.directoryURL
    var inputs: [URL] = []
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      if ["yml", "md"].contains(file.pathExtension) { inputs.append(file) }
    }
    inputs.sort { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "\(target.name)+Compiled.swift")
    return [
      .buildCommand(
        displayName: "Checking and compiling \(inputs.count) files of \(target.name)",
        executable: try context.tool(named: "contentc").url,
        arguments: [target.name, folder.path, output.path], inputFiles: inputs,
        outputFiles: [output])
    ]
  }
}
