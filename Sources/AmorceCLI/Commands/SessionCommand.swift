import ArgumentParser
import Wording

/// `amorce session`: a group's answers, from the first ticket to the receipt of the wipe.
struct SessionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session",
    abstract: Speech.say("Recueille les réponses d’un groupe.", "Collects a group’s answers."),
    discussion: Speech.say(
      """
      Une session est un fichier. Personne n’y a de nom; on y relie les feuilles
      d’avant et d’après par des billets tirés au hasard.
      Exemples :
        amorce session new mythes-1 --size 28
        amorce session tickets 28 sessions/….amorce --format html -o billets.html
        amorce session seat sessions/….amorce --phase pre
        amorce session tally sessions/….amorce --phase pre
        amorce session enter sessions/….amorce --phase post
        amorce score sessions/….amorce
        amorce session wipe sessions/….amorce
      """,
      """
      A session is a file. Nobody has a name in it; sheets from before and after
      are linked by tickets drawn at random.
      Examples:
        amorce session new mythes-1 --size 28
        amorce session tickets 28 sessions/….amorce --format html -o tickets.html
        amorce session seat sessions/….amorce --phase pre
        amorce session tally sessions/….amorce --phase pre
        amorce session enter sessions/….amorce --phase post
        amorce score sessions/….amorce
        amorce session wipe sessions/….amorce
      """),
    subcommands: [
      SessionNewCommand.self, SessionSeatCommand.self, SessionTallyCommand.self, SessionEnterCommand.self,
      SessionTicketsCommand.self, SessionCloseCommand.self, SessionListCommand.self, InventoryCommand.self,
      WipeCommand.self,
    ])
}

/// Options of the commands that talk.
struct ConversationOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      Speech.say("Du texte ligne par ligne, pour un lecteur d’écran.", "Text line by line, for a screen reader.")))
  var plain = false

  @Flag(
    help: ArgumentHelp(
      Speech.say("Ponctuation simple; les lettres ne changent pas.", "Plain punctuation; letters stay.")))
  var ascii = false
}

extension ArgumentHelp {
  /// What a session file is called in the help.
  static var sessionFile: ArgumentHelp {
    ArgumentHelp(Speech.say("Le fichier de la session.", "The file of the session."), valueName: "file")
  }
}
