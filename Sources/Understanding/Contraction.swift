/// English contractions and run-together forms, opened into the words they stand for.
///
/// `don't` and `dont` are `do not`; `I'm` and `im` are `i am`; a possessive `'s` is dropped.
enum Contraction {
  /// The words that a folded word stands for, or nil when it stands for itself.
  static func expand(_ word: String) -> [String]? {
    if let words = fixed[word] { return words }
    guard let mark = word.utf8.lastIndex(of: UInt8(ascii: "'")) else { return nil }
    let head = String(word[..<mark])
    let tail = word[word.index(after: mark)...]
    switch tail {
    case "t" where head.hasSuffix("n"): return [String(head.dropLast()), "not"]
    case "m": return [head, "am"]
    case "re": return [head, "are"]
    case "ve": return [head, "have"]
    case "ll": return [head, "will"]
    case "d": return [head, "would"]
    case "s": return isSubject.contains(head) ? [head, "is"] : [head]
    case "": return [head]
    default: return nil
    }
  }

  private static let isSubject: Set<String> = [
    "it", "that", "what", "who", "he", "she", "there", "here", "where", "how", "when", "why",
    "this", "everything", "nothing", "something", "everyone", "someone", "nobody",
  ]

  private static let fixed: [String: [String]] = {
    var table: [String: [String]] = slips
    let forms: [String: [String]] = [
      "can't": ["can", "not"], "cant": ["can", "not"], "cannot": ["can", "not"],
      "won't": ["will", "not"], "wont": ["will", "not"], "shan't": ["shall", "not"],
      "ain't": ["is", "not"], "aint": ["is", "not"], "let's": ["let", "us"], "lets": ["let", "us"],
      "im": ["i", "am"], "ive": ["i", "have"], "i'd": ["i", "would"],
      "youre": ["you", "are"], "youve": ["you", "have"], "theyre": ["they", "are"],
      "weve": ["we", "have"], "theyve": ["they", "have"],
      "thats": ["that", "is"], "whats": ["what", "is"], "hows": ["how", "is"],
      "wheres": ["where", "is"], "whos": ["who", "is"], "theres": ["there", "is"],
      "heres": ["here", "is"],
      "gonna": ["going", "to"], "wanna": ["want", "to"], "gotta": ["have", "to"],
      "gimme": ["give", "me"], "lemme": ["let", "me"], "dunno": ["do", "not", "know"],
      "idk": ["i", "do", "not", "know"],
      "kinda": ["kind", "of"], "sorta": ["sort", "of"], "alot": ["a", "lot"],
      "y'all": ["you", "all"], "o'clock": ["oclock"], "ma'am": ["madam"],
      "u": ["you"], "ur": ["your"], "r": ["are"], "pls": ["please"], "plz": ["please"],
      "thx": ["thanks"], "ty": ["thanks"], "bc": ["because"], "cuz": ["because"],
      "cos": ["because"], "w/o": ["without"], "yrs": ["years"], "yr": ["year"], "mths": ["months"],
      "dosnt": ["does", "not"], "dosent": ["does", "not"], "iam": ["i", "am"], "imm": ["i", "am"],
      "id": ["i", "would"], "hes": ["he", "is"],
      "shes": ["she", "is"], "itll": ["it", "will"],
      "thatll": ["that", "will"], "youll": ["you", "will"], "youd": ["you", "would"],
      "theyll": ["they", "will"], "theyd": ["they", "would"], "itd": ["it", "would"],
      "whys": ["why", "is"], "couldve": ["could", "have"], "wouldve": ["would", "have"],
      "shouldve": ["should", "have"], "mustve": ["must", "have"], "yall": ["you", "all"],
      "doncha": ["do", "not", "you"], "dontcha": ["do", "not", "you"], "wanto": ["want", "to"],
      "outta": ["out", "of"], "lotta": ["lot", "of"], "whatcha": ["what", "are", "you"],
      "gotcha": ["got", "it"], "imma": ["i", "am", "going", "to"], "tryna": ["trying", "to"],
      "hafta": ["have", "to"], "needa": ["need", "to"], "innit": ["is", "it", "not"],
    ]
    table.merge(forms) { $1 }
    for verb in [
      "do", "does", "did", "is", "are", "was", "were", "has", "have", "had", "could", "would",
      "should", "must", "need",
    ] {
      table[verb + "nt"] = [verb, "not"]
      table[verb + "n't"] = [verb, "not"]
    }
    return table
  }()
}
