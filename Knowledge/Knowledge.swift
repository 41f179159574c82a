/// What the assistant knows, as it was when the program was built.
///
/// The files beside this one are checked and compiled into ``compiled`` by the build.
public enum Knowledge {
  /// The compiled files, each an `Archive` of one.
  public static var archives: [StaticString] { compiled }
}
