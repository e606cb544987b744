import CourseExport
import Scoring
import SessionStore
import Wording

/// What a session file holds, read once, in an order that says nothing about who came first.
struct SessionAnswers {
  /// A sheet of a wave that can be compared.
  struct Sheet {
    let participant: String
    let wave: Wave
    let answers: [StoredAnswer]
    let certainty: [Int]
  }

  let path: String
  let info: SessionInfo
  let sheets: [Sheet]
  let tallies: [StoredTally]
  /// Sheets of no wave: someone learning alone.
  let sheetsWithoutWave: Int

  /// Reads a session file.
  ///
  /// - Throws: ``CommandFailure`` 2 if it cannot be read, 75 if it is in use.
  init(path: String) throws {
    let (info, stored, tallies) = try CommandFailure.translating { () throws(StoreFailure) in
      let store = try SessionStore.open(at: path, for: .reading)
      return (store.info, try store.sheets(), try store.tallies())
    }
    self.path = path
    self.info = info
    self.tallies = tallies
    let sheets = stored.compactMap { sheet in
      Wave(name: sheet.wave).map {
        Sheet(participant: sheet.participant, wave: $0, answers: sheet.answers, certainty: sheet.certainty)
      }
    }
    sheetsWithoutWave = stored.count - sheets.count
    // Tickets may have been handed out in their order; a digest of them was not.
    let keyed = sheets.map { sheet in
      (sheet: sheet, place: Digest.hexadecimal(Array("\(info.session)\n\(sheet.participant)".utf8)))
    }
    self.sheets = keyed.sorted { ($0.place, $0.sheet.wave) < ($1.place, $1.sheet.wave) }.map(\.sheet)
  }

  /// True if somebody said how sure they were.
  var hasCertainty: Bool { sheets.contains { sheet in sheet.certainty.contains { $0 > 0 } } }
}

extension Wave {
  /// The wave that a stored sheet names.
  fileprivate init?(name: String) {
    guard let wave = Wave.allCases.first(where: { $0.name == name }) else { return nil }
    self = wave
  }
}

/// What an export of sessions says of itself.
struct ExportContents {
  let sessions: [SessionAnswers]

  /// How many sheets there are.
  var sheets: Int { sessions.map(\.sheets.count).reduce(0, +) }
  /// How many people have a sheet.
  var people: Int { sessions.map { Set($0.sheets.map(\.participant)).count }.reduce(0, +) }
  /// How many items were put to somebody.
  var answers: Int {
    sessions.flatMap(\.sheets).map { $0.answers.count { $0 != .notPresented } }.reduce(0, +)
  }
  /// How many counts stand without sheets.
  var tallies: Int { sessions.map(\.tallies.count).reduce(0, +) }
  /// How many sheets belong to no wave.
  var sheetsWithoutWave: Int { sessions.map(\.sheetsWithoutWave).reduce(0, +) }

  /// What the file holds and whom it is for.
  var holds: Phrase {
    Phrase(
      """
      Ce fichier contient les réponses une à une : \(people) billets, \(sheets) feuilles, \(answers) réponses, \
      \(sessions.count) séances. Qui connaît le groupe peut y reconnaître quelqu’un : à garder comme les séances. \
      Pour un partenaire : amorce report --for partner.
      """,
      """
      This file holds answers one by one: \(people) tickets, \(sheets) sheets, \(answers) answers, \
      \(sessions.count) sessions. Whoever knows the group may recognise somebody: keep it as you keep the sessions. \
      For a partner: amorce report --for partner.
      """)
  }

  /// What is left out of any export: sheets of no wave.
  var leavesOut: [Phrase] {
    guard sheetsWithoutWave > 0 else { return [] }
    return [
      Phrase(
        "Restent de côté : \(sheetsWithoutWave) feuilles sans phase (pre ou post), comme celles du mode learn.",
        "Left out: \(sheetsWithoutWave) sheets without a phase (pre or post), such as those of learn mode.")
    ]
  }
}
