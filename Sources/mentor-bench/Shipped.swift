import Authoring
import Content
import Foundation

/// The content beside the sources, as the build compiles it.
enum Shipped {
  /// Reads `Prompts/` and `Knowledge/` of the folder that the program runs in.
  static func content() throws -> ContentSet {
    try ContentLoader.load(directory: FileManager.default.currentDirectoryPath)
  }
}
