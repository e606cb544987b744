package import CourseModel
package import Wording

/// Words about rehearsals that pages and the terminal share.
package enum RehearsalWords {
  /// Who speaks with whom.
  package static func people(of rehearsal: Rehearsal) -> Phrase {
    switch (rehearsal.supporter, rehearsal.other) {
    case (.teen, .minor):
      Phrase("Une jeune personne parle avec une autre jeune personne.", "A young person speaks with another one.")
    case (.teen, .adult): Phrase("Une jeune personne parle avec un adulte.", "A young person speaks with an adult.")
    case (.adult, .minor): Phrase("Un adulte parle avec une personne mineure.", "An adult speaks with a minor.")
    case (.adult, .adult): Phrase("Un adulte parle avec un autre adulte.", "An adult speaks with another adult.")
    }
  }

  /// What an end leads to.
  package static func title(of kind: RehearsalEnd.Kind) -> Phrase {
    switch kind {
    case .adult: Phrase("un adulte de confiance", "a trusted adult")
    case .line: Phrase("une ligne d’aide", "a help line")
    case .reporting: Phrase("la page de signalement", "the reporting page")
    case .notToday: Phrase("pas aujourd’hui, et c’est une bonne fin", "not today, and that is a good end")
    }
  }

  /// How many paths there are.
  package static func paths(of rehearsal: Rehearsal) -> Phrase {
    guard let count = rehearsal.pathCount else { return Phrase("chemins sans nombre", "countless paths") }
    return Phrase("\(count) chemin\(count > 1 ? "s" : "")", "\(count) path\(count == 1 ? "" : "s")")
  }

  /// The mark of a reply that helps.
  package static let helps = Phrase("Réplique qui aide.", "A reply that helps.")

  /// Where a reply leads: a turn by its number, an end by its letter.
  package static func destination(of reply: RehearsalReply, in rehearsal: Rehearsal) -> Phrase {
    if let number = rehearsal.number(of: reply.next) { return Phrase("tour \(number)", "turn \(number)") }
    let letter = letter(of: reply.next, in: rehearsal)
    return Phrase("fin \(letter)", "end \(letter)")
  }

  /// How a reply is named: the turn and the reply, such as `3-2`; the second number is the one that is typed.
  package static func code(turn: Int, reply: Int) -> String { "\(turn)-\(reply)" }

  /// The letter of an end.
  package static func letter(of end: ID<RehearsalTurn>, in rehearsal: Rehearsal) -> String {
    rehearsal.ends.firstIndex { $0.id == end }.map(NumberedItem.letter) ?? "?"
  }
}
