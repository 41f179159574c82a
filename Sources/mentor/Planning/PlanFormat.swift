import ArgumentParser
import Mentoring
import Schedule
import Terminal

/// A form in which a plan leaves the program.
enum PlanFormat: String, CaseIterable, ExpressibleByArgument {
  case md, html, ics, json

  /// The form that a file's name asks for; nil when it asks for none.
  init?(path: String) {
    guard let ending = path.split(separator: ".").last?.lowercased(), path.contains(".") else {
      return nil
    }
    let aliases = ["markdown": "md", "htm": "html", "ical": "ics"]
    self.init(rawValue: aliases[ending] ?? ending)
  }
}

extension MentoringPlan {
  /// The plan in one of its forms, written `now`.
  /// - Throws: a refusal (66) for a calendar without dates.
  func text(_ format: PlanFormat, now: CivilDateTime) throws -> String {
    switch format {
    case .md: return markdown(now: now)
    case .html: return html(now: now)
    case .json: return json()
    case .ics:
      let text = calendar(now: now)
      if text.isEmpty { throw Refusal(.missingInput, "The plan has no dates yet. Talk: mentor") }
      return text
    }
  }

  /// The plan for a page, looked at `now`.
  func lines(on page: Page, now: CivilDateTime) -> [String] {
    self.page(width: page.width, isASCII: page.glyphs == .ascii, now: now)
  }
}
