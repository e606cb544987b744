import FuzzSupport
import Glibc
import SessionStore
import Wording

/// Any bytes as a session file, and a good file with any bytes changed: refused or read, never changed.
@_cdecl("FuzzStore_main")
func fuzzStore(_ count: CInt, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
  FuzzDriver.run { start, count in
    guard let start, count > 1 else { return 0 }
    let rest = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
    let file = start[0] & 1 == 0 ? rest : StoreFile.patched(with: rest, sealed: start[0] & 4 != 0)
    StoreFile.check(file, writing: start[0] & 2 != 0)
    return 0
  }
}

/// The file under test, in memory.
enum StoreFile {
  private static let path = "/dev/shm/amorce-fuzz-\(getpid()).amorce"
  private static let good = makeGood()

  /// The good file with three bytes of input for each byte changed: where, and what.
  ///
  /// Without the seal, which notices every change, what stands behind it is reached.
  static func patched(with edits: [UInt8], sealed: Bool) -> [UInt8] {
    var file = sealed ? good : Array(good.prefix(good.count / 1024 * 1024))
    for start in stride(from: 0, to: edits.count - 2, by: 3) {
      file[(Int(edits[start]) << 8 | Int(edits[start + 1])) % file.count] = edits[start + 2]
    }
    return file
  }

  /// Opens the bytes as a file and reads all of it; reading never changes a byte, nor does a refusal.
  static func check(_ bytes: [UInt8], writing: Bool) {
    write(bytes)
    defer { unlink(path) }
    var isRefused = false
    do {
      let store = try SessionStore.open(at: path, for: writing ? .writing : .reading)
      _ = try store.sheets()
      _ = try store.tallies()
    } catch {
      isRefused = true
    }
    if !writing || isRefused, read() != bytes { FuzzDriver.finding("the file has changed") }
    if access(path + "-journal", F_OK) == 0 { FuzzDriver.finding("a journal is left") }
  }

  private static func makeGood() -> [UInt8] {
    let info = SessionInfo(
      session: "k7m2", kind: .session, quiz: "mythes", digest: "0123456789abcdef", language: "fr", audience: "youth",
      region: "QC", created: "2026-11-21", ends: "2027-02-19", items: (1...6).map { "q\($0)" })
    unlink(path)
    defer { unlink(path) }
    do {
      let store = try SessionStore.create(at: path, info: info)
      for person in 0..<4 {
        for wave in ["pre", "post"] {
          let answers = info.items.indices.map { place -> StoredAnswer in
            switch (person + place) % 4 {
            case 0: .given("myth")
            case 1: .given("fact")
            case 2: .pass
            default: .blank
            }
          }
          try store.record([
            StoredSheet(
              participant: String(1000 + person), wave: wave, answers: answers, certainty: [1, 2, 3, 0, 0, 1])
          ])
        }
      }
    } catch {
      FuzzDriver.finding("the good file cannot be made: \(error.message[.english])")
    }
    return read()
  }

  private static func write(_ bytes: [UInt8]) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    defer { close(descriptor) }
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else { FuzzDriver.finding("cannot write") }
  }

  private static func read() -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = Glibc.read(descriptor, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
    return bytes
  }
}
