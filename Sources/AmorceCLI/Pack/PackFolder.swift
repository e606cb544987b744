import CourseExport
import Glibc
import Wording

/// Writes a folder of files whole or not at all.
///
/// Everything goes to a private folder first, each file to the disk (fsync), and is then renamed into place. What was
/// there and is not ours stays; what could not be put in place is taken back.
enum PackFolder {
  /// Writes the files.
  ///
  /// - Parameter force: true to replace files of the same names in a folder that holds something already.
  /// - Throws: ``CommandFailure`` 73 if the folder cannot be made, is not empty or is no folder; 74 if a file cannot be
  ///   written.
  static func write(_ files: [ExportedFile], to folder: String, force: Bool) throws {
    // Ctrl-C waits for these few milliseconds, so that nothing half-made stays.
    var asked = sigset_t()
    var before = sigset_t()
    sigemptyset(&asked)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&asked, signal) }
    sigprocmask(SIG_BLOCK, &asked, &before)
    defer { sigprocmask(SIG_SETMASK, &before, nil) }
    if FileOutput.exists(folder) {
      try fill(folder, with: files, force: force)
    } else {
      try make(folder, with: files)
    }
  }

  /// A new folder: made beside its place, then renamed.
  private static func make(_ folder: String, with files: [ExportedFile]) throws {
    let parent = FileOutput.folder(of: folder)
    let made = missingFolders(of: parent)
    do {
      try FileOutput.makeFolder(parent)
      let stage = try Stage(in: parent, for: folder)
      do {
        try stage.write(files, shownAs: folder)
        guard chmod(stage.path, 0o777 & ~currentMask()) == 0, rename(stage.path, folder) == 0 else {
          throw failure(folder)
        }
      } catch {
        stage.remove()
        throw error
      }
    } catch {
      for folder in made.reversed() { rmdir(folder) }
      throw error
    }
    try FileOutput.synchronize(folder: parent)
  }

  /// A folder that is there: files are made in a private folder inside it, on the same disk, then renamed one by one.
  private static func fill(_ folder: String, with files: [ExportedFile], force: Bool) throws {
    guard FileInput.isFolder(folder) else {
      throw CommandFailure(
        .cannotCreate, "« \(folder) » est là et n’est pas un dossier.", "\(folder) is there and is not a folder.")
    }
    guard force || FileInput.entries(of: folder).isEmpty else {
      throw CommandFailure(
        .cannotCreate,
        "« \(folder) » n’est pas vide. Choisir un autre dossier avec -o, ou --force pour remplacer les fichiers de même nom.",
        "\(folder) is not empty. Choose another folder with -o, or --force to replace files of the same names.")
    }
    for file in files where FileInput.isFolder(folder + "/" + file.path) {
      throw CommandFailure(
        .cannotCreate, "« \(folder)/\(file.path) » est un dossier; il reste là.",
        "\(folder)/\(file.path) is a folder; it stays.")
    }
    let stage = try Stage(in: folder, for: folder)
    do {
      try stage.write(files, shownAs: folder)
      try stage.place(files, in: folder)
    } catch {
      stage.remove()
      throw error
    }
    stage.remove()
    try FileOutput.synchronize(folder: folder)
  }

  /// Folders above that are not there yet, the outermost first.
  private static func missingFolders(of path: String) -> [String] {
    var missing: [String] = []
    var current = path
    while current != ".", current != "/", !FileOutput.exists(current) {
      missing.append(current)
      current = FileOutput.folder(of: current)
    }
    return missing.reversed()
  }

  private static func currentMask() -> mode_t {
    let mask = umask(0o077)
    umask(mask)
    return mask
  }

  /// A full disk is 74, anything else that stands in the way of a new name is 73.
  fileprivate static func failure(_ path: String) -> CommandFailure {
    switch errno {
    case ENOSPC, EDQUOT, EIO, EFBIG: FileOutput.cannotWrite(path, StandardStreams.lastError())
    default: FileOutput.cannotCreate(path)
    }
  }
}

/// A private folder (mode 0700) in which files are made before they get their place.
private struct Stage {
  let path: String

  init(in folder: String, for target: String) throws {
    var template = Array((folder + "/.amorce-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw PackFolder.failure(target) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  func write(_ files: [ExportedFile], shownAs folder: String) throws {
    for file in files {
      let shown = folder + "/" + file.path
      let descriptor = open(path + "/" + file.path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw PackFolder.failure(shown) }
      let isWritten =
        file.bytes.withUnsafeBytes { StandardStreams.writeAll($0, to: descriptor) } && fsync(descriptor) == 0
      let reason = StandardStreams.lastError()
      guard close(descriptor) == 0, isWritten else { throw FileOutput.cannotWrite(shown, reason) }
    }
    try FileOutput.synchronize(folder: path)
  }

  /// Renames every file into place; if one cannot be, those before it are taken back.
  func place(_ files: [ExportedFile], in folder: String) throws {
    var placed: [(target: String, backup: String, wasThere: Bool)] = []
    for file in files {
      let target = folder + "/" + file.path
      let backup = path + "/.was-" + file.path
      // A second name for the file that goes; a disk without links (FAT) has no way back, but each file is still whole.
      let wasThere = FileOutput.exists(target)
      _ = link(target, backup)
      guard rename(path + "/" + file.path, target) == 0 else {
        let failure = PackFolder.failure(target)
        for (target, backup, wasThere) in placed.reversed() {
          if rename(backup, target) != 0, !wasThere { unlink(target) }
        }
        throw failure
      }
      placed.append((target, backup, wasThere))
    }
  }

  func remove() {
    for name in FileInput.entries(of: path) { unlink(path + "/" + name) }
    rmdir(path)
  }
}
