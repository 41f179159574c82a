import Authoring
import Content
import Foundation

// Checks one content folder and writes it as Swift literals: `contentc NAME FOLDER OUTPUT`.

let arguments = CommandLine.arguments
guard arguments.count == 4 else {
  FileHandle.standardError.write(Data("usage: contentc NAME FOLDER OUTPUT\n".utf8))
  exit(64)
}
do {
  let content = try ContentLoader.load(folder: arguments[2], named: arguments[1])
  try CompiledContent.swift(for: content, named: arguments[1])
    .write(toFile: arguments[3], atomically: true, encoding: .utf8)
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(65)
}
