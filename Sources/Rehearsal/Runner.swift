/// Plays scripts and compares.
///
/// Every scene is played twice, plainly and with the conversation kept and loaded after every turn;
/// both must give the same bytes.
public struct Runner {
  private let makeStage: () throws -> any Stage

  /// A runner whose scenes are played on stages that `makeStage` makes.
  public init(makeStage: @escaping () throws -> any Stage) {
    self.makeStage = makeStage
  }

  /// Plays a script. Whatever goes wrong is in the result.
  public func run(_ chat: Chat) -> ChatResult {
    ChatResult(file: chat.file, scenes: chat.scenes.map(run))
  }

  private func run(_ scene: Chat.Scene) -> SceneResult {
    var plain = ScenePlay(scene)
    plain.play(makeStage, reloading: false)
    var reloaded = ScenePlay(scene)
    reloaded.play(makeStage, reloading: true)
    var failures = plain.failures
    if let difference = plain.difference(from: reloaded) { failures.append(difference) }
    return SceneResult(
      title: scene.title, location: scene.location, beats: plain.results, failures: failures)
  }
}
