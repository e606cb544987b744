import CourseModel
import Diagnostics

/// How hard one piece of the kit is to read, by language.
struct ReadingUnit {
  /// The name of the element that holds it.
  let range: SourceRange
  private var french = ReadingCounts()
  private var english = ReadingCounts()

  init(range: SourceRange) { self.range = range }

  subscript(tongue: Tongue) -> ReadingCounts {
    get { tongue == .french ? french : english }
    set { if tongue == .french { french = newValue } else { english = newValue } }
  }
}

/// What a statement says, for the balance of a quiz.
struct StatementFacts: Sendable {
  let verdict: Verdict
  private var french = WordClass()
  private var english = WordClass()

  init(verdict: Verdict) { self.verdict = verdict }

  /// The kinds of small words in its claim.
  subscript(tongue: Tongue) -> WordClass {
    get { tongue == .french ? french : english }
    set { if tongue == .french { french = newValue } else { english = newValue } }
  }
}

/// One quiz as its file has it.
struct QuizFacts {
  /// A statement, or one of another quiz by the hash of its id, or another kind of item.
  enum Entry {
    case statement(StatementFacts)
    case reference(UInt64)
    case other
  }

  let range: SourceRange
  var entries: [Entry] = []
}

/// A day on which something was verified, or never, and where that is written.
struct VerificationFacts {
  let date: CalendarDate?
  let range: SourceRange
  let isService: Bool
}

/// The kit file: what it names and leaves out.
struct KitFileFacts {
  let range: SourceRange
  let checklist: Int?
  var leftOut: Set<Int> = []
  /// Hashes of the ids of the modules and quizzes that it names.
  var named: [UInt64] = []
}

/// What the rules that look at more than one place need, from every valid file of a run.
struct KitFacts {
  var unreviewed: [SourceRange] = []
  var verifications: [VerificationFacts] = []
  var undatedSources: [SourceRange] = []
  var unsourced: [SourceRange] = []
  var quizzes: [QuizFacts] = []
  var statements: [UInt64: StatementFacts] = [:]
  /// Hashes of the ids of items that are no statements.
  var otherItems: Set<UInt64> = []
  /// Where each checklist number is first covered.
  var covered: [Int: SourceRange] = [:]
  var kit: KitFileFacts?
  /// Hashes of the ids of modules and quizzes that were read.
  var ids: Set<UInt64> = []
  /// Claims of myths, by the hash of their words.
  var myths: [UInt64: SourceRange] = [:]
  /// Sentences of handouts, by the hash of their words.
  var handed: [(hash: UInt64, range: SourceRange)] = []
  /// The day for which ages are counted, or nil: the clock is never read.
  let asOf: CalendarDate?
  /// True if every file of the kit was read and none had an error.
  var isWhole = false
}
