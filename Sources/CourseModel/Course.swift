package import Diagnostics
package import Wording

/// The workshop that `pack` prepares when no module is named.
package struct Workshop: Hashable, Sendable {
  package let opening: ID<Module>
  package let closing: ID<Module>
  /// The modules between the two.
  package let modules: [ID<Module>]

  package init(opening: ID<Module>, closing: ID<Module>, modules: [ID<Module>]) {
    self.opening = opening
    self.closing = closing
    self.modules = modules
  }
}

/// Checklist numbers that are not taught, with the reason.
package struct LeftOut: Hashable, Sendable {
  package let covers: [ChecklistNumber]
  package let reason: String

  package init(covers: [ChecklistNumber], reason: String) {
    self.covers = covers
    self.reason = reason
  }
}

/// What `kit.xml` says.
package struct Kit: Hashable, Sendable {
  package let id: ID<Kit>
  package let title: Localized<[Inline]>
  package let languages: [Language]
  package let acronym: Localized<[Inline]>?
  /// Who made the kit, and who did not.
  package let notice: Localized<[Inline]>?
  package let modules: [ID<Module>]
  package let quizzes: [ID<Quiz>]
  package let defaultQuiz: ID<Quiz>
  package let workshop: Workshop?
  package let checklistCount: Int?
  package let leftOut: [LeftOut]
  package let origin: Origin

  /// Makes a kit.
  package init(
    id: ID<Kit>, title: Localized<[Inline]>, languages: [Language], acronym: Localized<[Inline]>? = nil,
    notice: Localized<[Inline]>? = nil, modules: [ID<Module>], quizzes: [ID<Quiz>], defaultQuiz: ID<Quiz>,
    workshop: Workshop? = nil, checklistCount: Int? = nil, leftOut: [LeftOut] = [], origin: Origin = Origin()
  ) {
    self.id = id
    self.title = title
    self.languages = languages
    self.acronym = acronym
    self.notice = notice
    self.modules = modules
    self.quizzes = quizzes
    self.defaultQuiz = defaultQuiz
    self.workshop = workshop
    self.checklistCount = checklistCount
    self.leftOut = leftOut
    self.origin = origin
  }
}

/// The whole kit, read and checked: values only, no live tree, no file.
package struct Course: Hashable, Sendable {
  package let kit: Kit
  /// In the order of the kit.
  package let modules: [Module]
  /// In the order of the kit.
  package let quizzes: [Quiz]
  package let services: [Service]
  package let local: LocalContacts
  package let regions: [Region]
  package let sources: [Source]

  /// Makes a course.
  package init(
    kit: Kit, modules: [Module], quizzes: [Quiz], services: [Service] = [], local: LocalContacts = LocalContacts(),
    regions: [Region] = [], sources: [Source] = []
  ) {
    self.kit = kit
    self.modules = modules
    self.quizzes = quizzes
    self.services = services
    self.local = local
    self.regions = regions
    self.sources = sources
  }

  /// The module with this id.
  package func module(_ id: ID<Module>) -> Module? { modules.first { $0.id == id } }
  /// The quiz with this id.
  package func quiz(_ id: ID<Quiz>) -> Quiz? { quizzes.first { $0.id == id } }
  /// Every rehearsal, in the order of the modules.
  package var rehearsals: [Rehearsal] { modules.flatMap(\.rehearsals) }
  /// The region with this code.
  package func region(_ code: RegionCode) -> Region? { regions.first { $0.code == code } }
  /// The source with this id.
  package func source(_ id: ID<Source>) -> Source? { sources.first { $0.id == id } }

  /// The item with this id, from whichever quiz holds it.
  package func item(_ id: ID<Item>) -> Item? {
    for quiz in quizzes {
      if let item = quiz.items.first(where: { $0.id == id }) { return item }
    }
    return nil
  }

  /// The services for a room: national ones, and those of its region.
  package func services(in region: RegionCode?) -> [Service] {
    services.filter { service in
      switch service.reach {
      case .national: true
      case .region(let code): code == region
      }
    }
  }
}
