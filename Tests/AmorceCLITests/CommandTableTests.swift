import ArgumentParser
import Testing

@testable import AmorceCLI

@Suite("Table of commands")
struct CommandTableTests {
  @Test func namesEveryCommandOfTheRootAndItsAliases() {
    let names = Amorce.configuration.subcommands.flatMap { type in
      [type.configuration.commandName ?? ""] + type.configuration.aliases
    }
    #expect(CommandTable.commands.map(\.name).sorted() == names.sorted())
    for entry in CommandTable.commands {
      let isNamed =
        entry.type.configuration.commandName == entry.name || entry.type.configuration.aliases.contains(entry.name)
      #expect(isNamed, "\(entry.name)")
    }
  }

  @Test(arguments: [["quiz", "--plain"], ["run"], ["score", "x.csv", "--format", "json"], ["session", "list"]])
  func parsesWhatTheRootParses(arguments: [String]) throws {
    let short = try CommandTable.command(for: arguments)
    let long = try Amorce.parseAsRoot(arguments)
    #expect(type(of: short) == type(of: long))
  }

  @Test(arguments: [
    ["quiz", "--help"], ["quiz", "--version"], ["quiz", "--nothing"], ["nothing"], ["session", "x", "y"],
  ])
  func saysOfHelpAndMistakesWhatTheRootSays(arguments: [String]) {
    #expect(
      Self.message { try CommandTable.command(for: arguments) } == Self.message { try Amorce.parseAsRoot(arguments) })
  }

  private static func message(_ parse: () throws -> any ParsableCommand) -> String? {
    do {
      _ = try parse()
      return nil
    } catch {
      return Amorce.fullMessage(for: error)
    }
  }
}
