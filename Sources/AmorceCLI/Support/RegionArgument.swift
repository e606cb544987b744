import CourseModel
import Wording

/// A province or territory as it is typed after `--region`.
enum RegionArgument {
  private static let provinces = [
    "AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT",
  ]

  /// The code, or nil if none was typed.
  ///
  /// - Throws: ``CommandFailure`` 2 if there is no such province, and the kit has no page for it either.
  static func code(_ text: String?, in course: Course) throws -> RegionCode? {
    guard let text else { return nil }
    let code = RegionCode(text.uppercased())
    guard course.region(code) != nil || provinces.contains(code.rawValue) else {
      let known = Set(provinces + course.regions.map(\.code.rawValue)).sorted().joined(separator: ", ")
      throw CommandFailure(
        .usage, "--region : « \(text) » n’est pas un code de province ou de territoire. Codes : \(known).",
        "--region: “\(text)” is not the code of a province or territory. Codes: \(known).")
    }
    return code
  }
}
