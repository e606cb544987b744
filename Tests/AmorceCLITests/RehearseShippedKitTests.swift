import CourseDocument
import CourseExport
import CourseModel
import QuizEngine
import TestSupport
import Testing
import Wording

@testable import AmorceCLI

/// The rehearsals that are shipped, walked and printed as people will.
struct RehearseShippedKitTests {
  private func course() throws -> Course {
    let root = "/" + "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")
    return try KitLibrary(folder: root).course(.english)
  }

  @Test func everyPathEndsWhereCareAllows() throws {
    for rehearsal in try course().rehearsals {
      var count = 0
      var reached: Set<ID<RehearsalTurn>> = []
      for path in RehearsalPaths(rehearsal) {
        count += 1
        reached.formUnion(path.steps.map(\.turn.id))
        guard case .end(let end) = path.place else {
          Issue.record("\(rehearsal.id): a path does not end")
          continue
        }
        reached.insert(end.id)
        #expect((end.kind == .reporting) == (rehearsal.supporter == .adult && rehearsal.other == .minor))
      }
      #expect(count == rehearsal.pathCount, "\(rehearsal.id)")
      #expect(reached.count == rehearsal.turns.count + rehearsal.ends.count, "\(rehearsal.id)")
    }
  }

  @Test func theReplyThatHelpsIsNotAlwaysFirst() throws {
    for rehearsal in try course().rehearsals {
      let firsts = rehearsal.turns.map { PresentationOrder.replies(of: $0, in: rehearsal.id).first?.isGood }
      #expect(firsts.contains(false), "\(rehearsal.id)")
    }
  }

  @Test(arguments: [Audience.youth, .shelter])
  func youthAndSheltersGetWhatATeenMaySay(audience: Audience) throws {
    let rehearsals = try course().rehearsals(for: audience)
    #expect(!rehearsals.isEmpty)
    #expect(rehearsals.allSatisfy { $0.supporter == .teen })
  }

  /// A pack has the two pages exactly when a rehearsal of its modules suits the room, and cards keep the secret.
  @Test(arguments: [Language.french, .english], [Audience.youth, .adults])
  func packsOfEveryModuleWithARehearsal(language: Language, audience: Audience) throws {
    let course = try course()
    for module in course.modules where !module.rehearsals.isEmpty {
      let assembly = try Assembly(
        course: course, options: PackOptions(language: language, audience: audience, modules: [module.id]))
      let suited = module.rehearsals.filter { $0.suits(audience) }
      let cards = DocumentKind.supporterCards.document(for: assembly)
      #expect((DocumentKind.rehearsalMap.document(for: assembly) != nil) == !suited.isEmpty)
      #expect((cards != nil) == !suited.isEmpty)
      guard let cards else { continue }
      let text = String(decoding: PlainTextWriter.write(cards).bytes, as: UTF8.self)
      let squeezed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for turn in suited.flatMap(\.turns) {
        for reply in turn.replies {
          let effect = reply.feedback.value(in: language).plainText
          #expect(!squeezed.contains(effect.split(whereSeparator: \.isWhitespace).joined(separator: " ")))
        }
      }
      for word in ["traite", "traffick", "exploit", "sexuel", "sexual"] {
        #expect(!cards.title.lowercased().contains(word) && !cards.name.contains(word))
      }
    }
  }
}
