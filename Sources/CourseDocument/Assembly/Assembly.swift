package import CourseModel
package import Wording

/// The pack with everything settled once: who, where, when, which parts, which numbers.
///
/// It holds what the facilitator may see. Pages for participants are composed from ``participantView``, a type that
/// has no place for a verdict, a reply or a note.
package struct Assembly: Hashable, Sendable {
  /// A part of the session with its time.
  package struct TimedPart: Hashable, Sendable {
    /// What happens in it.
    package enum Content: Hashable, Sendable {
      case activity(Activity)
      case quiz(NumberedQuiz)
      /// What is left over: questions and pause.
      case pause
    }

    package let content: Content
    /// The index of its module in `modules`, or nil for the pause.
    package let module: Int?
    /// Minutes after the beginning.
    package let start: Int
    package let minutes: Int
  }

  package let options: PackOptions
  package let kit: Kit
  package let modules: [Module]
  package let parts: [TimedPart]
  /// The length of the session in minutes.
  package let minutes: Int
  /// Titles of the parts that did not fit.
  package let dropped: [Localized<[Inline]>]
  /// The quizzes of the pack, each once, in the order in which they come.
  package let quizzes: [NumberedQuiz]
  /// The rehearsals of its modules that suit the room.
  package let rehearsals: [Rehearsal]
  package let services: [Service]
  package let local: LocalContacts
  /// The page of the region, if one was asked for and the kit has it.
  package let region: Region?
  /// Where the facts of this pack come from, in the order of the kit.
  package let sources: [Source]
  /// Pictures by file name, read beforehand.
  package let pictures: [String: [UInt8]]
  /// Items that handouts quote, by id.
  let quoted: [ID<Item>: Item]

  /// The language of the pack.
  package var language: Language { options.language }

  /// Settles a pack.
  package init(
    course: Course, options: PackOptions, pictures: [String: [UInt8]] = [:]
  ) throws(AssemblyError) {
    guard course.kit.languages.contains(options.language) else {
      throw .missingLanguage(options.language)
    }
    let modules = try Self.modules(of: course, options: options)
    var numbering = Numbering(course: course, audience: options.audience)
    let candidates = Self.candidates(in: modules, course: course, audience: options.audience)
    guard !candidates.isEmpty else { throw .nothingToDo }
    let asked = candidates.map { Agenda.Part(duration: $0.duration, priority: $0.priority) }
    let slot = options.minutes ?? max(PackOptions.usualMinutes, Agenda.least(of: asked))
    let closing = course.kit.workshop.flatMap { workshop in modules.firstIndex { $0.id == workshop.closing } }
    let agenda: Agenda
    do {
      agenda = try Agenda(
        parts: asked, slot: slot, pauseBefore: closing.flatMap { last in candidates.firstIndex { $0.module == last } })
    } catch {
      throw .coreTooLong(least: error.least, slot: error.slot)
    }
    parts = agenda.entries.map { entry in
      let candidate = entry.part.map { candidates[$0] }
      let content: TimedPart.Content =
        switch candidate?.part {
        case .activity(let activity): .activity(activity)
        case .quiz(let reference): numbering.quiz(reference).map(TimedPart.Content.quiz) ?? .pause
        case nil: .pause
        }
      return TimedPart(content: content, module: candidate?.module, start: entry.start, minutes: entry.minutes)
    }
    self.modules = modules
    minutes = agenda.minutes
    dropped = agenda.dropped.compactMap { candidates[$0].title(in: course) }
    quizzes = numbering.sheets
    rehearsals = modules.flatMap(\.rehearsals).filter { $0.suits(options.audience) }
    self.options = options
    kit = course.kit
    services = course.services(in: options.region)
    local = course.local
    region = options.region.flatMap(course.region)
    self.pictures = pictures
    quoted = Self.quotedItems(of: modules, course: course, audience: options.audience)
    sources = Self.sources(
      of: course, modules: modules, parts: parts, services: services, quoted: Array(quoted.values), region: region,
      rehearsals: rehearsals)
  }

  /// The modules of the pack: opening, those asked for (or the kit's workshop), closing.
  private static func modules(of course: Course, options: PackOptions) throws(AssemblyError) -> [Module] {
    let workshop = course.kit.workshop
    let middle = options.modules.isEmpty ? workshop?.modules ?? course.kit.modules : options.modules
    for id in options.modules {
      guard let module = course.module(id) else { throw .unknownModule(id) }
      guard module.suitability.suits(options.audience) else { throw .unsuitableModule(id) }
    }
    var ids: [ID<Module>] = []
    let opening = workshop.map { [$0.opening] } ?? []
    let closing = workshop.map { [$0.closing] } ?? []
    for id in opening + middle.filter({ !closing.contains($0) }) + closing where !ids.contains(id) { ids.append(id) }
    return ids.compactMap(course.module).filter { $0.suitability.suits(options.audience) }
  }

  /// Facts that handouts may quote: those of items that suit the room.
  private static func quotedItems(
    of modules: [Module], course: Course, audience: Audience
  ) -> [ID<Item>: Item] {
    var items: [ID<Item>: Item] = [:]
    for part in modules.flatMap(\.handouts).flatMap(\.parts) {
      guard case .fact(let id) = part, let item = course.item(id), item.suitability.suits(audience) else { continue }
      items[id] = item
    }
    return items
  }

  private static func sources(
    of course: Course, modules: [Module], parts: [TimedPart], services: [Service], quoted: [Item], region: Region?,
    rehearsals: [Rehearsal]
  ) -> [Source] {
    var used = Set(modules.flatMap(\.sources)).union(services.flatMap(\.sources)).union(quoted.flatMap(\.sources))
    used.formUnion(region?.sources ?? [])
    used.formUnion(rehearsals.flatMap(\.sources))
    for part in parts {
      switch part.content {
      case .activity(let activity): used.formUnion(activity.sources)
      case .quiz(let quiz): used.formUnion(quiz.items.flatMap(\.item.sources))
      case .pause: break
      }
    }
    return course.sources.filter { used.contains($0.id) }
  }
}
