package import CourseDocument
import CourseModel
import Wording

/// `manifest.json`: what a pack was made for, and the digest of each of its files.
///
/// It holds no clock: a date stands in it only when `SOURCE_DATE_EPOCH` gave one.
package struct Manifest: Sendable {
  /// A file with what it is.
  package struct Entry: Sendable {
    package let kind: DocumentKind
    package let edition: Edition
    package let file: ExportedFile

    package init(kind: DocumentKind, file: ExportedFile) {
      self.kind = kind
      edition = kind.edition
      self.file = file
    }
  }

  private let assembly: Assembly
  private let companion: Assembly?
  private let entries: [Entry]
  private let date: String?

  /// Makes a manifest.
  package init(assembly: Assembly, companion: Assembly? = nil, entries: [Entry], date: String?) {
    self.assembly = assembly
    self.companion = companion
    self.entries = entries
    self.date = date
  }

  /// The name of the file.
  package static let fileName = "manifest.json"

  /// The file itself, which does not list itself.
  package var file: ExportedFile { ExportedFile(path: Self.fileName, bytes: Array(json.text().utf8)) }

  private var json: JSONValue {
    let options = assembly.options
    let files = entries.map { entry in
      JSONValue.members([
        "path": .string(entry.file.path), "kind": .string(entry.kind.name),
        "edition": .string(entry.edition.rawValue),
        "copies": .string(entry.kind.copies(for: options.participants)[assembly.language]),
        "bytes": .integer(entry.file.bytes.count), "sha256": .string(Digest.hexadecimal(entry.file.bytes)),
      ])
    }
    let items = assembly.quizzes.flatMap(\.items).map { numbered in
      JSONValue.members(["number": .integer(numbered.number), "id": .string(numbered.item.id.rawValue)])
    }
    return .members([
      "version": .integer(1), "kit": .string(assembly.kit.id.rawValue), "language": .string(assembly.language.code),
      "date": .string(orNull: date), "audience": .string(options.audience.rawValue),
      "region": .string(orNull: options.region?.rawValue), "minutes": .integer(assembly.minutes),
      "start": .string(orNull: options.start?.printed(in: .english)),
      "participants": options.participants.map(JSONValue.integer) ?? .null, "paper": .string(options.paper.rawValue),
      "print": .string(options.size.rawValue), "second_language": .string(orNull: companion?.language.code),
      "modules": .array(assembly.modules.map { .string($0.id.rawValue) }), "items": .array(items),
      "files": .array(files),
    ])
  }
}
