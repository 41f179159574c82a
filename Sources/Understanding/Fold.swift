/// Folding of letters: lower case, without accents, typographic marks as plain ones.
enum Fold {
  /// The plain form of a scalar, or nil for one that stands for nothing (a combining accent, a
  /// variation selector, a zero-width mark).
  static func scalar(_ scalar: Unicode.Scalar) -> String? {
    let value = scalar.value
    if value < 0x80 {
      if value >= 0x41, value <= 0x5A { return String(Unicode.Scalar(UInt8(value + 32))) }
      return String(scalar)
    }
    switch value {
    case 0x2018, 0x2019, 0x02BC, 0x0060, 0x00B4, 0x2032: return "'"
    case 0x00DF: return "ss"
    case 0x00E6, 0x00C6: return "ae"
    case 0x0153, 0x0152: return "oe"
    case 0x00F8, 0x00D8: return "o"
    case 0x0142, 0x0141: return "l"
    case 0x0300...0x036F, 0xFE00...0xFE0F, 0x200B...0x200D, 0x2060, 0xFEFF, 0x00AD: return nil
    default: break
    }
    if value >= 0xC0, value < 0x250, let base = latin[value] { return base }
    return scalar.properties.lowercaseMapping
  }

  /// Base letters of the accented Latin ones, by code point.
  private static let latin: [UInt32: String] = {
    let groups: [(String, String)] = [
      ("a", "àáâãäåāăąÀÁÂÃÄÅĀĂĄ"), ("c", "çćĉċčÇĆĈĊČ"), ("d", "ďđĎĐ"),
      ("e", "èéêëēĕėęěÈÉÊËĒĔĖĘĚ"), ("g", "ĝğġģĜĞĠĢ"), ("i", "ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ"),
      ("n", "ñńņňÑŃŅŇ"), ("o", "òóôõöōŏőÒÓÔÕÖŌŎŐ"), ("r", "ŕŗřŔŖŘ"), ("s", "śŝşšŚŜŞŠ"),
      ("t", "ţťŢŤ"), ("u", "ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ"), ("y", "ýÿÝŸ"), ("z", "źżžŹŻŽ"),
    ]
    var table: [UInt32: String] = [:]
    for (base, letters) in groups {
      for letter in letters.unicodeScalars { table[letter.value] = base }
    }
    return table
  }()
}
