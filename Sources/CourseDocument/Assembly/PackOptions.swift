package import CourseModel
package import Wording

/// What a pack is made for: the questions that are settled before a single page is composed.
package struct PackOptions: Hashable, Sendable {
  package var language: Language
  package var audience: Audience
  package var region: RegionCode?
  package var participants: Int?
  package var start: ClockTime?
  /// The length of the session; without it, the kit's 45 minutes, or what the core needs when that is more.
  package var minutes: Int?
  /// The modules between opening and closing; none for the kit's own workshop.
  package var modules: [ID<Module>]
  package var paper: Paper
  /// How large words are.
  package var size: PageStyle.Size
  /// True if attestations of attendance were asked for; never for shelters.
  package var hasCertificate: Bool
  /// True if one of the formats can hold slides.
  package var hasSlides: Bool

  /// The length of a session when nothing else is asked for.
  package static let usualMinutes = 45

  /// Makes options.
  package init(
    language: Language, audience: Audience = .youth, region: RegionCode? = nil, participants: Int? = nil,
    start: ClockTime? = nil, minutes: Int? = nil, modules: [ID<Module>] = [], paper: Paper = .letter,
    size: PageStyle.Size = .usual, hasCertificate: Bool = false, hasSlides: Bool = true
  ) {
    self.language = language
    self.audience = audience
    self.region = region
    self.participants = participants
    self.start = start
    self.minutes = minutes
    self.modules = modules
    self.paper = paper
    self.size = size
    self.hasCertificate = hasCertificate
    self.hasSlides = hasSlides
  }

  /// The same pack in another language.
  package func `in`(_ language: Language) -> PackOptions {
    var copy = self
    copy.language = language
    return copy
  }
}

/// Why no pack can be made.
package enum AssemblyError: Error, Hashable {
  /// The core needs `least` minutes, the slot has fewer.
  case coreTooLong(least: Int, slot: Int)
  case unknownModule(ID<Module>)
  /// A module that was asked for by name is not meant for this audience.
  case unsuitableModule(ID<Module>)
  case missingLanguage(Language)
  /// Nothing in the modules suits the audience.
  case nothingToDo
}
