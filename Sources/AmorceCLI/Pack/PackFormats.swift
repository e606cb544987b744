import CourseDocument
import CourseExport
import Wording

/// The formats of a pack: which write documents, which write slides.
struct PackFormats {
  let documents: [any DocumentWriter.Type]
  let decks: [any SlideDeckWriter.Type]

  /// Every writer of documents in this program.
  static var documentWriters: [any DocumentWriter.Type] { CourseExport.documentWriters + [PDFWriter.self] }
  /// Every writer of slides in this program.
  static var deckWriters: [any SlideDeckWriter.Type] { CourseExport.deckWriters + [PDFWriter.self] }

  /// The formats of a list such as `html,pdf`.
  init(_ list: String) throws {
    var documents: [any DocumentWriter.Type] = []
    var decks: [any SlideDeckWriter.Type] = []
    for part in list.split(separator: ",", omittingEmptySubsequences: false) {
      let name = part.trimmingSpaces.lowercased()
      let writer = Self.documentWriters.first { $0.format.name == name }
      let deck = Self.deckWriters.first { $0.format.name == name }
      guard writer != nil || deck != nil else { throw Self.failure(name) }
      if let writer, !documents.contains(where: { $0.format == writer.format }) { documents.append(writer) }
      if let deck, !decks.contains(where: { $0.format == deck.format }) { decks.append(deck) }
    }
    self.documents = documents
    self.decks = decks
  }

  /// The names that `--format` takes here, each once.
  static var names: [String] {
    var names: [String] = []
    for name in documentWriters.map({ $0.format.name }) + deckWriters.map({ $0.format.name })
    where !names.contains(name) {
      names.append(name)
    }
    return names
  }

  private static func failure(_ name: String) -> CommandFailure {
    let known = names.joined(separator: ", ")
    let hint = Hint(name, among: names)
    return CommandFailure(
      .usage, "--format : « \(name) » n’est pas un format d’ici.\(hint.french) Formats : \(known).",
      "--format: “\(name)” is not a format here.\(hint.english) Formats: \(known).")
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }
}
