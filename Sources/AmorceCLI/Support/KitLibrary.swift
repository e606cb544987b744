import CourseModel
import CourseReader
import Diagnostics
import Glibc
import Wording
import XMLSource

/// Finds a kit on disk and reads it.
struct KitLibrary {
  /// The folder that holds `Modules` and `Quizzes`.
  let folder: String

  /// The kit that was asked for, or the one of the current folder, or the one installed beside the program.
  ///
  /// - Throws: ``CommandFailure`` 2 when there is none.
  static func find(_ asked: String?) throws -> KitLibrary {
    if let asked {
      guard isKit(asked) else {
        throw CommandFailure(
          .usage, "« \(asked) » n’est pas une trousse : il y manque Modules/kit.xml.",
          "\(asked) is not a kit: it has no Modules/kit.xml.")
      }
      return KitLibrary(folder: asked)
    }
    if let found = nearest() { return found }
    throw CommandFailure(
      .usage, "Il n’y a pas de trousse ici. Aller dans son dossier, ou donner --kit DOSSIER.",
      "There is no kit here. Go to its folder, or give --kit FOLDER.")
  }

  /// The kit of the current folder or of the installation, or nil.
  static func nearest() -> KitLibrary? {
    (["."] + installed()).first(where: isKit).map { KitLibrary(folder: $0) }
  }

  /// Where `make install` puts the kit and its fonts: beside the program, or beside its `bin`.
  static func installed() -> [String] {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink("/proc/self/exe", &buffer, Int(PATH_MAX))
    guard count > 0 else { return [] }
    let program = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = FileOutput.folder(of: program)
    return [folder + "/share/amorce", FileOutput.folder(of: folder) + "/share/amorce"]
  }

  private static func isKit(_ folder: String) -> Bool { FileInput.isFile(folder + "/Modules/kit.xml") }

  /// The files of the kit, the kit file first, the rest by path.
  var paths: [String] {
    let root = folder == "." ? "" : folder + "/"
    let files = ["Modules", "Modules/regions", "Quizzes"].flatMap { Self.xmlFiles(in: root + $0) }
    return files.filter { $0.hasSuffix("/kit.xml") } + files.filter { !$0.hasSuffix("/kit.xml") }
  }

  /// The XML files directly in a folder.
  static func xmlFiles(in folder: String) -> [String] {
    FileInput.entries(of: folder).filter { $0.hasSuffix(".xml") && !$0.hasPrefix(".") }.map { folder + "/" + $0 }
  }

  /// Reads files, each up to just past the limit of the reader.
  static func read(_ paths: [String]) throws -> [SourceFile] { try paths.map { try read($0) } }

  /// Reads a file up to just past the limit of the reader.
  static func read(_ path: String) throws -> SourceFile {
    try FileInput.read(path, limit: InputLimits.kit.fileBytes)
  }

  /// As much of the course as one quiz needs: the kit, its services and sources, and the quiz's own file.
  ///
  /// A quiz starts at once in a kit of any size, and an unfinished module elsewhere does not stand in its way. When the
  /// quiz is not in the file of its name, or shares items with others, the rest of the kit is read too.
  func course(forQuiz id: String?, _ language: Language) throws -> Course {
    let root = folder == "." ? "" : folder + "/"
    let frame = ["kit.xml", "sources.xml", "services.xml", "local.xml"].map { root + "Modules/" + $0 }
      .filter(FileInput.isFile)
    let files = try Self.read(frame)
    let asked = id ?? files.first.flatMap { CourseReader.defaultQuiz(of: $0) }
    if let asked, isIdentifier(asked), FileInput.isFile(root + "Quizzes/\(asked).xml") {
      let reading = CourseReader.read(files + (try Self.read([root + "Quizzes/\(asked).xml"])), scope: .part)
      if let course = reading.course, course.quiz(ID(asked)) != nil { return course }
    }
    return try course(language)
  }

  /// The course of this kit, ready to use.
  ///
  /// - Throws: ``SilentExit`` 1 after printing what is wrong with the files; ``CommandFailure`` 2 if one is unreadable.
  func course(_ language: Language = Speech.language) throws -> Course {
    let reading = CourseReader.read(try Self.read(paths), scope: .course)
    if let course = reading.course { return course }
    let renderer = DiagnosticRenderer(sources: reading.sources, language: language)
    for diagnostic in reading.diagnostics where diagnostic.severity == .error {
      StandardStreams.say(renderer.line(diagnostic))
    }
    throw SilentExit(status: .findings)
  }
}

/// The course of the kit that the options name.
func loadCourse(_ options: CommonOptions) throws -> Course {
  try KitLibrary.find(options.kit).course(options.language)
}
