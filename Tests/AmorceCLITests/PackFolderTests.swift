import CourseExport
import Glibc
import TestSupport
import Testing

@testable import AmorceCLI

/// A pack appears whole or not at all, and nothing of the user's goes.
struct PackFolderTests {
  private let room: String

  init() throws {
    var template = Array("/tmp/amorce-pack-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    room = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static let files = [
    ExportedFile(path: "a.html", bytes: Array("a".utf8)), ExportedFile(path: "b.html", bytes: Array("b".utf8)),
  ]

  private func status(_ body: () throws -> Void) -> AmorceCLI.ExitStatus? {
    do {
      try body()
      return nil
    } catch {
      return (error as? CommandFailure)?.status
    }
  }

  private func put(_ text: String, at path: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    _ = StandardStreams.writeAll(text, to: descriptor)
    close(descriptor)
  }

  private func text(_ path: String) -> String? { Golden.read(path).map { String(decoding: $0, as: UTF8.self) } }

  private func mode(_ path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
  }

  @Test func makesANewFolderAndTheOnesAbove() throws {
    try PackFolder.write(Self.files, to: room + "/x/y", force: false)
    #expect(FileInput.entries(of: room + "/x/y") == ["a.html", "b.html"])
    #expect(FileInput.entries(of: room + "/x") == ["y"])
    #expect(text(room + "/x/y/b.html") == "b")
    #expect(mode(room + "/x/y").map { $0 & 0o700 } == 0o700)
  }

  @Test func fillsAnEmptyFolder() throws {
    mkdir(room + "/x", 0o755)
    try PackFolder.write(Self.files, to: room + "/x", force: false)
    #expect(FileInput.entries(of: room + "/x") == ["a.html", "b.html"])
  }

  @Test func refusesAFolderThatHoldsSomething() {
    mkdir(room + "/x", 0o755)
    put("mine", at: room + "/x/mine.txt")
    #expect(status { try PackFolder.write(Self.files, to: room + "/x", force: false) } == .cannotCreate)
    #expect(FileInput.entries(of: room + "/x") == ["mine.txt"])
  }

  @Test func forceReplacesOnlyWhatItWrites() throws {
    mkdir(room + "/x", 0o755)
    put("mine", at: room + "/x/mine.txt")
    put("old", at: room + "/x/a.html")
    try PackFolder.write(Self.files, to: room + "/x", force: true)
    #expect(FileInput.entries(of: room + "/x") == ["a.html", "b.html", "mine.txt"])
    #expect(text(room + "/x/mine.txt") == "mine")
    #expect(text(room + "/x/a.html") == "a")
  }

  @Test func forceReplacesALinkAndNotWhatItPointsTo() throws {
    mkdir(room + "/x", 0o755)
    put("elsewhere", at: room + "/outside.txt")
    symlink(room + "/outside.txt", room + "/x/a.html")
    try PackFolder.write(Self.files, to: room + "/x", force: true)
    #expect(text(room + "/outside.txt") == "elsewhere")
    #expect(text(room + "/x/a.html") == "a")
  }

  @Test func aFolderInTheWayStaysAndNothingIsWritten() {
    mkdir(room + "/x", 0o755)
    mkdir(room + "/x/b.html", 0o755)
    put("old", at: room + "/x/a.html")
    #expect(status { try PackFolder.write(Self.files, to: room + "/x", force: true) } == .cannotCreate)
    #expect(FileInput.entries(of: room + "/x") == ["a.html", "b.html"])
    #expect(text(room + "/x/a.html") == "old")
  }

  @Test func aFileInTheWayIsNotReplaced() {
    put("mine", at: room + "/x")
    #expect(status { try PackFolder.write(Self.files, to: room + "/x", force: true) } == .cannotCreate)
    #expect(text(room + "/x") == "mine")
  }

  @Test func whatCannotBeMadeLeavesNoFolderBehind() {
    let impossible = [ExportedFile(path: "missing/a.html", bytes: [])]
    #expect(status { try PackFolder.write(impossible, to: room + "/x/y", force: false) } == .cannotCreate)
    #expect(FileInput.entries(of: room).isEmpty)
    #expect(status { try PackFolder.write(Self.files, to: "/proc/amorce/x", force: false) } == .cannotCreate)
  }
}
