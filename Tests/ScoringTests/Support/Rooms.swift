import Testing
import Wording

@testable import Scoring

/// Invented sessions of several rooms, from a seed.
struct Rooms {
  static let ids = ["m1", "m2", "f1", "d1", "sel", "ord", "srt"]
  static let key = ScoringKey(items: [
    statement("m1", "myth"), statement("m2", "myth"), statement("f1", "fact"), statement("d1", "depends"),
    .init(id: "sel", correct: "a,c", myth: nil, form: .select(["a", "b", "c"]), options: nil),
    .init(id: "ord", correct: "a,b,c", myth: nil, form: .order(["a", "b", "c"]), options: nil),
    .init(id: "srt", correct: "x=l,y=r", myth: nil, form: .sort(["x", "y"], into: ["l", "r"]), options: nil),
  ])
  private static let answers = [
    AnswerForm.verdicts, AnswerForm.verdicts, AnswerForm.verdicts, AnswerForm.verdicts, ["a", "a,c", "a,b,c", "b"],
    ["a,b,c", "b,a,c", "c,b,a"], ["x=l,y=r", "x=r,y=r", "x=r,y=l"],
  ]
  private static let regions = ["QC", "ON", nil]
  private static let audiences = ["youth", "adults"]

  private(set) var sessions: [SessionData] = []

  /// - Parameters:
  ///   - hands: true if every third room was counted by hands as well.
  ///   - items: how many items the quiz has, at least four if rooms are counted by hands.
  init(seed: UInt64, count: Int, people: ClosedRange<Int> = 1...9, hands: Bool = true, items: Int = ids.count) {
    let asked = Array(Self.ids.prefix(items))
    var generator = SeededGenerator(seed: seed)
    for number in 0..<count {
      var sheets: [SessionData.Sheet] = []
      for person in 0..<Int.random(in: people, using: &generator) {
        for wave in Wave.allCases where Int.random(in: 0..<5, using: &generator) > 0 {
          sheets.append(Self.sheet("p\(person)", wave, asked, &generator))
        }
      }
      let isTallied = hands && number % 3 == 0
      sessions.append(
        SessionData(
          session: "s\(number)", quiz: "q", digest: "d",
          label: GroupLabel(
            region: Self.regions.randomElement(using: &generator) ?? nil,
            language: Bool.random(using: &generator) ? "fr" : "en",
            audience: Self.audiences.randomElement(using: &generator)),
          items: asked, sheets: sheets, tallies: isTallied ? Self.tallies(&generator) : []))
    }
  }

  private static func statement(_ id: String, _ correct: String) -> ScoringKey.Item {
    .init(
      id: id, correct: correct, myth: correct == "myth" ? "fact" : nil, form: .statement,
      options: AnswerForm.verdicts + [AnswerForm.pass])
  }

  private static func sheet(
    _ name: String, _ wave: Wave, _ ids: [String], _ generator: inout SeededGenerator
  ) -> SessionData.Sheet {
    let given = ids.indices.map { index -> SessionData.Answer in
      switch Int.random(in: 0..<12, using: &generator) {
      case 0: .notPresented
      case 1: .blank
      case 2: .pass
      default: .given(answers[index].randomElement(using: &generator) ?? "")
      }
    }
    let isSure = Bool.random(using: &generator)
    let levels = ids.indices.map { isSure && $0 < 4 ? UInt8.random(in: 0...3, using: &generator) : 0 }
    return .init(participant: name, wave: wave, answers: given, certainty: levels)
  }

  private static func tallies(_ generator: inout SeededGenerator) -> [SessionData.Tally] {
    Wave.allCases.flatMap { wave in
      ids.prefix(4).flatMap { id in
        (AnswerForm.verdicts.map(SessionData.Answer.given) + [.pass]).map {
          .init(wave: wave, item: id, answer: $0, count: Int.random(in: 3...6, using: &generator))
        }
      }
    }
  }

  static func outcome(_ sessions: [SessionData], key: ScoringKey = key) -> DataSetReader.Outcome {
    var reader = DataSetReader(key: key, expectsAllItems: false)
    for session in sessions { reader.add(session, from: session.session + ".amorce") }
    return reader.finish()
  }

  static func data(_ sessions: [SessionData]) throws -> DataSet {
    let outcome = outcome(sessions)
    return try #require(outcome.data, "\(Data.messages(outcome))")
  }

  static func json(_ data: DataSet) -> String { ScoreJSON.value(data, omissions: [], in: .english).text() }

  /// The same answers as a wide CSV with all columns.
  static func csv(_ sessions: [SessionData]) -> [String] {
    sessions.flatMap { session in
      session.sheets.map { sheet in
        let label = session.label
        let cells = sheet.answers.map { answer in
          switch answer {
          case .notPresented, .blank: ""
          case .pass: "Je passe"
          case .given(let text): "\"" + text + "\""
          }
        }
        let levels = sheet.certainty.map { $0 == 0 ? "" : String($0) }
        let head = [
          session.session, sheet.participant, sheet.wave.name, label.region ?? "", label.language ?? "",
          label.audience ?? "",
        ]
        return (head + cells + levels).joined(separator: ",")
      }
    }
  }

  static let header =
    "session,participant,phase,region,language,audience," + ids.joined(separator: ",") + ","
    + ids.map { "c_" + $0 }.joined(separator: ",")
}
