import Scoring
import Wording

/// Words that the report says in several places.
enum ReportWords {
  static func wave(_ wave: Wave) -> Phrase {
    switch wave {
    case .pre: Phrase("avant", "before")
    case .post: Phrase("après", "after")
    }
  }

  static func waveTitle(_ wave: Wave) -> Phrase {
    switch wave {
    case .pre: Phrase("Avant", "Before")
    case .post: Phrase("Après", "After")
    }
  }

  /// Learned, kept, lost, neither.
  static let changes = [
    Phrase("Appris", "Learned"), Phrase("Gardé", "Kept"), Phrase("Perdu", "Lost"), Phrase("À revoir", "To revisit"),
  ]

  static func cells(_ change: PairTable.Change) -> [Int] {
    [change.learned, change.kept, change.lost, change.neither]
  }

  static func facet(_ facet: Facet) -> Phrase {
    switch facet {
    case .region: Phrase("région", "region")
    case .language: Phrase("langue", "language")
    case .audience: Phrase("public", "audience")
    }
  }

  /// The name of a group of a breakdown.
  static func group(_ value: String?, isOther: Bool) -> Phrase {
    if isOther { return Phrase("Les autres groupes", "All other groups") }
    switch value {
    case nil: return Phrase("Non précisé", "Not said")
    case "fr": return Phrase("Français", "French")
    case "en": return Phrase("Anglais", "English")
    case "youth": return Phrase("Jeunes", "Youth")
    case "adults": return Phrase("Adultes", "Adults")
    case "shelter": return Phrase("Hébergement", "Shelter")
    case let value?: return Phrase(same: SafeText.printable(value))
    }
  }

  static let tallyTitle = Phrase("Des réponses comptées par cartes ou mains", "Answers counted by cards or hands")
  static let tallyLimits = Phrase(
    "un compte ne dit pas qui a répondu quoi : ni changement chez une personne, ni score, ni statistiques d’items, ni "
      + "certitude",
    "a count does not say who answered what: no change in a person, no score, no item statistics, no certainty")
  static let revisit = Phrase("à revoir ensemble", "worth coming back to")
  static let known = Phrase("plutôt acquis", "mostly known")
  static let tooFewForItemStatistics = Phrase(
    "trop peu de personnes pour des statistiques d’items", "too few people for item statistics")

  static func sheets(_ count: Int) -> Phrase {
    Phrase("\(count) feuille\(count > 1 ? "s" : "")", "\(count) sheet\(count == 1 ? "" : "s")")
  }

  static func people(_ count: Int) -> Phrase {
    Phrase("\(count) personne\(count > 1 ? "s" : "")", count == 1 ? "1 person" : "\(count) people")
  }

  /// A count and its share, then the interval of the share.
  static func share(_ part: Int, of total: Int, _ interval: WilsonInterval, in language: Language) -> String {
    let percent = Rounding.percent(part, of: total, in: language)
    let (lower, upper) = (percentage(interval.lower, in: language), percentage(interval.upper, in: language))
    return Phrase(
      "\(percent), intervalle à 95 % de \(lower) à \(upper)", "\(percent), 95% interval from \(lower) to \(upper)")[
        language]
  }

  /// A count, its share, and the 95 % interval of the share in brackets: for cells of tables.
  static func brief(_ part: Int, of total: Int, in language: Language) -> String {
    guard let interval = WilsonInterval(part, of: total) else { return "–" }
    let (lower, upper) = (percentage(interval.lower, in: language), percentage(interval.upper, in: language))
    let percent = Rounding.percent(part, of: total, in: language)
    return Phrase(
      "\(part) sur \(total), \(percent) (de \(lower) à \(upper))",
      "\(part) of \(total), \(percent) (\(lower) to \(upper))")[language]
  }

  static func percentage(_ share: Double, in language: Language) -> String {
    Rounding.percent(tenths: Int((share * 1000 + 0.5).rounded(.down)), in: language)
  }

  /// A number with two decimals, or the word for none and its reason.
  static func number(_ value: Double?, in language: Language) -> String {
    guard let value else {
      return Phrase("non défini (aucune différence entre les feuilles)", "undefined (no difference between sheets)")[
        language]
    }
    return Rounding.decimal(value, places: 2, in: language)
  }
}
