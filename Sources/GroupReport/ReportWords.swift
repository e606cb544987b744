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

  private static func percentage(_ share: Double, in language: Language) -> String {
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
