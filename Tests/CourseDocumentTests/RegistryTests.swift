import CourseDocument
import Glibc
import Testing

struct RegistryTests {
  /// The file names of a folder of the sources, without extension.
  private func files(in folder: String) throws -> Set<String> {
    let root = "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")
    let directory = try #require(opendir("/" + root + "/Sources/" + folder))
    defer { closedir(directory) }
    var names: Set<String> = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".swift") { names.insert(String(name.dropLast(6))) }
    }
    return names
  }

  @Test func everyFileOfKindsIsRegistered() throws {
    let known = DocumentKind.all.map { kind in
      kind.name.lowercased().split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
    #expect(try files(in: "CourseDocument/Kinds") == Set(known))
  }

  @Test func namesAreASCIIAndUnique() {
    let names = DocumentKind.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(
      (names + [DocumentKind.discreetFileName]).allSatisfy {
        $0.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "-") }
      })
  }

  @Test func sheetsForPeopleAreTheParticipantEdition() {
    let editions = Dictionary(uniqueKeysWithValues: DocumentKind.all.map { ($0.name, $0.edition) })
    #expect(editions["quiz-sheet"] == .participant)
    #expect(editions["answer-sheet"] == .participant)
    #expect(editions["handout"] == .participant)
    #expect(editions["answer-key"] == .facilitator)
    #expect(editions["session-plan"] == .facilitator)
    #expect(editions["tally-sheet"] == .facilitator)
  }
}
