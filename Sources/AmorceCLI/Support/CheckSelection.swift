import Wording

/// Which files `check` reports on, and which it only reads for their ids.
struct CheckSelection {
  let files: [String]
  /// Files of the kit around, but those that a checked file stands in for.
  let background: [String]

  /// Finds the files of the paths given; no path means the whole kit.
  static func find(_ paths: [String], kit: String?) throws -> CheckSelection {
    guard !paths.isEmpty else { return CheckSelection(files: try KitLibrary.find(kit).paths, background: []) }
    var files: [String] = []
    for path in paths { files += try expand(path) }
    guard !files.isEmpty else {
      throw CommandFailure(.usage, "Il n’y a pas de fichier .xml ici.", "There is no .xml file here.")
    }
    // A folder that is a kit needs nothing around it.
    if files.contains(where: { $0.hasSuffix("/kit.xml") || $0 == "kit.xml" }), kit == nil {
      return CheckSelection(files: files, background: [])
    }
    let around = try kit.map { try KitLibrary.find($0) } ?? KitLibrary.nearest()
    let checked = Set(files.compactMap(FileInput.identity))
    let background = (around?.paths ?? []).filter { FileInput.identity($0).map { !checked.contains($0) } ?? false }
    return CheckSelection(files: files, background: background)
  }

  private static func expand(_ path: String) throws -> [String] {
    guard path != "-", FileInput.isFolder(path) else {
      guard path == "-" || FileOutput.exists(path) else {
        throw CommandFailure(.usage, "« \(path) » n’existe pas.", "\(path) does not exist.")
      }
      return [path]
    }
    var trimmed = path
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    let folders = [
      trimmed, trimmed + "/Modules", trimmed + "/Modules/regions", trimmed + "/regions", trimmed + "/Quizzes",
    ]
    return folders.flatMap(KitLibrary.xmlFiles)
  }
}
