import CourseExport
import Diagnostics
import GroupReport
import Scoring
import Wording

/// Reads and writes the records that let releases be compared.
struct ReleaseRecords {
  let paths: [String]
  let records: [ReleaseRecord]

  /// Reads the records of earlier releases.
  init(_ paths: [String]) throws {
    let sorted = Set(paths).sorted()
    self.paths = sorted
    records = try sorted.map { path in
      let file = try FileInput.read(path, limit: 64 << 20)
      guard let record = ReleaseRecord(Array(file.bytes(0, file.count))) else {
        throw CommandFailure(
          .usage,
          "« \(path) » n’est pas la fiche d’un rapport. Donner le fichier \(ReleaseRecord.suffix) écrit à côté.",
          "\(path) is not the record of a report. Give the \(ReleaseRecord.suffix) file written beside it.")
      }
      return record
    }
  }

  /// The digest of a text, as records hold it.
  static func digest(_ text: String) -> String { Digest.hexadecimal(Array(text.utf8)) }

  /// The digest of a key: the same items with the same right answers.
  static func digest(_ key: ScoringKey, items: [GroupTables.Item]) -> String {
    digest(items.map { "\($0.id)=\($0.correct)" }.joined(separator: "\n"))
  }

  /// The release with what earlier ones make too telling taken away, and its record.
  ///
  /// - Throws: ``CommandFailure`` 1 if the release must not be made.
  func settle(
    _ builder: ReleaseBuilder, _ data: DataSet, roster: [RosterEntry], key: String
  ) throws -> (release: Release, record: ReleaseRecord) {
    let first = builder.release(data)
    let record = ReleaseRecord(first, roster: roster, key: key, digest: Self.digest)
    guard !records.isEmpty else { return (first, record) }
    let comparison = ReleaseComparison(record, roster: roster, with: records, digest: Self.digest)
    if let refusal = comparison.refusal {
      let file = refusal.record.map { paths[$0] } ?? ""
      throw CommandFailure(
        .findings,
        Phrase("\(file) : rien n’est écrit, car", "\(file): nothing is written, because") + refusal.why
          + Phrase("(attendre d’autres séances, ou ôter celles-là).", "(wait for more sessions, or leave those out)."))
    }
    let release = builder.release(data, withholding: comparison.withheld)
    return (release, ReleaseRecord(release, roster: roster, key: key, digest: Self.digest))
  }

  /// Writes a release and, beside it, its record for the owner alone: both or neither.
  static func write(_ bytes: [UInt8], _ record: ReleaseRecord, to path: String, force: Bool) throws {
    let beside = path + ReleaseRecord.suffix
    if !force, FileOutput.exists(path) || FileOutput.exists(beside) {
      let there = FileOutput.exists(path) ? path : beside
      throw CommandFailure(
        .cannotCreate, "« \(there) » existe déjà. Choisir un autre nom, ou --force pour le remplacer.",
        "\(there) is already there. Choose another name, or --force to replace it.")
    }
    try FileOutput.write(Array(record.json.text().utf8), to: beside, force: force, isPrivate: true)
    do {
      try FileOutput.write(bytes, to: path, force: force)
    } catch {
      FileOutput.remove(beside)
      throw error
    }
  }
}
