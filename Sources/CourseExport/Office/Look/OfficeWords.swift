import CourseDocument
import CourseModel
import Wording

/// What the frame of a page to edit says, and small facts of its languages.
enum OfficeWords {
  static let page = Phrase("Page", "Page")
  static let of = Phrase("sur", "of")
  static let program = "Amorce"
  /// An empty box to tick.
  static let tickBox = "\u{2610}"

  /// The tag of a language for spelling: the kit is Canadian.
  static func tag(of language: Language) -> String {
    let country = country(of: language)
    return country.isEmpty ? language.code : language.code + "-" + country
  }

  /// The country of a language, or nothing for a language we do not know.
  static func country(of language: Language) -> String {
    language == .french || language == .english ? "CA" : ""
  }

  /// The name of a style in French, beside the one in the style list.
  static func frenchName(of style: OfficeStyle) -> String? {
    switch style {
    case .callout(let kind): "Encadré " + frenchWord(kind)
    case .calloutTitle(let kind): "Titre d’encadré " + frenchWord(kind)
    case .tableText: "Texte de tableau"
    case .tableHead: "En-tête de tableau"
    case .questionText: "Texte de question"
    case .answerBox: "Case à cocher"
    case .writingLine: "Ligne pour écrire"
    case .pictureWords: "Image en mots"
    case .cardTitle: "Titre de carte"
    case .cardLargeTitle: "Grand titre de carte"
    case .cardText: "Texte de carte"
    case .gap: "Intervalle"
    case .body, .title, .heading, .listBullet, .listNumber, .caption, .question, .figure, .header, .footer: nil
    }
  }

  private static func frenchWord(_ kind: Callout.Kind) -> String {
    switch kind {
    case .say: "À dire"
    case .act: "À faire"
    case .note: "Note"
    case .ask: "À demander"
    case .show: "À montrer"
    case .safety: "Sécurité"
    case .services: "Services"
    case .draft: "Ébauche"
    case .warning: "Attention"
    }
  }
}
