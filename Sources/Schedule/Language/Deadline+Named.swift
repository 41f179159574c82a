/// Days and periods that deadlines name: feasts, seasons, halves of a year, and what nobody has told.
extension DeadlineFinder {
  /// Easter and what is counted from it; Thanksgiving as in the United States.
  func feast(_ start: Int) -> (date: CivilDate, next: Int, isDay: Bool)? {
    let place = reader.skipping(start, .the)
    let shift: Int
    switch reader.text(place).lowercased() {
    case "easter": shift = 0
    case "whitsun", "pentecost": shift = 49
    case "ascension": shift = 39
    case "thanksgiving":
      let date = ahead { year in
        CivilDate(clampingYear: year, month: 11, day: 1).onOrAfter(.thursday).adding(days: 21)
      }
      return (date, reader.unit(place + 1) == .day ? place + 2 : place + 1, true)
    default: return nil
    }
    // "before the Easter holidays" begins on a day that nobody has told.
    if reader.has(place + 1, .holiday) || reader.has(place + 1, .skip) { return nil }
    let weekday = reader.weekday(place + 1)
    let more = weekday == .monday ? 1 : 0
    let date = ahead { Self.easter($0).adding(days: shift + more) }
    return (date, weekday == nil ? place + 1 : place + 2, true)
  }

  /// The first such day that is still to come.
  private func ahead(_ day: (Int) -> CivilDate) -> CivilDate {
    let date = day(now.year)
    return date >= now ? date : day(now.year + 1)
  }

  /// Easter Sunday of a year of the Gregorian calendar, by the rule of Gauss.
  static func easter(_ year: Int) -> CivilDate {
    let golden = year % 19
    let century = year / 100
    let correction = century - century / 4 - (8 * century + 13) / 25
    let moon = (19 * golden + correction + 15) % 30
    let full = moon - (moon / 28) * (1 - (29 / (moon + 1)) * ((21 - golden) / 11))
    let weekday = (year + year / 4 + full + 2 - century + century / 4) % 7
    let offset = full - weekday
    let month = 3 + (offset + 40) / 44
    return CivilDate(clampingYear: year, month: month, day: offset + 28 - 31 * (month / 4))
  }

  /// A season, and the place behind it.
  struct Season {
    var first: CivilDate
    var last: CivilDate
    var next: Int
    /// "the end of summer"
    var isEnd = false
    /// Whether the year was said.
    var isDated = false
  }

  /// "summer", "next spring", "autumn 26", "the end of winter", "summer starts on 21 June".
  func season(_ start: Int) -> Season? {
    var place = reader.skipping(start, .the, .this, .coming)
    let isEnd = reader.has(place, .end)
    if isEnd { place = reader.skipping(place + 1, .of, .the, .this) }
    if reader.has(place, .next) { place += 1 }
    let month: Int
    switch reader.text(place).lowercased() {
    case "spring": month = 3
    case "summer": month = 6
    case "autumn", "fall": month = 9
    case "winter": month = 12
    default: return nil
    }
    func made(_ year: Int, _ next: Int) -> Season {
      let first = CivilDate(clampingYear: year, month: month, day: 1)
      return Season(
        first: first, last: first.adding(months: 2).endOfMonth, next: next, isEnd: isEnd)
    }
    if let said = reader.year(place + 1) ?? shortYear(place + 1) {
      var season = made(said.value, said.next)
      season.isDated = true
      return season
    }
    var season = made(now.year, place + 1)
    if season.last < now { season = made(now.year + 1, place + 1) }
    if reader.has(place + 1, .start) {
      season.next = place + 2
      let day = reader.skipping(place + 2, .on, .the)
      if let found = reader.calendarDate(day), let date = reader.single(found.day) {
        season.first = date
        season.next = found.next
      }
      return season
    }
    return isNoun(place + 1) ? nil : season
  }

  private func shortYear(_ place: Int) -> (value: Int, next: Int)? {
    guard let value = reader.number(place), reader.tokens[place].digits == 2,
      (now.year % 100...now.year % 100 + 20).contains(value)
    else { return nil }
    return (2000 + value, place + 1)
  }

  /// Whether the word makes something else of the season: "the summer break", "the winter term".
  private func isNoun(_ place: Int) -> Bool {
    switch reader.lexeme(place) {
    case .plain:
      let goesOn = [
        "i", "we", "he", "she", "they", "you", "i'd", "i'm", "i'll", "which", "while", "if", "is",
        "comes", "arrives", "ideally", "latest", "please", "where", "as", "because", "like",
      ]
      return !goesOn.contains(reader.text(place).lowercased())
    case .key(.skip), .key(.holiday), .key(.unknownDay), .key(.session), .key(.label): return true
    default: return false
    }
  }

  /// "the first half of 2027", "H1", "mid-year", "half-year": to its last day.
  func half(_ start: Int) -> (date: CivilDate, next: Int, isDay: Bool)? {
    var place = reader.skipping(start, .the)
    let ends = reader.has(place, .end)
    if ends { place = reader.skipping(place + 1, .of, .the) }
    func date(_ half: Int, _ year: Int?) -> CivilDate {
      let month = half == 1 ? 6 : 12
      func last(_ year: Int) -> CivilDate {
        CivilDate(clampingYear: year, month: month, day: 1).endOfMonth
      }
      return year.map(last) ?? ahead(last)
    }
    if reader.isLetter(place, UInt8(ascii: "h")), let half = reader.number(place + 1),
      reader.tight(place + 1), half == 1 || half == 2
    {
      let said = reader.year(place + 2)
      return (date(half, said?.value), said?.next ?? place + 2, false)
    }
    if let half = reader.ordinal(place), half == 1 || half == 2, reader.has(place + 1, .half),
      reader.has(place + 2, .of)
    {
      let inner = reader.skipping(place + 3, .the, .this)
      if let said = reader.year(inner) { return (date(half, said.value), said.next, false) }
      if reader.has(inner, .next), reader.unit(inner + 1) == .year {
        return (date(half, now.year + 1), inner + 2, false)
      }
      return reader.unit(inner) == .year ? (date(half, nil), inner + 1, false) : nil
    }
    let dash = reader.hasSign(place + 1, "-") ? place + 2 : place + 1
    if reader.has(place, .half) || reader.has(place, .mid), reader.unit(dash) == .year {
      return (date(1, nil), dash + 1, false)
    }
    return nil
  }

  /// "before the year is out", "before the month ends".
  func outOf(_ start: Int) -> (date: CivilDate, next: Int, isDay: Bool)? {
    let place = reader.skipping(start, .the, .this)
    guard let (day, next) = reader.bareUnit(place), case .stretch(let stretch) = day else {
      return nil
    }
    let verb = reader.text(next).lowercased() == "is" ? next + 1 : next
    let words = ["over", "out", "done", "up"].contains(reader.text(verb).lowercased())
    guard verb > next && words || reader.has(next, .ending) else { return nil }
    return (stretch.last, verb > next ? verb + 1 : next + 1, false)
  }

  /// What stands behind a limiting word and only the person knows: "my birthday", "the summer
  /// break", "the end of my probation", "the end of the financial year". The place behind it.
  func untold(_ start: Int) -> Int? {
    var place = reader.skipping(start, .the, .my, .our, .their, .your, .next, .this)
    if reader.has(place, .end) {
      let inner = reader.skipping(place + 1, .of, .the, .my, .our, .their, .your, .this)
      guard inner > place + 1, reader.lexeme(inner) == .plain else { return nil }
      return reader.unit(inner + 1) == .year ? inner + 2 : inner + 1
    }
    if reader.ordinal(place) != nil { place += 1 }
    for _ in 0..<2 {
      let isChristmas = reader.has(place, .christmas) && isNoun(place + 1)
      if reader.has(place, .unknownDay) || reader.has(place, .holiday) || isChristmas {
        var next = isNoun(place + 1) ? place + 2 : place + 1
        if reader.has(next, .start) { next += 1 }
        // "by the summer review on 30 June": the day is told after all.
        return reader.has(next, .on) && reader.calendarDate(next + 1) != nil ? nil : next
      }
      guard reader.lexeme(place) == .plain else { return nil }
      place += 1
    }
    return nil
  }

  /// "mid-March" is the 15th, "early June" the 10th, the middle of a year the end of June.
  func within(_ day: Day, _ start: Int, _ next: Int) -> CivilDate? {
    let keys = (start..<next).compactMap(reader.key)
    let isMiddle = keys.contains(.mid) || keys.contains(.middle)
    guard isMiddle || keys.contains(.early) else { return nil }
    let known: Day
    if case .month(let month) = day { known = reader.monthStretch(month, nil) } else { known = day }
    guard case .stretch(let stretch) = known else { return nil }
    switch stretch.unit {
    case .month: return stretch.first.adding(days: isMiddle ? 14 : 9)
    case .quarter: return stretch.first.adding(days: isMiddle ? 45 : 30)
    case .year: return stretch.first.adding(months: isMiddle ? 6 : 3).adding(days: -1)
    case .week: return stretch.first.adding(days: isMiddle ? 2 : 1)
    default: return nil
    }
  }
}
