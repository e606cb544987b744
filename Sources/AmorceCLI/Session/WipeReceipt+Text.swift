import SessionStore
import Wording

extension WipeReceipt {
  /// The receipt in sentences; it holds no answer and no ticket.
  func text(of path: String, on day: String, in language: Language) -> String {
    func say(_ french: String, _ english: String) -> String { Phrase(french, english)[language] }
    var lines = [say("Effacé le \(day) : \(path)", "Wiped on \(day): \(path)")]
    if let info, let sheets, let tallies {
      lines.append(
        say(
          "Session \(info.session), quiz \(info.quiz), créée le \(info.created).",
          "Session \(info.session), quiz \(info.quiz), created on \(info.created)."))
      lines.append(say("Feuilles : \(sheets). Comptes : \(tallies).", "Sheets: \(sheets). Counts: \(tallies)."))
    } else {
      lines.append(
        say(
          "Le fichier était endommagé; son contenu n’a pas été lu.", "The file was damaged; what it held was not read.")
      )
    }
    lines.append(say("Octets écrasés : \(bytes).", "Bytes overwritten: \(bytes)."))
    lines.append(
      say(
        "Des copies, des sauvegardes, des exports ou un disque SSD peuvent en garder des traces.",
        "Copies, backups, exports or an SSD may still hold traces of it."))
    return lines.map { SafeText.printable($0) + "\n" }.joined()
  }

  /// The receipt as JSON.
  func json(of path: String, on day: String) -> JSONValue {
    .members([
      "file": .string(path), "wiped": .string(day), "session": .string(orNull: info?.session),
      "quiz": .string(orNull: info?.quiz), "created": .string(orNull: info?.created),
      "ends": .string(orNull: info?.ends), "sheets": sheets.map(JSONValue.integer) ?? .null,
      "counts": tallies.map(JSONValue.integer) ?? .null, "bytes": .integer(bytes),
    ])
  }
}
