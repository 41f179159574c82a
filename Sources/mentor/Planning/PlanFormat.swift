import ArgumentParser
import Mentoring

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
  /// The plan in one of its forms.
  func text(_ format: PlanFormat) -> String {
    switch format {
    case .md: markdown()
    case .html: html()
    case .ics: calendar()
    case .json: json()
    }
  }
}
