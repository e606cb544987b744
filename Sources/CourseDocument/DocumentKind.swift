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
    /// Not printed.
    case screen
  }

  /// What a page says, before the frame is put round it.
  package struct Page: Sendable {
    let title: Phrase
    /// Another file name than that of the kind, for pages whose name must say nothing.
    var fileName: String?
    var foot = Foot.services
    /// Another size of type than that of the pack, for pages that hang on a wall.
    var size: PageStyle.Size?
    let blocks: [Block]
  }

  /// Which support services stand at the foot of every page.
  package enum Foot: Hashable, Sendable {
    case services
    /// General lines first and no word for the topic: the page goes home.
    case discreet
    case none
  }

  /// What a kind is composed from; it decides the edition.
  package enum Composer: Sendable {
    case facilitator(@Sendable (Assembly) -> Page?)
    case participant(@Sendable (ParticipantView) -> Page?)
    /// Slides, which have writers of their own.
    case deck(@Sendable (Assembly) -> SlideDeck?)
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
    case .facilitator, .deck: .facilitator
    case .participant: .participant
    }
  }

  /// The page for a pack, or nil if the pack has nothing for it (slides are no page).
  package func document(for assembly: Assembly) -> Document? {
    let page: Page?
    switch composer {
    case .facilitator(let compose): page = compose(assembly)
    case .participant(let compose): page = compose(assembly.participantView)
    case .deck: page = nil
    }
    guard let page else { return nil }
    let options = assembly.options
    let lines: [[Inline]] =
      switch page.foot {
      case .services: assembly.helpLines.footer(in: assembly.language)
      case .discreet: assembly.helpLines.discreetFooter(in: assembly.language)
      case .none: []
      }
    return Document(
      name: page.fileName ?? name, title: page.title[assembly.language], language: assembly.language,
      edition: edition,
      style: PageStyle(
        paper: options.paper, size: page.size ?? options.size, isMarkedForFacilitator: edition == .facilitator),
      footer: lines, blocks: page.blocks)
  }

  /// The page in two languages: side by side for participants, back to back for the facilitator.
  package func document(for assembly: Assembly, beside other: Assembly?) -> Document? {
    let page = document(for: assembly)
    guard let page, let other, let second = document(for: other) else { return page }
    return page.style.isLargePrint || edition == .facilitator ? page.backToBack(second) : page.sideBySide(second)
  }

  /// The slides for a pack, or nil if the kind is a page or the pack wants none.
  package func deck(for assembly: Assembly) -> SlideDeck? {
    guard case .deck(let compose) = composer, assembly.options.hasSlides else { return nil }
    return compose(assembly)
  }

  /// The file name of this kind in a pack, without extension, or nil if the pack holds nothing of it.
  package func fileName(for assembly: Assembly) -> String? {
    document(for: assembly)?.name ?? deck(for: assembly)?.name
  }

  /// Every kind, in the order in which a pack lists them.
  package static let all: [DocumentKind] = [
    readme, sessionPlan, answerKey, slides, slidesNotes, tallySheet, rehearsalMap, agreement, posters, cards, quizSheet,
    answerSheet, activityCards, activitySheets, supporterCards, handout, wallet, evaluation, certificate,
  ]
}
