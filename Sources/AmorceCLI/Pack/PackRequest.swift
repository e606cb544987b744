import CourseDocument
import CourseExport
import CourseModel
import Diagnostics
import Wording

/// The options of `pack` as values, with plain words for what cannot be understood.
struct PackRequest {
  let formats: PackFormats
  private let command: PackCommand
  private let minutes: Int?
  private let participants: Int?
  private let start: ClockTime?

  init(_ command: PackCommand) throws {
    self.command = command
    formats = try PackFormats(command.format)
    minutes = try Self.number(command.minutes, 1...1440, option: "--for")
    participants = try Self.number(command.participants, 1...10_000, option: "--participants")
    start = try command.start.map { text in
      guard let time = ClockTime(text) else {
        throw CommandFailure(
          .usage, "--start : « \(text) » n’est pas une heure. Écrire 13:30.",
          "--start: “\(text)” is not a time of day. Write 13:30.")
      }
      return time
    }
  }

  /// What the pack is made for.
  func options(for course: Course) throws -> PackOptions {
    let ids = try command.modules.map { name in
      let id = ID<Module>(name)
      guard course.module(id) != nil else { throw Self.unknownModule(name, in: course) }
      return id
    }
    return PackOptions(
      language: command.common.language, audience: command.audience,
      region: try RegionArgument.code(command.region, in: course),
      participants: participants, start: start, minutes: minutes, modules: ids, paper: command.paper,
      size: command.largePrint ? .large : .usual, hasCertificate: try hasCertificate, hasSlides: !formats.decks.isEmpty)
  }

  /// The second language of the pages, if they have one.
  func secondLanguage(for course: Course) throws -> Language? {
    guard command.bilingual else { return nil }
    guard let other = course.kit.languages.first(where: { $0 != command.common.language }) else {
      throw CommandFailure(
        .usage, "--bilingual : la trousse n’a qu’une langue.", "--bilingual: the kit has one language only.")
    }
    return other
  }

  private var hasCertificate: Bool {
    get throws {
      guard let extra = command.extra else { return false }
      guard extra == "certificate" else {
        throw CommandFailure(
          .usage, "--with : « \(extra) » n’existe pas. Il y a : certificate.",
          "--with: there is no “\(extra)”. There is: certificate.")
      }
      guard command.audience != .shelter else {
        throw CommandFailure(
          .usage,
          "--with certificate : jamais pour une maison d’hébergement. Un papier qui dit qui était là peut mettre une personne en danger. Rien n’a été écrit.",
          "--with certificate: never for a shelter. A paper that says who was there can put a person in danger. Nothing was written."
        )
      }
      return true
    }
  }

  /// The folder to write.
  func folder(for course: Course) throws -> String {
    guard let asked = command.output else { return "Exports/\(course.kit.id)-\(command.common.language)" }
    var folder = asked
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    guard !folder.isEmpty, folder != "-" else {
      throw CommandFailure(
        .usage, "-o : un dossier est attendu; un atelier tient en plusieurs fichiers.",
        "-o: a folder is expected; a workshop is several files.")
    }
    return folder
  }

  private static func number(_ text: String?, _ range: ClosedRange<Int>, option: String) throws -> Int? {
    guard let text else { return nil }
    guard text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text), range.contains(number) else {
      throw CommandFailure(
        .usage, "\(option) : « \(text) » n’est pas un nombre entre \(range.lowerBound) et \(range.upperBound).",
        "\(option): “\(text)” is not a number from \(range.lowerBound) to \(range.upperBound).")
    }
    return number
  }

  /// Why no pack can be made, in words.
  func failure(_ error: AssemblyError, in course: Course) -> CommandFailure {
    switch error {
    case .coreTooLong(let least, let slot):
      CommandFailure(
        .findings,
        "L’essentiel demande au moins \(least) minutes; il y en a \(slot). Choisir --for \(least) ou plus, ou un autre module. Rien n’a été écrit.",
        "The core needs at least \(least) minutes; there are \(slot). Choose --for \(least) or more, or another module. Nothing was written."
      )
    case .unknownModule(let id): Self.unknownModule(id.rawValue, in: course)
    case .unsuitableModule(let id):
      CommandFailure(
        .usage, "Le module « \(id) » n’est pas écrit pour ce public (--audience \(command.audience.rawValue)).",
        "The module “\(id)” is not written for these people (--audience \(command.audience.rawValue)).")
    case .missingLanguage(let language):
      CommandFailure(
        .usage, "La trousse n’est pas écrite dans cette langue (--lang \(language)).",
        "The kit is not written in this language (--lang \(language)).")
    case .nothingToDo:
      CommandFailure(
        .findings, "Rien dans ces modules ne convient à ce public. Rien n’a été écrit.",
        "Nothing in these modules suits these people. Nothing was written.")
    }
  }

  private static func unknownModule(_ name: String, in course: Course) -> CommandFailure {
    let ids = course.modules.map(\.id.rawValue)
    let hint = Hint(name, among: ids)
    let known = ids.joined(separator: ", ")
    return CommandFailure(
      .usage, "Il n’y a pas de module « \(name) ».\(hint.french) Modules : \(known).",
      "There is no module “\(name)”.\(hint.english) Modules: \(known).")
  }
}
