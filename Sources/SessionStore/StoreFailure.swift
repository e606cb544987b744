package import Wording

/// Why a session file cannot be used; a file that is refused is left as it was.
package struct StoreFailure: Error, Hashable, Sendable {
  /// What kind of failure it is; commands turn it into an exit code.
  package enum Kind: Hashable, Sendable {
    /// There is no such file.
    case missing
    /// It cannot be opened or is not one of our files.
    case unreadable
    /// Another program has it open (exit 75).
    case inUse
    /// It cannot be made (exit 73).
    case cannotCreate
    /// It cannot be written: nothing more is saved (exit 74).
    case cannotWrite
    /// It takes no more answers.
    case closed
  }

  package let kind: Kind
  package let message: Phrase

  private init(_ kind: Kind, _ path: String, _ french: String, _ english: String) {
    self.kind = kind
    message = Phrase("« \(path) » \(french)", "\(path) \(english)")
  }

  static func missing(_ path: String) -> Self {
    Self(.missing, path, "n’existe pas.", "does not exist.")
  }

  static func inUse(_ path: String) -> Self {
    Self(
      .inUse, path, "est déjà ouvert par un autre programme. Le fermer, puis recommencer.",
      "is open in another program. Close it, then try again.")
  }

  static func link(_ path: String) -> Self {
    Self(
      .unreadable, path, "est un lien symbolique; une session est toujours un vrai fichier.",
      "is a symbolic link; a session is always a file of its own.")
  }

  static func foreign(_ path: String) -> Self {
    Self(
      .unreadable, path, "n’est pas un fichier de session d’Amorce. Rien n’y est changé.",
      "is not a session file of Amorce. It is left as it is.")
  }

  static func newer(_ path: String) -> Self {
    Self(
      .unreadable, path, "vient d’une version plus récente d’Amorce. Rien n’y est changé.",
      "was made by a newer version of Amorce. It is left as it is.")
  }

  static func damaged(_ path: String, _ what: Phrase) -> Self {
    Self(
      .unreadable, path,
      "est endommagé (\(what[.french])). Rien n’y est changé; garder ce fichier et repartir d’une copie de sauvegarde.",
      "is damaged (\(what[.english])). It is left as it is; keep this file and go back to a backup copy.")
  }

  static func cannotOpen(_ path: String, _ reason: Phrase) -> Self {
    Self(.unreadable, path, "ne peut pas être ouvert : \(reason[.french]).", "cannot be opened: \(reason[.english]).")
  }

  static func cannotCreate(_ path: String, _ reason: Phrase) -> Self {
    Self(.cannotCreate, path, "ne peut pas être créé : \(reason[.french]).", "cannot be created: \(reason[.english]).")
  }

  static func cannotWrite(_ path: String, _ reason: Phrase) -> Self {
    Self(.cannotWrite, path, "n’est pas écrit : \(reason[.french]).", "was not written: \(reason[.english]).")
  }

  static func notAnAttempt(_ path: String) -> Self {
    Self(
      .unreadable, path, "contient les réponses d’un groupe, pas celles d’une personne.",
      "holds a group's answers, not one person's.")
  }

  static func closed(_ path: String, on day: String) -> Self {
    Self(
      .closed, path, "a été fermé le \(day) : il ne prend plus de réponses.",
      "was closed on \(day): it takes no more answers.")
  }

  static func notWiped(_ path: String, _ reason: Phrase) -> Self {
    Self(
      .cannotWrite, path, "n’est pas effacé jusqu’au bout : \(reason[.french]). Recommencer.",
      "was not wiped to the end: \(reason[.english]). Try again.")
  }

  /// The same reason, for a file that could not be made.
  static func cannotCreate(_ failure: StoreFailure, _ path: String) -> Self {
    failure.kind == .cannotWrite ? Self(kind: .cannotCreate, message: failure.message) : failure
  }

  private init(kind: Kind, message: Phrase) {
    self.kind = kind
    self.message = message
  }
}
