import CourseModel
package import Wording

/// One of the pages of a pack; a new one is a file in `Kinds` and a line in ``all``.
package struct DocumentKind: Sendable {
  /// How many copies are printed.
  package enum Copies: Hashable, Sendable {
    case one
    case perPerson
    case perPair
    /// For those who want one.
    case offered
  }

  /// What a page says, before the frame is put round it.
  package struct Page: Sendable {
    let title: Phrase
    /// Another file name than that of the kind, for pages whose name must say nothing.
    var fileName: String?
    /// True if the support services stand at the foot of every page.
    var hasFooter = true
    let blocks: [Block]
  }

  /// What a kind is composed from; it decides the edition.
  package enum Composer: Sendable {
    case facilitator(@Sendable (Assembly) -> Page?)
    case participant(@Sendable (ParticipantView) -> Page?)
  }

  /// The name of the kind, and of its files unless the page says otherwise.
  package let name: String
  /// What it is, in the list of files of a pack.
  package let purpose: Phrase
  package let copies: Copies
  let composer: Composer

  /// Makes a kind.
  package init(name: String, purpose: Phrase, copies: Copies, composer: Composer) {
    self.name = name
    self.purpose = purpose
    self.copies = copies
    self.composer = composer
  }

  /// Who holds the page.
  package var edition: Edition {
    switch composer {
    case .facilitator: .facilitator
    case .participant: .participant
    }
  }

  /// The page for a pack, or nil if the pack has nothing for it.
  package func document(for assembly: Assembly) -> Document? {
    let page: Page?
    switch composer {
    case .facilitator(let compose): page = compose(assembly)
    case .participant(let compose): page = compose(assembly.participantView)
    }
    guard let page else { return nil }
    return Document(
      name: page.fileName ?? name, title: page.title[assembly.language], language: assembly.language,
      edition: edition, paper: assembly.options.paper,
      footer: page.hasFooter ? assembly.helpLines.footer(in: assembly.language) : [], blocks: page.blocks)
  }

  /// Every kind, in the order in which a pack lists them.
  package static let all: [DocumentKind] = [
    readme, sessionPlan, answerKey, tallySheet, rehearsalMap, quizSheet, answerSheet, supporterCards, handout,
  ]
}
