import CourseReader
import Diagnostics
import Wording

/// How many texts each file has, of which kind, and in which languages.
struct LanguageMatrix {
  /// The numbers of one kind of text, or of one file.
  struct Row {
    let name: String
    var texts = 0
    /// How many of them are written, by language in the order of the kit.
    var written: [Int]

    mutating func add(_ text: KitText, _ languages: [Language]) {
      texts += 1
      for (index, language) in languages.enumerated() where text.version(language) != nil { written[index] += 1 }
    }
  }

  /// One file: its numbers by kind of text, in the order in which the kinds first appear, and what it lacks.
  struct File {
    let path: String
    var total: Row
    var kinds: [Row] = []
    var lacking: [Lacking] = []
  }

  /// A text that is not written in a language, and where to look.
  struct Lacking {
    let kind: String
    let id: String?
    let language: Language
    let position: SourcePosition
  }

  let languages: [Language]
  private(set) var files: [File] = []
  private(set) var total: Row
  /// Files that are not XML, or not of a kit.
  let unreadable: [String]

  init(_ kit: KitTexts) {
    languages = kit.languages
    let empty = Array(repeating: 0, count: kit.languages.count)
    total = Row(name: "", written: empty)
    unreadable = kit.unreadable.map { kit.sources[$0].path }
    let byFile = Dictionary(grouping: kit.texts) { $0.place.file }
    for (number, source) in kit.sources.files.enumerated() {
      guard let texts = byFile[FileID(rawValue: UInt32(number))] else { continue }
      var file = File(path: source.path, total: Row(name: source.path, written: empty))
      let lines = source.lines
      for text in texts {
        total.add(text, languages)
        file.total.add(text, languages)
        let index = file.kinds.firstIndex { $0.name == text.kind } ?? file.kinds.count
        if index == file.kinds.count { file.kinds.append(Row(name: text.kind, written: empty)) }
        file.kinds[index].add(text, languages)
        for language in text.lacking {
          file.lacking.append(
            Lacking(
              kind: text.kind, id: text.owner?.id, language: language,
              position: lines.position(of: Int(text.place.lower))))
        }
      }
      files.append(file)
    }
  }

  /// The matrix as lines of text: numbers in columns, then what is missing.
  func text(_ language: Language) -> String {
    var out = ""
    for file in files {
      let width = (file.kinds.map { DisplayWidth.of($0.name) } + [24]).max() ?? 24
      out += SafeText.printable(file.path) + "\n"
      out += "  " + padded(Phrase("sorte de texte", "kind of text")[language], width)
      out += columns([Phrase("textes", "texts")[language]] + languages.map(\.code)) + "\n"
      for kind in file.kinds {
        out += "  " + padded(kind.name, width) + columns(([kind.texts] + kind.written).map(String.init)) + "\n"
      }
      for lacking in file.lacking {
        let place = "\(SafeText.printable(file.path)):\(lacking.position.line):\(lacking.position.column)"
        let owner = lacking.id.map { " (\($0))" } ?? ""
        out += "  " + place + " "
        out +=
          Phrase(
            "\(lacking.kind)\(owner) manque en « \(lacking.language) »",
            "\(lacking.kind)\(owner) lacks \"\(lacking.language)\"")[language]
        out += "\n"
      }
      out += "\n"
    }
    return out + summary(language)
  }

  private func summary(_ language: Language) -> String {
    let shares = zip(languages, total.written).map { "\($0) \($1)" }.joined(separator: ", ")
    let missing = files.reduce(0) { $0 + $1.lacking.count }
    return Phrase(
      "\(files.count) fichiers, \(total.texts) textes : \(shares). "
        + (missing == 0 ? "Rien ne manque." : "À traduire : \(missing)."),
      "\(files.count) files, \(total.texts) texts: \(shares). "
        + (missing == 0 ? "Nothing is missing." : "To be translated: \(missing)."))[language] + "\n"
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }

  private func columns(_ cells: [String]) -> String {
    cells.map { String(repeating: " ", count: max(1, 8 - DisplayWidth.of($0))) + $0 }.joined()
  }

  /// The matrix as JSON.
  var json: JSONValue {
    .members([
      "version": .integer(1), "languages": .array(languages.map { .string($0.code) }),
      "files": .array(
        files.map { file in
          .members([
            "file": .string(file.path), "texts": .integer(file.total.texts), "written": written(file.total),
            "kinds": .array(
              file.kinds.map { kind in
                .members([
                  "kind": .string(kind.name), "texts": .integer(kind.texts), "written": written(kind),
                ])
              }),
            "lacking": .array(
              file.lacking.map { lacking in
                .members([
                  "kind": .string(lacking.kind), "id": .string(orNull: lacking.id),
                  "language": .string(lacking.language.code), "line": .integer(lacking.position.line),
                  "column": .integer(lacking.position.column),
                ])
              }),
          ])
        }),
      "unreadable": .array(unreadable.map(JSONValue.string)),
      "totals": .members([
        "files": .integer(files.count), "texts": .integer(total.texts), "written": written(total),
        "lacking": .integer(files.reduce(0) { $0 + $1.lacking.count }),
      ]),
    ])
  }

  private func written(_ row: Row) -> JSONValue {
    .object(zip(languages, row.written).map { JSONValue.Member($0.code, .integer($1)) })
  }
}
