/// The words of dates, times and rhythms in English, British and American.
enum Lexicon {
  static func lexeme(of word: String) -> Lexeme? { words[word] }

  private static let words: [String: Lexeme] = {
    var table: [String: Lexeme] = [:]
    func add(_ list: String, _ lexeme: Lexeme) {
      for word in list.split(separator: " ") { table[String(word)] = lexeme }
    }
    let weekdays: [(String, String)] = [
      ("monday mon", "mondays mons"), ("tuesday tue tues", "tuesdays"),
      ("wednesday wed weds", "wednesdays"), ("thursday thu thur thurs", "thursdays"),
      ("friday fri", "fridays fris"), ("saturday sat", "saturdays sats"),
      ("sunday sun", "sundays suns"),
    ]
    for (day, names) in zip(Weekday.allCases, weekdays) {
      add(names.0, .weekday(day, plural: false))
      add(names.1, .weekday(day, plural: true))
    }
    let months = [
      "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
      "august aug", "september sept sep", "october oct", "november nov", "december dec",
    ]
    for (index, names) in months.enumerated() { add(names, .month(index + 1)) }
    let numbers = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen",
    ]
    for (value, name) in numbers.enumerated() { add(name, .number(value)) }
    let tens = [
      "twenty", "thirty", "forty fourty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]
    for (index, names) in tens.enumerated() { add(names, .number(20 + index * 10)) }
    let ordinals = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth eigth", "ninth",
      "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
      "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ]
    for (index, names) in ordinals.enumerated() { add(names, .ordinal(index + 1)) }
    add("thirtieth", .ordinal(30))
    add("last final", .ordinal(-1))
    add("penultimate", .ordinal(-2))

    add("minute minutes min mins minuets m", .unit(.minute))
    add("hour hours hr hrs h", .unit(.hour))
    add("day days", .unit(.day))
    add("weekday workday", .unit(.workday))
    add("weekdays workdays", .key(.weekdays))
    add("weekend", .unit(.weekend))
    add("weekends", .weekday(.saturday, plural: true))
    add("week weeks wk wks wek", .unit(.week))
    add("fortnight fortnights fortnite", .unit(.fortnight))
    add("month months mth mths", .unit(.month))
    add("quarter quarters", .unit(.quarter))
    add("year years yr yrs", .unit(.year))
    add("am", .key(.am))
    add("pm", .key(.pm))

    add("morning", .part(.morning, plural: false))
    add("mornings", .part(.morning, plural: true))
    add("midmorning", .part(.midMorning, plural: false))
    add("lunch lunchtime midday-ish", .part(.lunch, plural: false))
    add("lunchtimes", .part(.lunch, plural: true))
    add("afternoon arvo", .part(.afternoon, plural: false))
    add("afternoons", .part(.afternoon, plural: true))
    add("midafternoon", .part(.midAfternoon, plural: false))
    add("evening eve", .part(.evening, plural: false))
    add("evenings", .part(.evening, plural: true))
    add("night", .part(.night, plural: false))
    add("nights", .part(.night, plural: true))
    add("eod cob eob", .part(.endOfDay, plural: false))

    let keys: [(String, Key)] = [
      ("at", .at), ("on", .on), ("in", .in), ("of", .of), ("the", .the), ("a an", .a),
      ("and plus n", .and), ("or", .or), ("to", .to), ("for", .for), ("from", .from),
      ("until till til untill", .until), ("through thru", .through),
      ("between", .between), ("by", .by), ("before", .before), ("after", .after),
      ("since", .since), ("every ev", .every), ("each", .each), ("per", .per), ("other", .other),
      ("alternate alternating alternately", .alternate), ("next nxt", .next), ("this", .this),
      ("coming upcoming", .coming), ("following", .following), ("past", .past), ("ago", .ago),
      ("now", .now), ("today 2day", .today),
      ("tomorrow tmrw tmw tomoz tmr tomorow", .tomorrow), ("tonight", .tonight),
      ("yesterday", .yesterday), ("oclock", .oclock), ("half", .half),
      ("noon midday noonish", .noon), ("midnight", .midnight),
      (
        "starting starts start beginning begin begins commencing commence effective kicking",
        .start
      ),
      (
        "ending ends finish finishes finishing stop stops stopping concluding concludes expires",
        .ending
      ), ("end", .end), ("middle", .middle), ("early", .early),
      ("mid", .mid), ("late", .late), ("later", .later), ("rest remainder", .rest),
      ("times", .times), ("once", .once), ("twice", .twice), ("thrice", .thrice),
      ("except excepting unless", .except), ("apart aside", .apart), ("than", .than),
      ("excluding exclude excludes excl omitting besides barring", .excluding), ("but", .but),
      ("not", .not),
      ("no nope", .no),
      (
        "skip skipping skips omit leave leaving pausing pause paused break breaks closed avoid "
          + "avoiding drop dropping cancel cancelled canceled suspend suspended hiatus recess nothing none",
        .skip
      ),
      ("without", .without),
      ("never", .never), ("only", .only), ("just", .just),
      ("biweekly", .biweekly), ("bimonthly", .bimonthly), ("daily everyday", .daily),
      ("weekly", .weekly), ("fortnightly", .fortnightly), ("monthly", .monthly),
      ("quarterly", .quarterly), ("yearly annually annual", .yearly),
      ("semiannually biannually halfyearly semiannual biannual", .halfYearly),
      ("about around approximately approx roughly circa ca ish", .about), ("my", .my),
      ("their his her", .their), ("our", .our), ("your", .your), ("local", .local),
      ("both", .both), ("either", .either), ("further", .further), ("notice", .notice),
      ("sorry", .sorry), ("actually", .actually), ("rather", .rather), ("wait", .wait),
      ("scratch", .scratch), ("mean meant", .mean), ("make making", .make),
      ("correction", .correction), ("instead", .instead), ("hang", .hang), ("hold", .hold),
      ("oops whoops", .oops),
      ("busy unavailable away clashes clash conflicts conflict taken booked", .busy),
      ("cant cannot couldnt", .cannot),
      ("doesnt dont wont isnt arent didnt wouldnt", .doesNot),
      ("available free possible", .available), ("works work suits suit", .works),
      ("so", .so), ("then", .then),
      (
        "session sessions meeting meetings occurrence occurrences checkin checkins call calls "
          + "chat chats catchup catchups slot slots conversation conversations", .session
      ),
      ("any", .any), ("some", .some), ("few", .few), ("several", .several),
      ("within", .within), ("during throughout", .during), ("over", .over), ("that", .that),
      ("it", .it),
      ("with", .with), ("all", .all), ("thing", .thing), ("time", .time),
      ("holiday holidays vacation vacations", .holiday),
      ("christmas xmas", .christmas), ("boxing", .boxing),
      (
        "easter thanksgiving diwali ramadan eid hanukkah carnival pentecost whitsun ascension "
          + "spring summer autumn winter term semester birthday birthdays anniversary payday graduation",
        .unknownDay
      ),
      (
        "soon asap sometime someday whenever anytime regularly occasionally often frequently "
          + "periodically eventually", .soon
      ),
      ("hence", .hence), ("q", .quarterQ), ("kw", .kw), ("sharp prompt", .sharp),
      ("x", .x), ("lasting lasts", .lasts), ("maybe perhaps possibly", .maybe),
      ("most", .most), ("couple", .couple), ("dozen", .dozen),
      ("recurring repeating repeatedly", .recurring), ("bar", .bar), ("minus", .minus),
      ("out", .out),
      (
        "room floor level building ext extension office version chapter ticket issue item goal "
          + "part parts phase step steps goals rooms chapters items tickets version page desk suite gate platform module unit bldg apartment "
          + "number nr grade band team table lab studio zoom line", .label
      ),
    ]
    for (names, key) in keys { add(names, .key(key)) }
    return table
  }()

  /// Everyday words that lie close to a calendar word and must not be taken for one.
  static let plainWords: Set<String> = Set(
    """
    there these those match much mouth lost list fine find mint mind month's forth weak seek meek \
    ever very even event events text test marsh money monitor monkey honey sundry friend friends \
    thursty fried today's house sour tour lately latest lesser leash watch batch catch patch hatch \
    must just trust augment auguste juniper julian junior jury mark mart martin marcel marie maria \
    marco marcy marcus marc marcia april's septet decent decide december's marching matches meeting weeding \
    wedding weaker weakly dally daisy worry working quartet quarrel evenly earning warning learning \
    moaning mourning everyone everything everybody start-up starter smarting party hourly nightly \
    notice mention mentor mentors mentee hours's mouths moths fist fast past post thirst firsts \
    seconds secondary thread threat fortify bright weight height might right sight night's light \
    evident evoke inning winning opening beginner endless expect expert accept excerpt concept \
    untie until's until others ether steven stevens eighty weighty thirsty twist within witness wives \
    tweet standing staying stating staring steering sunny sandy handy friendly fridge yearn years' today tonight than then \
    that this what when where would could should please maybe about think thing things until \
    thanks thank could together doesn dinner summer winter spring autumn other another mother \
    both bother brother annual manual minor miner mines minus menus manuals dates date
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
}
