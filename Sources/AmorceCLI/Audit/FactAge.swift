import CourseModel
import Wording

/// When the evidence of a fact dates from.
enum EvidenceDate: Hashable {
  /// The year in which a source was published.
  case published(Int)
  /// The day on which a source without a year was read.
  case read(CalendarDate)

  /// The date of a source: its year, or else the day on which it was read.
  init?(_ source: Source) {
    if let year = source.year {
      self = .published(year)
    } else if let day = source.read {
      self = .read(day)
    } else {
      return nil
    }
  }

  /// Years, months and days to sort by; a year alone counts from its first day.
  var sortKey: [Int] {
    switch self {
    case .published(let year): [year, 0, 0]
    case .read(let day): [day.year, day.month, day.day]
    }
  }

  /// The year, or the day.
  var text: String {
    switch self {
    case .published(let year): String(year)
    case .read(let day): day.description
    }
  }

  /// Whole years up to a day; never less than none.
  func years(before day: CalendarDate) -> Int {
    switch self {
    case .published(let year): max(0, day.year - year)
    case .read(let read): max(0, day.year - read.year - ((day.month, day.day) < (read.month, read.day) ? 1 : 0))
    }
  }
}

/// One fact of the course and how old what it rests on is.
struct FactAge {
  /// What states the fact.
  enum Kind: String, CaseIterable {
    case item, rehearsal, service, region

    var words: Phrase {
      switch self {
      case .item: Phrase("énoncé", "item")
      case .rehearsal: Phrase("répétition", "rehearsal")
      case .service: Phrase("service", "service")
      case .region: Phrase("signalement", "reporting")
      }
    }
  }

  let kind: Kind
  let id: String
  let sources: [Source]
  /// When a person last made sure of it (services and regions).
  let verified: Verification?
  /// When a person last reviewed it (items and rehearsals).
  let review: Review?

  /// The date of its oldest source, or nil if none has a date.
  ///
  /// What rests on two sources stands on the weaker one.
  var date: EvidenceDate? {
    sources.compactMap { EvidenceDate($0) }.min { $0.sortKey.lexicographicallyPrecedes($1.sortKey) }
  }

  /// True for what somebody should verify before a session: services after 180 days, reporting rules after 12 months.
  func isDue(on day: CalendarDate) -> Bool {
    switch verified {
    case nil: false
    case .never: true
    case .on(let last):
      kind == .region ? Freshness.isRuleStale(last, on: day) : Freshness.isServiceStale(last, on: day)
    }
  }
}

/// The facts of a course, the oldest evidence first; what has no date comes before everything.
struct FactAges {
  let day: CalendarDate
  let facts: [FactAge]

  init(_ course: Course, on day: CalendarDate) {
    self.day = day
    func sources(_ ids: [ID<Source>]) -> [Source] { ids.compactMap(course.source) }
    var known: Set<ID<Item>> = []
    var facts: [FactAge] = []
    for item in course.quizzes.flatMap(\.items) where known.insert(item.id).inserted {
      facts.append(
        FactAge(
          kind: .item, id: item.id.rawValue, sources: sources(item.sources), verified: nil, review: item.review))
    }
    facts += course.rehearsals.filter { !$0.sources.isEmpty }.map {
      FactAge(
        kind: .rehearsal, id: $0.id.rawValue, sources: sources($0.sources), verified: nil, review: $0.review)
    }
    facts += course.services.map {
      FactAge(
        kind: .service, id: $0.id.rawValue, sources: sources($0.sources), verified: $0.verified, review: nil)
    }
    facts += course.regions.map {
      FactAge(
        kind: .region, id: $0.code.rawValue, sources: sources($0.sources), verified: $0.verified, review: nil)
    }
    self.facts = facts.enumerated().sorted { a, b in
      let (first, second) = (a.element.date?.sortKey ?? [], b.element.date?.sortKey ?? [])
      return first == second ? a.offset < b.offset : first.lexicographicallyPrecedes(second)
    }.map(\.element)
  }

  /// What somebody should verify, of one kind.
  func due(_ kind: FactAge.Kind) -> [FactAge] { facts.filter { $0.kind == kind && $0.isDue(on: day) } }
}
