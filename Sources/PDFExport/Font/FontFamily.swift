import CHarfBuzz

/// The faces of the family; each is opened when a page first needs it.
final class FontFamily {
  let shaper: Shaper
  private let library: HarfBuzz
  private let paths: [String]
  private var faces: [FontFace?]

  /// Finds the family in the first folder that has all of it.
  ///
  /// - Parameter isFile: whether a path is a file that can be read.
  init(folders: [String], isFile: (String) -> Bool) throws {
    let files = FaceRole.allCases.map(\.fileName)
    guard let folder = folders.first(where: { folder in files.allSatisfy { isFile(folder + "/" + $0) } }) else {
      let missing = files.first { file in !folders.contains { isFile($0 + "/" + file) } }
      throw PDFFailure.missingFont(file: missing ?? files[0], folders: folders)
    }
    library = try HarfBuzz()
    shaper = Shaper(library: library)
    paths = files.map { folder + "/" + $0 }
    faces = FaceRole.allCases.map { _ in nil }
    _ = try face(.regular)
  }

  /// A face of the family.
  func face(_ role: FaceRole) throws -> FontFace {
    if let face = faces[role.rawValue] { return face }
    let face = try FontFace(role: role, path: paths[role.rawValue], library: library)
    faces[role.rawValue] = face
    return face
  }
}
