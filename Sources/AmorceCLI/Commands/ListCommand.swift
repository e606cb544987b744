import ArgumentParser
import CourseModel
import Wording

/// The form of a list.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// `amorce list`: modules and quizzes of the kit.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Speech.say("Montre les modules et les quiz.", "Shows modules and quizzes."),
    discussion: Speech.say(
      "Exemple :\n  amorce list --format json", "Example:\n  amorce list --format json"))

  @Option(help: ArgumentHelp(Speech.say("La forme de la liste.", "The form of the list.")))
  var format: ListFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let course = try loadCourse(common)
    switch format {
    case .json: try StandardStreams.write(json(course).text())
    case .text: try StandardStreams.write(text(course))
    }
  }

  private func title(_ title: Localized<[Inline]>) -> String {
    SafeText.printable(title.value(in: common.language).plainText)
  }

  private func minutes(_ module: Module) -> Int {
    module.parts.reduce(0) { total, part in
      switch part {
      case .activity(let activity): total + activity.duration.minutes
      case .quiz(let quiz): total + quiz.duration.minutes
      }
    }
  }

  private func json(_ course: Course) -> JSONValue {
    let modules = course.modules.map { module in
      JSONValue.members([
        "id": .string(module.id.rawValue), "title": .string(title(module.title)),
        "step": .string(module.step.rawValue), "minutes": .integer(minutes(module)),
      ])
    }
    let quizzes = course.quizzes.map { quiz in
      JSONValue.members([
        "id": .string(quiz.id.rawValue), "title": .string(title(quiz.title)), "items": .integer(quiz.items.count),
      ])
    }
    let rehearsals = course.rehearsals.map { rehearsal in
      JSONValue.members(["id": .string(rehearsal.id.rawValue), "title": .string(title(rehearsal.title))])
    }
    return .members([
      "version": .integer(1), "modules": .array(modules), "quizzes": .array(quizzes), "rehearsals": .array(rehearsals),
    ])
  }

  private func text(_ course: Course) -> String {
    let language = common.language
    var out = Phrase("Modules", "Modules")[language] + "\n"
    for module in course.modules {
      let total = minutes(module)
      out += "  \(module.id)  \(title(module.title)), "
      out += Phrase("\(total) minutes avec tous les suppléments", "\(total) minutes with every extra")[language] + "\n"
    }
    out += "\n" + Phrase("Quiz", "Quizzes")[language] + "\n"
    for quiz in course.quizzes {
      let count = quiz.items.count
      out += "  \(quiz.id)  \(title(quiz.title)), "
      out +=
        Phrase("\(count) question\(count > 1 ? "s" : "")", "\(count) item\(count == 1 ? "" : "s")")[language] + "\n"
    }
    guard !course.rehearsals.isEmpty else { return out }
    out += "\n" + Phrase("Répétitions", "Rehearsals")[language] + "\n"
    for rehearsal in course.rehearsals { out += "  \(rehearsal.id)  \(title(rehearsal.title))\n" }
    return out
  }
}
