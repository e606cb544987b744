import CourseModel
import Diagnostics
import Glibc
import Wording

/// Reads the pictures that modules show; they are put into the pages themselves.
enum PackPictures {
  private static let limit = 4 << 20
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// The pictures by file name, and the names of those that could not be had.
  static func read(for course: Course, in folder: String) -> (found: [String: [UInt8]], missing: [String]) {
    var found: [String: [UInt8]] = [:]
    var missing: [String] = []
    for name in Set(course.modules.flatMap(names)).sorted() {
      // A name with a folder in it could reach outside the kit.
      guard !name.contains("/"), name != "..",
        let file = try? FileInput.read(folder + "/Modules/" + name, limit: limit),
        file.count <= limit, file.storage.starts(with: signature)
      else {
        missing.append(name)
        continue
      }
      found[name] = Array(file.bytes(0, file.count))
    }
    return (found, missing)
  }

  private static func names(of module: Module) -> [String] {
    let activities = module.parts.flatMap { part -> [String] in
      guard case .activity(let activity) = part else { return [] }
      return activity.steps.compactMap { step in
        guard case .figure(let figure) = step else { return nil }
        return figure.path
      }
    }
    let handouts = module.handouts.flatMap(\.parts).compactMap { part -> String? in
      guard case .figure(let figure) = part else { return nil }
      return figure.path
    }
    return activities + handouts
  }
}
