import CourseModel
import SessionStore
import Wording

/// What a keyboard that goes round says between people.
struct SeatPages {
  let language: Language
  let phase: Phase
  /// True if tickets are printed, and never shown.
  let isOnPaper: Bool
  /// True for plain lines, which a screen reader says aloud.
  let isPlain: Bool
  /// True if the screen can be emptied between two people.
  let isCleared: Bool

  private func say(_ french: String, _ english: String) -> String { Phrase(french, english)[language] }

  /// The page that stands between two people: it says nothing about either.
  var handOver: [PageBlock] {
    var page: [PageBlock] = [
      .title(say("Le clavier passe à la personne suivante", "The keyboard goes to the next person")), .space,
      .text(
        say(
          "Les réponses d’avant ne s’affichent plus. Personne ne regarde l’écran d’une autre personne.",
          "Earlier answers are no longer shown. Nobody looks at another person’s screen.")),
    ]
    if !isCleared {
      page.append(
        .text(
          say(
            "Ces lignes restent à l’écran : effacer l’écran avant de passer le clavier.",
            "These lines stay on the screen: clear it before the keyboard goes on.")))
    }
    page += [.space] + ways.map { .point("–", $0) }
    return page
  }

  private var ways: [String] {
    let end = say("Terminer le tour : q, puis Entrée.", "To end the round: q, then Enter.")
    if asksForTicket {
      var ways = [
        say("Avec un billet : taper ses 5 chiffres, puis Entrée.", "With a ticket: type its 5 digits, then Enter."),
        say("Sans billet : Entrée seule.", "Without a ticket: Enter alone."),
      ]
      if isPlain, phase == .pre {
        ways.append(
          say(
            "Les billets sont sur papier, car une synthèse vocale les dirait à voix haute. Pour en entendre un, avec des écouteurs : n, puis Entrée.",
            "Tickets are on paper, because speech would say them aloud. To hear one, with headphones: n, then Enter."))
      }
      return ways + [end]
    }
    return [
      say("Commencer : Entrée.", "To begin: Enter."),
      say(
        "Reprendre après une interruption : taper son billet, puis Entrée.",
        "To go on after an interruption: type the ticket, then Enter."),
      end,
    ]
  }

  /// True if people come with a ticket.
  var asksForTicket: Bool { isOnPaper || phase == .post }

  var prompt: String {
    asksForTicket ? say("Billet :", "Ticket:") : say("Entrée, ou un billet :", "Enter, or a ticket:")
  }

  /// A new ticket, once.
  func ticket(_ ticket: Ticket) -> [PageBlock] {
    var page: [PageBlock] = [.title(say("Billet", "Ticket")), .space, .claim(ticket.description)]
    if isPlain { page.append(.text(DigitWords(language: language).words(of: ticket))) }
    return page + [
      .space,
      .text(
        say(
          "Le noter sur un papier : il sera demandé après l’atelier, pour relier les deux feuilles. Il n’y a de nom nulle part.",
          "Write it on paper: it is asked for after the workshop, to link both sheets. There is no name anywhere.")),
      .text(say("Il ne s’affiche qu’une fois.", "It is shown only once.")),
    ]
  }

  func problem(_ problem: TicketProblem) -> [PageBlock] { [.text(problem.message[language])] }

  var used: [PageBlock] {
    [
      .text(
        say(
          "Ce billet a déjà une feuille complète ici. Relire le billet, ou Entrée seule pour continuer sans lui.",
          "This ticket has a whole sheet here already. Read it again, or press Enter alone to go on without it."))
    ]
  }

  var unknown: [PageBlock] {
    [
      .text(
        say(
          "Aucune feuille d’avant ne porte ce billet. Le relire; s’il est juste, le taper encore une fois.",
          "No sheet from before has this ticket. Read it again; if it is right, type it once more."))
    ]
  }

  /// What the person who leads the round is to know, before anybody sits down.
  func opening(_ notices: [Phrase], sheets: Int) -> [PageBlock] {
    let before = phase == .pre
    var page: [PageBlock] = [
      .title(
        before
          ? say("Tour de clavier, avant", "Keyboard round, before")
          : say("Tour de clavier, après", "Keyboard round, after")),
      .space,
    ]
    page += notices.map { .text($0[language]) }
    page += [
      .text(
        say(
          "Chaque personne répond seule devant l’écran, puis passe le clavier. « Je passe » est toujours une réponse.",
          "Each person answers alone at the screen, then hands on the keyboard. “Pass” is always an answer.")),
      .text(
        say(
          "Chaque réponse est enregistrée aussitôt. Si l’on part avec q ou Ctrl-C, relancer la commande pour la personne suivante.",
          "Each answer is saved at once. If somebody leaves with q or Ctrl-C, start the command again for the next person."
        )),
      .text(
        say(
          "Feuilles de cette partie jusqu’ici : \(sheets).", "Sheets of this part so far: \(sheets).")),
    ]
    return page
  }
}
