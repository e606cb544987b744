import CourseDocument
import CourseExport
import CourseModel
import Wording

/// What was written and what to print, on standard output.
struct PackSummary {
  private let assembly: Assembly
  private let files: [ExportedFile]
  private let folder: String

  init(assembly: Assembly, files: [ExportedFile], folder: String) {
    self.assembly = assembly
    self.files = files
    self.folder = folder
  }

  var text: String {
    let language = assembly.language
    let shown = SafeText.printable(folder)
    var lines = [
      Phrase(
        "Atelier de \(assembly.minutes) minutes, \(files.count) fichiers dans \(shown)",
        "Workshop of \(assembly.minutes) minutes, \(files.count) files in \(shown)")[language]
    ]
    for kind in DocumentKind.all {
      guard let name = kind.fileName(for: assembly) else { continue }
      let names = files.map(\.path).filter {
        $0.hasPrefix(name + ".") || kind.copies == .screen && $0.hasPrefix(name + "-") && !$0.hasPrefix(name + "-notes")
      }
      if names.isEmpty { continue }
      let copies = kind.copies(for: assembly.options.participants)[language]
      lines.append("  " + names.joined(separator: ", "))
      lines.append(
        "    " + kind.purpose[language] + Phrase(". Copies : ", ". Copies: ")[language] + copies)
    }
    lines.append("  " + Manifest.fileName)
    return lines.joined(separator: "\n") + "\n"
  }
}
