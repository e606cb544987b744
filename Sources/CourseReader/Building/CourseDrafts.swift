import CourseModel
import Diagnostics
import Wording

/// What the files gave so far, before references between them are resolved.
struct CourseDrafts {
  private var kit: Kit?
  private var modules: [ModuleDraft] = []
  private var quizzes: [QuizDraft] = []
  private var safety: [ID<SafetyBlock>: SafetyBlock] = [:]
  private var services: [Service] = []
  private var local = LocalContacts()
  private var regions: [Region] = []
  private var sources: [Source] = []

  /// Takes a valid file by its root element.
  mutating func add(_ root: ElementView) {
    switch root.name {
    case "kit": kit = root.kit ?? kit
    case "services": services += root.services
    case "local": local = root.localContacts
    case "region": regions += [root.region].compactMap { $0 }
    case "sources": sources += root.sources
    case "safety":
      if let id = root.attribute("id") {
        safety[ID(id)] = SafetyDraft(root).resolved(nil)
      }
    case "module": modules += [root.moduleDraft].compactMap { $0 }
    case "quiz": quizzes += [root.quizDraft].compactMap { $0 }
    case _: break
    }
  }

  /// Every item that a file holds itself.
  private var items: [Item] {
    quizzes.flatMap { draft in
      draft.entries.compactMap { entry in
        switch entry {
        case .item(let item): item
        case .reference: nil
        }
      }
    }
  }

  /// The course, with modules and quizzes in the order of the kit; what the kit does not name comes last.
  var course: Course? {
    guard let kit else { return nil }
    let byID = Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let allModules = modules.map { draft in
      draft.module.with(safety: draft.safety.flatMap { $0.resolved($0.reference.flatMap { safety[$0] }) })
    }
    let allQuizzes = quizzes.map { $0.resolved(byID) }
    return Course(
      kit: kit, modules: Self.inOrder(allModules, of: kit.modules, by: \.id),
      quizzes: Self.inOrder(allQuizzes, of: kit.quizzes, by: \.id), services: services, local: local,
      regions: regions.sorted { $0.code < $1.code }, sources: sources)
  }

  private static func inOrder<Value, Name>(
    _ values: [Value], of order: [ID<Name>], by id: KeyPath<Value, ID<Name>>
  ) -> [Value] {
    let rank = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return values.enumerated().sorted { a, b in
      (rank[a.element[keyPath: id]] ?? Int.max, a.offset) < (rank[b.element[keyPath: id]] ?? Int.max, b.offset)
    }.map(\.element)
  }
}
