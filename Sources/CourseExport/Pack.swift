package import CourseDocument

/// A whole pack in memory: every kind of page in every format asked for, and the manifest.
package enum Pack {
  /// The files of a pack, the manifest last.
  package static func files(
    of assembly: Assembly, writers: [any DocumentWriter.Type], date: String?
  ) -> [ExportedFile] {
    let entries = DocumentKind.all.flatMap { kind -> [Manifest.Entry] in
      guard let document = kind.document(for: assembly) else { return [] }
      return writers.map { Manifest.Entry(kind: kind, file: $0.write(document)) }
    }
    return entries.map(\.file) + [Manifest(assembly: assembly, entries: entries, date: date).file]
  }
}
