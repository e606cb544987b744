import CourseModel
import SessionStore
import Wording

/// What stands in one file, without any answer.
struct SessionSummary {
  /// What a file turned out to be.
  enum Content {
    case readable(SessionInfo, sheets: [Phase: Int], others: Int, counted: [Phase: Int])
    /// What a program that was killed left behind; it may hold answers.
    case leftover
    case unreadable(Phrase)
  }

  let path: String
  let bytes: Int
  /// True if others on this computer may read it.
  let isOpenToOthers: Bool
  let content: Content

  /// Looks at a file without changing it.
  static func of(_ path: String) -> SessionSummary {
    let (bytes, isOpen) = FileInput.footprint(of: path)
    return SessionSummary(path: path, bytes: bytes, isOpenToOthers: isOpen, content: content(of: path))
  }

  private static func content(of path: String) -> Content {
    if SessionPlaces.isLeftover(path) { return .leftover }
    do {
      let store = try SessionStore.open(at: path, for: .reading)
      let (sheets, tallies) = (try store.sheets(), try store.tallies())
      var counts: [Phase: Int] = [:]
      var counted: [Phase: Int] = [:]
      for phase in Phase.allCases {
        counts[phase] = sheets.count { $0.wave == phase.wave }
        counted[phase] = Set(tallies.filter { $0.wave == phase.wave }.map(\.item)).count
      }
      let others = sheets.count { Phase(rawValue: $0.wave) == nil }
      return .readable(store.info, sheets: counts, others: others, counted: counted)
    } catch {
      return .unreadable(error.message)
    }
  }

  /// What the file says about itself, if it can be read.
  var info: SessionInfo? {
    switch content {
    case .readable(let info, _, _, _): info
    case .leftover, .unreadable: nil
    }
  }

  /// True if the day after which it is to be wiped is over.
  var isPastEnd: Bool { info.map(SessionDoor.isPastEnd) ?? false }

  /// The file as JSON.
  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("file", .string(path)), .init("bytes", .integer(bytes)), .init("private", .bool(!isOpenToOthers)),
    ]
    switch content {
    case .readable(let info, let sheets, let others, let counted):
      func phases(_ counts: [Phase: Int]) -> JSONValue {
        .object(Phase.allCases.map { .init($0.rawValue, .integer(counts[$0] ?? 0)) })
      }
      members += [
        .init("kind", .string(info.kind.rawValue)), .init("session", .string(info.session)),
        .init("quiz", .string(info.quiz)), .init("language", .string(info.language)),
        .init("region", .string(orNull: info.region)), .init("audience", .string(info.audience)),
        .init("size", info.size.map(JSONValue.integer) ?? .null), .init("created", .string(info.created)),
        .init("ends", .string(info.ends)), .init("ended", .bool(isPastEnd)),
        .init("closed", .string(orNull: info.closed)), .init("items", .integer(info.items.count)),
        .init("sheets", phases(sheets)), .init("otherSheets", .integer(others)), .init("counted", phases(counted)),
      ]
    case .leftover: members.append(.init("kind", .string("leftover")))
    case .unreadable(let reason):
      members += [.init("kind", .string("unreadable")), .init("problem", .string(reason[.english]))]
    }
    return .object(members)
  }

  /// The file in sentences.
  func lines(in language: Language) -> [String] {
    func say(_ french: String, _ english: String) -> String { Phrase(french, english)[language] }
    var lines: [String] = []
    switch content {
    case .leftover:
      lines.append(
        say(
          "Reste d’un programme interrompu; peut contenir des réponses.",
          "Left by a program that was interrupted; it may hold answers."))
    case .unreadable(let reason): lines.append(reason[language])
    case .readable(let info, let sheets, let others, let counted):
      let kind =
        switch info.kind {
        case .session: say("Session", "Session")
        case .attempt: say("Réponses d’une personne", "One person’s answers")
        }
      let place = [info.language, info.region, info.audience].compactMap { $0 }.joined(separator: ", ")
      lines.append("\(kind) \(info.session) · \(info.quiz) · \(place)")
      if info.kind == .session {
        lines.append(
          Phase.allCases.map { phase in
            let (people, questions) = (Self.sheets(sheets[phase] ?? 0), Self.counted(counted[phase] ?? 0))
            return say(
              "\(phase.words[.french]) : \(people[.french]), \(questions[.french])",
              "\(phase.words[.english]): \(people[.english]), \(questions[.english])")
          }.joined(separator: "; "))
      } else {
        lines.append(Self.sheets(Phase.allCases.reduce(others) { $0 + (sheets[$1] ?? 0) })[language])
      }
      lines.append(
        info.closed.map { say("Fermée le \($0).", "Closed on \($0).") }
          ?? (info.kind == .session ? say("Ouverte.", "Open.") : ""))
      lines.append(
        isPastEnd
          ? say("À effacer : la date limite était le \(info.ends).", "To be wiped: the last day was \(info.ends).")
          : say("À effacer au plus tard le \(info.ends).", "To be wiped by \(info.ends)."))
    }
    if isOpenToOthers {
      lines.append(
        say(
          "D’autres comptes de cet ordinateur peuvent lire ce fichier : chmod 600.",
          "Other accounts of this computer may read this file: chmod 600."))
    }
    return lines.filter { !$0.isEmpty }
  }

  private static func counted(_ count: Int) -> Phrase {
    let s = count > 1 ? "s" : ""
    return Phrase("\(count) question\(s) comptée\(s)", "\(count) question\(count == 1 ? "" : "s") counted")
  }

  private static func sheets(_ count: Int) -> Phrase {
    Phrase("\(count) feuille\(count > 1 ? "s" : "")", "\(count) sheet\(count == 1 ? "" : "s")")
  }
}

extension JSONValue {
  /// The whole of a list of files.
  static func list(_ name: String, _ summaries: [SessionSummary]) -> JSONValue {
    .object([
      .init("version", .integer(1)), .init(name, .array(summaries.map(\.json))),
      .init(
        "totals",
        .members([
          "files": .integer(summaries.count), "ended": .integer(summaries.count(where: \.isPastEnd)),
          "bytes": .integer(summaries.reduce(0) { $0 + $1.bytes }),
        ])),
    ])
  }
}

extension [SessionSummary] {
  /// The files in sentences, one after the other.
  func text(in language: Language) -> String {
    map { summary in
      ([SafeText.printable(summary.path)] + summary.lines(in: language).map { "  " + SafeText.printable($0) })
        .joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }
}
