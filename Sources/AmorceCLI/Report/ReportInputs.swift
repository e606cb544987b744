import Glibc
import GroupReport
import Wording

/// The files of a report: those named, and those of folders, sorted; nothing is read by guess.
struct ReportInputs {
  /// The files, sorted by name, each once.
  let files: [String]
  /// Files of folders that are neither sessions nor CSV.
  let refused: [String]

  private static let tables = [".csv", ".tsv"]

  /// Finds the files of the paths given.
  init(_ paths: [String]) throws {
    var files: Set<String> = []
    var refused: Set<String> = []
    for path in paths {
      if path != "-", FileInput.isFolder(path) {
        Self.walk(Self.trimmed(path), &files, &refused)
      } else if path.hasSuffix(ReleaseRecord.suffix) {
        refused.insert(path)
      } else {
        files.insert(path)
      }
    }
    self.files = files.sorted()
    self.refused = refused.sorted()
  }

  private static func trimmed(_ path: String) -> String {
    var trimmed = path
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    return trimmed
  }

  private static func walk(_ folder: String, _ files: inout Set<String>, _ refused: inout Set<String>) {
    var folders = [folder]
    while let next = folders.popLast() {
      for name in FileInput.entries(of: next) where !name.hasPrefix(".") {
        let path = next == "/" ? "/" + name : next + "/" + name
        switch kind(path) {
        case S_IFDIR: folders.append(path)
        case S_IFREG:
          if name.hasSuffix(ReleaseRecord.suffix) { continue }
          let isTable = tables.contains { name.lowercased().hasSuffix($0) }
          if isTable || SessionSource.isSession(path) { files.insert(path) } else { refused.insert(path) }
        case S_IFLNK: continue
        default: refused.insert(path)
        }
      }
    }
  }

  /// What stands at a path; a link is a link, whatever it points to.
  private static func kind(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
  }

  /// Says which files are no answers, all of them.
  func checkRefused() throws {
    guard !refused.isEmpty else { return }
    for path in refused {
      StandardStreams.say(
        SafeText.printable(path)
          + Speech.say(
            ":1:1: error [not-answers] Ce n’est ni une séance ni un CSV. L’enlever du dossier, ou nommer les fichiers à compter.",
            ":1:1: error [not-answers] This is neither a session nor CSV. Take it out of the folder, or name the files to count."
          ))
    }
    throw SilentExit(status: .usage)
  }
}
