import Diagnostics
import Wording

/// What can be wrong with a row before anybody knows what its columns mean.
enum CSVProblem {
  case unclosedQuote, textAfterQuote, null, unreadable, cellTooLong, rowTooLong, tooManyColumns

  var id: DiagnosticID {
    switch self {
    case .unclosedQuote: "csv-unclosed-quote"
    case .textAfterQuote: "csv-text-after-quote"
    case .null: "csv-null"
    case .unreadable: "csv-encoding"
    case .cellTooLong: "csv-cell-too-long"
    case .rowTooLong: "csv-row-too-long"
    case .tooManyColumns: "csv-too-many-columns"
    }
  }

  var message: Phrase {
    switch self {
    case .unclosedQuote:
      Phrase("Un guillemet s’ouvre ici et ne se ferme pas.", "A quote opens here and does not close.")
    case .textAfterQuote:
      Phrase("Du texte suit un guillemet fermant.", "Text follows a closing quote.")
    case .null:
      Phrase("Un octet nul n’a pas de place dans un texte.", "A NUL byte has no place in a text.")
    case .unreadable:
      Phrase("Cet octet ne peut pas être lu comme du texte.", "This byte cannot be read as text.")
    case .cellTooLong:
      Phrase("Cette cellule dépasse 64 Kio.", "This cell is longer than 64 KiB.")
    case .rowTooLong:
      Phrase("Cette ligne dépasse 1 Mio.", "This row is longer than 1 MiB.")
    case .tooManyColumns:
      Phrase("Il y a plus de 4096 colonnes.", "There are more than 4096 columns.")
    }
  }

  var advice: Phrase {
    switch self {
    case .unclosedQuote:
      Phrase("Fermer le guillemet, ou le retirer.", "Close the quote, or remove it.")
    case .textAfterQuote:
      Phrase(
        "Doubler les guillemets qui font partie du texte.", "Double the quotes that are part of the text.")
    case .null, .unreadable:
      Phrase("Enregistrer le fichier en UTF-8.", "Save the file as UTF-8.")
    case .cellTooLong, .rowTooLong, .tooManyColumns:
      Phrase("Vérifier que c’est bien un fichier de réponses.", "Check that this is a file of answers.")
    }
  }
}

/// What is said of a whole file.
enum CSVWords {
  static let empty = Phrase("Le fichier est vide.", "The file is empty.")
  static let emptyAdvice = Phrase(
    "La première ligne nomme les colonnes, par exemple participant,phase et les énoncés.",
    "The first line names the columns, such as participant,phase and the items.")
  static let windows1252 = Phrase(
    "Ce fichier n’est pas en UTF-8; il est lu comme du Windows-1252.",
    "This file is not UTF-8; it is read as Windows-1252.")
  static let widthAdvice = Phrase(
    "Mettre autant de cellules que de colonnes, vides s’il le faut.",
    "Give it as many cells as there are columns, blank ones if need be.")

  static func width(_ count: Int, header: Int) -> Phrase {
    Phrase(
      "Cette ligne compte \(count) \(count == 1 ? "cellule" : "cellules"), l’en-tête en compte \(header).",
      "This row has \(count) \(count == 1 ? "cell" : "cells"), the header has \(header).")
  }
}
