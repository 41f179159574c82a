import Journal
import Mentoring

extension PlanCommand {
  /// Puts an exported plan in the place of a profile's conversation.
  /// - Throws: a refusal (65) when the text is no exported plan.
  static func restore(
    _ text: String, named file: String, into journal: Journal, _ options: CommonOptions
  ) throws {
    throw Refusal(.badContent, "\(file) is no plan that “mentor plan export --format json” wrote.")
  }
}
