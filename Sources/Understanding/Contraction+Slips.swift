extension Contraction {
  /// Slips of the fingers in words too short for ``Spelling`` to judge by their letters, and forms
  /// of chat, each with the words that it always stands for: `teh` is `the`, `wat` is `what`.
  ///
  /// A form that is a word of its own (`form`, `fro`, `ill`) is not here.
  static let slips: [String: [String]] = {
    let groups = [
      "the teh hte thr", "and adn amd andd", "to ot tto", "of fo", "it ti", "you yuo oyu yoou yu",
      "yes yse eys yas", "not nto nott", "what wat wht waht whta wot wut hwat whay",
      "why hwy whyy", "how ohw", "that taht htat thta tht", "this thsi tihs htis ths",
      "they tehy thye", "their thier theri", "them tehm", "there tehre theer", "then tehn",
      "with wiht wtih wth wif", "want wnat watn wnt wamt", "have ahve hvae haev hav",
      "just jsut juts jst", "like liek lik", "know knwo konw knw nkow",
      "because becuase becasue beacuse bcs bcuz coz", "can cna acn", "about abuot baout abt",
      "for ofr", "from frmo fomr", "does deos", "was wsa", "my ym mmy", "but btu", "get gte",
      "some soem smoe", "would woudl wuold wolud wud", "could coudl cuold colud cud",
      "should shoudl shuold shud", "which whcih wich whihc", "where wheer hwere wher",
      "when hwen wehn whne", "please pleas plese plz", "people poeple peopel ppl",
      "really realy relly rly", "again agian agin", "work wrok owrk",
      "thanks thansk thnks tnx thnx", "something somthing smth sth", "someone somone sumone",
      "tomorrow tmrw tmr tomorow tommorow", "week weke", "month mnth monht",
      "hours hrs", "minutes mins", "minute min", "weeks wks", "without wihout withot",
      "before b4 befor", "great gr8", "later l8r", "though tho", "through thru", "also aslo",
      "more mroe", "only olny onyl", "good godo gud gd", "goodbye goodby gudbye", "sure shure suer",
      "wrong rong wrnog", "team taem", "goal goall", "say sya",
      "need nede", "lead leda", "help hlep", "answer anser answr awnser", "often offen oftne",
      "learn lern leran laern", "course corse cours",
      "director directer dirctor",
      "senior senoir seniour", "software softwear", "manager maneger managr",
    ]
    var table: [String: [String]] = [:]
    for group in groups {
      let words = group.split(separator: " ").map(String.init)
      guard let meant = words.first else { continue }
      for slip in words.dropFirst() { table[slip] = [meant] }
    }
    return table
  }()
}
