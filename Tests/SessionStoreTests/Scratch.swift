import Glibc
import SessionStore

/// A folder of its own for one test, gone when the test is over.
final class Scratch {
  let folder: String

  init() throws {
    var template = Array("/tmp/amorce-store-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemError(code: errno) }
    folder = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
  }

  deinit {
    for name in names { unlink(folder + "/" + name) }
    rmdir(folder)
  }

  func path(_ name: String) -> String { folder + "/" + name }

  /// The names in the folder, sorted.
  var names: [String] {
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

  static func read(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count <= 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    defer { close(descriptor) }
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else { throw SystemError(code: errno) }
  }

  static func mode(of path: String) -> UInt32 {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }
}

struct SystemError: Error { let code: Int32 }

/// A session of twenty items.
enum Sample {
  static func info(items: Int = 20, kind: SessionInfo.Kind = .attempt) -> SessionInfo {
    SessionInfo(
      session: "k7m2", kind: kind, quiz: "mythes", digest: "0123456789abcdef", language: "fr", audience: "youth",
      mode: kind == .attempt ? "learn" : nil, created: "2026-11-21", ends: "2027-02-19",
      items: (1...items).map { "question-\($0)" })
  }

  static let answers = ["myth", "fact", "depends", "pass"]

  /// Makes a file with an answer to every item, and closes it.
  static func filledAttempt(at path: String) throws {
    let store = try AttemptStore.create(at: path, info: info())
    for (index, item) in store.info.items.enumerated() {
      try store.record(answer: answers[index % 4], certainty: index % 4 == 3 ? nil : index % 3 + 1, item: item)
    }
  }
}
