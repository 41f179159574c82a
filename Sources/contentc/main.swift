import Authoring
import Content
import Foundation
import KnowledgeBase
import Mentoring

// Checks content and writes it as Swift literals.
//
//   contentc files OUTPUT FOLDER            the files of one folder
//   contentc groundwork OUTPUT FOLDER…      what is worked out from the files of all folders

let arguments = CommandLine.arguments
guard arguments.count > 3, ["files", "groundwork"].contains(arguments[1]) else {
  FileHandle.standardError.write(Data("usage: contentc files|groundwork OUTPUT FOLDER…\n".utf8))
  exit(64)
}
do {
  var content = ContentSet(files: [])
  let names = arguments[3...].map { URL(filePath: $0).lastPathComponent }
  for (folder, name) in zip(arguments[3...], names) {
    content = content.merging(try ContentLoader.load(folder: folder, named: name))
  }
  let source: String
  if arguments[1] == "files" {
    source = CompiledContent.swift(for: content, named: names[0])
  } else {
    let library = try Library(content: content)
    let groundwork = try AssistantGroundwork(content: content, library: library)
    source = CompiledContent.swift(
      forGroundwork: groundwork.compiled(), of: names, extending: "ContentSource")
  }
  try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(65)
}
