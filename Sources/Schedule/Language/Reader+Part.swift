extension Reader {
  /// A part of the day: "in the afternoon", "first thing", "after lunch".
  mutating func readPart() -> Bool {
    var place = skipping(index, .in, .on, .at, .by, .during, .over, .before, .after, .the, .this)
    let lead = key(max(index, place - 1))
    let before = (index..<place).contains { has($0, .before) }
    let after = (index..<place).contains { has($0, .after) }
    let thisDay = (index..<place).contains { has($0, .this) }
    _ = lead
    let from = index
    func found(_ part: DayPart, _ next: Int, plural: Bool = false) -> Bool {
      if thisDay {
        form.days.append(
          SaidDay(day: .fixed(today), joint: .none, span: span(from, next), token: from))
      }
      if form.part != nil, joint == .or { form.unexplained.append(span(from, next)) }
      form.part = Heard(value: part, span: span(from, next))
      form.partIsPlural = form.partIsPlural || plural
      index = next
      joint = .none
      return true
    }
    if ordinal(place) == 1, has(place + 1, .thing) { return found(.firstThing, place + 2) }
    if has(place, .end) || has(place, .ending) || has(place, .start) {
      let inner = skipping(place + 1, .of, .the, .my, .a)
      let isEnd = !has(place, .start)
      if has(inner, .work) { return found(isEnd ? .endOfDay : .firstThing, inner + 1) }
      if unit(inner) == .day || unit(inner) == .workday {
        return found(isEnd ? .endOfDay : .firstThing, inner + 1)
      }
      if text(inner).lowercased() == "business" { return found(.endOfDay, inner + 1) }
      return false
    }
    if text(place).lowercased() == "close" {
      let inner = skipping(place + 1, .of)
      let word = text(inner).lowercased()
      if inner > place + 1, word == "business" || word == "play" {
        return found(.endOfDay, inner + 1)
      }
    }
    var early: Key?
    if let key = key(place), key == .early || key == .late || key == .mid || key == .middle {
      early = key
      place = skipping(place + 1, .in, .of, .the)
      if hasSign(place, "-") { place += 1 }
    }
    if has(place, .tonight) {
      form.days.append(
        SaidDay(day: .fixed(today), joint: .none, span: span(from, place + 1), token: from))
      return found(.evening, place + 1)
    }
    if has(place, .am) || has(place, .pm), number(place - 1) == nil {
      return found(has(place, .am) ? .morning : .afternoon, place + 1)
    }
    if has(place, .noon), before { return found(.beforeLunch, place + 1) }
    if has(place, .noon), after { return found(.earlyAfternoon, place + 1) }
    guard case .part(var part, let plural)? = lexeme(place) else { return false }
    switch (part, early) {
    case (.morning, .early?): part = .earlyMorning
    case (.morning, .late?): part = .lateMorning
    case (.morning, .some): part = .midMorning
    case (.afternoon, .early?): part = .earlyAfternoon
    case (.afternoon, .late?): part = .lateAfternoon
    case (.afternoon, .some): part = .midAfternoon
    default: break
    }
    if part == .lunch, text(place - 1).lowercased() == "post" { part = .afterLunch }
    if part == .lunch, before { part = .beforeLunch }
    if part == .lunch, after { part = .afterLunch }
    if part != .beforeLunch, part != .afterLunch, before || after { return false }
    return found(part, place + 1, plural: plural)
  }
}
