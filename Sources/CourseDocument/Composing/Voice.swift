import CourseModel
import Wording

/// Says phrases in one language as inline text.
struct Voice {
  let language: Language

  func callAsFunction(_ phrase: Phrase) -> [Inline] { [.text(phrase[language])] }

  func callAsFunction(_ french: String, _ english: String) -> [Inline] { self(Phrase(french, english)) }

  /// A phrase in bold.
  func strong(_ phrase: Phrase) -> [Inline] { [.strong(self(phrase))] }

  /// A heading.
  func heading(_ level: Int, _ phrase: Phrase) -> Block { .heading(level: level, self(phrase)) }

  /// A paragraph that begins with bold words and a colon.
  func labelled(_ label: Phrase, _ words: [Inline]) -> Block {
    .paragraph([.strong(self(label) + self(Words.colon))] + words)
  }

  /// A number of minutes in words.
  func minutes(_ count: Int) -> [Inline] {
    self(Phrase("\(count)\u{A0}minute" + (count > 1 ? "s" : ""), "\(count) minute" + (count == 1 ? "" : "s")))
  }

  /// The sentence that follows the fact (care.md section 4).
  func verdict(_ verdict: Verdict) -> [Inline] {
    switch verdict {
    case .myth: self("C’est un mythe.", "This is a myth.")
    case .fact: self("C’est une réalité.", "This is a fact.")
    case .depends: self("Ça dépend.", "It depends.")
    }
  }

  /// The four boxes of a statement; "pass" is one of them, of the same size.
  var verdictBoxes: Block {
    .answerBoxes([Words.myth, Words.fact, Words.depends, Words.pass].map { AnswerBox(label: self($0)) })
  }
}
