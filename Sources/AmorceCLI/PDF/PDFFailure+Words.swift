import PDFExport
import Wording

extension PDFFailure {
  /// The failure in plain words, with what to do.
  var stop: CommandFailure {
    let install = "apt-get install " + Self.packages.joined(separator: " ")
    switch self {
    case .missingLibrary(let name):
      return CommandFailure(
        .usage,
        "--format pdf : il manque la bibliothèque \(name). Installer les paquets Debian (\(install)), ou choisir un autre format. Rien n’a été écrit.",
        "--format pdf: the library \(name) is missing. Install the Debian packages (\(install)), or choose another format. Nothing was written."
      )
    case .missingFont(let file, let folders):
      let places = folders.joined(separator: ", ")
      return CommandFailure(
        .usage,
        "--format pdf : il manque la police \(file) (dossiers : \(places)). Installer les paquets Debian (\(install)), ou donner son dossier dans AMORCE_FONTS. Rien n’a été écrit.",
        "--format pdf: the font \(file) is missing (folders: \(places)). Install the Debian packages (\(install)), or name its folder in AMORCE_FONTS. Nothing was written."
      )
    case .missingGlyphs(let characters, let document):
      let list = characters.map(Self.named).joined(separator: ", ")
      return CommandFailure(
        .findings,
        "« \(document) » : la police du PDF n’a pas de signe pour \(list). Écrire autrement dans la trousse, ou choisir un autre format. Rien n’a été écrit.",
        "\(document): the font of the PDF has no sign for \(list). Write it another way in the kit, or choose another format. Nothing was written."
      )
    case .unreadablePicture(let path, let document):
      return CommandFailure(
        .findings,
        "« \(document) » : l’image « \(path) » ne peut pas entrer dans un PDF. L’enregistrer en PNG ordinaire, sans entrelacement. Rien n’a été écrit.",
        "\(document): the picture \(path) cannot go into a PDF. Save it as an ordinary PNG, not interlaced. Nothing was written."
      )
    case .refused(let what):
      return CommandFailure(
        .usage, "--format pdf : HarfBuzz a refusé de préparer la police (\(what)). Rien n’a été écrit.",
        "--format pdf: HarfBuzz refused to prepare the font (\(what)). Nothing was written.")
    }
  }

  /// A character with its number: `☃ (U+2603)`.
  private static func named(_ character: String) -> String {
    let numbers = character.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
    return "\(character) (\(numbers.joined(separator: " ")))"
  }
}
