import Glibc
import Wording

/// Where session files stand when nobody says otherwise.
enum SessionPlaces {
  /// The folder of new sessions, in the current one.
  static let folder = "sessions"
  /// How a session file's name ends.
  static let ending = ".amorce"

  /// Where lists look by default: the folder of sessions, and the current one for what `quiz --save` left there.
  static var defaults: [String] { [folder, "."] }

  /// Makes the folder of new sessions, which only its owner may enter.
  static func makeFolder() throws {
    if mkdir(folder, 0o700) != 0, errno != EEXIST { throw FileOutput.cannotCreate(folder) }
  }

  /// The files of a folder that hold answers or may hold what is left of them, by name.
  static func files(in folder: String) -> [String] {
    FileInput.entries(of: folder).filter { $0.hasSuffix(ending) || isLeftover($0) }
      .map { folder == "." ? $0 : folder + "/" + $0 }
  }

  /// True for what a program that was killed may leave beside a session file.
  static func isLeftover(_ path: String) -> Bool {
    let name = FileOutput.name(of: path)
    return name.hasSuffix(ending + "-journal") || name.hasSuffix(".amorce-new")
      || name.hasSuffix(".amorce-new-journal")
  }

  /// The files that paths lead to: a folder stands for those in it.
  ///
  /// - Throws: ``CommandFailure`` 2 for a path that leads nowhere.
  static func files(of paths: [String]) throws -> [String] {
    guard !paths.isEmpty else { return defaults.flatMap(files(in:)) }
    return try paths.flatMap { path -> [String] in
      guard FileOutput.exists(path) else {
        throw CommandFailure(.usage, "« \(path) » n’existe pas.", "\(path) does not exist.")
      }
      guard FileInput.isFolder(path) else { return [path] }
      var folder = path
      while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
      return files(in: folder)
    }
  }
}
