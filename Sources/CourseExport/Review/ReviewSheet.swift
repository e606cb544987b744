package import Wording

/// Every sentence that participants see or hear, for a person who reviews the wording before it is used.
package struct ReviewSheet: Hashable, Sendable {
  /// One sentence or paragraph in all languages.
  package struct Row: Hashable, Sendable {
    package let file: String
    package let line: Int
    /// The id that comments name.
    package let id: String
    /// Which part of it: `claim`, `option[ouverte]/text`.
    package let field: String
    /// Seen on a page or screen, or heard in the room.
    package let isHeard: Bool
    /// What the reviewer should know: the verdict, the right answer, for whom.
    package let note: String
    /// The text in each language of the sheet; empty where it is not written.
    package let texts: [String]
    package let sources: String
    /// What `check` says of it.
    package let findings: [String]
    /// When and by whom it was reviewed, or empty.
    package let reviewed: String

    package init(
      file: String, line: Int, id: String, field: String, isHeard: Bool, note: String, texts: [String],
      sources: String, findings: [String], reviewed: String
    ) {
      self.file = file
      self.line = line
      self.id = id
      self.field = field
      self.isHeard = isHeard
      self.note = note
      self.texts = texts
      self.sources = sources
      self.findings = findings
      self.reviewed = reviewed
    }
  }

  /// The rows of one file.
  package struct Section: Hashable, Sendable {
    package let title: String
    package let path: String
    package let rows: [Row]

    package init(title: String, path: String, rows: [Row]) {
      self.title = title
      self.path = path
      self.rows = rows
    }
  }

  /// The title of the kit.
  package let title: String
  /// Who made the kit, and who did not.
  package let notice: String
  /// The language in which the sheet itself speaks.
  package let language: Language
  /// The languages side by side.
  package let languages: [Language]
  package let sections: [Section]
  /// What `check` says beside the sentences.
  package let otherFindings: [String]

  /// Makes a sheet.
  package init(
    title: String, notice: String, language: Language, languages: [Language], sections: [Section],
    otherFindings: [String]
  ) {
    self.title = title
    self.notice = notice
    self.language = language
    self.languages = languages
    self.sections = sections
    self.otherFindings = otherFindings
  }

  /// The sheet for a spreadsheet; it starts with a byte order mark, without which Excel garbles accents.
  package var csv: String {
    let heads = ["file", "line", "id", "field", "reach", "note"] + languages.map(\.code)
    let rows = sections.flatMap(\.rows).map { row in
      [row.file, String(row.line), row.id, row.field, row.isHeard ? "heard" : "seen", row.note] + row.texts
        + [row.sources, row.findings.joined(separator: "\n"), row.reviewed, ""]
    }
    return "\u{FEFF}" + CSVText.text([heads + ["sources", "findings", "reviewed", "comment"]] + rows)
  }
}
