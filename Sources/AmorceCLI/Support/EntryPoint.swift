import ArgumentParser
import Glibc
import Wording

/// Runs the command line and turns every end into one of our exit codes.
package enum EntryPoint {
  /// Parses the arguments, runs the command, and leaves the process.
  package static func run() -> Never {
    let closed = StandardStreams.openMissing()
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    if closed.contains(STDOUT_FILENO) {
      StandardStreams.say(Speech.say("La sortie standard est fermée.", "Standard output is closed."))
      exit(ExitStatus.cannotWrite.rawValue)
    }
    do {
      var command = try CommandTable.command(for: Array(CommandLine.arguments.dropFirst()))
      try command.run()
      exit(ExitStatus.ok.rawValue)
    } catch let failure as CommandFailure {
      StandardStreams.say("amorce: " + SafeText.printable(failure.message[Speech.language], keeping: ["\n"]))
      exit(failure.status.rawValue)
    } catch let silent as SilentExit {
      exit(silent.status.rawValue)
    } catch {
      leave(with: error)
    }
  }

  /// Ends with help, a version or a usage error from the argument parser; its usage code 64 is our 2.
  private static func leave(with error: any Error) -> Never {
    let message = Amorce.fullMessage(for: error)
    let isFailure = Amorce.exitCode(for: error).rawValue != 0
    if isFailure {
      StandardStreams.say(HelpText.translated(message))
      exit(ExitStatus.usage.rawValue)
    }
    let written = StandardStreams.writeAll(HelpText.translated(message) + "\n", to: STDOUT_FILENO)
    exit(written ? ExitStatus.ok.rawValue : ExitStatus.cannotWrite.rawValue)
  }
}
