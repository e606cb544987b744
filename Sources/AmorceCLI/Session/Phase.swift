import ArgumentParser
import QuizEngine
import Wording

/// When a room answers: before the workshop or after it; the wave of its sheets.
enum Phase: String, ExpressibleByArgument, CaseIterable {
  case pre, post

  /// The wave as it is stored.
  var wave: String { rawValue }

  /// When a person hears what the answers are: never before, always at the end after.
  var mode: QuizMode {
    switch self {
    case .pre: .pre
    case .post: .post
    }
  }

  /// The phase in words.
  var words: Phrase {
    switch self {
    case .pre: Phrase("avant", "before")
    case .post: Phrase("après", "after")
    }
  }

  /// What `--phase` says in the help.
  static var help: ArgumentHelp {
    ArgumentHelp(Speech.say("pre : avant l’atelier; post : après.", "pre: before the workshop; post: after."))
  }
}
