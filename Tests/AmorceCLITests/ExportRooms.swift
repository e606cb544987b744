import SessionStore
import Testing
import Wording

@testable import AmorceCLI

/// Small sessions of the items of ``QuizTexts``, with everything that a sheet can hold.
enum ExportRooms {
  static let items = ["ailleurs", "parent", "phrase", "gestes", "etapes", "signes"]

  /// What somebody may give, by item; the first is right.
  private static let given = [
    "ailleurs": ["myth", "fact"], "parent": ["depends", "myth"], "phrase": ["ouverte", "reproche"],
    "gestes": ["telephone,silence", "conseil"], "etapes": ["ecoute,choix,suite", "suite,choix,ecoute"],
    "signes": ["respect=sain,menace=malsain", "respect=malsain"], "large": ["fact", "myth"],
  ]

  /// Makes a session file with so many people; some miss a wave, pass, leave blanks, or leave early.
  static func make(
    _ name: String, in fixture: QuizFixture, items: [String] = items, people: Int, certainty: Bool = false,
    tallies: Bool = false
  ) throws -> String {
    let path = fixture.path(name + ".amorce")
    let store = try SessionStore.create(at: path, info: info(name, items))
    var sheets: [StoredSheet] = []
    for person in 0..<people {
      for (turn, wave) in ["pre", "post"].enumerated() where person % 7 != 3 + turn {
        let answers = items.indices.map { place -> StoredAnswer in
          switch (person * 3 + place * 5 + turn * 2) % 9 {
          case 0: .pass
          case 1: .blank
          case 2 where place > 3: .notPresented
          case let luck: .given(given[items[place]]?[luck < 6 ? 0 : 1] ?? "myth")
          }
        }
        let levels = answers.enumerated().map { place, answer in
          if certainty, case .given = answer { return 1 + (person + place) % 3 }
          return 0
        }
        sheets.append(
          StoredSheet(participant: String(1000 + person), wave: wave, answers: answers, certainty: levels))
      }
    }
    if !sheets.isEmpty { try store.record(sheets) }
    if tallies {
      for (answer, count) in [("myth", 7), ("fact", 4)] {
        try store.record(StoredTally(wave: "pre", item: items[0], answer: .given(answer), count: count))
      }
    }
    return path
  }

  /// Makes a session file with one sheet of one answer.
  static func make(
    _ name: String, in fixture: QuizFixture, participant: String, answer: String
  ) throws -> String {
    let path = fixture.path(name + ".amorce")
    let store = try SessionStore.create(at: path, info: info(name, ["ailleurs"]))
    try store.record([
      StoredSheet(participant: participant, wave: "pre", answers: [.given(answer)], certainty: [0])
    ])
    return path
  }

  private static func info(_ name: String, _ items: [String]) -> SessionInfo {
    SessionInfo(
      session: name, kind: .session, quiz: "mythes", digest: "0123456789abcdef", language: "fr", audience: "youth",
      region: "QC", created: "2026-11-21", ends: "2027-02-19", items: items)
  }

  /// What `export` is asked for in a test.
  static func request(_ fixture: QuizFixture, _ names: [String]) -> ExportRequest {
    ExportRequest(names: names, language: .english, kit: fixture.folder, key: nil)
  }
}
