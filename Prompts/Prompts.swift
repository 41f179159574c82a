/// What the assistant asks, says and listens for, as it was when the program was built.
///
/// The files beside this one are checked and compiled into ``compiled`` by the build.
public enum Prompts {
  /// The compiled files, each an `Archive` of one.
  public static var archives: [StaticString] { compiled }
}
