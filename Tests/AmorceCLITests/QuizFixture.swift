import Glibc
import Testing

/// A folder of its own for one test, with a small kit in it; gone when the test is over.
final class QuizFixture {
  let folder: String

  /// Makes the kit.
  ///
  /// - Parameter claim: the French claim of the first statement.
  init(claim: String = "Cela n’arrive qu’ailleurs.") throws {
    var template = Array("/tmp/amorce-quiz-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw QuizError(code: errno) }
    folder = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    mkdir(folder + "/Modules", 0o755)
    mkdir(folder + "/Quizzes", 0o755)
    try write("Modules/kit.xml", QuizTexts.kit)
    try write("Modules/services.xml", QuizTexts.services)
    try write("Modules/sources.xml", QuizTexts.sources)
    try write("Modules/safety.xml", QuizTexts.safety)
    try write("Modules/ouverture.xml", QuizTexts.module)
    try write("Quizzes/mythes.xml", QuizTexts.quiz(claim: claim))
  }

  deinit {
    for part in ["Modules", "Quizzes", ""] {
      let place = folder + "/" + part
      for name in Self.names(in: place) { unlink(place + "/" + name) }
      if !part.isEmpty { rmdir(place) }
    }
    rmdir(folder)
  }

  func path(_ name: String) -> String { folder + "/" + name }

  func write(_ name: String, _ text: String) throws {
    let descriptor = open(path(name), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw QuizError(code: errno) }
    defer { close(descriptor) }
    var text = text
    let isWritten = text.withUTF8 { Glibc.write(descriptor, $0.baseAddress, $0.count) == $0.count }
    guard isWritten else { throw QuizError(code: errno) }
  }

  static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  static func read(_ path: String) throws -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw QuizError(code: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count <= 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }
}

struct QuizError: Error { let code: Int32 }
