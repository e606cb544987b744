import ArgumentParser

/// The commands by the word that asks for them.
///
/// A root with many commands takes the parser longer than reading a quiz; the command that was asked for is enough
/// wherever its arguments are right. Help, versions and mistakes go to the whole root, which knows all the words.
enum CommandTable {
  static let commands: [(name: String, type: any ParsableCommand.Type)] = [
    ("quiz", QuizCommand.self), ("run", QuizCommand.self), ("rehearse", RehearseCommand.self),
    ("pack", PackCommand.self), ("session", SessionCommand.self), ("score", ScoreCommand.self),
    ("report", ReportCommand.self), ("export", ExportCommand.self), ("check", CheckCommand.self),
    ("validate", CheckCommand.self), ("list", ListCommand.self), ("formats", FormatsCommand.self),
    ("new", NewCommand.self), ("audit", AuditCommand.self), ("i18n", I18nCommand.self), ("schema", SchemaCommand.self),
    ("inventory", InventoryCommand.self), ("wipe", WipeCommand.self),
  ]

  /// The command that the arguments ask for.
  ///
  /// - Throws: what the argument parser says of the whole command line.
  static func command(for arguments: [String]) throws -> any ParsableCommand {
    guard let name = arguments.first, let entry = commands.first(where: { $0.name == name }) else {
      return try Amorce.parseAsRoot(arguments)
    }
    do {
      return try entry.type.parseAsRoot(Array(arguments.dropFirst()))
    } catch {
      return try Amorce.parseAsRoot(arguments)
    }
  }
}
