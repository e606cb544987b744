import CourseExport
import Wording

/// Where a review sheet goes: a page, a table, or a folder for both.
struct ReviewFiles {
  private let page: String?
  private let table: String?
  private let folder: String?

  /// A path that ends in `.html` or `.csv` is a file, any other one a folder.
  init(path: String) {
    let lowered = path.lowercased()
    if lowered.hasSuffix(".html") {
      (page, table, folder) = (path, nil, nil)
    } else if lowered.hasSuffix(".csv") {
      (page, table, folder) = (nil, path, nil)
    } else {
      let root = path.hasSuffix("/") ? path : path + "/"
      (page, table, folder) = (root + "review.html", root + "review.csv", path)
    }
  }

  /// Writes the sheet; nothing is written if one of the files is there already.
  func write(_ sheet: ReviewSheet, force: Bool, language: Language) throws {
    let paths = [page, table].compactMap { $0 }
    if !force, let there = paths.first(where: FileOutput.exists) {
      throw CommandFailure(
        .cannotCreate, "« \(there) » existe déjà. Choisir un autre nom, ou --force pour le remplacer.",
        "\(there) is already there. Choose another name, or --force to replace it.")
    }
    if let folder { try FileOutput.makeFolder(folder) }
    if let page { try FileOutput.write(Array(ReviewPage.html(sheet).utf8), to: page, force: force) }
    if let table { try FileOutput.write(Array(sheet.csv.utf8), to: table, force: force) }
    let rows = sheet.sections.reduce(0) { $0 + $1.rows.count }
    StandardStreams.say(
      Phrase(
        "\(rows) lignes à relire : \(paths.joined(separator: ", "))",
        "\(rows) rows to review: \(paths.joined(separator: ", "))")[language])
  }
}
